"""Erase what is remembered: always allowed."""

from collections.abc import Mapping
from typing import Any

from conversations.tools.base import ToolContext
from conversations.tools.schema import exact_object
from conversations.types import ToolResult


class Forget:
    """Erases remembered items by key, or everything with "*"; needs no consent, since it takes nothing."""

    name = "forget"
    description = 'Erase remembered items by key, or everything with "*". Do it at once when the person asks.'
    has_effects = True
    purpose: str | None = None
    schema = exact_object(
        {"keys": {"type": "array", "items": {"type": "string", "minLength": 1, "maxLength": 60}, "minItems": 1, "maxItems": 60}}
    )

    def run(self, call_id: str, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """The keys that were there and are gone, and those that were not there."""
        keys = tuple(dict.fromkeys(arguments["keys"]))
        gone = context.store.forget(keys)
        absent = [key for key in keys if key != "*" and key not in gone]
        return ToolResult(call_id, self.name, True, {"forgotten": list(gone), "not_there": absent})
