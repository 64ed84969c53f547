import io
from datetime import date, timedelta

import pytest

from consent.desk.performance import report, write_csv, year_of
from consent.models import CaseEvent, Right, RightsRequest
from tests.consent.desk.people import NOW, make_case

pytestmark = pytest.mark.django_db
PERIOD = {"first": date(2026, 11, 1), "last": date(2026, 11, 30)}


def finished(right, count, *, days, outcome="done"):
    for _ in range(count):
        case = make_case(right)
        closed = {"state": "closed", "outcome": outcome, "closed_at": NOW + timedelta(days=days), "second_decision": "agreed"}
        RightsRequest.objects.filter(pk=case.pk).update(**closed)


def row(kind):
    return next(row for row in report(**PERIOD) if row.kind == kind)


class TestFigures:
    def test_give_what_was_on_time_and_how_long_it_took(self):
        finished(Right.ERASURE, 10, days=4)
        finished(Right.ERASURE, 11, days=40)
        found = row("Erasure")
        assert (found.received, found.finished, found.on_time, found.late, found.median_days) == ("21", "21", "10", "11", "40")

    def test_count_the_days_of_the_period_in_london(self):
        finished(Right.ERASURE, 10, days=1)
        RightsRequest.objects.update(received_at=NOW.replace(month=12, day=1, hour=0))
        assert row("Erasure").received == "0"
        RightsRequest.objects.update(received_at=NOW.replace(month=11, day=30, hour=23, minute=59))
        assert row("Erasure").received == "10"

    def test_take_a_complaint_by_its_acknowledgement(self):
        finished(Right.COMPLAINT, 10, days=90)
        assert row("Complaint").late == "10"
        for case in RightsRequest.objects.all():
            detail = {"template": "complaint_acknowledgement"}
            CaseEvent.objects.create(case=case, position=99, kind="letter", at=NOW, actor="system", detail=detail)
        assert (row("Complaint").on_time, row("Complaint").late) == ("10", "0")


class TestSmallNumbers:
    def test_are_not_given_nor_what_they_follow_from(self):
        finished(Right.ERASURE, 12, days=4)
        finished(Right.ERASURE, 3, days=40)
        found = row("Erasure")
        assert (found.received, found.finished, found.on_time, found.late) == ("15", "15", "–", "–")

    def test_of_requests_taken_back_hide_how_many_were_finished(self):
        finished(Right.ERASURE, 12, days=4)
        finished(Right.ERASURE, 2, days=4, outcome="cancelled")
        found = row("Erasure")
        assert (found.received, found.finished, found.on_time) == ("14", "–", "–")

    def test_of_refusals_are_hidden(self):
        finished(Right.ERASURE, 30, days=4)
        finished(Right.ERASURE, 1, days=4, outcome="refused")
        assert (row("Erasure").finished, row("Erasure").refused) == ("31", "–")

    def test_of_a_whole_kind_are_only_said_to_be_small(self):
        finished(Right.ERASURE, 9, days=4)
        found = row("Erasure")
        assert (found.received, found.median_days) == ("fewer than 10", "–")
        assert row("Access").received == "0"


class TestTable:
    def test_has_a_line_for_each_kind_under_its_headings(self):
        out = io.StringIO()
        write_csv(out, **PERIOD)
        lines = out.getvalue().splitlines()
        assert lines[0].startswith("Kind,Received,Finished")
        assert len(lines) == 1 + len(Right)

    @pytest.mark.parametrize(
        ("today", "first", "last"),
        [
            (date(2026, 11, 23), date(2026, 4, 1), date(2027, 3, 31)),
            (date(2027, 3, 31), date(2026, 4, 1), date(2027, 3, 31)),
            (date(2027, 4, 1), date(2027, 4, 1), date(2028, 3, 31)),
        ],
    )
    def test_is_of_the_financial_year_unless_asked_otherwise(self, today, first, last):
        assert year_of(today) == (first, last)
