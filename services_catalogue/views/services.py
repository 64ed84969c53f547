"""Finding and reading services, for everybody."""

from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from services_catalogue.queries import by_topic, in_nation, published_catalogue
from services_catalogue.revisions import gone
from services_catalogue.search import search_services
from services_catalogue.types import Service
from services_catalogue.views.caching import for_everybody
from services_catalogue.views.paging import part_of
from services_catalogue.words import NATION_NAMES, TOPIC_NAMES, TOPIC_SUMMARIES, topic_name

QUERY_LIMIT = 200
RESULTS = 20


def _filter_of(request: HttpRequest, name: str, in_path: str, known: frozenset[str]) -> str:
    # A wrong address is not found; a wrong value in a query string is as good as none.
    if in_path and in_path not in known:
        raise Http404
    asked = in_path or request.GET.get(name, "")
    return asked if asked in known else ""


@require_safe
@for_everybody
def browse(request: HttpRequest, topic: str = "", nation: str = "") -> HttpResponse:
    """All services, or those of a topic, of a nation, or of both."""
    services = list(published_catalogue().services.values())
    topics = frozenset(service.topic for service in services)
    topic = _filter_of(request, "topic", topic, topics | frozenset(TOPIC_NAMES))
    nation = _filter_of(request, "nation", nation, frozenset(NATION_NAMES))
    in_place = in_nation(services, nation) if nation else services
    found = by_topic(in_place)
    listed = [(topic_name(code), found[code]) for code in ([topic] if topic else _topic_order(found)) if code in found]
    part = part_of(listed if topic or nation else (), request.GET.get("page", ""))
    context = {
        "topic": topic,
        "topic_name": topic_name(topic) if topic else "",
        "nation": nation,
        "nation_name": NATION_NAMES.get(nation, ""),
        "part": part,
        "other_parts": part.links(request),
        "topics": _topics(topics, found, nation),
        "topic_items": _choices(_("All topics"), {code: topic_name(code) for code in _topic_order(topics)}),
        "nation_items": _choices(_("All of the UK"), {code: str(name) for code, name in NATION_NAMES.items()}),
    }
    return render(request, "services_catalogue/browse.html", context)


def _topics(topics: Iterable[str], found: Mapping[str, list[Service]], nation: str) -> list[dict[str, Any]]:
    return [
        {
            "name": topic_name(code),
            "summary": TOPIC_SUMMARIES.get(code, ""),
            "count": len(found.get(code, ())),
            "url": _address("topic", code, nation=nation),
        }
        for code in _topic_order(topics)
    ]


def _topic_order(topics: Iterable[str]) -> list[str]:
    known = list(TOPIC_NAMES)
    return sorted(topics, key=lambda code: (known.index(code) if code in known else len(known), code))


def _choices(first: str, names: dict[str, str]) -> list[dict[str, str]]:
    return [{"value": "", "text": first}] + [{"value": code, "text": name} for code, name in names.items()]


def _address(kind: str, code: str, **query: str) -> str:
    given = {name: value for name, value in query.items() if value}
    return reverse(f"services_catalogue:{kind}", args=[code]) + (f"?{urlencode(given)}" if given else "")


@require_safe
@for_everybody
def detail(request: HttpRequest, service_id: str) -> HttpResponse:
    """One service: who it is for, how to get it, and how sure we are."""
    catalogue = published_catalogue()
    service = catalogue.services.get(service_id)
    if service is None:
        return _no_longer(request, service_id, catalogue.services)
    context = {
        "service": service,
        "is_overdue": service.is_overdue(timezone.localdate()),
        "topic_name": topic_name(service.topic),
        "amounts": [amount for amount in service.amounts if amount.is_public],
        "has_unchecked_amounts": any(not amount.is_public for amount in service.amounts),
        "related": _named(service.related, catalogue.services),
        "instead": _named(service.replaced_by, catalogue.services),
        "sources": list({source.url: source for source in service.sources}.values()),
    }
    return render(request, "services_catalogue/service.html", context)


def _no_longer(request: HttpRequest, service_id: str, services: Mapping[str, Service]) -> HttpResponse:
    """Links in old conversations and bookmarks say what became of a service that was taken away."""
    was = gone("services", service_id)
    if was is None:
        return render(request, "404.html", status=HTTPStatus.NOT_FOUND)
    context = {"name": was.name, "instead": _named(was.instead, services)}
    return render(request, "services_catalogue/gone.html", context, status=HTTPStatus.GONE)


def _named(ids: tuple[str, ...], services: Mapping[str, Service]) -> list[Service]:
    return [services[one] for one in ids if one in services]


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Services that fit some words, best first."""
    query = " ".join(request.GET.get("q", "").split())[:QUERY_LIMIT]
    services = published_catalogue().services
    hits = search_services(query, limit=RESULTS) if query else ()
    found = [services[hit.service] for hit in hits if hit.service in services]
    return render(request, "services_catalogue/search.html", {"query": query, "services": found})
