"""Celery's way in: each task makes one call."""

import threading
from typing import Any

import structlog
from celery import shared_task
from celery.signals import worker_ready
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from conversations.journal import DATABASE
from conversations.turn.run import TurnFailedError, run_turn
from conversations.turn.warm import warm_up

logger = structlog.get_logger("govassist.tasks")
SWEEP_SECONDS = 1.0


@shared_task(name="conversations.answer_turn", bind=True, max_retries=None)
def answer_turn(self: Any, *, turn_id: str) -> None:
    """Answer one turn; a failed attempt is queued again after a pause."""
    try:
        run_turn(turn_id, clock=timezone.now)
    except TurnFailedError as failed:
        answer_turn.apply_async(kwargs={"turn_id": turn_id}, countdown=failed.seconds)


def enqueue_turn(turn_id: str) -> None:
    """Queue a turn as soon as the transaction that made it has committed."""
    transaction.on_commit(lambda: answer_turn.apply_async(kwargs={"turn_id": turn_id}))


def requeue_unfinished() -> int:
    """Queue every turn whose worker died or whose message was lost; how many there were."""
    turn_ids = list(DATABASE.unfinished(now=timezone.now()))
    for turn_id in turn_ids:
        logger.warning("turn_requeued", turn=turn_id)
        answer_turn.apply_async(kwargs={"turn_id": turn_id})
    return len(turn_ids)


@worker_ready.connect
def start_sweeper(**_: Any) -> None:
    """Each worker makes itself ready, then looks for lapsed leases; the conditional update lets only one queue each turn."""
    if settings.TURN_SWEEPER:
        threading.Thread(target=_sweep, name="turn-sweeper", daemon=True).start()


def _sweep() -> None:
    warm_up(today=timezone.localdate())
    pause = threading.Event()
    while not pause.wait(SWEEP_SECONDS):
        try:
            requeue_unfinished()
        except DatabaseError:
            logger.warning("sweep_failed")
        finally:
            connection.close()
