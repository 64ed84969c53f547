"""Step 3: what a model was sent and said in the earlier turns, exactly as it was, so that a provider's cache still holds it."""

import uuid
from collections.abc import Iterator

from conversations.journal.events import MODEL, QUESTION, RECEIVED, SENT, SENTENCE, SUMMARY, Event, read_exchange
from conversations.turn.context import TurnContext
from conversations.types import Block, Exchange

SHOWN = "shown"
DONE = '{"message":"Done; the person has seen it."}'


def recall_thread(context: TurnContext, turns: list[list[Event]]) -> None:
    """The exchanges of these turns since the conversation was last shortened, and the random name it goes by at the provider."""
    if not context.engine.is_model:
        return
    starts = [number for number, turn in enumerate(turns) if any(event.kind == SUMMARY for event in turn)]
    context.thread = tuple(exchange for turn in turns[starts[-1] if starts else 0 :] for exchange in _exchanges(turn))
    sent = [event.payload for turn in [*context.earlier, context.events] for event in turn if event.kind == SENT]
    context.reference = str(sent[0]["reference"]) if sent else str(uuid.uuid4())
    context.prefix = str(sent[-1]["prefix"]) if sent else ""


def _exchanges(turn: list[Event]) -> Iterator[Exchange]:
    """A turn's own exchanges; then, where somebody else had the last word, that word."""
    own = [(event.position, read_exchange(event.payload)) for event in turn if event.kind == MODEL]
    yield from (exchange for _, exchange in own)
    last_position, last = own[-1] if own else (-1, None)
    said = [event.payload["text"] for event in turn if event.kind in (SENTENCE, QUESTION) and event.position > last_position]
    # The sentences of a whole answer stand in the journal before it.
    if last is not None and (last.calls or said):
        sent: tuple[Block, ...] = tuple({"type": "tool_result", "tool_use_id": call.id, "content": DONE} for call in last.calls)
        yield Exchange(
            sent or (_text("(Shown to the person after that:)"),), (_text("\n".join(said) or "(Nothing more was said.)"),), SHOWN
        )
    elif last is None:
        yield from _told(turn, said)


def _told(turn: list[Event], said: list[str]) -> Iterator[Exchange]:
    """A turn without a model: the person's words, and the reply they read."""
    words = next((event.payload["text"] for event in turn if event.kind == RECEIVED), "")
    earlier = next((event.payload["text"] for event in turn if event.kind == SUMMARY), "")
    sent = [_text(text) for text in (f"<earlier>{earlier}</earlier>" if earlier else "", words) if text.strip()]
    if sent:
        yield Exchange(tuple(sent), (_text("\n".join(said) or "(Nothing was said.)"),), SHOWN)


def _text(text: str) -> Block:
    return {"type": "text", "text": text}
