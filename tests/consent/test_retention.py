import os
import subprocess
import sys
import threading
import uuid
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from allauth.account.models import EmailAddress
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import OperationalError, connection, connections, transaction
from django.db.models.signals import pre_delete
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from accounts.models import User
from consent import tasks
from consent.data_rights import retention, retention_run
from consent.data_rights.retention import SweepReport, count_overdue, sweep_retention
from consent.data_rights.retention_run import CLAIM_FOR, is_sweep_due, run_daily_sweep
from consent.models import ConsentRecord, RetentionRun
from consent.notices import notice_for
from consent.operations import Circumstances, give_consent
from consent.purposes import MEMORY
from consent.stores import AtEnd, Registry, Retention, load_registry
from conversations.models import Conversation, PlanItem, RememberedFact, Turn, TurnEvent
from tests.factories import make_user

ROOT = Path(__file__).resolve().parent.parent.parent
NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
DAY = timedelta(days=1)


def talk(user, last_message, turns=1, events=2):
    conversation = Conversation.objects.create(user=user, created_at=last_message - DAY, updated_at=last_message)
    for number in range(1, turns + 1):
        turn = Turn.objects.create(
            conversation=conversation, number=number, form_key=uuid.uuid4(), state="finished", created_at=last_message - DAY
        )
        TurnEvent.objects.bulk_create([TurnEvent(turn=turn, position=n, kind="said", created_at=last_message) for n in range(events)])
    return conversation


def fact(user, created, used=None, turn=None):
    return RememberedFact.objects.create(user=user, key=str(uuid.uuid4()), value="x", created_at=created, last_used_at=used, turn=turn)


def typed(email, joined, **more):
    user = User.objects.create_user(email, **more)
    User.objects.filter(pk=user.pk).update(date_joined=joined)
    EmailAddress.objects.create(user=user, email=email, primary=True, verified=False)
    return user


def left(model):
    return set(model.objects.values_list("pk", flat=True))


@pytest.fixture
def person(db):
    return make_user()


