"""Keep facts across visits, item by item, where the person agreed."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from consent.purposes import MEMORY, MEMORY_SENSITIVE
from conversations.tools.base import ToolContext, ToolInputError
from conversations.tools.schema import exact_object
from conversations.types import RememberedItem, ToolResult
from conversations.understanding.agreement import HEALTH_NOTE
from conversations.understanding.facts.health import is_health
from conversations.understanding.reader import read_message
from conversations.understanding.reading import PROFILE
from conversations.understanding.words import plain_text
from services_catalogue.types import Catalogue, Fact

SAID_LENGTH, MOST_CLAUSES = 300, 12
_CLAUSE = re.compile(r"[.,;:!?\n]| and | but | with | because ")
VALUE = {"type": ["string", "number", "boolean", "array"], "items": {"type": "string", "maxLength": 80}, "maxLength": 300, "maxItems": 20}


def is_sensitive(catalogue: Catalogue, key: str) -> bool:
    """Whether keeping this needs explicit agreement: notes on health, and facts the vocabulary marks."""
    return key == HEALTH_NOTE or (key in catalogue.facts and catalogue.facts[key].is_sensitive)


def checked_value(fact: Fact, value: Any) -> Any:
    """The value in the fact's own type. Raises ToolInputError."""
    kinds: Mapping[str, tuple[type, ...]] = {
        "boolean": (bool,),
        "integer": (int,),
        "number": (int, float),
        "money": (int, float),
        "list": (list, tuple),
    }
    allowed = kinds.get(fact.type, (str,))
    if not isinstance(value, allowed) or (isinstance(value, bool) and fact.type != "boolean"):
        raise ToolInputError(f"{fact.id} must be {fact.type}")
    members = value if isinstance(value, list | tuple) else (value,)
    if fact.values and any(member not in fact.values for member in members):
        raise ToolInputError(f"{fact.id} is not one of its allowed values")
    return list(value) if isinstance(value, tuple) else value


def said_of(key: str, value: Any, own_words: str, *, catalogue: Catalogue, today: date) -> str:
    """The clause a value was told in; left out when it also tells something sensitive, which an ordinary item must not carry."""
    for clause in (each.strip() for each in _CLAUSE.split(own_words)[:MOST_CLAUSES]):
        if not clause:
            continue
        facts = read_message(clause, catalogue=catalogue, pending=None, known={}, today=today).facts
        if str(value).lower() in clause.lower() or facts.get(key) == value:
            tells_more = is_health(plain_text(clause)) or any(is_sensitive(catalogue, fact) for fact in facts if fact != key)
            return "" if tells_more else clause[:SAID_LENGTH]
    return ""


class Remember:
    """Saves the items it may and says, item by item, which need agreement first."""

    name = "remember"
    description = (
        "Keep facts across visits. Only what the person said of themselves, and only with their agreement. "
        "Keys: a fact id, or place, occupation, work_goal, health_note."
    )
    has_effects = True
    purpose: str | None = MEMORY
    schema = exact_object(
        {
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 20,
                "items": exact_object({"key": {"type": "string", "minLength": 1, "maxLength": 60}, "value": VALUE}),
            }
        }
    )

    def run(self, call_id: str, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """What was kept, and what needs agreement: each sensitive item its own. A temporary chat keeps nothing."""
        if context.is_temporary:
            refusal = {"error": "temporary_chat", "message": "This is a temporary chat, so nothing is kept."}
            return ToolResult(call_id, self.name, False, refusal)
        may_keep = context.agreed if MEMORY_SENSITIVE in context.consents else frozenset()
        kept: dict[str, RememberedItem] = {}
        needs_agreement: list[str] = []
        for one in arguments["items"]:
            item = self._item(one["key"], one["value"], context)
            if item.is_sensitive and item.key not in may_keep:
                needs_agreement.append(item.key)
            else:
                kept[item.key] = item
        if kept:
            context.store.remember(tuple(kept.values()))
        content: dict[str, Any] = {"remembered": {item.key: item.value for item in kept.values()}, "needs_agreement": needs_agreement}
        if needs_agreement:
            content["message"] = "These are sensitive, so the person must agree to each use first: " + ", ".join(needs_agreement)
        return ToolResult(call_id, self.name, bool(kept), content if kept else {"error": "consent_needed", **content})

    def _item(self, key: str, value: Any, context: ToolContext) -> RememberedItem:
        fact = context.catalogue.facts.get(key)
        if fact is not None:
            value = checked_value(fact, value)
        elif key not in (*PROFILE, HEALTH_NOTE):
            raise ToolInputError("a key must be a fact id, place, occupation, work_goal or health_note")
        elif not isinstance(value, str) or not value.strip():
            raise ToolInputError(f"{key} must be words")
        told = said_of(key, value, context.own_words, catalogue=context.catalogue, today=context.today)
        said = str(value) if key == HEALTH_NOTE else told
        return RememberedItem(key, value, said=said, is_sensitive=is_sensitive(context.catalogue, key))
