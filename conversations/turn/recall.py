"""Step 3: what the conversation has said so far, folded from the journal, and what is remembered by consent."""

from collections.abc import Iterable

from consent.purposes import ANSWER
from conversations.canned_replies.notices import restricted_reply
from conversations.journal.events import FINISHED, NOTED, QUESTION, RECEIVED, SENTENCE, Event, read_question
from conversations.turn.context import Finish, TurnContext
from conversations.turn.standing import fold_noted, known_facts, may_be_repeated, outdated_in
from conversations.turn.thread import recall_thread
from conversations.types import Message, Question

HISTORY_MESSAGES = 20
"""How many earlier messages an engine is given."""


def recall(context: TurnContext) -> Finish | None:
    """Gather facts, questions, needs, offers and history for the engine; nothing where the person had their use restricted."""
    if ANSWER not in context.granted and not context.record.is_temporary:
        return Finish("declined_restricted", restricted_reply())
    context.facts_before = known_facts(context)
    # A turn taken up again goes on with what its earlier attempt had understood.
    context.facts = fold_noted(context.facts_before, context.events)
    noted = [event.payload for turn in context.earlier for event in turn if event.kind == NOTED]
    finished = [event.payload for turn in context.earlier for event in turn if event.kind == FINISHED]
    context.refused = frozenset(fact for payload in noted for fact in payload["refused"])
    context.asked = frozenset(fact for payload in finished for fact in payload["asked"])
    context.needs = _latest_first(payload["needs"] for payload in noted)
    context.offered = _latest_first(payload["offered"] for payload in finished)
    repeated = may_be_repeated(context) if context.engine.is_model else context.earlier
    context.history = tuple(message for turn in repeated for message in _messages(context, turn))[-HISTORY_MESSAGES:]
    said = [message.text for message in context.history if message.role == "citizen"]
    # What is remembered was once said by the person, so it may be said back to them.
    kept = [str(item.value) for item in context.remembered]
    context.plan = context.store.plan()
    written = [text for step in context.plan if step.is_own for text in (step.step, step.where, *step.bring)]
    context.all_own_words = "\n".join([context.text, *said, *kept, *written])
    recall_thread(context, repeated)
    context.pending = _open_question(context)
    return None


def _open_question(context: TurnContext) -> Question | None:
    """The question this message answers: the one it was sent with, else the one the last reply ended on."""
    received = next(event.payload for event in context.events if event.kind == RECEIVED)
    last = [event.payload for event in context.earlier[-1] if event.kind == QUESTION] if context.earlier else []
    asked = received.get("question") or (last[-1] if last else None)
    return read_question(asked) if asked else None


def _latest_first(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    latest = [item for group in reversed(list(groups)) for item in group]
    return tuple(dict.fromkeys(latest))


def _messages(context: TurnContext, turn: list[Event]) -> list[Message]:
    said = [event.payload["text"] for event in turn if event.kind == RECEIVED]
    reply = " ".join(event.payload["text"] for event in turn if event.kind == SENTENCE)
    told = [Message("citizen", text, outdated_in(context, turn)) for text in said]
    return told + ([Message("assistant", reply)] if reply else [])
