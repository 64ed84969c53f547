"""Turns and their journal in the database."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, NoReturn

from django.conf import settings
from django.db import IntegrityError, transaction

from conversations.journal import leases
from conversations.journal.base import Draft, LeaseLostError, OpenTurnError, StopRequestedError, TurnRecord, UnknownTurnError
from conversations.journal.beginning import begin_turn
from conversations.journal.events import FINISHED, Event
from conversations.journal.insert import insert, insert_if_held
from conversations.journal.lookups import earlier_events, events_after, find_record
from conversations.journal.rows import record_of
from conversations.models import Turn, TurnState

QUEUE_GRACE = timedelta(seconds=10)
"""How long a turn may wait in the queue before a sweeper queues it once more."""


class DatabaseTurns:
    """The keeper of every turn that is to outlive its page."""

    def start(
        self, *, conversation_id: str, form_key: str, received: dict[str, Any], now: datetime, title: str = ""
    ) -> tuple[TurnRecord, bool]:
        """See TurnKeeper."""
        try:
            with transaction.atomic():
                lease_until = now + QUEUE_GRACE
                made = begin_turn(conversation_id, form_key=form_key, received=received, title=title, now=now, lease_until=lease_until)
                return made, True
        except IntegrityError:
            return self._after_collision(conversation_id, form_key)

    def _after_collision(self, conversation_id: str, form_key: str) -> tuple[TurnRecord, bool]:
        """Two posts met: the same form finds its turn, a second message is refused."""
        known = Turn.objects.filter(conversation_id=conversation_id, form_key=form_key).select_related("conversation").first()
        if known is None:
            raise OpenTurnError
        return record_of(known), False

    def record(self, turn_id: str) -> TurnRecord:
        """See TurnKeeper."""
        found = find_record(turn_id)
        if found is None:
            raise UnknownTurnError(turn_id)
        return found

    def claim(self, turn_id: str, *, owner: str, now: datetime, lease_until: datetime) -> TurnRecord | None:
        """See TurnKeeper."""
        claimed = leases.claim(turn_id, owner=owner, now=now, until=lease_until)
        return self.record(turn_id) if claimed else None

    def append(
        self,
        turn_id: str,
        drafts: Sequence[Draft],
        *,
        owner: str,
        position: int,
        now: datetime,
        lease_until: datetime | None = None,
    ) -> list[Event]:
        """See TurnKeeper."""
        if lease_until is None:
            events = _events(drafts, position, now)
            if not insert_if_held(turn_id, events, owner=owner):
                self._explain(turn_id, owner)
            return events
        with transaction.atomic():
            self._renew(turn_id, owner, lease_until)
            return insert(turn_id, _events(drafts, position, now))

    def append_with_effect(
        self, turn_id: str, effect: Callable[[], Draft], *, owner: str, position: int, now: datetime, lease_until: datetime
    ) -> list[Event]:
        """See TurnKeeper."""
        with transaction.atomic():
            self._renew(turn_id, owner, lease_until)
            return insert(turn_id, _events([effect()], position, now))

    def _renew(self, turn_id: str, owner: str, lease_until: datetime) -> None:
        """Prove the lease under a row lock, so that a worker that lost it can write nothing."""
        if not leases.renew(turn_id, owner=owner, until=lease_until):
            self._explain(turn_id, owner)

    def _explain(self, turn_id: str, owner: str) -> NoReturn:
        """Why nothing may be written now."""
        mine = Turn.objects.filter(pk=turn_id, lease_owner=owner, state=TurnState.RUNNING)
        raise StopRequestedError(turn_id) if mine.exists() else LeaseLostError(turn_id)

    def finish(
        self,
        turn_id: str,
        drafts: Sequence[Draft] = (),
        *,
        owner: str,
        position: int = 0,
        status: str,
        engine: str,
        now: datetime,
        effect: Callable[[], None] | None = None,
    ) -> list[Event]:
        """See TurnKeeper."""
        with transaction.atomic():
            done = leases.finish(turn_id, owner=owner, now=now, status=status, engine=engine, figures=_figures(drafts))
            if not done:
                raise LeaseLostError(turn_id)
            if effect:
                effect()
            return insert(turn_id, _events(drafts, position, now))

    def release(self, turn_id: str, *, owner: str, now: datetime) -> None:
        """See TurnKeeper."""
        Turn.objects.filter(pk=turn_id, lease_owner=owner, state=TurnState.RUNNING).update(
            state=TurnState.QUEUED, lease_owner="", lease_until=now + QUEUE_GRACE
        )

    def request_stop(self, turn_id: str) -> None:
        """See TurnKeeper."""
        Turn.objects.filter(pk=turn_id).exclude(state=TurnState.FINISHED).update(stop_requested=True)

    def events(self, turn_id: str, *, after: int = -1) -> list[Event]:
        """See TurnKeeper."""
        return events_after(turn_id, after)

    def earlier(self, record: TurnRecord) -> list[list[Event]]:
        """See TurnKeeper."""
        return earlier_events(record.conversation_id, before=record.number)

    def unfinished(self, *, now: datetime) -> Iterable[str]:
        """See TurnKeeper."""
        lapsed = Turn.objects.exclude(state=TurnState.FINISHED).filter(lease_until__lt=now)
        for turn_id, state, lease_until in lapsed.values_list("pk", "state", "lease_until")[:500]:
            # A running turn must stay claimable, so only its place in the sweep moves, by state.
            fresh = {"lease_until": now + QUEUE_GRACE, "state": TurnState.QUEUED, "lease_owner": ""}
            if Turn.objects.filter(pk=turn_id, state=state, lease_until=lease_until).update(**fresh):
                yield str(turn_id)


def _events(drafts: Sequence[Draft], position: int, now: datetime) -> list[Event]:
    return [Event(position + n, kind, payload, now) for n, (kind, payload) in enumerate(drafts)]


def _figures(drafts: Sequence[Draft]) -> dict[str, Any]:
    """What lists of turns filter and count by, out of the last row."""
    outcome: dict[str, Any] = next((payload for kind, payload in drafts if kind == FINISHED), {})
    longest = Turn._meta.get_field("fallback").max_length or 0
    return {
        "fallback": str(outcome.get("fallback", ""))[:longest],
        "withheld": outcome.get("withheld", 0),
        "first_ms": outcome.get("first_ms"),
        "took_ms": outcome.get("ms"),
    }


def lease_end(now: datetime) -> datetime:
    """When a lease taken or renewed now lapses."""
    return now + timedelta(seconds=settings.TURN_LEASE_SECONDS)
