"""Whose conversation it is: anybody else's does not exist (404, never 403)."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404, HttpRequest

from conversations import queries
from conversations.journal import keeper_of
from conversations.journal.base import TurnRecord, UnknownTurnError
from conversations.journal.temporary import PREFIX, read_temporary_conversation
from conversations.models import Conversation


@dataclass(frozen=True, slots=True)
class OwnConversation:
    """A conversation the signed-in person may read. `row` is None for a temporary chat."""

    id: str
    title: str
    row: Conversation | None
    turn_ids: tuple[str, ...]

    @property
    def is_temporary(self) -> bool:
        """Whether it is kept nowhere."""
        return self.row is None


def person_id(request: HttpRequest) -> int:
    """The signed-in person's key; views behind `login_required` always have one."""
    if request.user.pk is None:
        raise Http404
    return int(request.user.pk)


def is_uuid(text: str) -> bool:
    """Whether a key from the address is one a table can hold."""
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def find_own(user_id: int, conversation_id: str) -> OwnConversation | None:
    """The person's conversation, stored or temporary; None when there is none such for them."""
    if conversation_id.startswith(PREFIX):
        found = read_temporary_conversation(conversation_id)
        if found is None or found["user_id"] != user_id:
            return None
        return OwnConversation(conversation_id, "", None, tuple(found["turns"]))
    row = queries.own_conversation(user_id=user_id, conversation_id=conversation_id) if is_uuid(conversation_id) else None
    return OwnConversation(conversation_id, row.title, row, ()) if row else None


def own_conversation(request: HttpRequest, conversation_id: str) -> OwnConversation:
    """The conversation in the address, or 404."""
    own = find_own(person_id(request), conversation_id)
    if own is None:
        raise Http404
    return own


def own_turn(user_id: int | None, turn_id: str) -> TurnRecord:
    """The turn in the address if it is this person's, or 404."""
    if not turn_id.startswith(PREFIX) and not is_uuid(turn_id):
        raise Http404
    try:
        record = keeper_of(turn_id).record(turn_id)
    except UnknownTurnError as error:
        raise Http404 from error
    if user_id is None or record.user_id != user_id:
        raise Http404
    return record
