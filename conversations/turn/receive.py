"""Step 1: load the message as it was stored, the conversation before it, and what may be remembered."""

from conversations.canned_replies.notices import masked_notice
from conversations.journal import keeper_of
from conversations.journal.events import NOTICE, RECEIVED
from conversations.turn.context import Finish, TurnContext
from conversations.turn.screening import read_screening


def receive(context: TurnContext) -> Finish | None:
    """Read event 0, the earlier turns and, where the person allows it, their remembered facts."""
    received = next(event.payload for event in context.events if event.kind == RECEIVED)
    context.text = received["text"]
    context.screening = read_screening(context.text, received["screening"])
    context.marks = context.screening.marks
    if received["masked"] and not any(event.kind == NOTICE for event in context.events):
        context.journal.add(NOTICE, {"text": masked_notice(tuple(received["masked"]))})
    context.remembered = context.store.remembered()
    if context.record.number > 1:
        context.earlier = keeper_of(context.record.id).earlier(context.record)
        context.forgotten = context.store.forgotten()  # hides what was said before, so a first message needs none of it
    return None
