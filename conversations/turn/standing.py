"""Step 3: which of a conversation's older statements still stand. The newest counts, wherever it was made; what was deleted is gone."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from conversations.journal.events import NOTED, RECEIVED, SENT, Event
from conversations.memory.kept import EVERYTHING
from conversations.turn.context import TurnContext
from conversations.understanding.agreement import HEALTH_NOTE
from conversations.understanding.once import read_once
from services_catalogue.types import Facts, FactValue

FOLLOWS: Mapping[str, tuple[str, ...]] = {
    "age": ("over_state_pension_age", "uc_16_17_special_case"),
    "employment_status": ("hours_per_week", "months_out_of_work"),
    "has_children": ("youngest_child_age", "main_carer_of_child"),
    "has_job_offer": ("job_offer_hours",),
    "disability_or_health_condition": ("condition_affects_work",),
}
"""What was told along with a fact, and means nothing once that has been put right."""


def known_facts(context: TurnContext) -> Facts:
    """What the person has told, here or remembered, each by its newest statement; what was taken back or deleted is gone."""
    remembered = {item.key: item for item in context.remembered if item.key in context.catalogue.facts}
    facts: dict[str, FactValue] = {**context.preset, **{key: _value(item.value) for key, item in remembered.items()}}
    newest = {key: item.told_at for key, item in remembered.items() if item.told_at}
    for event in _noted(event for turn in context.earlier for event in turn):
        told = with_lists(event.payload["facts"])
        outdated = {key for key in told if _is_forgotten(context, key, event.at) or _is_before(event.at, newest.get(key))}
        changed = {key for key in outdated if facts.get(key) != told[key]}
        outdated |= {each for key in changed for each in FOLLOWS.get(key, ()) if each not in remembered}
        facts |= {key: value for key, value in told.items() if key not in outdated}
        for key in event.payload["retracted"]:
            if not _is_before(event.at, newest.get(key)):
                facts.pop(key, None)
    return facts


def fold_noted(facts: Facts, events: Iterable[Event]) -> Facts:
    """Facts with what the events say added, and what they take back left out."""
    known = dict(facts)
    for event in _noted(events):
        known |= with_lists(event.payload["facts"])
        for key in event.payload["retracted"]:
            known.pop(key, None)
    return known


def outdated_in(context: TurnContext, turn: list[Event]) -> frozenset[str]:
    """What this earlier turn told that has been deleted, or said differently in a later conversation or on the person's page."""
    if not context.forgotten and not context.remembered:
        return frozenset()
    at = turn[-1].at
    told = _told(context, turn)
    held = {item.key: item for item in context.remembered}
    gone = {key for key in told if _is_forgotten(context, key, at)}
    other = {key for key, value in told.items() if key in held and held[key].value != value and _is_before(at, held[key].told_at)}
    return frozenset(gone | other)


def may_be_repeated(context: TurnContext) -> list[list[Event]]:
    """The earlier turns a model may be given word for word: none up to the last that holds what was deleted or may not be used now."""
    held = {item.key for item in context.remembered}
    told: set[str] = set()
    start = 0
    for number, turn in enumerate(context.earlier, 1):
        at = turn[-1].at if turn else context.now
        sent = {key for event in turn if event.kind == SENT for key in event.payload["memory"]}
        if context.forgotten:
            told |= sent | set(_told(context, turn))
        if sent - held or any(_is_forgotten(context, key, at) for key in told):
            start = number
    return context.earlier[start:]


def _told(context: TurnContext, turn: list[Event]) -> dict[str, object]:
    """Everything a turn's message said of the person, facts and profile; health by its key alone."""
    told: dict[str, object] = {key: value for event in _noted(turn) for key, value in with_lists(event.payload["facts"]).items()}
    for event in turn:
        if event.kind == RECEIVED:
            reading = read_once(event.payload["text"], memo=context.memo, catalogue=context.catalogue, today=context.today)
            told |= {} if reading.about_other else dict(reading.profile)
            told |= {HEALTH_NOTE: reading.health_note} if reading.health_note and not reading.about_other else {}
    return told


def _noted(events: Iterable[Event]) -> Iterator[Event]:
    return (event for event in events if event.kind == NOTED)


def _is_forgotten(context: TurnContext, key: str, at: datetime) -> bool:
    return any(_is_before(at, context.forgotten.get(mark)) for mark in (key, EVERYTHING))


def _is_before(at: datetime, other: datetime | None) -> bool:
    return other is not None and at < other


def _value(value: FactValue | list[str]) -> FactValue:
    """JSON has no tuples."""
    return tuple(value) if isinstance(value, list) else value


def with_lists(facts: Mapping[str, FactValue | list[str]]) -> dict[str, FactValue]:
    """Facts as the journal keeps them, as values again."""
    return {key: _value(value) for key, value in facts.items()}
