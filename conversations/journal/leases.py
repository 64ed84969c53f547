"""A turn's lease in the database: taken, renewed, and given up at the end, each by one conditional update written once."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import CharField, DateTimeField, F, IntegerField, Q, QuerySet, UUIDField

from consent.prepared import PreparedUpdate, Slot
from conversations.models import Turn, TurnState

Change = tuple[QuerySet[Any, Any], Mapping[str, Any]]

_TURN = Slot("turn", UUIDField())
_OWNER = Slot("owner", CharField())
_UNTIL = Slot("until", DateTimeField())
_NOW = Slot("now", DateTimeField())


def _held() -> QuerySet[Any, Any]:
    return Turn.objects.filter(pk=_TURN, lease_owner=_OWNER, state=TurnState.RUNNING)


@PreparedUpdate
def _claim() -> Change:
    free = Q(state=TurnState.QUEUED) | Q(state=TurnState.RUNNING, lease_until__lt=_NOW)
    taken = {"state": TurnState.RUNNING, "lease_owner": _OWNER, "lease_until": _UNTIL, "attempts": F("attempts") + 1}
    return Turn.objects.filter(free, pk=_TURN), taken


@PreparedUpdate
def _renew() -> Change:
    return _held().filter(stop_requested=False), {"lease_until": _UNTIL}


@PreparedUpdate
def _finish() -> Change:
    words = {name: Slot(name, CharField()) for name in ("status", "engine", "fallback")}
    figures = {name: Slot(name, IntegerField()) for name in ("withheld", "first_ms", "took_ms")}
    closed = {"state": TurnState.FINISHED, "finished_at": _NOW, "lease_owner": "", "lease_until": None}
    return _held(), {**closed, **words, **figures}


def claim(turn_id: str, *, owner: str, now: datetime, until: datetime) -> bool:
    """Take a turn that waits, or whose lease has lapsed; whether it was free."""
    return _claim.run(turn=turn_id, owner=owner, now=now, until=until) == 1


def renew(turn_id: str, *, owner: str, until: datetime) -> bool:
    """Hold the turn for longer, under a row lock; False when it is somebody else's by now, or is to stop."""
    return _renew.run(turn=turn_id, owner=owner, until=until) == 1


def finish(turn_id: str, *, owner: str, now: datetime, status: str, engine: str, figures: Mapping[str, Any]) -> bool:
    """Close the turn with what lists of turns filter and count by; False when it is somebody else's by now."""
    return _finish.run(turn=turn_id, owner=owner, now=now, status=status, engine=engine, **figures) == 1
