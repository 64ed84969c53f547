from datetime import UTC, date, datetime

import pytest

from consent.data_rights.bank_holidays import packaged_holidays
from consent.data_rights.clock_events import ClockInputError, EventType, Kind, end_of, parse_request
from consent.data_rights.deadlines import add_months, find_deadline
from consent.data_rights.working_days import Calendar, Division

MONTH_KINDS = ["access", "rectification", "erasure", "restriction", "portability", "objection", "automated_decisions"]
CLARIFIED = "clarification_requested clarification_received"


def deadline(kind, received, *events, division="england-and-wales"):
    """Events are written `type day` or `type day reason`."""
    parts = [event.split() for event in events]
    row = {"kind": kind, "received": received, "events": [dict(zip(("type", "on", "reason"), part, strict=False)) for part in parts]}
    return find_deadline(parse_request(row), Calendar(Division(division), packaged_holidays()[Division(division)]))


def due(*given, **options):
    found = deadline(*given, **options).due
    return found and found.isoformat()


def said(*given, **options):
    return " ".join(deadline(*given, **options).reasons)


class TestWorkedExamples:
    """The table of the requirements, row by row."""

    @pytest.mark.parametrize(
        ("received", "events", "expected"),
        [
            ("2026-11-10", [], "2026-12-10"),
            ("2026-11-24", [], "2026-12-24"),
            ("2026-11-27", [], "2026-12-29"),
            ("2027-01-29", [], "2027-03-01"),
            ("2027-01-05", ["id_requested 2027-01-06", "id_received 2027-01-12"], "2027-02-12"),
            ("2027-01-05", ["clarification_requested 2027-01-11", "clarification_received 2027-01-14"], "2027-02-09"),
            ("2027-11-30", ["extension_notified 2027-12-15 complex"], "2028-02-29"),
        ],
    )
    def test_access(self, received, events, expected):
        assert due("access", received, *events) == expected

    def test_complaint(self):
        assert due("complaint_ack", "2026-12-02") == "2027-01-04"


class TestReceipt:
    @pytest.mark.parametrize(
        ("received", "expected"),
        [
            ("2026-07-01T22:59:59+00:00", "2026-08-03"),  # 23:59:59 on 1 July in London; 1 August is a Saturday
            ("2026-07-01T23:00:00Z", "2026-08-03"),  # already 2 July in London; 2 August is a Sunday
            ("2026-07-03T22:59:00Z", "2026-08-03"),
            ("2026-07-03T23:01:00Z", "2026-08-04"),
            ("2026-01-12T23:59:59", "2026-02-12"),
            ("2026-01-12T23:59:59+00:00", "2026-02-12"),
            ("2026-03-28T23:30:00+00:00", "2026-04-28"),  # the night the clocks go forward
            ("2026-03-29T23:30:00+00:00", "2026-04-30"),
            ("2026-10-24T23:30:00+00:00", "2026-11-25"),  # the night they go back
            ("2026-10-25T23:30:00+00:00", "2026-11-25"),
            ("2026-01-13T01:00:00+05:30", "2026-02-12"),
        ],
    )
    def test_is_the_day_in_london(self, received, expected):
        assert due("access", received) == expected

    def test_at_the_weekend_counts_from_that_day(self):
        assert due("access", "2026-11-21") == "2026-12-21"

    @pytest.mark.parametrize(
        ("day", "moment"), [(date(2026, 7, 1), "2026-07-01T22:59:59+00:00"), (date(2026, 12, 1), "2026-12-01T23:59:59+00:00")]
    )
    def test_what_is_due_on_a_day_is_due_by_its_last_second_in_london(self, day, moment):
        assert end_of(day) == datetime.fromisoformat(moment)
        assert end_of(day).tzinfo is UTC


