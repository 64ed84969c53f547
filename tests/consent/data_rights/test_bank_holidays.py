import io
import json
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from urllib.error import HTTPError, URLError
from urllib.request import Request as WebRequest

import pytest
from django.core.management import CommandError, call_command

from consent import tasks
from consent.data_rights import bank_holiday_refresh
from consent.data_rights.bank_holiday_refresh import LARGEST, is_refresh_due, read_list, take_in
from consent.data_rights.bank_holidays import BankHolidayError, known_calendar, known_holidays, packaged_holidays, parse_govuk
from consent.data_rights.working_days import Calendar, Division
from consent.models import AuditEntry, BankHolidayList, CaseEvent, CaseState, RightsRequest

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NEW_DAY = "2026-12-24"
ADDRESS = "https://www.gov.uk/bank-holidays.json"


def govuk(change=None, since="2019-01-01"):
    """The packaged list as GOV.UK publishes it, which reaches back a few years only; `change` alters {division: {day: title}}."""
    days = {
        division.value: {day.isoformat(): name for day, name in held.items() if day.isoformat() >= since}
        for division, held in packaged_holidays().items()
    }
    if change:
        change(days)
    parts = {
        name: {"division": name, "events": [{"title": t, "date": d, "notes": "", "bunting": True} for d, t in sorted(held.items())]}
        for name, held in days.items()
    }
    return json.dumps(parts)


def closed_on_christmas_eve(days):
    days["england-and-wales"][NEW_DAY] = "A day off"


def forget_scotlands_day(days):
    del days["scotland"]["2026-06-15"]


def case(reference, received=datetime(2026, 11, 24, 12, tzinfo=UTC), **more):
    return RightsRequest.objects.create(reference=reference, right="access", received_at=received, channel="web", **more)


class TestPackagedHolidays:
    def test_have_every_nation_for_whole_years(self):
        for days in packaged_holidays().values():
            assert (min(days).year, max(days).year) == (2012, 2028)
            assert min(Counter(day.year for day in days).values()) >= 8

    def test_have_scotlands_extra_day_and_nobody_else_has_it(self):
        day = date(2026, 6, 15)
        assert [division for division, days in packaged_holidays().items() if day in days] == [Division.SCOTLAND]

    @pytest.mark.parametrize(
        ("division", "day"),
        [
            ("england-and-wales", "2027-03-29"),
            ("northern-ireland", "2027-07-12"),
            ("scotland", "2027-01-04"),
            ("scotland", "2026-11-30"),
            ("england-and-wales", "2022-09-19"),
        ],
    )
    def test_have_known_days(self, division, day):
        assert date.fromisoformat(day) in packaged_holidays()[Division(division)]


class TestCalendar:
    calendar = Calendar(Division.ENGLAND_AND_WALES, packaged_holidays()[Division.ENGLAND_AND_WALES])

    def test_counts_working_days_over_christmas(self):
        assert self.calendar.add(date(2026, 12, 24), 1) == date(2026, 12, 29)
        assert self.calendar.add(date(2026, 12, 24), 3) == date(2026, 12, 31)
        assert self.calendar.add(date(2026, 12, 24), 0) == date(2026, 12, 24)

    def test_says_how_many_are_left(self):
        assert self.calendar.working_days_left(date(2026, 12, 24), date(2026, 12, 31)) == 3
        assert self.calendar.working_days_left(date(2026, 12, 31), date(2026, 12, 31)) == 0
        assert self.calendar.working_days_left(date(2026, 12, 31), date(2026, 12, 24)) == -3


class TestParse:
    def test_reads_the_form_of_govuk(self):
        assert parse_govuk(govuk(since="2000-01-01")) == packaged_holidays()

    @pytest.mark.parametrize(
        "text",
        ["", "<html>", "[]", "{}", "null", '{"england-and-wales": {"events": []}}', '{"england-and-wales": []}', "[" * 100_000],
    )
    def test_refuses_what_is_no_list(self, text):
        with pytest.raises(BankHolidayError):
            parse_govuk(text)

    @pytest.mark.parametrize(
        "event",
        [
            {},
            [],
            "2026-12-25",
            {"date": "soon", "title": "x"},
            {"date": "2026-12-24", "title": " "},
            {"date": "2026-12-25", "title": "Twice"},
        ],
    )
    def test_refuses_a_spoilt_event(self, event):
        given = json.loads(govuk())
        given["scotland"]["events"].append(event)
        with pytest.raises(BankHolidayError, match="scotland has"):
            parse_govuk(json.dumps(given))


