"""The journal: the one truth of a turn, read by the stream, the transcript, recovery, export and trace."""

from conversations.journal.base import TurnKeeper
from conversations.journal.database import DatabaseTurns
from conversations.journal.temporary import PREFIX, TemporaryTurns

DATABASE: TurnKeeper = DatabaseTurns()
TEMPORARY: TurnKeeper = TemporaryTurns()


def keeper_of(conversation_or_turn_id: str) -> TurnKeeper:
    """Who keeps this conversation's turns: the id says."""
    return TEMPORARY if conversation_or_turn_id.startswith(PREFIX) else DATABASE