class TestMonth:
    @pytest.mark.parametrize(
        ("start", "months", "end"),
        [
            (date(2027, 1, 31), 1, date(2027, 2, 28)),
            (date(2028, 1, 31), 1, date(2028, 2, 29)),
            (date(2027, 8, 31), 1, date(2027, 9, 30)),
            (date(2026, 12, 15), 1, date(2027, 1, 15)),
            (date(2026, 11, 30), 3, date(2027, 2, 28)),
            (date(2027, 2, 28), 1, date(2027, 3, 28)),
        ],
    )
    def test_ends_on_the_same_date_or_the_last_day(self, start, months, end):
        assert add_months(start, months) == end

    @pytest.mark.parametrize("kind", MONTH_KINDS)
    def test_is_the_same_for_every_right(self, kind):
        assert due(kind, "2026-11-10") == "2026-12-10"

    @pytest.mark.parametrize(
        ("received", "division", "expected"),
        [
            ("2026-12-02", "england-and-wales", "2027-01-04"),
            ("2026-12-02", "scotland", "2027-01-05"),  # 4 January stands for the 2nd
            ("2026-12-02", "northern-ireland", "2027-01-04"),
            ("2026-05-15", "scotland", "2026-06-16"),  # 15 June 2026, in Scotland alone
            ("2026-05-15", "england-and-wales", "2026-06-15"),
            ("2027-02-17", "northern-ireland", "2027-03-18"),  # St Patrick's Day
            ("2027-02-17", "scotland", "2027-03-17"),
            ("2026-03-06", "england-and-wales", "2026-04-07"),  # Easter Monday
            ("2026-03-06", "scotland", "2026-04-06"),
            ("2026-07-31", "england-and-wales", "2026-09-01"),  # the last Monday of August
        ],
    )
    def test_rolls_past_the_bank_holidays_of_the_nation(self, received, division, expected):
        assert due("access", received, division=division) == expected

    def test_says_each_day_it_passes_over(self):
        words = said("access", "2026-11-27")
        assert "27 December 2026 is a Sunday." in words
        assert "28 December 2026 is a bank holiday (Boxing Day)." in words
        assert "The next working day is 29 December 2026." in words


class TestStart:
    @pytest.mark.parametrize("what", ["id_requested id_received", "authority_requested authority_received", "fee_requested fee_paid"])
    def test_waits_for_what_was_asked_for(self, what):
        asked, came = what.split()
        assert due("erasure", "2027-01-05", f"{asked} 2027-01-06") is None
        assert "the month has not begun" in said("erasure", "2027-01-05", f"{asked} 2027-01-06")
        assert due("erasure", "2027-01-05", f"{asked} 2027-01-06", f"{came} 2027-01-12") == "2027-02-12"

    def test_is_the_latest_of_them(self):
        events = ["id_requested 2027-01-06", "id_received 2027-01-12", "authority_requested 2027-01-06", "authority_received 2027-01-20"]
        assert due("access", "2027-01-05", *events) == "2027-02-22"  # 20 February is a Saturday
        assert due("access", "2027-01-05", *events, "fee_requested 2027-01-07") is None

    def test_arrival_counts_and_not_checking(self):
        events = ["id_requested 2027-01-06", "id_received 2027-01-12", "id_checked 2027-01-28"]
        assert due("access", "2027-01-05", *events) == "2027-02-12"

    def test_what_nobody_asked_for_moves_nothing(self):
        assert due("access", "2027-01-05", "id_received 2027-01-12", "id_checked 2027-01-13") == "2027-02-05"
        assert "We did not ask for proof of identity" in said("access", "2027-01-05", "id_received 2027-01-12")

    def test_a_copy_that_comes_later_moves_nothing(self):
        events = ["id_requested 2027-01-06", "id_received 2027-01-12", "id_received 2027-01-28"]
        assert due("access", "2027-01-05", *events) == "2027-02-12"

    def test_asked_again_waits_again(self):
        events = ["id_requested 2027-01-06", "id_received 2027-01-12", "id_requested 2027-01-14"]
        assert due("access", "2027-01-05", *events) is None
        assert due("access", "2027-01-05", *events, "id_received 2027-01-19") == "2027-02-19"

    def test_arrived_with_the_request_begins_with_receipt(self):
        assert due("access", "2027-01-05", "id_requested 2027-01-04", "id_received 2027-01-04") == "2027-02-05"

    def test_a_time_late_at_night_is_the_next_day_in_summer(self):
        events = ["id_requested 2026-07-02", "id_received 2026-07-06T23:30:00+00:00"]
        assert due("access", "2026-07-01", *events) == "2026-08-07"


