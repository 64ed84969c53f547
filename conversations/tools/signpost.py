"""Point to people who can help: helplines and emergency routes."""

from collections.abc import Mapping
from typing import Any

from conversations.tools.base import ToolContext, ToolInputError
from conversations.tools.evidence import contact_evidence
from conversations.tools.schema import exact_object
from conversations.types import ToolResult
from services_catalogue.types import NATIONS, Catalogue, Contact

MOST = 3


def contacts_for(catalogue: Catalogue, purpose: str, nation: str | None) -> tuple[Contact, ...]:
    """Public contacts for a purpose that serve the nation, those of that nation alone first; without one, those for all."""
    fitting = [contact for contact in catalogue.contacts.values() if contact.is_public and purpose in contact.purposes]
    if nation is None:
        everywhere = [contact for contact in fitting if len(contact.nations) == len(NATIONS)]
        return tuple(everywhere or fitting)
    return tuple(sorted((contact for contact in fitting if nation in contact.nations), key=lambda contact: len(contact.nations)))


class Signpost:
    """Gives checked contacts by purpose and nation; low-confidence entries are left out."""

    name = "signpost"
    description = "Helplines and routes to people for a purpose (debt, work-rights, housing, domestic-abuse, job-scam, …). Reads only."
    has_effects = False
    purpose: str | None = None
    schema = exact_object(
        {"for": {"type": "string", "minLength": 1, "maxLength": 60}, "nation": {"type": "string", "enum": list(NATIONS)}}, required=("for",)
    )

    def run(self, call_id: str, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """Up to three contacts with number, text route, hours and address."""
        purposes = {purpose for contact in context.catalogue.contacts.values() for purpose in contact.purposes}
        if arguments["for"] not in purposes:
            raise ToolInputError(f"for must be one of: {', '.join(sorted(purposes))}")
        told = context.facts.get("nation")
        nation = arguments.get("nation") or (str(told) if told else None)
        contacts = contacts_for(context.catalogue, arguments["for"], nation)[:MOST]
        content = {
            "contacts": [
                {"contact": one.id, "name": one.name, "phone": one.phone, "text": one.text, "url": one.url, "hours": one.hours}
                for one in contacts
            ]
        }
        return ToolResult(
            call_id, self.name, bool(contacts), content, contact_evidence(contacts), signposted=tuple(one.id for one in contacts)
        )
