"""Celery's way in: each task makes one call."""

import threading
from dataclasses import asdict
from typing import Any

import structlog
from celery import shared_task
from celery.signals import worker_ready
from django.conf import settings
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from kombu.exceptions import OperationalError

from consent.audit.heads import head_path, write_head
from consent.data_rights import running
from consent.data_rights.bank_holiday_refresh import is_refresh_due, read_list, take_in
from consent.data_rights.bank_holidays import BankHolidayError
from consent.data_rights.export import close_gone
from consent.data_rights.jobs import PAUSE_SECONDS, due_references
from consent.data_rights.retention_run import is_sweep_due, run_daily_sweep
from consent.desk import receipts

logger = structlog.get_logger("govassist.tasks")
FIRST_LOOK_SECONDS = 60.0  # a worker that has just started answers people first
LOOK_SECONDS = 3600.0
CASES_SECONDS = 30.0


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


@shared_task(name="consent.write_audit_head")
def write_audit_head() -> None:
    """Write where the ledgers stand outside the database and into the log, unless today's is written."""
    now = timezone.now()
    head = write_head(folder=settings.AUDIT_HEAD_PATH, now=now, day=timezone.localdate(now))
    if head is not None:
        logger.info("audit_head", **asdict(head))


def queue_due_head() -> bool:
    """Queue the writing of today's head when this machine has none; whether it was."""
    due = not head_path(settings.AUDIT_HEAD_PATH, timezone.localdate()).exists()
    if due:
        write_audit_head.apply_async()
    return due


@shared_task(name="consent.refresh_bank_holidays")
def refresh_bank_holidays() -> None:
    """Take in the list at the configured address; one that is away or no list is logged, and looked for again."""
    try:
        found = take_in(read_list(settings.BANK_HOLIDAYS_URL), source=settings.BANK_HOLIDAYS_URL, now=timezone.now())
    except BankHolidayError as error:
        logger.warning("bank_holidays_not_refreshed", reason=str(error))
        return
    kept = [f"{change.division} {change.day}" for change in found.kept]
    logger.info("bank_holidays_refreshed", changed_days=len(found.changes), kept_days=kept, open_cases=len(found.recalculated))


def queue_due_refresh() -> bool:
    """Queue the weekly look at the configured address; whether it was. Without an address nothing leaves this machine."""
    due = bool(settings.BANK_HOLIDAYS_URL) and is_refresh_due(now=timezone.now())
    if due:
        refresh_bank_holidays.apply_async()
    return due


@shared_task(name="consent.run_case")
def run_case(*, reference: str) -> None:
    """Do what is left of one case's job."""
    if running.run_case(reference, clock=timezone.now):
        run_case.apply_async(kwargs={"reference": reference}, countdown=PAUSE_SECONDS)


def enqueue_case(reference: str) -> None:
    """Queue a case's job as soon as the transaction that made it has committed."""
    transaction.on_commit(lambda: run_case.apply_async(kwargs={"reference": reference}))


@shared_task(name="consent.send_receipt")
def send_receipt(*, reference: str) -> None:
    """Tell the person by email that their request is here; one that does not go out is tried again by whoever looks next."""
    receipts.send_receipt(reference=reference, now=timezone.now())


@shared_task(name="consent.send_withdrawal_receipt")
def send_withdrawal_receipt(*, record: int) -> None:
    """Tell the person by email that a consent has ended."""
    receipts.send_withdrawal_receipt(record=record)


def enqueue_receipt(reference: str) -> None:
    """Queue the receipt of a request as soon as the transaction that made it has committed."""
    transaction.on_commit(lambda: send_receipt.apply_async(kwargs={"reference": reference}))


def enqueue_withdrawal_receipt(record: int) -> None:
    """Queue the receipt of a withdrawal as soon as it has committed."""
    transaction.on_commit(lambda: send_withdrawal_receipt.apply_async(kwargs={"record": record}))


def queue_due_cases() -> int:
    """Queue every job whose time has come or whose worker died, and receipts that did not go out, and close copies nobody
    took; how many jobs were queued."""
    now = timezone.now()
    close_gone(now=now)
    references = due_references(now)
    for reference in references:
        run_case.apply_async(kwargs={"reference": reference})
    for reference in receipts.due_receipts(now):
        send_receipt.apply_async(kwargs={"reference": reference})
    return len(references)


@worker_ready.connect
def start_looking(**_: Any) -> None:
    """Each worker looks for daily work once an hour, and for cases more often; what is done already is not done again."""
    if settings.RETENTION_SWEEPER:
        threading.Thread(target=_look, name="retention-sweeper", daemon=True).start()
    if settings.RIGHTS_SWEEPER:
        threading.Thread(target=_look_for_cases, name="rights-sweeper", daemon=True).start()


def _look_for_cases() -> None:
    pause = threading.Event()
    while not pause.wait(CASES_SECONDS):
        try:
            queue_due_cases()
        except (DatabaseError, OperationalError):
            logger.warning("cases_look_failed")
        finally:
            connection.close()


def _look() -> None:
    pause = threading.Event()
    wait = FIRST_LOOK_SECONDS
    while not pause.wait(wait):
        wait = LOOK_SECONDS
        for queue in (queue_due_sweep, queue_due_head, queue_due_refresh):
            try:
                queue()
            except (DatabaseError, OperationalError):
                logger.warning("daily_look_failed", look=queue.__name__)
            finally:
                connection.close()
