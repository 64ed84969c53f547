"""What went wrong, in one form for every address: problem details (RFC 9457)."""

from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from rest_framework import exceptions
from rest_framework import serializers as fields
from rest_framework.response import Response

MEDIA_TYPE = "application/problem+json"


class Fault(fields.Serializer[Any]):
    """One thing that is wrong with what was sent."""

    field = fields.CharField(help_text=gettext_lazy("Where it stands, such as facts.age; empty when all of it is meant"))
    detail = fields.CharField()


class Problem(fields.Serializer[Any]):
    """Why there is no answer (RFC 9457)."""

    type = fields.CharField(help_text=gettext_lazy("about:blank: the status says what kind of problem it is"))
    title = fields.CharField()
    status = fields.IntegerField()
    detail = fields.CharField()
    errors = Fault(many=True)  # type: ignore[assignment]  # RFC 9457 examples call it so


class TooLarge(exceptions.APIException):
    """The body is longer than any sensible question."""

    status_code = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


def answer_in_words(error: Exception, context: Mapping[str, Any]) -> Response | None:
    """The response to an error, every fault listed; None for what nobody expected."""
    if isinstance(error, Http404):
        error = exceptions.NotFound(_("There is nothing at this address."))
    if not isinstance(error, exceptions.APIException):
        return None
    status = HTTPStatus(error.status_code)
    faults = [{"field": field, "detail": detail} for field, detail in _faults(error.detail)] if status == HTTPStatus.BAD_REQUEST else []
    content = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "detail": _detail(error, faults),
        "errors": faults,
    }
    headers = {"Retry-After": str(_wait(error))} if isinstance(error, exceptions.Throttled) else None
    return Response(content, status=status, headers=headers, content_type=MEDIA_TYPE)


def _detail(error: exceptions.APIException, faults: list[dict[str, str]]) -> str:
    if isinstance(error, exceptions.Throttled):
        wait = _wait(error)
        return ngettext(
            "Too many requests came from your address. Try again in %(wait)d second.",
            "Too many requests came from your address. Try again in %(wait)d seconds.",
            wait,
        ) % {"wait": wait}
    if len(faults) == 1:
        return ": ".join(filter(None, (faults[0]["field"], faults[0]["detail"])))
    return _("%(number)d things are wrong; errors lists them.") % {"number": len(faults)} if faults else str(error.detail)


def _wait(error: exceptions.Throttled) -> int:
    return max(1, int(getattr(error, "wait", None) or 1))


def _faults(detail: Any, field: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(detail, Mapping):
        for name, inner in detail.items():
            yield from _faults(inner, ".".join(filter(None, (field, str(name)))))
    elif isinstance(detail, list | tuple):
        for inner in detail:
            yield from _faults(inner, field)
    else:
        yield field, str(detail)