@pytest.mark.django_db
class TestTakeIn:
    def test_the_packaged_list_is_known_until_another_is_taken_in(self):
        assert known_holidays() == packaged_holidays()
        take_in(govuk(closed_on_christmas_eve), source="a file", now=NOW)
        assert not known_calendar(Division.ENGLAND_AND_WALES).is_working_day(date(2026, 12, 24))
        assert known_calendar(Division.SCOTLAND).is_working_day(date(2026, 12, 24))

    def test_keeps_the_years_before_the_list_begins(self):
        take_in(govuk(closed_on_christmas_eve), source="a file", now=NOW)
        assert min(known_holidays()[Division.SCOTLAND]).year == 2012

    def test_keeps_past_dates_that_the_list_forgot_and_says_so(self):
        found = take_in(govuk(forget_scotlands_day), source="a file", now=NOW)
        assert [(change.division, change.day) for change in found.kept] == [(Division.SCOTLAND, date(2026, 6, 15))]
        assert known_holidays() == packaged_holidays()

    def test_today_is_not_to_come_any_more(self):
        today = datetime(2027, 8, 2, 9, tzinfo=UTC)
        found = take_in(govuk(lambda days: days["scotland"].pop("2027-08-02")), source="a file", now=today)
        assert ([change.day for change in found.kept], found.changes) == ([today.date()], ())

    def test_loses_them_only_when_told_to(self):
        found = take_in(govuk(forget_scotlands_day), source="a file", now=NOW, drop_past=True)
        assert [(change.day, change.new) for change in found.changes] == [(date(2026, 6, 15), "")]
        assert date(2026, 6, 15) not in known_holidays()[Division.SCOTLAND]
        assert min(known_holidays()[Division.SCOTLAND]).year == 2012

    def test_a_date_to_come_may_go(self):
        found = take_in(govuk(lambda days: days["scotland"].pop("2027-08-02")), source="a file", now=NOW)
        assert [(change.day, change.new) for change in found.changes] == [(date(2027, 8, 2), "")]
        assert found.kept == ()

    def test_refuses_a_list_that_ends_sooner(self):
        def cut(days):
            for division in days:
                days[division] = {day: name for day, name in days[division].items() if day < "2028"}

        with pytest.raises(BankHolidayError, match="england-and-wales ends in 2027, and is known up to 2028"):
            take_in(govuk(cut), source="a file", now=NOW)
        assert not BankHolidayList.objects.exists()

    def test_the_same_list_again_is_only_noted_as_looked_at(self):
        assert is_refresh_due(now=NOW)
        for days in (0, 6):
            take_in(govuk(), source="a file", now=NOW + timedelta(days=days))
        assert (BankHolidayList.objects.count(), BankHolidayList.objects.get().taken_at) == (1, NOW)
        assert not is_refresh_due(now=NOW + timedelta(days=12))
        assert is_refresh_due(now=NOW + timedelta(days=13))
        assert not AuditEntry.objects.exists()

    def test_works_every_open_case_out_again_with_the_reason(self):
        moved, other = case("DR-1"), case("DR-2", received=datetime(2026, 11, 10, tzinfo=UTC))
        closed = case("DR-3", state=CaseState.CLOSED, outcome="done", closed_at=NOW, due_on=date(2026, 12, 24))
        take_in(govuk(), source="a file", now=NOW)
        bank_holiday_refresh.recalculate_due_dates(now=NOW, reason="opened")
        found = take_in(govuk(closed_on_christmas_eve), source="a file", now=NOW)
        assert [(one.case, one.old, one.new) for one in found.recalculated] == [
            ("DR-1", date(2026, 12, 24), date(2026, 12, 29)),
            ("DR-2", date(2026, 12, 10), date(2026, 12, 10)),
        ]
        for one, due in ((moved, date(2026, 12, 29)), (other, date(2026, 12, 10)), (closed, date(2026, 12, 24))):
            one.refresh_from_db()
            assert one.due_on == due
        kept = CaseEvent.objects.filter(case=moved).last()
        assert (kept.kind, kept.detail) == (
            "due_date",
            {"from": "2026-12-24", "to": "2026-12-29", "why": "bank holidays refreshed from a file"},
        )
        assert AuditEntry.objects.get().details == {"list": found_list().pk, "changed_days": 1, "open_cases": 2, "moved": 1}

    def test_takes_in_nothing_when_a_case_cannot_be_worked_out(self, monkeypatch):
        def fail(**_):
            raise RuntimeError("the database is away")

        monkeypatch.setattr(bank_holiday_refresh, "recalculate_due_dates", fail)
        with pytest.raises(RuntimeError):
            take_in(govuk(closed_on_christmas_eve), source="a file", now=NOW)
        assert known_holidays() == packaged_holidays()


def found_list():
    return BankHolidayList.objects.order_by("-pk")[0]


