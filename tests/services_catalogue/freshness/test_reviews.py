"""Tasks are opened once, closed by somebody, and a check moves dates and nothing else."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from consent.desk.acting import NotPossibleError
from consent.models import AuditEntry
from services_catalogue.freshness.record import next_review, record_check
from services_catalogue.freshness.reviews import LONGEST, close_task, open_overdue, open_task, pass_task
from services_catalogue.models import Reason, ReviewOutcome, ReviewTask, Service
from services_catalogue.queries import published_catalogue
from services_catalogue.rows import entry_of
from services_catalogue.search import indexed_version
from tests.services_catalogue.freshness.conftest import NOW

pytestmark = pytest.mark.usefixtures("small")
LATER = NOW + timedelta(days=1)
BROKEN = {"kind": "services", "entry": "tool-grant", "reason": Reason.LINK_BROKEN}


def overdue(service_id="tool-grant", by_days=10):
    today = NOW.date()
    Service.objects.filter(pk=service_id).update(checked_on=today - timedelta(days=200), review_by=today - timedelta(days=by_days))


class TestOpening:
    def test_a_second_find_brings_the_first_task_up_to_date(self):
        assert open_task(**BROKEN, now=NOW, difference="one", evidence="a")
        assert not open_task(**BROKEN, now=LATER, difference="two", evidence="b")
        task = ReviewTask.objects.get()
        assert (task.opened_at, task.difference, task.evidence) == (NOW, "two", "b")

    def test_the_database_refuses_two_open_tasks_for_one_reason_and_entry(self):
        open_task(**BROKEN, now=NOW)
        with pytest.raises(IntegrityError), transaction.atomic():
            ReviewTask.objects.create(**BROKEN, opened_at=NOW)
        ReviewTask.objects.create(**{**BROKEN, "reason": Reason.PAGE_CHANGED}, opened_at=NOW)

    def test_what_somebody_closed_stays_closed_until_something_else_is_found_or_a_month_has_passed(self, by):
        open_task(**BROKEN, now=NOW, evidence="a")
        close_task(task_id=ReviewTask.objects.get().pk, outcome=ReviewOutcome.UNCHANGED, by=by, at=NOW)
        assert not open_task(**BROKEN, now=LATER, evidence="a")
        assert open_task(**BROKEN, now=LATER, evidence="b")
        pass_task(**BROKEN, now=LATER)
        assert open_task(**BROKEN, now=NOW + timedelta(days=31), evidence="a")

    def test_what_passed_by_itself_and_came_back_is_a_task_again(self):
        open_task(**BROKEN, now=NOW, evidence="a")
        assert pass_task(**BROKEN, now=NOW)
        assert not pass_task(**BROKEN, now=NOW)
        assert ReviewTask.objects.get().closed_by is None
        assert open_task(**BROKEN, now=LATER, evidence="a")

    def test_a_difference_is_bounded(self):
        open_task(**BROKEN, now=NOW, difference="x" * (LONGEST + 5))
        assert len(ReviewTask.objects.get().difference) == LONGEST

    def test_each_overdue_service_gets_one_task(self):
        assert open_overdue(now=NOW) == 0
        overdue()
        assert (open_overdue(now=NOW), open_overdue(now=LATER)) == (1, 0)
        assert ReviewTask.objects.get().entry == "tool-grant"


class TestClosing:
    def test_records_who_and_what_and_changes_nothing_that_is_live(self, by):
        before = published_catalogue()
        open_task(**BROKEN, now=NOW)
        task = close_task(task_id=ReviewTask.objects.get().pk, outcome=ReviewOutcome.CHANGED, by=by, at=NOW)
        assert (task.closed_at, task.closed_by, task.outcome) == (NOW, by.pseudonym, "changed")
        assert published_catalogue() is before
        entry = AuditEntry.objects.get(action="review.closed")
        assert (entry.actor, entry.details["entry"], entry.details["outcome"]) == (by.pseudonym, "tool-grant", "changed")

    def test_twice_is_refused_and_so_is_an_outcome_only_the_system_gives(self, by):
        open_task(**BROKEN, now=NOW)
        task_id = ReviewTask.objects.get().pk
        with pytest.raises(NotPossibleError, match="Choose one"):
            close_task(task_id=task_id, outcome=ReviewOutcome.PASSED, by=by, at=NOW)
        close_task(task_id=task_id, outcome=ReviewOutcome.UNCHANGED, by=by, at=NOW)
        with pytest.raises(NotPossibleError, match="already"):
            close_task(task_id=task_id, outcome=ReviewOutcome.CHANGED, by=by, at=NOW)
        assert AuditEntry.objects.filter(action="review.closed").count() == 1


class TestRecordCheck:
    def test_moves_the_dates_and_no_word(self, by):
        overdue()
        before = entry_of("services", Service.objects.get(pk="tool-grant"))
        record_check(service_id="tool-grant", review_by=date(2027, 5, 1), by=by, at=NOW)
        after = entry_of("services", Service.objects.get(pk="tool-grant"))
        assert (after.pop("checked_on"), after.pop("review_by")) == ("2026-11-23", "2027-05-01")
        assert after == {name: value for name, value in before.items() if name in after}

    def test_reaches_the_public_and_search_at_once(self, by):
        overdue()
        assert published_catalogue().services["tool-grant"].is_overdue(NOW.date())
        record_check(service_id="tool-grant", review_by=date(2027, 5, 1), by=by, at=NOW)
        assert not published_catalogue().services["tool-grant"].is_overdue(NOW.date())
        assert indexed_version() == published_catalogue().version

    def test_closes_its_tasks_and_is_audited(self, by):
        overdue()
        open_overdue(now=NOW)
        open_task(**BROKEN, now=NOW)
        open_task(kind="services", entry="old-grant", reason=Reason.LINK_BROKEN, now=NOW)
        record_check(service_id="tool-grant", review_by=date(2027, 5, 1), by=by, at=NOW)
        closed = ReviewTask.objects.filter(closed_by=by.pseudonym, outcome="unchanged")
        assert sorted(closed.values_list("entry", "reason")) == [("tool-grant", "link-broken"), ("tool-grant", "overdue")]
        assert ReviewTask.objects.get(closed_at=None).entry == "old-grant"
        entry = AuditEntry.objects.get(action="entry.checked")
        assert (entry.actor, entry.details["review_by"]) == (by.pseudonym, "2027-05-01")

    def test_leaves_a_record_where_no_task_was_open(self, by):
        record_check(service_id="tool-grant", review_by=date(2027, 5, 1), by=by, at=NOW)
        assert ReviewTask.objects.get().outcome == "unchanged"

    @pytest.mark.parametrize("review_by", [date(2026, 11, 23), date(2020, 1, 1), date(2029, 1, 1)])
    def test_refuses_a_date_that_is_no_review_date(self, by, review_by):
        with pytest.raises(NotPossibleError, match="within two years"):
            record_check(service_id="tool-grant", review_by=review_by, by=by, at=NOW)
        assert Service.objects.get(pk="tool-grant").review_by == date(2027, 4, 6)

    def test_refuses_a_service_that_is_gone(self, by):
        with pytest.raises(NotPossibleError, match="no such service"):
            record_check(service_id="nowhere", review_by=date(2027, 5, 1), by=by, at=NOW)

    def test_proposes_as_long_again_between_a_month_and_a_year(self):
        today = NOW.date()
        service = Service.objects.get(pk="tool-grant")
        for given, proposed in ((1, 30), (90, 90), (900, 365)):
            service.checked_on, service.review_by = today - timedelta(days=given), today
            assert next_review(service, today) == today + timedelta(days=proposed)
