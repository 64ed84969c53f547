"""Every address of the open interface with what the schema says of it."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiExample, OpenApiParameter, OpenApiResponse, extend_schema, extend_schema_view
from rest_framework import serializers as fields

from services_catalogue.api import messages, parameters, shapes
from services_catalogue.api.assess import AssessView
from services_catalogue.api.lists import EntryView, ListView
from services_catalogue.api.problems import MEDIA_TYPE, Problem
from services_catalogue.api.search import SearchView

_HEADERS = [
    OpenApiParameter("If-None-Match", str, OpenApiParameter.HEADER, description=_("The ETag of what you have already")),
    OpenApiParameter("ETag", str, OpenApiParameter.HEADER, response=[200], description=_("Changes when the catalogue does")),
]


def _problems(*statuses: int) -> dict[Any, Any]:
    return {(status, MEDIA_TYPE): OpenApiResponse(Problem, _PROBLEMS[status]) for status in statuses}


_PROBLEMS = {
    400: _("Something you sent is wrong; errors lists all of it"),
    404: _("There is nothing here"),
    413: _("The body is too long"),
    429: _("Too many requests; Retry-After says how many seconds to wait"),
}
_UNCHANGED = {304: OpenApiResponse(description=_("What you have is still right"))}


_SHAPES: Mapping[str, Any] = {**shapes.SHAPES, "topics": messages.Topic, "nations": messages.Nation, "search": messages.Hit}


def _page(name: str, shape: Any) -> type[fields.Serializer[Any]]:
    """A page of a list, as a shape of its own."""
    parts = {
        "catalogue": messages.About(),
        "count": fields.IntegerField(help_text=_("How many there are on all pages together")),
        "next": fields.URLField(allow_null=True),
        "previous": fields.URLField(allow_null=True),
        "results": shape(many=True),
    }
    return type(f"{name}Page", (fields.Serializer,), parts)


def _list(kind: str, page: Any, summary: Any, base: type[ListView] = ListView) -> type[ListView]:
    shape = _SHAPES[kind]
    view = type(f"{kind.capitalize()}List", (base,), {"kind": kind, "parameters": page})
    described = extend_schema(
        operation_id=f"list_{kind}" if kind != "search" else kind,
        summary=summary,
        parameters=[page, *_HEADERS],
        responses={200: _page(shape.__name__, shape), **_UNCHANGED, **_problems(400, 404, 429)},
    )
    return extend_schema_view(get=described)(view)


def _entry(kind: str, summary: Any) -> type[EntryView]:
    shape = shapes.SHAPES[kind]
    view = type(f"{kind.capitalize()}Entry", (EntryView,), {"kind": kind})
    described = extend_schema(
        operation_id=f"read_{kind.removesuffix('s')}",
        summary=summary,
        parameters=[OpenApiParameter("entry_id", str, OpenApiParameter.PATH), *_HEADERS],
        responses={200: shape, **_UNCHANGED, **_problems(400, 404, 429)},
    )
    return extend_schema_view(get=described)(view)


LISTS: Mapping[str, type[ListView]] = {
    "services": _list("services", parameters.ServicePage, _("All services")),
    "facts": _list("facts", parameters.Page, _("All facts that rules ask about")),
    "rates": _list("rates", parameters.RatePage, _("All rates, or those in force on a day")),
    "contacts": _list("contacts", parameters.ContactPage, _("Helplines and emergency contacts")),
    "answers": _list("answers", parameters.AnswerPage, _("Questions people ask, with answers and their sources")),
    "needs": _list("needs", parameters.NeedPage, _("What people may be after, and the services that meet it")),
    "topics": _list("topics", parameters.Page, _("Topics that services are sorted under")),
    "nations": _list("nations", parameters.Page, _("The nations of the United Kingdom")),
    "search": _list("search", parameters.SearchPage, _("Services that fit some words, best first"), SearchView),
}
ENTRIES: Mapping[str, type[EntryView]] = {
    "services": _entry("services", _("One service")),
    "facts": _entry("facts", _("One fact")),
    "contacts": _entry("contacts", _("One contact")),
    "answers": _entry("answers", _("One answer")),
    "needs": _entry("needs", _("One need")),
}

PERSON = {"facts": {"nation": "wales", "age": 58, "employment_status": "unemployed"}}
"""What somebody may send to be assessed."""
ASSESS = extend_schema_view(
    post=extend_schema(
        operation_id="assess",
        summary=_("What published rules say of a person: nothing is stored, and nothing is decided"),
        request=messages.Person,
        responses={200: messages.Report, **_problems(400, 413, 429)},
        examples=[OpenApiExample("facts", PERSON, request_only=True)],
    )
)(AssessView)