class TestReadList:
    def test_reads_a_file(self, tmp_path):
        (tmp_path / "list.json").write_text("{}")
        assert read_list(str(tmp_path / "list.json")) == "{}"

    @pytest.mark.parametrize(
        "source", ["http://www.gov.uk/bank-holidays.json", "file:///etc/passwd", "ftp://example.org/x", "nowhere.json"]
    )
    def test_reads_no_other_address(self, source):
        with pytest.raises(BankHolidayError):
            read_list(source)

    @pytest.mark.parametrize("error", [URLError("away"), HTTPError(ADDRESS, 500, "broken", {}, None), TimeoutError("too slow")])
    def test_an_address_that_fails_is_said(self, monkeypatch, error):
        monkeypatch.setattr(bank_holiday_refresh, "_OPENER", SimpleNamespace(open=raising(error)))
        with pytest.raises(BankHolidayError):
            read_list(ADDRESS)

    def test_a_flood_is_cut_off(self, monkeypatch):
        monkeypatch.setattr(bank_holiday_refresh, "_OPENER", SimpleNamespace(open=lambda *_, **__: io.BytesIO(b"x" * (LARGEST + 10))))
        with pytest.raises(BankHolidayError, match="larger than"):
            read_list(ADDRESS)

    def test_follows_no_redirect_away_from_https(self):
        handler = bank_holiday_refresh._HttpsOnly()
        given = (WebRequest(ADDRESS), None, 302, "Found", {})
        assert handler.redirect_request(*given, "https://example.org/list.json").full_url == "https://example.org/list.json"
        with pytest.raises(URLError):
            handler.redirect_request(*given, "http://example.org/list.json")


def raising(error):
    def fail(*_, **__):
        raise error

    return fail


@pytest.mark.django_db
class TestCommand:
    @pytest.fixture
    def file(self, tmp_path):
        def write(*given):
            (tmp_path / "list.json").write_text(govuk(*given))
            return str(tmp_path / "list.json")

        return write

    def test_shows_what_changed_and_which_due_dates_moved(self, file, capsys):
        case("DR-1", due_on=date(2026, 12, 24), due_reasons=["before"])

        def change(days):
            closed_on_christmas_eve(days)
            forget_scotlands_day(days)

        call_command("refresh_bank_holidays", file(change))
        lines = capsys.readouterr().out.splitlines()
        assert lines[0] == "england-and-wales 2026-12-24 added: A day off"
        assert lines[1].startswith("scotland 2026-06-15 kept, though the list no longer has it")
        assert lines[2].startswith("DR-1 2026-12-24 is now 2026-12-29: bank holidays refreshed from")
        assert lines[3] == "1 dates changed, 1 open cases worked out again."

    def test_a_dry_run_changes_nothing(self, file, capsys):
        call_command("refresh_bank_holidays", file(closed_on_christmas_eve), "--dry-run")
        assert "2026-12-24 added" in capsys.readouterr().out
        assert not BankHolidayList.objects.exists()

    def test_fails_in_one_line_on_a_spoilt_file(self, tmp_path):
        (tmp_path / "list.json").write_text("<html>")
        with pytest.raises(CommandError, match=r"it is not JSON .* Nothing was changed"):
            call_command("refresh_bank_holidays", str(tmp_path / "list.json"))

    def test_needs_a_source(self):
        with pytest.raises(CommandError, match="name a file or address"):
            call_command("refresh_bank_holidays")


@pytest.mark.django_db
class TestTask:
    @pytest.fixture
    def logged(self, monkeypatch):
        lines = []
        log = lambda level: lambda words, **fields: lines.append((level, words, fields))  # noqa: E731
        monkeypatch.setattr(tasks, "logger", SimpleNamespace(info=log("info"), warning=log("warning")))
        return lines

    def test_nothing_leaves_the_machine_without_an_address(self, monkeypatch):
        queued = []
        monkeypatch.setattr(tasks.refresh_bank_holidays, "apply_async", lambda: queued.append(1))
        assert not tasks.queue_due_refresh()
        assert queued == []

    def test_is_queued_once_a_week(self, settings, monkeypatch, logged):
        settings.BANK_HOLIDAYS_URL = ADDRESS
        queued = []
        monkeypatch.setattr(tasks.refresh_bank_holidays, "apply_async", lambda: queued.append(1))
        monkeypatch.setattr(tasks, "read_list", lambda source: govuk(closed_on_christmas_eve))
        assert tasks.queue_due_refresh()
        tasks.refresh_bank_holidays()
        assert not tasks.queue_due_refresh()
        assert queued == [1]
        assert logged == [("info", "bank_holidays_refreshed", {"changed_days": 1, "kept_days": [], "open_cases": 0})]

    def test_an_address_that_is_away_is_logged_and_looked_for_again(self, settings, monkeypatch, logged):
        settings.BANK_HOLIDAYS_URL = ADDRESS
        monkeypatch.setattr(tasks, "read_list", raising(BankHolidayError("away")))
        tasks.refresh_bank_holidays()
        assert logged == [("warning", "bank_holidays_not_refreshed", {"reason": "away"})]
        assert is_refresh_due(now=datetime.now(UTC))
