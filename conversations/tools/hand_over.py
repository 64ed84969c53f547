"""Hand the person over to a human who can help."""

from collections.abc import Mapping
from typing import Any

from conversations.tools.base import ToolContext, ToolInputError
from conversations.tools.evidence import contact_evidence, evidence_for
from conversations.tools.schema import exact_object
from conversations.tools.signpost import contacts_for
from conversations.types import ToolResult

JOBCENTRE: Mapping[str, str] = {"northern-ireland": "jobs-and-benefits-office-ni"}
CAREERS: Mapping[str, str] = {
    "england": "jobs-and-careers-service",
    "wales": "working-wales",
    "scotland": "my-world-of-work",
    "northern-ireland": "careers-service-ni",
}
DEFAULT_JOBCENTRE = "jobcentre-plus-work-coach"
MOST_CONTACTS = 2


class HandOver:
    """Records that a human is wanted, and names who can help in person: jobcentre, careers service and advice, by nation."""

    name = "hand_over"
    description = "The person wants a human, or needs one. Says who can help in person and records the wish."
    has_effects = True
    purpose: str | None = None
    schema = exact_object(
        {
            "reason": {"type": "string", "enum": ["asked", "stuck", "complex", "complaint"]},
            "service": {"type": "string", "maxLength": 80},
        },
        required=("reason",),
    )

    def run(self, call_id: str, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """The words to show, the services with people in them, and public advice lines."""
        service = arguments.get("service", "")
        if service and service not in context.catalogue.services:
            raise ToolInputError("there is no service with that id")
        told = context.facts.get("nation")
        nation = str(told) if told else None
        ids = [JOBCENTRE.get(nation or "", DEFAULT_JOBCENTRE), *([CAREERS[nation]] if nation and nation in CAREERS else [])]
        ids = [one for one in ids if one in context.catalogue.services]
        contacts = contacts_for(context.catalogue, "benefits", nation)[:MOST_CONTACTS]
        words = context.store.hand_over(service=service, reason=arguments["reason"])
        content = {
            "message": words,
            "people": [{"service": one, "name": context.catalogue.services[one].name} for one in ids],
            "contacts": [{"contact": one.id, "name": one.name, "phone": one.phone, "url": one.url} for one in contacts],
        }
        evidence = evidence_for(context.catalogue, [*ids, *([service] if service else [])], context.today)
        evidence = evidence.joined(contact_evidence(contacts)).with_passages((words,))
        return ToolResult(call_id, self.name, True, content, evidence, signposted=tuple(one.id for one in contacts))
