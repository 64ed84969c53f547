import uuid
from collections.abc import Iterator
from types import ModuleType

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import resolve_url
from django.test import Client
from django.urls import NoReverseMatch, URLResolver, get_resolver, include, path, reverse

from tests.architecture.public_routes import PUBLIC, PUBLIC_NAMESPACES

SAMPLES = (1, uuid.UUID(int=1), "x", "account", "auth")


def routes(resolver: URLResolver, namespace: str = "", taken: tuple[str, ...] = ()) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The name, with its namespace, and the parameters of every route."""
    for entry in resolver.url_patterns:
        parameters = taken + tuple(entry.pattern.regex.groupindex)
        if isinstance(entry, URLResolver):
            yield from routes(entry, f"{namespace}{entry.namespace}:" if entry.namespace else namespace, parameters)
        else:
            yield f"{namespace}{entry.name or ''}", parameters


def address(name: str, parameters: tuple[str, ...]) -> str:
    for value in SAMPLES:
        try:
            return reverse(name, kwargs=dict.fromkeys(parameters, value))
        except NoReverseMatch:
            continue
    raise AssertionError(f"No sample value fits the parameters of {name}: add one to SAMPLES")


def is_public(name: str) -> bool:
    return name in PUBLIC or name.partition(":")[0] in PUBLIC_NAMESPACES


def asks_to_sign_in(client: Client, url: str) -> bool:
    """Whether an anonymous visitor is sent to sign in or refused, whatever the method."""
    client.cookies.clear()  # a first visit: nothing is known of the visitor
    answers = [client.get(url, secure=True), client.post(url, secure=True)]
    doors = (resolve_url(settings.LOGIN_URL), reverse("admin:login"))
    turned_away = [a.status_code in (401, 403) or (a.status_code == 302 and a["Location"].startswith(doors)) for a in answers]
    refused_method = [a.status_code == 405 for a in answers]
    return any(turned_away) and all(t or r for t, r in zip(turned_away, refused_method, strict=True))


def open_routes(client: Client) -> list[str]:
    """Routes that neither ask for a sign-in nor stand on the public list. The admin's unnamed ones stand behind its own door."""
    found = []
    for name, parameters in routes(get_resolver()):
        if name == "admin:" or is_public(name):
            continue
        if not name or name.endswith(":") or not asks_to_sign_in(client, address(name, parameters)):
            found.append(name or "a route without a name")
    return found


def show_everything(_request, **_parameters):
    return HttpResponse("Somebody's plan")


def leaky_routes() -> ModuleType:
    """A URLconf with two routes nobody thought of."""
    module = ModuleType("leaky_routes")
    leaks = [path("plans/<uuid:plan>/", show_everything, name="plan"), path("nameless/", show_everything)]
    module.urlpatterns = [*leaks, path("", include("govassist.urls"))]
    return module


@pytest.mark.django_db
class TestRoutes:
    def test_ask_for_a_sign_in_unless_they_are_public_for_a_reason(self, client):
        assert open_routes(client) == []

    def test_an_open_one_is_found(self, client, settings):
        settings.ROOT_URLCONF = leaky_routes()
        assert open_routes(client) == ["plan", "a route without a name"]

    def test_on_the_public_list_all_exist(self):
        names = {name for name, _ in routes(get_resolver())}
        assert set(PUBLIC) - names == set()
        assert set(PUBLIC_NAMESPACES) - {name.partition(":")[0] for name in names} == set()