class TestSweep:
    @pytest.mark.parametrize(("age", "stays"), [(90 * DAY, True), (90 * DAY + MOMENT, False), (90 * DAY - MOMENT, True)])
    def test_conversations_go_whole_90_days_after_the_last_message(self, person, age, stays):
        talk(person, NOW - age, turns=2, events=3)
        report = sweep_retention(now=NOW)
        counts = [model.objects.count() for model in (Conversation, Turn, TurnEvent)]
        assert counts == ([1, 2, 6] if stays else [0, 0, 0])
        gone = {"conversations.Conversation": 1, "conversations.Turn": 2, "conversations.TurnEvent": 6}
        assert report.removed == ({} if stays else gone)

    @pytest.mark.parametrize(
        ("created", "used", "stays"),
        [
            (365 * DAY, None, True),
            (365 * DAY + MOMENT, None, False),
            (800 * DAY, 365 * DAY, True),
            (800 * DAY, 365 * DAY + MOMENT, False),
        ],
    )
    def test_facts_go_12_months_after_their_last_use_or_else_their_making(self, person, created, used, stays):
        fact(person, NOW - created, NOW - used if used else None)
        sweep_retention(now=NOW)
        assert RememberedFact.objects.exists() is stays

    def test_a_fact_outlives_the_conversation_it_came_from(self, person):
        kept = fact(person, NOW - 100 * DAY, turn=talk(person, NOW - 100 * DAY).turns.get())
        sweep_retention(now=NOW)
        kept.refresh_from_db()
        assert kept.turn is None
        assert not Conversation.objects.exists()

    def test_plans_sessions_and_staff_changes_go_when_their_time_is_over(self, person):
        for position, age in enumerate((365 * DAY, 365 * DAY + MOMENT)):
            PlanItem.objects.create(user=person, position=position, step="Ring", created_at=NOW - age)
        for key, ends in (("live", NOW), ("dead", NOW - MOMENT)):
            Session.objects.create(session_key=key, session_data="", expire_date=ends)
        for number, age in enumerate((730 * DAY, 730 * DAY + MOMENT)):
            LogEntry.objects.create(user=person, action_flag=CHANGE, object_id=str(number), object_repr="x", action_time=NOW - age)
        assert sweep_retention(now=NOW).removed == {"conversations.PlanItem": 1, "sessions.Session": 1, "admin.LogEntry": 1}
        assert list(PlanItem.objects.values_list("position", flat=True)) == [0]
        assert left(Session) == {"live"}
        assert list(LogEntry.objects.values_list("object_id", flat=True)) == ["0"]

    def test_typed_addresses_go_after_a_day_and_nobody_who_used_theirs(self, db):
        old = NOW - DAY - MOMENT
        typed("gone@example.org", old)
        typed("waiting@example.org", NOW - DAY)
        typed("signed-in@example.org", old, last_login=old)
        typed("staff@example.org", old, is_staff=True)
        EmailAddress.objects.filter(user=typed("confirmed@example.org", old)).update(verified=True)
        assert sweep_retention(now=NOW).removed == {"accounts.User": 1, "account.EmailAddress": 1}
        assert sorted(User.objects.values_list("email", flat=True)) == [
            f"{name}@example.org" for name in ("confirmed", "signed-in", "staff", "waiting")
        ]

    def test_the_ledger_is_kept_and_what_is_overdue_in_it_is_counted(self, person):
        for at in (NOW - 2193 * DAY, NOW):
            circumstances = Circumstances(channel="web", screen="s", control="c", age_declaration="16_or_over")
            give_consent(subject=person.pseudonym, notice=notice_for(MEMORY, "en-gb"), at=at, circumstances=circumstances)
        report = sweep_retention(now=NOW)
        assert (report.removed, report.kept) == ({}, {"consent.ConsentRecord": 1})
        assert ConsentRecord.objects.count() == 2

    def test_rows_are_anonymised_where_that_is_declared(self, person, monkeypatch):
        for position, age in enumerate((10 * DAY, 11 * DAY)):
            PlanItem.objects.create(user=person, position=position, step="Ring Ann", created_at=NOW - age)
        only(
            monkeypatch,
            "conversations.PlanItem",
            Retention("", 10, ("created_at",), at_end=AtEnd.ANONYMISE, anonymiser=f"{__name__}.blank_steps"),
        )
        assert count_overdue(now=NOW).anonymised == {"conversations.PlanItem": 1}
        assert sweep_retention(now=NOW) == SweepReport(anonymised=Counter({"conversations.PlanItem": 1}))
        assert list(PlanItem.objects.values_list("step", flat=True)) == ["Ring Ann", ""]
        assert sweep_retention(now=NOW) == SweepReport()

    def test_a_rule_in_words_alone_removes_nothing(self, person, monkeypatch):
        talk(person, NOW - 9000 * DAY)
        only(monkeypatch, "conversations.Conversation", Retention("Until you delete it"))
        assert sweep_retention(now=NOW) == SweepReport()
        assert Conversation.objects.count() == 1

    def test_children_with_a_shorter_period_go_before_their_parent(self, person, monkeypatch):
        talk(person, NOW - 50 * DAY)
        stores = tuple(
            replace(s, retention=replace(s.retention, days=40)) if s.model == "conversations.TurnEvent" else s
            for s in load_registry().stores
        )
        monkeypatch.setattr(retention, "load_registry", lambda: Registry(stores, ()))
        assert sweep_retention(now=NOW).removed == {"conversations.TurnEvent": 2}
        assert Turn.objects.count() == 1

    def test_a_batch_needs_a_row(self, db):
        with pytest.raises(ValueError, match="at least one row"):
            sweep_retention(now=NOW, batch=0)


def blank_steps(rows):
    return rows.exclude(step="").update(step="")


def only(monkeypatch, model, kept):
    store = next(s for s in load_registry().stores if s.model == model)
    monkeypatch.setattr(retention, "load_registry", lambda: Registry((replace(store, retention=kept),), ()))


