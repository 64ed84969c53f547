"""Find services by everyday words."""

from collections.abc import Mapping
from typing import Any

from conversations.tools.base import ToolContext
from conversations.tools.evidence import evidence_for
from conversations.tools.schema import exact_object
from conversations.types import ToolResult
from services_catalogue.search import search_services
from services_catalogue.types import NATIONS

DEFAULT_LIMIT, MOST = 6, 20


class SearchServices:
    """Ranks published services against a query; yields them as evidence, with no claim on who can have them."""

    name = "search_services"
    description = "Search the published catalogue of government services by everyday words. Reads only."
    has_effects = False
    purpose: str | None = None
    schema = exact_object(
        {
            "query": {"type": "string", "minLength": 1, "maxLength": 500},
            "nations": {"type": "array", "items": {"type": "string", "enum": list(NATIONS)}, "maxItems": 4},
            "limit": {"type": "integer", "enum": list(range(1, MOST + 1))},
        },
        required=("query",),
    )

    def run(self, call_id: str, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """Hits best first, each with id, name, summary, nations, state and address."""
        search = context.search or search_services
        told = context.facts.get("nation")
        nations = tuple(arguments.get("nations", ())) or ((str(told),) if told else ())
        hits = search(arguments["query"], nations=nations, limit=arguments.get("limit", DEFAULT_LIMIT))
        found = [(hit, context.catalogue.services[hit.service]) for hit in hits if hit.service in context.catalogue.services]
        content = {
            "services": [
                {
                    "service": service.id,
                    "name": service.name,
                    "summary": service.summary,
                    "nations": list(service.nations),
                    "state": service.state,
                    "url": service.url,
                    "score": round(hit.score, 3),
                }
                for hit, service in found
            ]
        }
        return ToolResult(
            call_id, self.name, True, content, evidence_for(context.catalogue, (service.id for _hit, service in found), context.today)
        )
