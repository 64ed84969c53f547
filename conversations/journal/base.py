"""What keeps turns: tables for conversations, memory alone for temporary chats. One interface for both."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from conversations.journal.events import Event


class OpenTurnError(Exception):
    """The conversation already has a turn that is being answered."""


class LeaseLostError(Exception):
    """Another worker has taken the turn over: stop at once and write nothing."""


class StopRequestedError(Exception):
    """The citizen pressed Stop: what was shown stays, nothing more is said."""


class UnknownTurnError(LookupError):
    """There is no such turn, or it is not this person's."""


@dataclass(frozen=True, slots=True)
class TurnRecord:
    """A turn and whose it is."""

    id: str
    conversation_id: str
    user_id: int | None
    number: int
    state: str
    status: str
    engine: str
    attempts: int
    language: str
    is_temporary: bool
    created_at: datetime


Draft = tuple[str, dict[str, Any]]
"""An event not yet written: its kind and payload."""


class TurnKeeper(Protocol):
    """Starts, leases, journals and finishes turns."""

    def start(
        self, *, conversation_id: str, form_key: str, received: dict[str, Any], now: datetime, title: str = ""
    ) -> tuple[TurnRecord, bool]:
        """A new turn with its event 0, or the turn this form already made (False). Raises OpenTurnError.

        A conversation that has no title yet gets this one.
        """
        ...

    def record(self, turn_id: str) -> TurnRecord:
        """The turn as it stands. Raises UnknownTurnError."""
        ...

    def claim(self, turn_id: str, *, owner: str, now: datetime, lease_until: datetime) -> TurnRecord | None:
        """Take the turn if it is free; None when it is finished or another worker holds it."""
        ...

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
        """Write events from `position` on, and renew the lease where a time is given: all of it or nothing.

        Raises LeaseLostError, StopRequestedError.
        """
        ...

    def append_with_effect(
        self, turn_id: str, effect: Callable[[], Draft], *, owner: str, position: int, now: datetime, lease_until: datetime
    ) -> list[Event]:
        """Run the effect and write the event it returns: both are kept, or neither."""
        ...

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
        """Write the last events, do the effect and close the turn in one transaction: whoever sees its end may send again."""
        ...

    def release(self, turn_id: str, *, owner: str, now: datetime) -> None:
        """Let go of the lease unfinished: the next worker may claim at once."""
        ...

    def request_stop(self, turn_id: str) -> None:
        """Ask the running turn to end."""
        ...

    def events(self, turn_id: str, *, after: int = -1) -> list[Event]:
        """The journal from a position on."""
        ...

    def earlier(self, record: TurnRecord) -> list[list[Event]]:
        """The recalled kinds of every earlier turn of the conversation, oldest first."""
        ...

    def unfinished(self, *, now: datetime) -> Iterable[str]:
        """Turns whose lease has lapsed, each claimed for re-queueing so that no two sweepers queue it."""
        ...
