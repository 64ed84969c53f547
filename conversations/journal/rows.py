"""Rows of turns and of their journal as values."""

from conversations.journal.base import TurnRecord
from conversations.journal.events import Event
from conversations.models import Turn, TurnEvent

AS_EVENT = ("position", "kind", "payload", "created_at")
"""The columns of a row that make an Event."""


def to_event(row: TurnEvent) -> Event:
    """A row as a value."""
    return Event(row.position, row.kind, row.payload, row.created_at)


def record_of(turn: Turn) -> TurnRecord:
    """A row as a value, with what its conversation's row says."""
    return to_record(turn, user_id=turn.conversation.user_id, language=turn.conversation.language)


def to_record(turn: Turn, *, user_id: int, language: str) -> TurnRecord:
    """A row as a value."""
    return TurnRecord(
        id=str(turn.pk),
        conversation_id=str(turn.conversation_id),
        user_id=user_id,
        number=turn.number,
        state=turn.state,
        status=turn.status,
        engine=turn.engine,
        attempts=turn.attempts,
        language=language,
        is_temporary=False,
        created_at=turn.created_at,
    )
