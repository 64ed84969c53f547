"""Writing a turn's journal: in order, under a lease, and not one commit a word."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.conf import settings

from conversations.journal.base import Draft, TurnKeeper
from conversations.journal.database import lease_end
from conversations.journal.events import SHOWN_KINDS, Event

COALESCE_SECONDS = 0.05
"""Events that follow each other faster than this share a commit; the first sentence never waits."""

SILENT_SECONDS = 1.0
"""How long a silent model may go on before the lease is renewed, and a stop by the person heeded."""

RENEW_SHARE = 1 / 3
"""How much of a lease may have gone by when it is renewed with rows. Each row proves the lease by itself; renewing costs a transaction."""


class JournalWriter:
    """Appends to one turn's journal for as long as the lease is held.

    Events are buffered for at most `COALESCE_SECONDS` of work and always before anything waits. What
    is not yet written has been shown to nobody, so a crash loses nothing but a little work.
    """

    def __init__(
        self,
        keeper: TurnKeeper,
        turn_id: str,
        *,
        owner: str,
        position: int,
        clock: Callable[[], datetime],
        on_events: Callable[[str, list[Event]], None],
    ) -> None:
        self._keeper, self._turn_id, self._owner = keeper, turn_id, owner
        self._position, self._clock, self._on_events = position, clock, on_events
        self._drafts: list[Draft] = []
        self._flushed_at: datetime | None = None
        self._renewed_at: datetime | None = clock()  # whoever writes has just claimed the turn
        self.first_at: dict[str, datetime] = {}  # when each kind of event was first added

    def add(self, kind: str, payload: dict[str, Any]) -> None:
        """Keep an event, and write what is due. What no page shows waits for what one does, or for the next wait."""
        self._drafts.append((kind, payload))
        now = self._clock()
        self.first_at.setdefault(kind, now)
        if kind not in SHOWN_KINDS:
            return
        if self._flushed_at is None or (now - self._flushed_at).total_seconds() >= COALESCE_SECONDS:
            self.flush()

    def add_quietly(self, kind: str, payload: dict[str, Any]) -> None:
        """Keep an event for the last write, which no stop can hold up."""
        self._drafts.append((kind, payload))

    def flush(self) -> None:
        """Write every buffered event in one transaction and wake the streams."""
        if self._drafts:
            now = self._clock()
            drafts, self._drafts = self._drafts, []
            self._append(drafts, now)

    def rest(self) -> None:
        """Before waiting for a model: write what there is, or, when there was nothing for a while, renew the lease and heed a stop."""
        now = self._clock()
        if self._drafts:
            self.flush()
        elif self._flushed_at is None or (now - self._flushed_at).total_seconds() >= SILENT_SECONDS:
            self._renewed_at = None
            self._append([], now)

    def _append(self, drafts: list[Draft], now: datetime) -> None:
        """Write the drafts, and renew the lease with them when that is due."""
        is_due = self._renewed_at is None or (now - self._renewed_at).total_seconds() >= settings.TURN_LEASE_SECONDS * RENEW_SHARE
        until = lease_end(now) if is_due else None
        written = self._keeper.append(self._turn_id, drafts, owner=self._owner, position=self._position, now=now, lease_until=until)
        self._renewed_at = now if is_due else self._renewed_at
        self._written(written, now)

    def add_with_effect(self, effect: Callable[[], Draft]) -> None:
        """Run an effect and write its event in the same transaction."""
        self.flush()
        now = self._clock()
        self._written(
            self._keeper.append_with_effect(
                self._turn_id, effect, owner=self._owner, position=self._position, now=now, lease_until=lease_end(now)
            ),
            now,
        )

    def drop(self) -> None:
        """Forget what is buffered: the citizen pressed Stop before it could be shown."""
        self._drafts = []

    def finish(self, *, status: str, engine: str, effect: Callable[[], None] | None = None) -> None:
        """Write the rest, do the effect and close the turn in one transaction; no stop can hold this up."""
        now = self._clock()
        drafts, self._drafts = self._drafts, []
        written = self._keeper.finish(
            self._turn_id, drafts, owner=self._owner, position=self._position, status=status, engine=engine, now=now, effect=effect
        )
        self._written(written, now)

    def _written(self, events: list[Event], now: datetime) -> None:
        self._position += len(events)
        self._flushed_at = now
        if events:
            self._on_events(self._turn_id, events)