class TestPause:
    def clarified(self, *spans, kind="access", received="2027-01-05"):
        events = [f"{name} {day}" for span in spans for name, day in zip(CLARIFIED.split(), span.split(), strict=False)]
        return due(kind, received, *events)

    def test_asking_day_and_answering_day_are_both_left_out(self):
        assert self.clarified("2027-01-11 2027-01-11") == "2027-02-08"  # one day: 6 February is a Saturday
        assert self.clarified("2027-01-11 2027-01-14") == "2027-02-09"

    def test_days_are_added_before_weekends_are_passed_over(self):
        assert self.clarified("2027-01-11 2027-01-12") == "2027-02-08"  # 7 February is a Sunday

    @pytest.mark.parametrize("kind", [kind for kind in MONTH_KINDS if kind != "access"])
    def test_is_for_access_alone(self, kind):
        assert self.clarified("2027-01-11 2027-01-14", kind=kind) == "2027-02-05"
        assert self.clarified("2027-01-11", kind=kind) == "2027-02-05"

    def test_unanswered_leaves_no_due_date(self):
        assert self.clarified("2027-01-11") is None
        assert self.clarified("2027-01-11 2027-01-12", "2027-01-20") is None
        assert "the month is paused" in said("access", "2027-01-05", "clarification_requested 2027-01-11")

    def test_overlaps_count_once(self):
        assert self.clarified("2027-01-11 2027-01-14", "2027-01-12 2027-01-14") == "2027-02-09"
        assert self.clarified("2027-01-11 2027-01-14", "2027-01-13 2027-01-18") == "2027-02-15"  # 8 days: 13 February is a Saturday

    def test_one_answer_may_be_to_every_question_before_it(self):
        assert self.clarified("2027-01-11 2027-01-14", "2027-01-13") == "2027-02-09"

    def test_spans_apart_are_added_up(self):
        assert self.clarified("2027-01-11 2027-01-12", "2027-01-18 2027-01-20") == "2027-02-10"

    def test_days_up_to_the_start_never_count(self):
        events = ["id_requested 2027-01-06", "id_received 2027-01-12", "clarification_requested 2027-01-07"]
        assert due("access", "2027-01-05", *events, "clarification_received 2027-01-12") == "2027-02-12"
        assert due("access", "2027-01-05", *events, "clarification_received 2027-01-15") == "2027-02-15"
        assert self.clarified("2027-01-05 2027-01-05") == "2027-02-05"
        assert self.clarified("2027-01-05 2027-01-08") == "2027-02-08"

    def test_first_asked_after_the_unrolled_date_pauses_nothing(self):
        received = "2026-11-27"  # unrolled 27 December, rolled 29 December
        assert self.clarified("2026-12-27 2026-12-28", received=received) == "2026-12-29"
        assert self.clarified("2026-12-27 2026-12-31", received=received) == "2027-01-04"
        assert self.clarified("2026-12-28 2026-12-31", received=received) == "2026-12-29"
        assert self.clarified("2026-12-28", received=received) == "2026-12-29"

    def test_asked_again_within_the_days_that_were_added_pauses_again(self):
        assert self.clarified("2027-01-11 2027-01-14", "2027-02-08 2027-02-10") == "2027-02-12"
        assert self.clarified("2027-01-11 2027-01-14", "2027-02-10 2027-02-12") == "2027-02-09"


