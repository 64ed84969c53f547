"""What is worth keeping from a message: ordinary facts and the profile, as told, and only with consent."""

from collections.abc import Mapping
from typing import Any

from consent.purposes import MEMORY
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Call


def may_remember(situation: Situation) -> bool:
    """Whether anything may be kept at all."""
    return MEMORY in situation.request.consents and not situation.request.is_temporary


def items_to_remember(situation: Situation) -> dict[str, Any]:
    """New or changed ordinary facts and profile entries; never health, never what was just taken back."""
    if not may_remember(situation) or situation.reading.about_other or "*" in situation.reading.forget:
        return {}
    held = {item.key: item.value for item in situation.request.remembered}
    told: dict[str, Any] = {**ordinary(situation, situation.reading.facts), **situation.reading.profile}
    items = {key: list(value) if isinstance(value, tuple) else value for key, value in told.items()}
    return {key: value for key, value in items.items() if held.get(key) != value and key not in situation.reading.forget}


def ordinary(situation: Situation, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that reveal nothing special about a person."""
    known = situation.catalogue.facts
    derived = {"over_state_pension_age"} if "age" in facts else set()
    if facts.get("employment_status") == "unemployed":
        derived.add("hours_per_week")
    return {key: value for key, value in facts.items() if key in known and not known[key].is_sensitive and key not in derived}


def calls_to_remember(situation: Situation) -> tuple[Call, ...]:
    """The remember call of a turn; none when there is nothing to keep."""
    items = items_to_remember(situation)
    if not items:
        return ()
    return (("remember", {"items": [{"key": key, "value": value} for key, value in items.items()]}),)
