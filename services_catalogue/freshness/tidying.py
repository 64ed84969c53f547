"""What needs no network: a task for what is overdue, and none for what no longer is or is gone."""

from collections.abc import Callable
from datetime import datetime

from django.utils import timezone

from services_catalogue.entries import key_of
from services_catalogue.freshness.nights import DATES, claim
from services_catalogue.freshness.reviews import open_overdue
from services_catalogue.models import Reason, ReviewOutcome, ReviewTask, Service
from services_catalogue.queries import stored_entries


def tidy_reviews(*, clock: Callable[[], datetime]) -> int | None:
    """Once a night; how many tasks are new, or None when tonight's is done."""
    held = claim(DATES, now=clock())
    if held is None:
        return None
    try:
        opened = open_overdue(now=clock())
        closed = close_idle_tasks(now=clock())
        held.finish(clock(), {"opened": opened, "closed": closed})
        return opened
    finally:
        held.release()


def close_idle_tasks(*, now: datetime) -> int:
    """Nobody has to look at what is no longer published, or has a new review date since."""
    published = {(kind, key_of(kind, entry)) for kind, entries in stored_entries().items() for entry in entries}
    in_time = set(Service.objects.filter(review_by__gte=timezone.localdate(now)).values_list("pk", flat=True))
    waiting = ReviewTask.objects.filter(closed_at=None).values_list("pk", "kind", "entry", "reason")
    idle = [pk for pk, kind, entry, reason in waiting if (kind, entry) not in published or (reason == Reason.OVERDUE and entry in in_time)]
    return ReviewTask.objects.filter(pk__in=idle, closed_at=None).update(closed_at=now, outcome=ReviewOutcome.PASSED)
