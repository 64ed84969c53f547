"""Read one service."""

from collections.abc import Mapping
from typing import Any

from conversations.tools.base import ToolContext, ToolInputError
from conversations.tools.evidence import answer_text, evidence_for, public_texts
from conversations.tools.schema import exact_object
from conversations.types import ToolResult


class GetService:
    """Gives every public text of one service, with its sources; yields them as passages."""

    name = "get_service"
    description = "Read one service: what it is, who it is for, how to apply, amounts, time limits and sources. Reads only."
    has_effects = False
    purpose: str | None = None
    schema = exact_object({"service": {"type": "string", "minLength": 1, "maxLength": 80}})

    def run(self, call_id: str, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """The service's sections, address, related services and when it was last checked."""
        service = context.catalogue.services.get(arguments["service"])
        if service is None:
            raise ToolInputError("there is no service with that id; search for it first")
        answers = [answer for answer in context.catalogue.answers if answer.service == service.id]
        content = {
            "service": service.id,
            "name": service.name,
            "provider": service.provider,
            "nations": list(service.nations),
            "is_open": service.is_open,
            "url": service.url,
            "replaced_by": list(service.replaced_by),
            "related": list(service.related),
            "checked": service.checked.isoformat(),
            "is_due_to_be_checked_again": service.is_overdue(context.today),
            "sections": {section: list(texts) for section, texts in public_texts(service).items() if texts},
            "answers": [
                {"asks": list(answer.asks), "text": text, "url": answer.source.url}
                for answer in answers
                if (text := answer_text(context.catalogue, answer, context.today))
            ],
            "sources": [{"title": source.title, "url": source.url} for source in service.sources],
        }
        return ToolResult(call_id, self.name, True, content, evidence_for(context.catalogue, (service.id,), context.today))