class TestExtension:
    def test_is_three_months_from_the_start_and_not_one_plus_two(self):
        assert due("access", "2027-01-31", "extension_notified 2027-02-15 complex") == "2027-04-30"  # by way of February: 28 April

    def test_rolls_after_three_months(self):
        assert due("erasure", "2026-11-27", "extension_notified 2026-12-20 numerous") == "2027-03-01"

    def test_adds_the_paused_days_of_an_access_request(self):
        events = ["clarification_requested 2027-01-11", "clarification_received 2027-01-14", "extension_notified 2027-02-09 complex"]
        assert due("access", "2027-01-05", *events) == "2027-04-09"

    def test_must_be_notified_by_the_rolled_date(self):
        received = "2026-11-27"
        assert deadline("access", received).notice_by == date(2026, 12, 29)
        assert due("access", received, "extension_notified 2026-12-29 complex") == "2027-03-01"
        late = deadline("access", received, "extension_notified 2026-12-30 complex")
        assert (late.due, late.is_extended) == (date(2026, 12, 29), False)
        assert "refused: it had to be notified by 29 December 2026" in " ".join(late.reasons)

    @pytest.mark.parametrize("reason", ["busy", "clarification", "holidays"])
    def test_for_another_reason_is_refused(self, reason):
        found = deadline("access", "2027-01-05", f"extension_notified 2027-01-20 {reason}")
        assert (found.due, found.is_extended) == (date(2027, 2, 5), False)
        assert f"only complex or numerous requests allow it, not “{reason}”" in " ".join(found.reasons)

    def test_before_there_was_a_request_is_refused(self):
        assert due("access", "2027-01-05", "extension_notified 2027-01-04 complex") == "2027-02-05"

    def test_a_second_notice_gives_no_more_time(self):
        events = [
            "extension_notified 2027-01-20 complex",
            "extension_notified 2027-02-01 numerous",
            "extension_notified 2027-03-01 complex",
        ]
        assert due("access", "2027-01-05", *events) == "2027-04-05"

    def test_while_awaiting_anything_there_is_no_due_date(self):
        assert due("access", "2027-01-05", "extension_notified 2027-01-20 complex", "id_requested 2027-01-06") is None

    def test_notice_has_its_own_due_date(self):
        assert due("extension_notice", "2026-11-27") == "2026-12-29"
        assert due("extension_notice", "2027-01-05", "id_requested 2027-01-06", "id_received 2027-01-12") == "2027-02-12"
        assert due("extension_notice", "2027-01-05", "extension_notified 2027-01-20 complex") == "2027-02-05"


class TestComplaint:
    def test_is_acknowledged_within_30_days_rolled(self):
        assert due("complaint_ack", "2026-11-10") == "2026-12-10"
        assert due("complaint_ack", "2027-01-29") == "2027-03-01"  # 28 February is a Sunday

    def test_nothing_lengthens_that(self):
        events = ["id_requested 2026-11-11", "clarification_requested 2026-11-12", "extension_notified 2026-11-13 complex"]
        assert due("complaint_ack", "2026-11-10", *events) == "2026-12-10"

    def test_the_outcome_has_no_fixed_date(self):
        found = deadline("complaint", "2026-12-02")
        assert found.due is None
        assert found.reasons[-1].endswith("The acknowledgement is due by 4 January 2027.")


