from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from consent.data_rights import case_clock
from consent.data_rights.case_clock import (
    KINDS,
    ExtensionRefusedError,
    add_clock_event,
    own_calendar,
    recalculate_due_dates,
    request_of,
    update_due_date,
)
from consent.data_rights.clock_events import ClockInputError, Event, EventType
from consent.models import CaseEvent, CaseState, Right, RightsRequest

RECEIVED = datetime(2027, 1, 5, 10, tzinfo=UTC)
LATER = datetime(2027, 1, 29, 10, tzinfo=UTC)


@pytest.fixture
def case(db):
    return RightsRequest.objects.create(reference="DR-1", right="access", received_at=RECEIVED, channel="web")


def happen(case, type_, on, reason="", at=LATER):
    return add_clock_event(case=case, event=Event(EventType(type_), date.fromisoformat(on), reason), at=at, actor="an officer")


def journal(case):
    return [(event.position, event.kind, event.actor, event.detail) for event in CaseEvent.objects.filter(case=case)]


class TestUpdateDueDate:
    def test_keeps_the_dates_with_their_reasons_and_journals_why(self, case):
        done = update_due_date(case=case, at=RECEIVED, reason="received")
        case.refresh_from_db()
        assert (done.old, done.new) == (None, date(2027, 2, 5))
        assert (case.due_on, case.target_on, case.is_due_provisional) == (date(2027, 2, 5), date(2027, 2, 2), False)
        assert case.due_reasons == ["Received on 5 January 2027.", "One month from 5 January 2027 ends on 5 February 2027."]
        assert journal(case) == [(0, "due_date", "system", {"from": "", "to": "2027-02-05", "why": "received"})]

    def test_journals_only_what_changed_and_logs_every_time(self, case, monkeypatch):
        lines = []
        monkeypatch.setattr(case_clock.logger, "info", lambda words, **fields: lines.append((words, fields)), raising=False)
        for reason in ("received", "looked again"):
            update_due_date(case=case, at=RECEIVED, reason=reason)
        assert len(journal(case)) == 1
        assert lines[1] == ("due_date_recalculated", {"case": "DR-1", "old": "2027-02-05", "new": "2027-02-05", "reason": "looked again"})

    def test_journals_that_a_provisional_date_was_confirmed(self, case):
        RightsRequest.objects.filter(pk=case.pk).update(received_at=datetime(2028, 12, 5, 10, tzinfo=UTC))
        update_due_date(case=case, at=RECEIVED, reason="received")
        known = own_calendar()
        longer = replace(known, holidays={**known.holidays, date(2029, 12, 25): "Christmas Day"})
        assert update_due_date(case=case, at=LATER, reason="refreshed", calendar=longer).new == date(2029, 1, 5)
        case.refresh_from_db()
        assert not case.is_due_provisional
        assert journal(case)[1] == (1, "due_date", "system", {"from": "2029-01-05", "to": "2029-01-05", "why": "refreshed"})

    def test_reads_late_evening_in_summer_as_the_next_day_in_london(self, db):
        late = datetime(2026, 7, 3, 23, 30, tzinfo=UTC)
        case = RightsRequest.objects.create(reference="DR-2", right="erasure", received_at=late, channel="chat")
        assert update_due_date(case=case, at=late, reason="received").new == date(2026, 8, 4)

    def test_takes_the_nation_from_the_settings(self, case, settings):
        RightsRequest.objects.filter(pk=case.pk).update(received_at=datetime(2026, 5, 15, 9, tzinfo=UTC))
        settings.BANK_HOLIDAYS_DIVISION = "scotland"
        assert update_due_date(case=case, at=RECEIVED, reason="received").new == date(2026, 6, 16)

    def test_a_complaint_has_the_date_of_its_acknowledgement(self, db):
        case = RightsRequest.objects.create(
            reference="DR-3", right="complaint", received_at=datetime(2026, 12, 2, tzinfo=UTC), channel="web"
        )
        assert update_due_date(case=case, at=RECEIVED, reason="received").new == date(2027, 1, 4)

    def test_every_right_has_its_clock(self):
        assert set(KINDS) == set(Right)


class TestAddClockEvent:
    def test_moves_the_date_with_what_happened(self, case):
        assert happen(case, "id_requested", "2027-01-06").new is None
        assert happen(case, "id_received", "2027-01-12").new == date(2027, 2, 12)
        assert happen(case, "clarification_requested", "2027-01-18").new is None
        assert happen(case, "clarification_received", "2027-01-20").new == date(2027, 2, 15)
        assert happen(case, "extension_notified", "2027-01-29", "complex").new == date(2027, 4, 15)
        case.refresh_from_db()
        assert case.due_on == date(2027, 4, 15)
        assert [detail["type"] for _, kind, _, detail in journal(case) if kind == "clock"] == [
            event.type for event in request_of(case).events
        ]

    def test_journals_who_did_it(self, case):
        happen(case, "id_requested", "2027-01-06")
        assert journal(case)[0] == (0, "clock", "an officer", {"type": "id_requested", "on": "2027-01-06", "reason": ""})
        assert journal(case)[1][1:3] == ("due_date", "system")

    @pytest.mark.parametrize(
        ("on", "reason", "at", "said"),
        [
            ("2027-02-08", "complex", datetime(2027, 2, 8, 9, tzinfo=UTC), "it had to be notified by 5 February 2027"),
            ("2027-01-29", "", LATER, "say which"),
            ("2027-01-29", "busy", LATER, "not “busy”"),
            ("2027-01-04", "complex", LATER, "the request was not there yet"),
        ],
    )
    def test_refuses_more_time_that_the_law_does_not_give(self, case, on, reason, at, said):
        with pytest.raises(ExtensionRefusedError, match=said):
            happen(case, "extension_notified", on, reason, at)
        assert journal(case) == []

    def test_refuses_more_time_twice_and_while_the_clock_stands(self, case):
        happen(case, "extension_notified", "2027-01-20", "numerous")
        with pytest.raises(ExtensionRefusedError, match="already"):
            happen(case, "extension_notified", "2027-01-21", "complex")
        other = RightsRequest.objects.create(reference="DR-4", right="erasure", received_at=RECEIVED, channel="web")
        happen(other, "fee_requested", "2027-01-06")
        with pytest.raises(ExtensionRefusedError, match="no time"):
            happen(other, "extension_notified", "2027-01-20", "complex")

    def test_refuses_more_time_for_a_complaint(self, db):
        case = RightsRequest.objects.create(reference="DR-5", right="complaint", received_at=RECEIVED, channel="web")
        with pytest.raises(ExtensionRefusedError):
            happen(case, "extension_notified", "2027-01-20", "complex")

    def test_refuses_a_day_that_has_not_come(self, case):
        with pytest.raises(ClockInputError, match="not come yet"):
            happen(case, "id_received", "2027-01-30")


@pytest.mark.django_db
class TestRecalculateDueDates:
    def test_takes_every_open_case_and_no_closed_one(self, case):
        RightsRequest.objects.create(
            reference="DR-9", right="erasure", received_at=RECEIVED, channel="web", state=CaseState.CLOSED, outcome="done", closed_at=LATER
        )
        waiting = RightsRequest.objects.create(reference="DR-6", right="erasure", received_at=RECEIVED, channel="web", state="working")
        done = recalculate_due_dates(now=LATER + timedelta(days=1), reason="the nation was set")
        assert [(one.case, one.new, one.reason) for one in done] == [
            (case.reference, date(2027, 2, 5), "the nation was set"),
            (waiting.reference, date(2027, 2, 5), "the nation was set"),
        ]
