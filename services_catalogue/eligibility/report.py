"""Everything the published rules say of one person, ready for JSON: what the command prints and the open interface answers."""

from typing import Any

from services_catalogue.eligibility.assessment import assess_services
from services_catalogue.eligibility.questions import next_question
from services_catalogue.types import Assessment, Catalogue, Facts, Outcome


def report_on(catalogue: Catalogue, facts: Facts) -> dict[str, Any]:
    """Each service's outcome with missing facts and reasons, and the fact to ask about next; `facts` must have passed `validate_facts`."""
    found = assess_services(catalogue, facts)
    in_play = [name for name, one in found.items() if one.outcome is Outcome.UNKNOWN and catalogue.services[name].is_open]
    return {
        "services": {name: _plain(one) for name, one in found.items()},
        "next_question": next_question(catalogue, facts, in_play),
    }


def _plain(one: Assessment) -> dict[str, Any]:
    return {"outcome": one.outcome.value, "missing": list(one.missing), "reasons": list(one.reasons)}