class TestAnyRows(TestCase):
    """Whatever the ages, owners and batch: exactly what is past its period goes."""

    @settings(max_examples=25, deadline=None)
    @given(
        rows=st.lists(st.tuples(st.integers(0, 2), st.integers(-2, 2), st.integers(0, 2), st.booleans()), max_size=12),
        batch=st.integers(1, 5),
    )
    def test_exactly_what_is_past_its_period_goes(self, rows, batch):
        people = [make_user() for _ in range(3)]
        staying = {Conversation: set(), RememberedFact: set()}
        for owner, offset, turns, is_used in rows:
            late = offset * MOMENT
            conversation = talk(people[owner], NOW - 90 * DAY - late, turns=turns)
            end = NOW - 365 * DAY - late
            kept = fact(people[owner], NOW - 900 * DAY if is_used else end, end if is_used else None)
            if offset <= 0:
                staying[Conversation].add(conversation.pk)
                staying[RememberedFact].add(kept.pk)
        foreseen = count_overdue(now=NOW)
        report = sweep_retention(now=NOW, batch=batch)
        assert report == foreseen
        assert all(left(model) == keys for model, keys in staying.items())
        assert set(Turn.objects.values_list("conversation_id", flat=True)) <= staying[Conversation]
        assert User.objects.count() == 3
        assert sweep_retention(now=NOW) == SweepReport()


@pytest.fixture
def transactions(monkeypatch):
    """How many rows each transaction was asked to remove."""
    sizes, real = [], retention._sweep_batch

    def record(store, now, keys, report):
        sizes.append(len(keys))
        real(store, now, keys, report)

    monkeypatch.setattr(retention, "_sweep_batch", record)
    return sizes


class TestBatches:
    def test_are_no_larger_than_asked(self, person, transactions):
        for _ in range(7):
            talk(person, NOW - 91 * DAY)
        assert sweep_retention(now=NOW, batch=3).removed["conversations.Conversation"] == 7
        assert transactions == [3, 3, 1]

    def test_become_smaller_while_they_take_long(self, person, transactions, monkeypatch):
        for _ in range(15):
            talk(person, NOW - 91 * DAY)
        monkeypatch.setattr(retention, "LONG_BATCH_SECONDS", 0.0)
        sweep_retention(now=NOW, batch=8)
        assert transactions == [8, 4, 2, 1]

    def test_spare_a_row_renewed_since_it_was_found(self, person, monkeypatch):
        kept, gone = talk(person, NOW - 91 * DAY), talk(person, NOW - 91 * DAY)
        real = retention._sweep_batch

        def somebody_writes_first(*args):
            Conversation.objects.filter(pk=kept.pk).update(updated_at=NOW)
            real(*args)

        monkeypatch.setattr(retention, "_sweep_batch", somebody_writes_first)
        assert sweep_retention(now=NOW).removed["conversations.Conversation"] == 1
        assert left(Conversation) == {kept.pk} != {gone.pk}

    @pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite locks no rows")
    @pytest.mark.django_db(transaction=True)
    def test_do_not_wait_for_a_row_in_use(self):
        busy, gone = talk(make_user(), NOW - 91 * DAY), talk(make_user(), NOW - 91 * DAY)
        held, done = threading.Event(), threading.Event()

        def hold():
            with transaction.atomic():
                Conversation.objects.select_for_update().get(pk=busy.pk)
                held.set()
                done.wait(10)
            connections.close_all()

        holder = threading.Thread(target=hold)
        holder.start()
        assert held.wait(10)
        try:
            assert sweep_retention(now=NOW).removed["conversations.Conversation"] == 1
        finally:
            done.set()
            holder.join()
        assert left(Conversation) == {busy.pk} != {gone.pk}
        assert sweep_retention(now=NOW).removed["conversations.Conversation"] == 1


