"""What needs no network: a task for what is overdue, and none for entries that are gone."""

from collections.abc import Callable
from datetime import datetime

from services_catalogue.entries import key_of
from services_catalogue.freshness.nights import DATES, claim
from services_catalogue.freshness.reviews import open_overdue
from services_catalogue.models import ReviewOutcome, ReviewTask
from services_catalogue.queries import stored_entries


def tidy_reviews(*, clock: Callable[[], datetime]) -> int | None:
    """Once a night; how many tasks are new, or None when tonight's is done."""
    held = claim(DATES, now=clock())
    if held is None:
        return None
    try:
        opened = open_overdue(now=clock())
        closed = close_tasks_of_gone_entries(now=clock())
        held.finish(clock(), {"opened": opened, "closed": closed})
        return opened
    finally:
        held.release()


def close_tasks_of_gone_entries(*, now: datetime) -> int:
    """Nobody has to look at what is no longer published."""
    published = {(kind, key_of(kind, entry)) for kind, entries in stored_entries().items() for entry in entries}
    waiting = ReviewTask.objects.filter(closed_at=None).values_list("pk", "kind", "entry")
    gone = [pk for pk, kind, entry in waiting if (kind, entry) not in published]
    return ReviewTask.objects.filter(pk__in=gone, closed_at=None).update(closed_at=now, outcome=ReviewOutcome.PASSED)
