"""What a tool is: the only way an engine can act."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from conversations.types import PlanStep, RememberedItem, ToolResult
from services_catalogue.types import Catalogue, Facts, SearchHit


class ToolInputError(ValueError):
    """The arguments do not fit the tool's schema; the message is safe to show an engine."""


class Store(Protocol):
    """Where effects go: the person's rows, or nowhere at all for a temporary chat."""

    def remembered(self) -> tuple[RememberedItem, ...]:
        """What consent allows to be read."""
        ...

    def remember(self, items: tuple[RememberedItem, ...]) -> None:
        """Keep these across visits, replacing what stood under the same keys."""
        ...

    def forgotten(self) -> Mapping[str, datetime]:
        """When what was deleted by key ("*" for all): what was said before then is not to be used."""
        ...

    def mark_used(self, keys: tuple[str, ...]) -> None:
        """These were used in this turn."""
        ...

    def forget(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """Erase by key ("*" for all); the keys that were there."""
        ...

    def plan(self) -> tuple[PlanStep, ...]:
        """The person's steps, in order."""
        ...

    def save_plan(self, steps: tuple[PlanStep, ...]) -> tuple[PlanStep, ...]:
        """Write the plan anew, save for what the person added, changed or ticked; the plan as it now stands."""
        ...

    def hand_over(self, *, service: str, reason: str) -> str:
        """Record that the person wants a human; the words to show them."""
        ...


class Search(Protocol):
    """How services are found by words; `services_catalogue.search.search_services` unless a test gives another."""

    def __call__(self, text: str, *, nations: tuple[str, ...] = (), limit: int = 10) -> tuple[SearchHit, ...]: ...


@dataclass(frozen=True, slots=True)
class ToolContext:
    """What a tool may use."""

    catalogue: Catalogue
    facts: Facts
    asked: frozenset[str]
    refused: frozenset[str]
    consents: frozenset[str]
    is_temporary: bool
    has_untrusted_text: bool  # a pasted document stands in this turn
    own_words: str
    language: str
    today: date
    store: Store
    search: Search | None = None
    agreed: frozenset[str] = frozenset()  # sensitive items the person has just said may be remembered
    pending: str = ""  # the fact the last reply asked for, which may be put again


class Tool(Protocol):
    """One thing an engine can ask for."""

    name: str
    description: str
    schema: Mapping[str, Any]  # JSON Schema of the arguments, additionalProperties false
    has_effects: bool
    purpose: str | None  # the consent it needs

    def run(self, call_id: str, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """Do it. Raises ToolInputError for bad arguments; other failures are turned into safe results by the registry."""
        ...