class TestDailyRun:
    def test_happens_once_a_day(self, person):
        talk(person, NOW - 91 * DAY)
        assert is_sweep_due(now=NOW)
        assert run_daily_sweep(clock=lambda: NOW).removed["conversations.Conversation"] == 1
        later = NOW + timedelta(hours=19, minutes=59)
        assert not is_sweep_due(now=later)
        assert run_daily_sweep(clock=lambda: later) is None
        assert is_sweep_due(now=NOW + timedelta(hours=20))
        assert run_daily_sweep(clock=lambda: NOW + timedelta(hours=20)) == SweepReport()
        assert RetentionRun.objects.count() == 2

    def test_leaves_numbers_and_nothing_else(self, person):
        talk(person, NOW - 91 * DAY, events=5)
        run_daily_sweep(clock=lambda: NOW)
        run = RetentionRun.objects.get()
        removed = {"conversations.Conversation": 1, "conversations.Turn": 1, "conversations.TurnEvent": 5}
        assert run.counts == {"removed": removed, "anonymised": {}, "kept": {}}
        assert run.finished_at == NOW

    def test_that_fails_half_way_is_resumed_at_the_next_look(self, person, monkeypatch):
        for _ in range(6):
            talk(person, NOW - 91 * DAY)
        real, calls = retention._sweep_batch, []

        def fail_in_the_third(*args):
            calls.append(args)
            real(*args)
            if len(calls) == 3:
                raise OperationalError("the server went away")

        monkeypatch.setattr(retention_run, "sweep_retention", lambda now: sweep_retention(now=now, batch=1))
        monkeypatch.setattr(retention, "_sweep_batch", fail_in_the_third)
        with pytest.raises(OperationalError):
            run_daily_sweep(clock=lambda: NOW)
        assert Conversation.objects.count() == 3
        assert is_sweep_due(now=NOW)
        assert run_daily_sweep(clock=lambda: NOW).removed["conversations.Conversation"] == 3
        assert not Conversation.objects.exists()

    def test_an_error_inside_a_batch_undoes_that_batch_alone(self, person):
        for _ in range(3):
            talk(person, NOW - 91 * DAY)
        doomed = sorted(left(Conversation))[1]

        def refuse(instance, **_):
            if instance.pk == doomed:
                raise OperationalError("disk full")

        pre_delete.connect(refuse, sender=Conversation)
        try:
            with pytest.raises(OperationalError):
                sweep_retention(now=NOW, batch=1)
        finally:
            pre_delete.disconnect(refuse, sender=Conversation)
        assert doomed in left(Conversation)
        assert (Conversation.objects.count(), Turn.objects.count(), TurnEvent.objects.count()) == (2, 2, 4)

    def test_of_a_worker_that_died_is_taken_over_when_its_claim_ends(self, person):
        talk(person, NOW - 91 * DAY)
        RetentionRun.objects.create(day=NOW.date(), claimed_until=NOW + CLAIM_FOR)
        assert run_daily_sweep(clock=lambda: NOW + CLAIM_FOR) is None
        assert Conversation.objects.exists()
        assert run_daily_sweep(clock=lambda: NOW + CLAIM_FOR + MOMENT) is not None
        assert not Conversation.objects.exists()

    @pytest.mark.skipif(connection.vendor == "sqlite", reason="Threads share no SQLite in memory; processes below do it")
    @pytest.mark.django_db(transaction=True)
    def test_at_two_workers_at_once_happens_once(self):
        talk(make_user(), NOW - 91 * DAY)
        start, reports = threading.Barrier(6), []

        def work():
            start.wait()
            reports.append(run_daily_sweep(clock=lambda: NOW))
            connections.close_all()

        threads = [threading.Thread(target=work) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(reports) == 6
        assert [report.removed["conversations.Conversation"] for report in reports if report] == [1]

    def test_in_two_processes_on_one_sqlite_file_happens_once(self, tmp_path):
        environment = {
            **os.environ,
            "GOVASSIST_VAR": str(tmp_path),
            "DATABASE_URL": f"sqlite:///{tmp_path / 'two.sqlite3'}",
            "REDIS_URL": "",
            "DJANGO_SETTINGS_MODULE": "govassist.settings",
        }

        def run(code):
            command = [sys.executable, "-W", "ignore", "-c", f"import django; django.setup()\n{code}"]
            return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=300)

        run(OLD_TALK)
        with ThreadPoolExecutor() as pool:
            said = sorted(done.stdout.strip() for done in pool.map(run, [WORK, WORK]))
        assert said == ["None", "{'conversations.Conversation': 40}"]


