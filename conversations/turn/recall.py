"""Step 3: what the conversation has said so far, folded from the journal, and what is remembered by consent."""

from collections.abc import Iterable

from conversations.journal.events import FINISHED, NOTED, QUESTION, RECEIVED, SENTENCE, Event, read_question
from conversations.turn.context import Finish, TurnContext
from conversations.types import Message
from services_catalogue.types import Facts, FactValue

HISTORY_MESSAGES = 20
"""How many earlier messages an engine is given."""


def recall(context: TurnContext) -> Finish | None:
    """Gather facts, questions, needs, offers and history for the engine."""
    context.facts_before = known_facts(context)
    # A turn taken up again goes on with what its earlier attempt had understood.
    context.facts = fold_noted(context.facts_before, context.events)
    noted = [event.payload for turn in context.earlier for event in turn if event.kind == NOTED]
    finished = [event.payload for turn in context.earlier for event in turn if event.kind == FINISHED]
    context.refused = frozenset(fact for payload in noted for fact in payload["refused"])
    context.asked = frozenset(fact for payload in finished for fact in payload["asked"])
    context.needs = _latest_first(payload["needs"] for payload in noted)
    context.offered = _latest_first(payload["offered"] for payload in finished)
    context.history = tuple(message for turn in context.earlier for message in _messages(turn))[-HISTORY_MESSAGES:]
    said = [message.text for message in context.history if message.role == "citizen"]
    # What is remembered was once said by the person, so it may be said back to them.
    kept = [str(item.value) for item in context.remembered]
    context.all_own_words = "\n".join([context.text, *said, *kept])
    context.plan = context.store.plan()
    for event in context.earlier[-1] if context.earlier else ():
        if event.kind == QUESTION:
            context.pending = read_question(event.payload)
    return None


def known_facts(context: TurnContext) -> Facts:
    """Remembered facts, then what this conversation said, the latest last; what was taken back is gone."""
    facts: dict[str, FactValue] = dict(context.preset)
    facts |= {item.key: item.value for item in context.remembered if item.key in context.catalogue.facts}
    return fold_noted(facts, [event for turn in context.earlier for event in turn])


def fold_noted(facts: Facts, events: Iterable[Event]) -> Facts:
    """Facts with what the events say added, and what they take back left out."""
    known = dict(facts)
    for event in events:
        if event.kind == NOTED:
            known |= {key: _value(value) for key, value in event.payload["facts"].items()}
            for key in event.payload["retracted"]:
                known.pop(key, None)
    return known


def _value(value: FactValue | list[str]) -> FactValue:
    """JSON has no tuples."""
    return tuple(value) if isinstance(value, list) else value


def _latest_first(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    latest = [item for group in reversed(list(groups)) for item in group]
    return tuple(dict.fromkeys(latest))


def _messages(turn: list[Event]) -> list[Message]:
    said = [event.payload["text"] for event in turn if event.kind == RECEIVED]
    reply = " ".join(event.payload["text"] for event in turn if event.kind == SENTENCE)
    return [Message("citizen", text) for text in said] + ([Message("assistant", reply)] if reply else [])
