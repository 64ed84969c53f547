"""Who does tonight's work: one at a time, for as long as they show that they are at it."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from services_catalogue.models import NightlyRun

LINKS, GOVUK, DATES = "links", "govuk", "dates"
LEASE = timedelta(minutes=10)
NIGHT = range(1, 6)  # hours in which nobody waits for a slow site
MISSED = timedelta(hours=36)  # a machine that is off at night catches up by day


@dataclass(frozen=True, slots=True)
class Claim:
    """The right to do one night's work of one kind."""

    run: int
    token: uuid.UUID
    day: date

    def renew(self, now: datetime) -> bool:
        """Show that the work goes on; False when somebody else has it now."""
        return bool(self._mine.update(claimed_until=now + LEASE))

    def release(self) -> None:
        """Leave the rest to whoever comes next."""
        self._mine.update(claim=None, claimed_until=None)

    def finish(self, now: datetime, counts: dict[str, int]) -> None:
        """Tonight's work is done."""
        self._mine.update(claim=None, claimed_until=None, finished_at=now, counts=counts)

    @property
    def _mine(self) -> QuerySet[NightlyRun]:
        return NightlyRun.objects.filter(pk=self.run, claim=self.token)


def is_due(job: str, *, now: datetime) -> bool:
    """Whether tonight's work waits for somebody: by night, or when the last nights were missed."""
    local = timezone.localtime(now)
    runs = NightlyRun.objects.filter(job=job)
    if runs.filter(day=local.date()).exclude(_free(now)).exists():
        return False
    return local.hour in NIGHT or not runs.filter(finished_at__gt=now - MISSED).exists()


def claim(job: str, *, now: datetime, is_again: bool = False) -> Claim | None:
    """Take tonight's work, unless somebody is at it or, without `is_again`, it is done."""
    day = timezone.localdate(now)
    NightlyRun.objects.bulk_create([NightlyRun(job=job, day=day)], ignore_conflicts=True)
    free = (Q(claimed_until=None) | Q(claimed_until__lt=now)) if is_again else _free(now)
    token = uuid.uuid4()
    found = NightlyRun.objects.filter(job=job, day=day)
    if not found.filter(free).update(claim=token, claimed_until=now + LEASE):
        return None
    return Claim(found.get().pk, token, day)


def _free(now: datetime) -> Q:
    return Q(finished_at=None) & (Q(claimed_until=None) | Q(claimed_until__lt=now))
