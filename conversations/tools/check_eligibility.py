"""Assess services for the person from the published rules."""

from collections.abc import Mapping
from typing import Any

from conversations.tools.base import ToolContext, ToolInputError
from conversations.tools.evidence import evidence_for
from conversations.tools.schema import exact_object
from conversations.types import ToolResult
from services_catalogue.eligibility import assess_services, next_question
from services_catalogue.types import Outcome

MOST = 20


class CheckEligibility:
    """Gives likely, unlikely or unknown for each service, with reasons; yields the outcomes as evidence."""

    name = "check_eligibility"
    description = "Assess services for this person from the published rules and the facts they told. Never a decision. Reads only."
    has_effects = False
    purpose: str | None = None
    schema = exact_object(
        {"services": {"type": "array", "items": {"type": "string", "maxLength": 80}, "minItems": 1, "maxItems": MOST}},
    )

    def run(self, call_id: str, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """Outcome, reasons and missing facts by service, and the question that would settle most."""
        ids = tuple(dict.fromkeys(arguments["services"]))
        unknown = [service for service in ids if service not in context.catalogue.services]
        if unknown:
            raise ToolInputError("there is no service with one of those ids; search first")
        assessments = assess_services(context.catalogue, context.facts, only=ids)
        outcomes = {service: str(assessments[service].outcome) for service in ids}
        undecided = tuple(service for service in ids if outcomes[service] == Outcome.UNKNOWN)
        question = next_question(context.catalogue, context.facts, undecided, asked=context.asked, refused=context.refused)
        content = {
            "services": {
                service: {
                    "outcome": outcomes[service],
                    "is_open": context.catalogue.services[service].is_open,
                    "reasons": list(assessments[service].reasons),
                    "missing": list(assessments[service].missing),
                }
                for service in ids
            },
            "next_question": question,
        }
        evidence = evidence_for(context.catalogue, ids, context.today, outcomes)
        reasons = tuple(
            f"{context.catalogue.services[service].name}: {reason}" for service in ids for reason in assessments[service].reasons
        )
        return ToolResult(call_id, self.name, True, content, evidence.with_passages(reasons))
