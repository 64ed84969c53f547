"""Template tags for the frame of a page."""

from typing import Any

from django import template
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

register = template.Library()


@register.simple_tag(takes_context=True)
def main_navigation(context: template.Context) -> list[dict[str, Any]]:
    """The links across the top. A page drawn without a request, when all else failed, gets those that always work."""
    request: HttpRequest | None = context.get("request")
    user = getattr(request, "user", None)
    signed_in = user is not None and user.is_authenticated
    path = request.path if request else ""
    links = [(reverse("home"), _("Home")), (reverse("services_catalogue:services"), _("Find a service"))]
    links.append((reverse("conversations:list"), _("My conversations")))
    if signed_in:
        links.append((reverse("conversations:plan"), _("My plan")))
    if user is not None and signed_in and user.is_staff:
        links.append((reverse("admin:index"), _("Staff")))
    links.append((reverse("account_logout"), _("Sign out")) if signed_in else (reverse("account_login"), _("Sign in")))
    home = reverse("home")
    return [{"href": href, "text": text, "current": path == href, "active": href != home and path.startswith(href)} for href, text in links]


@register.simple_tag
def link_list(*pairs: str) -> list[dict[str, str]]:
    """Links from words and addresses in turn; the last may stand without an address, as in breadcrumbs."""
    items = [{"text": text, "href": href} for text, href in zip(pairs[::2], pairs[1::2], strict=False)]
    return items + ([{"text": pairs[-1]}] if len(pairs) % 2 else [])


@register.simple_tag
def option_list(*pairs: str) -> list[dict[str, str]]:
    """Choices for a select or radios from values and words in turn."""
    return [{"value": value, "text": text} for value, text in zip(pairs[::2], pairs[1::2], strict=True)]
