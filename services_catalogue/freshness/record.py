"""Saying that an entry was checked and its words are right: the one change of a live row that needs no second pair of eyes."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from consent.audit import record, staff
from consent.desk.acting import NotPossibleError, Officer
from services_catalogue.freshness.reviews import WHY, settle_pages
from services_catalogue.models import Reason, ReviewOutcome, ReviewTask, Service
from services_catalogue.revisions import announce, keep_published, live_entry

SHORTEST, LONGEST = timedelta(days=1), timedelta(days=731)


def next_review(service: Service, today: date) -> date:
    """The date to propose: as long again as it was given before, between a month and a year."""
    given = service.review_by - service.checked_on
    return today + min(max(given, timedelta(days=30)), timedelta(days=365))


@transaction.atomic
def record_check(*, service_id: str, review_by: date, by: Officer, at: datetime) -> Service:
    """Move the dates of a service that somebody checked and found right, and close its tasks with that outcome.

    Its words stay as they are. Raises NotPossibleError for a service that is gone or a review date outside two years.
    """
    today = timezone.localdate(at)
    if not today + SHORTEST <= review_by <= today + LONGEST:
        raise NotPossibleError(_("Choose a review date after today and within two years."))
    service = Service.objects.select_for_update().filter(pk=service_id).first()
    if service is None:
        raise NotPossibleError(_("There is no such service any more."))
    Service.objects.filter(pk=service_id).update(checked_on=today, review_by=review_by)
    _close_tasks(service_id, by, at)
    content = live_entry("services", service_id) or {}
    keep_published(kind="services", key=service_id, content=content, by=by.pseudonym, at=at, summary=_("Checked; nothing to change."))
    announce()
    details = {"entry": service_id, "was_due": service.review_by.isoformat(), "review_by": review_by.isoformat()}
    record(action="entry.checked", actor=staff(by.pseudonym), at=at, reason=WHY, details=details)
    service.refresh_from_db()
    return service


def _close_tasks(service_id: str, by: Officer, at: datetime) -> None:
    tasks = ReviewTask.objects.filter(kind="services", entry=service_id)
    closed = {"closed_at": at, "closed_by": by.pseudonym, "outcome": ReviewOutcome.UNCHANGED}
    if not tasks.filter(closed_at=None).update(**closed):
        ReviewTask.objects.create(kind="services", entry=service_id, reason=Reason.OVERDUE, opened_at=at, **closed)
    settle_pages("services", service_id)