OLD_TALK = """
from datetime import UTC, datetime
from django.core.management import call_command
from accounts.models import User
from conversations.models import Conversation
call_command("migrate", verbosity=0)
old, user = datetime(2020, 1, 1, tzinfo=UTC), User.objects.create_user("someone@example.org")
Conversation.objects.bulk_create([Conversation(user=user, created_at=old, updated_at=old) for _ in range(40)])
"""
WORK = """
from datetime import UTC, datetime
import os, time
from django.conf import settings
from consent.data_rights.retention_run import run_daily_sweep
(settings.VAR_DIR / f"ready-{os.getpid()}").touch()
while len(list(settings.VAR_DIR.glob("ready-*"))) < 2:  # both begin together
    time.sleep(0.001)
report = run_daily_sweep(clock=lambda: datetime(2020, 6, 1, 12, tzinfo=UTC))
print(report and dict(report.removed))
"""


class TestTask:
    def test_is_queued_only_while_it_is_due(self, db, monkeypatch):
        queued = []
        monkeypatch.setattr(tasks.sweep_retention, "apply_async", lambda: queued.append(1))
        assert tasks.queue_due_sweep()
        tasks.sweep_retention()
        assert not tasks.queue_due_sweep()
        assert queued == [1]
        assert RetentionRun.objects.get().finished_at

    def test_logs_numbers_and_never_content(self, person, monkeypatch):
        Conversation.objects.create(user=person, title="Lost my job", created_at=NOW - 900 * DAY, updated_at=NOW - 900 * DAY)
        lines = []
        monkeypatch.setattr(tasks, "logger", SimpleNamespace(info=lambda *words, **numbers: lines.append((words, numbers))))
        tasks.sweep_retention()
        assert lines == [(("retention_swept",), {"removed": {"conversations.Conversation": 1}, "anonymised": {}, "kept": {}})]

    @pytest.mark.parametrize(("is_on", "started"), [(False, []), (True, ["retention-sweeper", "rights-sweeper"])])
    def test_a_worker_looks_unless_it_is_turned_off(self, settings, monkeypatch, is_on, started):
        begun = []
        thread = lambda **options: SimpleNamespace(start=lambda: begun.append(options["name"]))  # noqa: E731
        monkeypatch.setattr(tasks, "threading", SimpleNamespace(Thread=thread))
        settings.RETENTION_SWEEPER = settings.RIGHTS_SWEEPER = is_on
        tasks.start_looking()
        assert begun == started

    def test_looks_once_an_hour_and_survives_a_database_that_is_away(self, monkeypatch):
        waits, looks, heads, refreshes = [], [], [], []

        class Pause:
            def wait(self, seconds):
                waits.append(seconds)
                return len(waits) == 4

        def look():
            looks.append(1)
            raise OperationalError("away")

        monkeypatch.setattr(tasks, "queue_due_sweep", look)
        monkeypatch.setattr(tasks, "queue_due_head", lambda: heads.append(1))
        monkeypatch.setattr(tasks, "queue_due_refresh", lambda: refreshes.append(1))
        monkeypatch.setattr(tasks, "threading", SimpleNamespace(Event=Pause))
        monkeypatch.setattr(tasks, "connection", SimpleNamespace(close=lambda: None))
        tasks._look()
        assert waits == [60.0, 3600.0, 3600.0, 3600.0]
        assert (len(looks), len(heads), len(refreshes)) == (3, 3, 3)


class TestCommand:
    @pytest.fixture
    def old(self, person):
        return talk(person, datetime(2020, 1, 1, tzinfo=UTC))

    def test_counts_and_changes_nothing_when_asked_to(self, old, capsys):
        call_command("sweep_retention", "--dry-run")
        assert "1 conversations.Conversation: would be deleted" in capsys.readouterr().out
        assert left(Conversation) == {old.pk}

    def test_deletes_and_says_how_many(self, old, capsys):
        call_command("sweep_retention")
        assert "2 conversations.TurnEvent: deleted" in capsys.readouterr().out
        call_command("sweep_retention")
        assert capsys.readouterr().out == "Nothing is past its period.\n"
