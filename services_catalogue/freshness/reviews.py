"""Review tasks: opened by what the nightly looks find, closed by a person who looked."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from consent.audit import record, staff
from consent.audit.trail import Details
from consent.desk.acting import NotPossibleError, Officer
from services_catalogue.models import OfficialPage, Reason, ReviewOutcome, ReviewTask, Service

QUIET = timedelta(days=30)
LONGEST = 12_000
OUTCOMES = (ReviewOutcome.UNCHANGED, ReviewOutcome.CHANGED)
WHY = "Review of a catalogue entry"


@transaction.atomic
def open_task(*, kind: str, entry: str, reason: Reason, now: datetime, difference: str = "", evidence: str = "") -> bool:
    """See that a task for this is open, with what was found last; whether it had to be opened.

    What a person has closed stays closed for a month, unless something else is found than they saw.
    """
    found = ReviewTask.objects.filter(kind=kind, entry=entry, reason=reason)
    words = difference[:LONGEST]
    if found.filter(closed_at=None).update(difference=words, evidence=evidence):
        return False
    if evidence and found.filter(evidence=evidence, closed_at__gt=now - QUIET).exclude(outcome=ReviewOutcome.PASSED).exists():
        return False
    task = ReviewTask(kind=kind, entry=entry, reason=reason, difference=words, evidence=evidence, opened_at=now)
    return bool(ReviewTask.objects.bulk_create([task], ignore_conflicts=True))


def pass_task(*, kind: str, entry: str, reason: Reason, now: datetime) -> bool:
    """Close what is no longer so; whether a task was open."""
    still_open = ReviewTask.objects.filter(kind=kind, entry=entry, reason=reason, closed_at=None)
    return bool(still_open.update(closed_at=now, outcome=ReviewOutcome.PASSED))


def open_overdue(*, now: datetime) -> int:
    """A task for every service whose review date has passed; how many are new."""
    overdue = Service.objects.filter(review_by__lt=timezone.localdate(now)).values_list("pk", flat=True)
    waiting = ReviewTask.objects.filter(kind="services", reason=Reason.OVERDUE, closed_at=None).values_list("entry", flat=True)
    left = set(overdue) - set(waiting)
    return sum(open_task(kind="services", entry=entry, reason=Reason.OVERDUE, now=now) for entry in sorted(left))


@transaction.atomic
def close_task(*, task_id: int, outcome: ReviewOutcome, by: Officer, at: datetime) -> ReviewTask:
    """Write down what came of looking. Raises NotPossibleError when somebody closed it before.

    Nothing goes live by it: words are changed by editing the entry, dates by `record_check`.
    """
    if outcome not in OUTCOMES:
        raise NotPossibleError(_("Choose one of the answers."))
    task = ReviewTask.objects.select_for_update().filter(pk=task_id).first()
    if task is None or task.closed_at is not None:
        raise NotPossibleError(_("Somebody else has closed this already."))
    task.closed_at, task.closed_by, task.outcome = at, by.pseudonym, outcome
    task.save(update_fields=["closed_at", "closed_by", "outcome"])
    settle_pages(task.kind, task.entry)
    details: Details = {
        "task": int(task.pk),
        "kind": task.kind,
        "entry": audited(task.entry),
        "reason": task.reason,
        "outcome": outcome.value,
    }
    record(action="review.closed", actor=staff(by.pseudonym), at=at, reason=WHY, details=details)
    return task


def settle_pages(kind: str, entry: str) -> None:
    """Count as read what an entry's pages say now, where no other entry that stands on them waits for somebody to look."""
    waiting = set(ReviewTask.objects.filter(reason=Reason.PAGE_CHANGED, closed_at=None).values_list("kind", "entry"))
    for key, used_by in OfficialPage.objects.exclude(fingerprint=F("latest_fingerprint")).values_list("pk", "used_by"):
        users = {tuple(user.split("/", 1)) for user in used_by}
        if (kind, entry) in users and not users & waiting:
            OfficialPage.objects.filter(pk=key).update(words=F("latest_words"), fingerprint=F("latest_fingerprint"))


def audited(entry: str) -> str:
    """An entry's key as the audit trail takes it: without spaces."""
    return entry.replace(" ", "_")
