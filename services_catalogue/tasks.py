"""Celery's way in: each task makes one call. The same looks are taken by the embedded worker and by any number of others."""

import threading
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

logger = structlog.get_logger("govassist.tasks")
FIRST_LOOK_SECONDS = 90.0  # a worker that has just started answers people first
LOOK_SECONDS = 1800.0
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
    """Open tasks for what is overdue, and close those of entries that are gone."""
    opened = tidy_reviews(clock=timezone.now)
    if opened is not None:
        logger.info("reviews_tidied", opened=opened)


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


def _look() -> None:
    pause = threading.Event()
    wait = FIRST_LOOK_SECONDS
    while not pause.wait(wait):
        wait = LOOK_SECONDS
        try:
            queue_due_looks()
        except (DatabaseError, OperationalError):
            logger.warning("freshness_look_failed")
        finally:
            connection.close()
