"""Taking a message in: cleaned and masked before anything is stored, and exactly once a form."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime

from conversations import operations
from conversations.guardrails.identifiers import public_numbers
from conversations.guardrails.screen import screen
from conversations.journal import keeper_of
from conversations.journal.base import TurnRecord
from services_catalogue.queries import published_catalogue

Enqueue = Callable[[str], None]


class EmptyMessageError(ValueError):
    """Nothing is left of the message once control characters and spaces are gone."""


def accept_message(*, conversation_id: str, text: str, form_key: str, now: datetime, enqueue: Enqueue) -> TurnRecord:
    """Store the masked message as a new turn and queue it; a replayed form gets the turn it made before.

    Raises EmptyMessageError, OpenTurnError while another turn is being answered, UnknownTurnError for a
    temporary chat that has gone.
    """
    screening = screen(text, public=public_numbers(published_catalogue()))
    if not screening.text.strip():
        raise EmptyMessageError
    received = {
        "text": screening.text,
        "marks": sorted(screening.marks),
        "masked": list(screening.masked),
        # Masking can take a piece out of an encoded attack, so what was seen before it counts.
        "refusal": asdict(screening.refusal) if screening.refusal else None,
    }
    record, is_new = keeper_of(conversation_id).start(conversation_id=conversation_id, form_key=form_key, received=received, now=now)
    if is_new:
        if not record.is_temporary:
            operations.title_from_message(conversation_id=conversation_id, text=screening.text)
        enqueue(record.id)
    return record
