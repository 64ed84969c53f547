"""What is worth keeping from a message: ordinary facts and the profile, as told; health only at the person's word."""

from collections.abc import Mapping
from typing import Any

from consent.purposes import MEMORY
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Call
from conversations.understanding.agreement import HEALTH_NOTE, PREFIX, sensitive_keys
from conversations.understanding.once import read_once
from conversations.understanding.reading import Reading, without


def may_remember(situation: Situation) -> bool:
    """Whether anything may be kept at all."""
    return MEMORY in situation.request.consents and not situation.request.is_temporary


def items_to_remember(situation: Situation) -> dict[str, Any]:
    """New or changed ordinary facts and profile entries; never health unasked, never what was just taken back."""
    if not may_remember(situation) or situation.reading.about_other or "*" in situation.reading.forget:
        return {}
    held = {item.key: item.value for item in situation.request.remembered}
    told: dict[str, Any] = {**ordinary(situation, situation.reading.facts), **situation.reading.profile, **agreed_items(situation)}
    items = {key: list(value) if isinstance(value, tuple) else value for key, value in told.items()}
    return {key: value for key, value in items.items() if held.get(key) != value and key not in situation.reading.forget}


def ordinary(situation: Situation, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that reveal nothing special about a person."""
    known = situation.catalogue.facts
    derived = {"over_state_pension_age"} if "age" in facts else set()
    if facts.get("employment_status") == "unemployed":
        derived.add("hours_per_week")
    return {key: value for key, value in facts.items() if key in known and not known[key].is_sensitive and key not in derived}


def agreed_items(situation: Situation) -> dict[str, Any]:
    """The sensitive things the person has just agreed to, in their own words; nothing in any other turn."""
    agreed = situation.request.agreed
    items = {key: situation.facts[key] for key in sorted(agreed) if key in situation.facts}
    note = health_told(situation) if HEALTH_NOTE in agreed else ""
    return items | ({HEALTH_NOTE: note} if note else {})


def health_told(situation: Situation) -> str:
    """What was last said of the person's own health in this conversation."""
    told = [reading.health_note for reading in readings(situation) if reading.health_note and not reading.about_other]
    return told[-1] if told else ""


def readings(situation: Situation) -> tuple[Reading, ...]:
    """Everything the person said in this conversation, understood again, the message in hand last."""
    request = situation.request
    past = (
        without(read_once(message.text, memo=request.memo, catalogue=request.catalogue, today=request.today), message.outdated)
        for message in request.history
        if message.role == "citizen"
    )
    return (*past, situation.reading)


def memory_question(situation: Situation) -> str:
    """Whether to keep what was told of health: asked once a conversation, about what is not yet held; else empty."""
    request = situation.request
    was_asked = any(fact.startswith(PREFIX) for fact in request.asked | request.refused)
    if not may_remember(situation) or was_asked or request.document:
        return ""
    held = {item.key for item in request.remembered}
    keys: dict[str, None] = {}
    for reading in readings(situation):
        if "no_save_health" in reading.intents or reading.forget:
            keys.clear()
        keys |= dict.fromkeys(sensitive_keys(reading, request.catalogue))
    fresh = [key for key in keys if key not in held]
    return PREFIX + ",".join(fresh) if fresh else ""


def calls_to_remember(situation: Situation) -> tuple[Call, ...]:
    """The remember call of a turn; none when there is nothing to keep."""
    items = items_to_remember(situation)
    if not items:
        return ()
    return (("remember", {"items": [{"key": key, "value": value} for key, value in items.items()]}),)
