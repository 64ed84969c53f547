"""Celery's way in: each task makes one call."""

import threading
from typing import Any

import structlog
from celery import shared_task
from celery.signals import worker_ready
from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone
from kombu.exceptions import OperationalError

from consent.data_rights.retention_run import is_sweep_due, run_daily_sweep

logger = structlog.get_logger("govassist.tasks")
FIRST_LOOK_SECONDS = 60.0  # a worker that has just started answers people first
LOOK_SECONDS = 3600.0


@shared_task(name="consent.sweep_retention")
def sweep_retention() -> None:
    """Do today's clear-out, unless somebody has done it or is doing it."""
    report = run_daily_sweep(clock=timezone.now)
    if report is not None:
        logger.info("retention_swept", removed=dict(report.removed), anonymised=dict(report.anonymised), kept=dict(report.kept))


def queue_due_sweep() -> bool:
    """Queue today's clear-out when it is due; whether it was. Queued twice, it still runs once."""
    due = is_sweep_due(now=timezone.now())
    if due:
        sweep_retention.apply_async()
    return due


@worker_ready.connect
def start_looking(**_: Any) -> None:
    """Each worker looks once an hour; the row of the day lets only one do the work."""
    if settings.RETENTION_SWEEPER:
        threading.Thread(target=_look, name="retention-sweeper", daemon=True).start()


def _look() -> None:
    pause = threading.Event()
    wait = FIRST_LOOK_SECONDS
    while not pause.wait(wait):
        wait = LOOK_SECONDS
        try:
            queue_due_sweep()
        except (DatabaseError, OperationalError):
            logger.warning("retention_look_failed")
        finally:
            connection.close()
