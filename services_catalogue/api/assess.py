"""Who may be able to get what: facts come in, outcomes go out, and nothing of them is kept."""

import json
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError, ValidationError
from rest_framework.parsers import BaseParser
from rest_framework.request import Request
from rest_framework.response import Response

from services_catalogue.api import parameters
from services_catalogue.api.base import AssessThrottle, OpenView
from services_catalogue.api.problems import TooLarge
from services_catalogue.eligibility import FactsError, report_on, validate_facts
from services_catalogue.queries import published_catalogue
from services_catalogue.types import Catalogue, Facts

MOST_BYTES = 16_384


class SmallJsonParser(BaseParser):
    """JSON of a sensible size, in which nothing is said twice."""

    media_type = "application/json"

    def parse(self, stream: Any, media_type: str | None = None, parser_context: Mapping[str, Any] | None = None) -> Any:
        """The value. Raises TooLarge or ParseError."""
        content = stream.read(MOST_BYTES + 1)
        if len(content) > MOST_BYTES:
            raise TooLarge(_("Send at most %(number)d bytes.") % {"number": MOST_BYTES})
        try:
            value = json.loads(content, object_pairs_hook=_each_once)
            json.dumps(value, ensure_ascii=False).encode()  # half a character cannot be answered
        except (ValueError, RecursionError) as error:
            raise ParseError(_("This is not JSON that can be read: %(why)s.") % {"why": str(error)[:200]}) from error
        return value


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"{name} is given twice")
        found[name] = value
    return found


class AssessView(OpenView):
    """The published rules, held against one person's facts."""

    parser_classes = (SmallJsonParser,)
    throttle_classes = (AssessThrottle,)
    is_kept = False

    def post(self, request: Request) -> Response:
        """Outcomes by service, what is missing and why, and the question that settles most."""
        parameters.checked(parameters.Nothing, request.query_params)
        catalogue = published_catalogue()
        report = report_on(catalogue, _facts(request.data, catalogue))
        return Response({"catalogue": self.about(catalogue.version), **report})


def _facts(sent: Any, catalogue: Catalogue) -> Facts:
    if not isinstance(sent, dict) or "facts" not in sent:
        raise ValidationError({"facts": [_("Send an object with facts.")]})
    faults = {name: [_("Nothing is known by this name here; facts belong into facts.")] for name in sent if name != "facts"}
    try:
        facts = validate_facts(sent["facts"], catalogue.facts)
    except FactsError as error:
        faults |= {f"facts.{name}" if name else "facts": [problem] for name, problem in error.by_fact.items()}
    if faults:
        raise ValidationError(faults)
    return facts
