"""What every message and every stream asks of the tables, as prepared queries."""

from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db.models import IntegerField, Max, QuerySet, UUIDField

from consent.prepared import Prepared, Slot
from conversations.journal.base import TurnRecord
from conversations.journal.events import RECALLED_KINDS, Event
from conversations.journal.rows import AS_EVENT
from conversations.models import Conversation, Turn, TurnEvent

_AS_RECORD = ("id", "conversation_id", "conversation__user_id", "number", "state", "status", "engine", "attempts")


@Prepared
def _record() -> QuerySet[Any, Any]:
    found = Turn.objects.filter(pk=Slot("turn", UUIDField())).order_by()
    return found.values_list(*_AS_RECORD, "conversation__language", "created_at")


@Prepared
def _events() -> QuerySet[Any, Any]:
    found = TurnEvent.objects.filter(turn_id=Slot("turn", UUIDField()), position__gt=Slot("after", IntegerField()))
    return found.order_by("position").values_list(*AS_EVENT)


@Prepared
def _earlier() -> QuerySet[Any, Any]:
    before = TurnEvent.objects.filter(
        turn__conversation_id=Slot("conversation", UUIDField()), turn__number__lt=Slot("number", IntegerField()), kind__in=RECALLED_KINDS
    )
    return before.order_by("turn__number", "position").values_list("turn_id", *AS_EVENT)


@Prepared
def _owner() -> QuerySet[Any, Any]:
    found = Conversation.objects.filter(pk=Slot("conversation", UUIDField())).order_by()
    return found.values_list("user_id", "language", Max("turns__number"))


def find_record(turn_id: str) -> TurnRecord | None:
    """The turn as it stands, with what its conversation's row says."""
    found = _record.first(turn=turn_id)
    if found is None:
        return None
    turn, conversation, user_id, number, state, status, engine, attempts, language, created_at = found
    return TurnRecord(
        str(turn), str(conversation), user_id, number, state, status, engine, attempts, language, is_temporary=False, created_at=created_at
    )


def events_after(turn_id: str, position: int) -> list[Event]:
    """The turn's journal from there on."""
    return [Event(*row) for row in _events.rows(turn=turn_id, after=position)]


def earlier_events(conversation_id: str, *, before: int) -> list[list[Event]]:
    """What later turns need of each turn with a lower number, oldest first."""
    rows = _earlier.rows(conversation=conversation_id, number=before)
    return [[Event(*row) for _, *row in of_turn] for _, of_turn in groupby(rows, key=itemgetter(0))]


def owner_of(conversation_id: str | UUID) -> tuple[int, str, int]:
    """Whose conversation it is, its language, and the number of its last turn."""
    found = _owner.first(conversation=conversation_id)
    if found is None:
        raise Conversation.DoesNotExist
    user_id, language, last = found
    return user_id, language, last or 0