class TestBreach:
    @pytest.mark.parametrize(
        ("aware", "expected"),
        [
            ("2026-12-24T17:30:00+00:00", "2026-12-27T17:30:00+00:00"),  # neither Christmas nor a Sunday moves it
            ("2026-03-27T18:00:00+00:00", "2026-03-30T19:00:00+01:00"),  # an hour is lost on the clock, none of the 72
            ("2026-10-23T18:00:00+01:00", "2026-10-26T17:00:00+00:00"),
            ("2026-07-01T10:00:00Z", "2026-07-04T11:00:00+01:00"),
            ("2026-07-01T10:00:00", "2026-07-04T10:00:00+01:00"),
            ("2026-07-01", "2026-07-04T00:00:00+01:00"),
        ],
    )
    def test_has_72_hours_that_pass(self, aware, expected):
        found = deadline("breach_72h", aware)
        assert found.due.isoformat() == expected
        assert not found.provisional

    def test_nothing_lengthens_it(self):
        assert due("breach_72h", "2026-07-01T10:00:00Z", "extension_notified 2026-07-02 complex") == "2026-07-04T11:00:00+01:00"


class TestWithdrawal:
    def test_is_due_at_once(self):
        assert due("withdrawal", "2026-12-27") == "2026-12-27"


class TestProvisional:
    def test_marks_what_lies_beyond_the_known_bank_holidays(self):
        assert not deadline("access", "2028-11-29").provisional
        assert deadline("access", "2028-12-01").provisional
        assert "the bank holidays of 2029 are not known yet" in said("access", "2028-12-01")

    def test_marks_what_rolls_beyond_them(self):
        found = deadline("access", "2028-11-30")  # 30 December is a Saturday; nobody says here that 1 January is closed
        assert (found.due, found.provisional) == (date(2029, 1, 1), True)

    def test_marks_what_lies_before_them(self):
        assert deadline("access", "2011-03-01").provisional


class TestTarget:
    def test_is_28_days_and_never_after_the_legal_date(self):
        assert deadline("access", "2026-11-10").target == date(2026, 12, 8)
        assert deadline("access", "2027-02-01").target == date(2027, 3, 1)

    def test_moves_with_the_start_and_the_pause(self):
        events = [
            "id_requested 2027-01-06",
            "id_received 2027-01-12",
            "clarification_requested 2027-01-13",
            "clarification_received 2027-01-14",
        ]
        assert deadline("access", "2027-01-05", *events).target == date(2027, 2, 11)


class TestParseRequest:
    @pytest.mark.parametrize(
        ("change", "said"),
        [
            ({"kind": "access please"}, '"kind" is'),
            ({"kind": None}, '"kind" is'),
            ({"kind": ["access"]}, '"kind" is'),
            ({"received": "2027-02-30"}, '"received" is'),
            ({"received": "yesterday"}, '"received" is'),
            ({"received": None}, '"received" is'),
            ({"received": 20270101}, '"received" is'),
            ({"received": "0001-01-01"}, "no year"),
            ({"received": "9999-12-31T23:59:59-12:00"}, '"received" is'),
            ({"events": "none"}, '"events" is'),
            ({"events": [["id_received", "2027-01-01"]]}, "is not an object"),
            ({"events": [{"on": "2027-01-01", "type": "id_lost"}]}, '"type" of an event'),
            ({"events": [{"on": "2027-01-01", "type": {}}]}, '"type" of an event'),
            ({"events": [{"type": "id_received"}]}, '"on" of an event'),
            ({"events": [{"on": "2027-01-01", "type": "extension_notified", "reason": 3}]}, '"reason" of an event'),
        ],
    )
    def test_says_what_is_wrong(self, change, said):
        with pytest.raises(ClockInputError, match=said):
            parse_request({"kind": "access", "received": "2027-01-05", "events": [], **change})

    @pytest.mark.parametrize(
        ("name", "kind"), [("Erase", Kind.ERASURE), ("rectify", Kind.RECTIFICATION), ("object", Kind.OBJECTION), ("access", Kind.ACCESS)]
    )
    def test_knows_the_everyday_names(self, name, kind):
        assert parse_request({"kind": name, "received": "2027-01-05"}).kind is kind

    def test_every_event_type_is_read(self):
        row = {"kind": "access", "received": "2027-01-05", "events": [{"on": "2027-01-06", "type": type_.value} for type_ in EventType]}
        assert [event.type for event in parse_request(row).events] == list(EventType)
