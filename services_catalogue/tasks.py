"""Celery's way in: each task makes one call. The same looks are taken by the embedded worker and by any number of others."""

import threading
from collections.abc import Callable
from typing import Any

import structlog
from celery import shared_task
from celery.signals import worker_ready
from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone
from kombu.exceptions import OperationalError

from services_catalogue.freshness import nights
from services_catalogue.freshness.govuk_run import sync_govuk as look_at_govuk
from services_catalogue.freshness.link_run import check_links as look_at_links
from services_catalogue.freshness.tidying import tidy_reviews
from services_catalogue.gaps import tidy_gaps
from services_catalogue.revisions import is_any_due, publish_due

logger = structlog.get_logger("govassist.tasks")
FIRST_LOOK_SECONDS = 90.0  # a worker that has just started answers people first
LOOK_SECONDS = 1800.0
SCHEDULE_SECONDS = 60.0  # how late a scheduled change may come
SLICE_SECONDS = 60.0  # a longer run is taken up again, so that a worker can stop and people's turns find it free


@shared_task(name="services_catalogue.check_links")
def check_links() -> None:
    """Look at web addresses for a while, and queue the rest."""
    progress = look_at_links(options=settings.FRESHNESS, clock=timezone.now, seconds=SLICE_SECONDS)
    if progress is None:
        return
    logger.info("links_checked", asked=progress.asked, finished=progress.is_finished, new_tasks=progress.new_tasks)
    if not progress.is_finished:
        check_links.apply_async(countdown=settings.FRESHNESS.pause_seconds)


@shared_task(name="services_catalogue.sync_govuk")
def sync_govuk() -> None:
    """Read GOV.UK's pages for a while, and queue the rest."""
    progress = look_at_govuk(options=settings.FRESHNESS, clock=timezone.now, seconds=SLICE_SECONDS)
    if progress is None:
        return
    logger.info("govuk_read", asked=progress.asked, finished=progress.is_finished, new_tasks=progress.new_tasks)
    if not progress.is_finished:
        sync_govuk.apply_async(countdown=settings.FRESHNESS.pause_seconds)


@shared_task(name="services_catalogue.tidy_reviews")
def tidy_reviews_task() -> None:
    """Open tasks for what is overdue, close those of entries that are gone, and forget who was counted in gaps."""
    opened = tidy_reviews(clock=timezone.now)
    if opened is not None:
        tidy_gaps(now=timezone.now())
        logger.info("reviews_tidied", opened=opened)


@shared_task(name="services_catalogue.publish_due")
def publish_due_task() -> None:
    """Publish the scheduled changes whose time has come. Done twice, or after a crash, each still goes live once."""
    published = publish_due(at=timezone.now())
    if published:
        logger.info("changes_published", count=len(published))


def queue_due_changes() -> bool:
    """Queue their publication when any is due; whether one was."""
    due = is_any_due(at=timezone.now())
    if due:
        publish_due_task.apply_async()
    return due


def queue_due_looks() -> list[str]:
    """Queue tonight's looks that are due and switched on; which. Queued twice, each still runs once."""
    now, options = timezone.now(), settings.FRESHNESS
    looks = (
        (nights.DATES, True, tidy_reviews_task),
        (nights.LINKS, options.checks_links, check_links),
        (nights.GOVUK, bool(options.content_api), sync_govuk),
    )
    due = [(job, task) for job, is_on, task in looks if is_on and nights.is_due(job, now=now)]
    for _, task in due:
        task.apply_async()
    return [job for job, _ in due]


@worker_ready.connect
def start_looking(**_: Any) -> None:
    """Each worker looks for nightly work twice an hour; what is done or under way is not done again."""
    if settings.FRESHNESS_SWEEPER:
        threading.Thread(target=_look, name="freshness-sweeper", daemon=True).start()


@worker_ready.connect
def start_keeping_time(**_: Any) -> None:
    """Each worker looks every minute for changes whose time has come."""
    if settings.SCHEDULE_SWEEPER:
        threading.Thread(target=_keep_time, name="schedule-sweeper", daemon=True).start()


def _look() -> None:
    _repeat(queue_due_looks, FIRST_LOOK_SECONDS, LOOK_SECONDS, "freshness_look_failed")


def _keep_time() -> None:
    _repeat(queue_due_changes, SCHEDULE_SECONDS, SCHEDULE_SECONDS, "schedule_look_failed")


def _repeat(look: Callable[[], object], wait: float, then: float, trouble: str) -> None:
    pause = threading.Event()
    while not pause.wait(wait):
        wait = then
        try:
            look()
        except (DatabaseError, OperationalError):
            logger.warning(trouble)
        finally:
            connection.close()
