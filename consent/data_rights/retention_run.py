"""One clear-out a day, however many workers there are."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from consent.data_rights.retention import SweepReport, sweep_retention
from consent.models import RetentionRun

CLAIM_FOR = timedelta(hours=2)  # a worker that died is replaced after this; two at once do no harm


def is_sweep_due(*, now: datetime) -> bool:
    """Whether nobody has finished today's clear-out or is at work on it."""
    return not RetentionRun.objects.filter(day=timezone.localdate(now)).exclude(_free(now)).exists()


def run_daily_sweep(*, clock: Callable[[], datetime]) -> SweepReport | None:
    """Today's clear-out, when it is due and nobody else took it; otherwise None.

    A sweep that fails gives its claim back, and raises. What it did stays done.
    """
    now = clock()
    day = timezone.localdate(now)
    RetentionRun.objects.bulk_create([RetentionRun(day=day)], ignore_conflicts=True)
    run = RetentionRun.objects.filter(day=day)
    claim = now + CLAIM_FOR
    if not run.filter(_free(now)).update(claimed_until=claim):
        return None
    try:
        report = sweep_retention(now=now)
    except BaseException:
        run.filter(claimed_until=claim).update(claimed_until=None)
        raise
    counts = {"removed": dict(report.removed), "anonymised": dict(report.anonymised), "kept": dict(report.kept)}
    run.update(finished_at=clock(), counts=counts)
    return report


def _free(now: datetime) -> Q:
    return Q(finished_at=None) & (Q(claimed_until=None) | Q(claimed_until__lt=now))
