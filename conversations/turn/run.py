"""Taking a turn up: claim it, rebuild what an earlier attempt journaled, run it, and own its failures."""

import os
import socket
import threading
from collections.abc import Callable
from datetime import datetime

import structlog
from django.conf import settings
from django.utils import translation

from consent.queries import allowed_by
from conversations.canned_replies.notices import failed_reply
from conversations.engines.base import Engine
from conversations.engines.select import select_engine
from conversations.journal import keeper_of
from conversations.journal.base import LeaseLostError, TurnRecord, UnknownTurnError
from conversations.journal.database import lease_end
from conversations.journal.events import Event
from conversations.journal.wakeup import get_wakeup
from conversations.memory.allowed import allowed_purposes
from conversations.turn.context import Finish, TurnContext
from conversations.turn.pipeline import run_steps
from conversations.turn.remember import remember
from conversations.turn.reply import reply
from conversations.turn.store import store_for
from conversations.turn.take_over import TryAgainError
from conversations.turn.taken_up import take_up
from conversations.turn.writer import JournalWriter
from services_catalogue.queries import published_catalogue
from services_catalogue.types import Catalogue, Facts

logger = structlog.get_logger("govassist.turn")

Clock = Callable[[], datetime]
Listener = Callable[[str, list[Event]], None]


class TurnFailedError(RuntimeError):
    """This attempt failed; the turn was released for another, `seconds` from now."""

    def __init__(self, turn_id: str, seconds: float = 1.0) -> None:
        super().__init__(turn_id)
        self.seconds = seconds


def wake_streams(turn_id: str, events: list[Event]) -> None:
    """Tell open pages by what the journal has grown."""
    get_wakeup().publish(turn_id, events)


def worker_name() -> str:
    """This thread of this process, as leases name it."""
    return f"{socket.gethostname()}:{os.getpid()}:{threading.get_ident()}"[:64]


def run_turn(
    turn_id: str,
    *,
    clock: Clock,
    listener: Listener = wake_streams,
    preset: Facts | None = None,
    engine: Engine | None = None,
    catalogue: Catalogue | None = None,
) -> None:
    """Answer a turn if nobody else is, from what is published unless told otherwise.

    Raises TurnFailedError when it should be tried again.
    """
    owner = worker_name()
    now = clock()
    try:
        record = keeper_of(turn_id).claim(turn_id, owner=owner, now=now, lease_until=lease_end(now))
    except UnknownTurnError:
        return  # deleted while it waited
    if record is None:
        return
    context = _build_context(record, owner=owner, clock=clock, listener=listener, preset=preset or {}, engine=engine, catalogue=catalogue)
    try:
        with translation.override(record.language):
            run_steps(context)
    except LeaseLostError:
        logger.info("lease_lost", turn=turn_id)
    except TryAgainError as pause:
        _release(context, owner, clock)
        raise TurnFailedError(turn_id, pause.seconds) from pause
    except Exception as error:  # whatever went wrong, the citizen is answered
        logger.exception("turn_attempt_failed", turn=turn_id, attempt=record.attempts, error=type(error).__name__)
        _give_up_or_release(context, owner, clock)


def _give_up_or_release(context: TurnContext, owner: str, clock: Clock) -> None:
    """After the last attempt say so kindly; before it, hand the turn back to the queue."""
    context.journal.drop()
    # A pause for a model that is busy is no failure of ours.
    if context.record.attempts - context.faults < settings.TURN_ATTEMPTS:
        keeper_of(context.record.id).release(context.record.id, owner=owner, now=clock())
        raise TurnFailedError(context.record.id)
    reply(context, Finish("failed_engine", failed_reply()))
    remember(context)


def _release(context: TurnContext, owner: str, clock: Clock) -> None:
    """Write what there is and let go: the next worker goes on from there."""
    context.journal.flush()
    keeper_of(context.record.id).release(context.record.id, owner=owner, now=clock())


def _build_context(
    record: TurnRecord, *, owner: str, clock: Clock, listener: Listener, preset: Facts, engine: Engine | None, catalogue: Catalogue | None
) -> TurnContext:
    keeper, now = keeper_of(record.id), clock()
    events = keeper.events(record.id)
    granted = allowed_purposes(user_id=record.user_id) if record.user_id else allowed_by({})
    context = TurnContext(
        record=record,
        journal=JournalWriter(keeper, record.id, owner=owner, position=len(events), clock=clock, on_events=listener),
        events=events,
        catalogue=catalogue or published_catalogue(),
        store=store_for(user_id=record.user_id, is_temporary=record.is_temporary, turn_id=record.id, granted=granted, now=now),
        engine=engine or select_engine(),
        now=now,
        granted=granted,
        clock=clock,
        preset=preset,
    )
    take_up(context)
    return context
