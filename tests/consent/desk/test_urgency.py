from datetime import date

import pytest

from consent.data_rights.bank_holidays import packaged_holidays
from consent.data_rights.working_days import Calendar, Division
from consent.desk.urgency import urgency_of
from consent.models import RightsRequest
from tests.consent.desk.people import NOW

CALENDAR = Calendar(Division.ENGLAND_AND_WALES, packaged_holidays()[Division.ENGLAND_AND_WALES])


def said(due: date | None, today: date = date(2026, 12, 21), **more):
    found = urgency_of(RightsRequest(due_on=due, **more), today=today, calendar=CALENDAR)
    return found.colour, found.words


class TestUrgency:
    @pytest.mark.parametrize(
        ("due", "colour", "words"),
        [
            (date(2026, 12, 20), "late", "overdue since 20 December 2026"),
            (date(2026, 12, 21), "late", "due today"),
            (date(2026, 12, 22), "soon", "1 working day left"),
            (date(2026, 12, 29), "soon", "4 working days left"),  # over Christmas: 22, 23, 24 and 29 December
            (date(2026, 12, 31), "fine", "6 working days left"),
            (None, "none", "no date yet: something we asked for has not come"),
        ],
    )
    def test_counts_working_days_and_says_them(self, due, colour, words):
        assert said(due) == (colour, words)

    def test_warns_when_our_own_date_has_passed(self):
        assert said(date(2026, 12, 31), target_on=date(2026, 12, 18)) == ("soon", "6 working days left; our own target has passed")

    def test_of_a_finished_case_says_whether_it_was_late(self):
        assert said(date(2026, 11, 23), closed_at=NOW) == ("none", "finished")
        assert said(date(2026, 11, 20), closed_at=NOW) == ("late", "finished late")

    def test_of_an_acknowledged_complaint_has_no_date(self):
        case = RightsRequest(due_on=date(2026, 12, 1))
        found = urgency_of(case, today=date(2026, 12, 21), calendar=CALENDAR, is_acknowledged=True)
        assert (found.colour, found.words) == ("none", "acknowledged; the outcome without undue delay")
