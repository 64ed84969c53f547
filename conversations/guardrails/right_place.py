"""A right figure in the wrong place: beside another service, or the person's own figure stated as a rule."""

import re
from decimal import Decimal

from conversations.guardrails.evidence_figures import Figures, key_of
from conversations.guardrails.figure_readers import Figure
from conversations.guardrails.gate_index import CatalogueIndex, services_named
from conversations.types import Evidence

OFFERING = re.compile(
    r"\b(?:you|it) (?:may|could|can|will|should|would|might)(?: be able to)? (?:get|receive|claim|be (?:paid|owed))\b"
    r"|\b(?:pays|is worth|limit is|rate is|cap is|goes up to|has gone up|went up|is now|rises? to|are now|allowed)\b",
    re.IGNORECASE,
)
DENIAL = re.compile(r"\b(?:not|no|never|isn't|cannot|can't|won't|doesn't|don't|if|whether|more than|less than)\b", re.IGNORECASE)


def is_offered(figure: Figure, words: str) -> bool:
    """Whether an amount is stated as a rule or as what the person would be paid, and not denied."""
    before = words[max(figure.start - 60, 0) : figure.start]
    return figure.kind in ("money", "percent") and OFFERING.search(before) is not None and DENIAL.search(before) is None


def fault_of_place(figure: Figure, known: Figures, subject: frozenset[str], evidence: Evidence, index: CatalogueIndex) -> str:
    """A right amount beside the wrong service: every passage that holds it names other services only."""
    if figure.kind not in ("money", "percent", "count") or not isinstance(figure.value, Decimal):
        return ""
    close = frozenset().union(*(index.near.get(service, frozenset({service})) for service in subject))
    for _period, number in known.places.get(key_of(figure), ()):
        named = services_named(evidence, number, index)
        if not named or named & close:
            return ""
    return "figure_of_another_service" if key_of(figure) in known.places else ""
