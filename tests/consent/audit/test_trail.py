import os
import sqlite3
import subprocess
import sys
import threading
import uuid
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import IntegrityError, connection, connections, transaction

from consent import audit
from consent.audit import SYSTEM, Actor, NotAuditableError, citizen, entries_about, entries_of_case, staff, staff_acts_about
from consent.chain import chained_columns, find_faults
from consent.models import ActorKind, AppendOnlyError, AuditEntry

ROOT = Path(__file__).resolve().parents[3]
NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
SOMEBODY, OFFICER = uuid.uuid4(), uuid.uuid4()


def record(**given):
    return audit.record(**{"action": "case.opened", "actor": SYSTEM, "at": NOW, **given})


def faults():
    columns = chained_columns(AuditEntry)
    return list(find_faults(AuditEntry.objects.order_by("sequence").values_list(*columns), columns))


@pytest.mark.django_db
class TestRecord:
    def test_keeps_who_did_what_why_about_whom_and_in_which_case(self):
        actor, row = staff(OFFICER), uuid.uuid4()
        given = {"action": "transcript.read", "actor": actor, "reason": " A complaint about a reply ", "subject": SOMEBODY, "case": "C-17"}
        record(**given, details={"conversation": row, "turns": 3})
        entry = AuditEntry.objects.get()
        assert (entry.action, entry.actor_kind, entry.actor, entry.reason) == (
            "transcript.read",
            "staff",
            OFFICER,
            "A complaint about a reply",
        )
        assert (entry.subject, entry.case, entry.details, entry.at) == (SOMEBODY, "C-17", {"conversation": str(row), "turns": 3}, NOW)

    def test_each_entry_follows_the_one_before(self):
        entries = [record(at=NOW + timedelta(days=n)) for n in range(3)]
        assert [entry.sequence for entry in entries] == [1, 2, 3]
        assert [entry.previous_hash for entry in entries] == ["", entries[0].own_hash, entries[1].own_hash]
        assert faults() == []

    def test_goes_when_what_was_done_is_undone(self):
        with transaction.atomic():
            record()
            transaction.set_rollback(True)
        assert record().sequence == 1

    @pytest.mark.parametrize(
        "reason",
        ["", "   ", "x" * 301, "ann@example.org wrote", "She rang from 07700 900 123", "NHS 943 476 5919", "about QQ 12 34 56 C"],
    )
    def test_staff_must_say_why_and_not_about_whom(self, reason):
        with pytest.raises(NotAuditableError):
            record(actor=staff(OFFICER), reason=reason)
        assert not AuditEntry.objects.exists()

    @pytest.mark.parametrize("reason", ["Request SAR-2026-000123", "Reply of 23 November 2026", "section 12(5), second officer", "R" * 300])
    def test_ordinary_reasons_are_taken(self, reason):
        assert record(actor=staff(OFFICER), reason=reason).reason == reason

    @pytest.mark.parametrize(
        "given",
        [
            {"details": {"said": "I lost my job"}},
            {"details": {"some thing": "1"}},
            {"details": {"hash": "x" * 129}},
            {"details": {"id": ""}},
            {"case": "the case of Ann"},
            {"case": "C" * 41},
            {"action": "Read transcript"},
            {"action": "a." + "b" * 60},
            {"actor": Actor(ActorKind.SYSTEM, OFFICER)},
            {"actor": Actor(ActorKind.CITIZEN)},
        ],
    )
    def test_what_could_hold_text_or_leaves_open_who_is_refused(self, given):
        with pytest.raises(NotAuditableError):
            record(**given)


@pytest.mark.django_db
class TestReading:
    def test_a_person_sees_what_staff_did_about_them_newest_first(self):
        other = uuid.uuid4()
        seen = [record(actor=staff(OFFICER), reason=reason, subject=SOMEBODY) for reason in ("one", "two")]
        record(actor=staff(OFFICER), reason="another", subject=other)
        own = record(actor=citizen(SOMEBODY), subject=SOMEBODY)
        swept = record(subject=SOMEBODY)
        assert list(staff_acts_about(SOMEBODY)) == seen[::-1]
        assert list(entries_about(SOMEBODY)) == [swept, own, *seen[::-1]]

    def test_a_case_is_told_from_its_beginning(self):
        told = [record(case="C-1"), record(case="C-1")]
        record(case="C-11")
        record()
        assert list(entries_of_case("C-1")) == told
        assert list(entries_of_case("")) == []


@pytest.mark.django_db
class TestAppendOnly:
    def test_python_refuses_every_change(self):
        entry, everything = record(), AuditEntry.objects.all()
        for change in (
            entry.save,
            entry.delete,
            everything.delete,
            lambda: everything.update(reason="x"),
            lambda: AuditEntry.objects.bulk_update([entry], ["reason"]),
            lambda: AuditEntry.objects.bulk_create([entry]),
        ):
            with pytest.raises(AppendOnlyError):
                change()

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE consent_auditentry SET reason = 'x'",
            "DELETE FROM consent_auditentry",
            "DELETE FROM consent_auditentry WHERE sequence = 2",
        ],
    )
    def test_the_database_refuses_every_change(self, statement):
        kept = [record(), record()]
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
        assert list(AuditEntry.objects.all()) == kept

    def test_the_database_refuses_to_replace_a_row(self):
        record(reason="true")
        columns = ", ".join(f.column for f in AuditEntry._meta.concrete_fields)
        forged = columns.replace("reason", "'false'")
        insert = {
            "sqlite": f"INSERT OR REPLACE INTO consent_auditentry ({columns}) SELECT {forged} FROM consent_auditentry".replace(
                " case,", ' "case",'
            ),
            "postgresql": f"INSERT INTO consent_auditentry ({columns}) SELECT {forged} FROM consent_auditentry ".replace(
                " case,", ' "case",'
            )
            + "ON CONFLICT (sequence) DO UPDATE SET reason = 'false'",
        }[connection.vendor]
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(insert)
        assert AuditEntry.objects.get().reason == "true"

    @pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has TRUNCATE")
    def test_postgresql_refuses_to_truncate(self):
        record()
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("TRUNCATE consent_auditentry")


APPEND = """
import django
django.setup()
from django.utils import timezone
from consent.audit import SYSTEM, record
for _ in range(25):
    record(action="case.opened", actor=SYSTEM, at=timezone.now())
"""


def shared_database(folder):
    """The address of a database that other processes see: the test's own on PostgreSQL, a copy in a file on SQLite."""
    given = connection.settings_dict
    if connection.vendor == "postgresql":
        return f"postgres://{given['USER']}@{given['HOST'] or '127.0.0.1'}:{given['PORT'] or 5432}/{given['NAME']}"
    with closing(sqlite3.connect(folder / "copy.sqlite3")) as copy:
        connection.ensure_connection()
        connection.connection.backup(copy)
    return f"sqlite:///{folder / 'copy.sqlite3'}"


@pytest.mark.django_db(transaction=True)
class TestConcurrency:
    def test_several_processes_keep_one_chain(self, tmp_path):
        url = shared_database(tmp_path)
        environment = {**os.environ, "DATABASE_URL": url, "GOVASSIST_VAR": str(tmp_path), "DJANGO_SETTINGS_MODULE": "govassist.settings"}
        command = [sys.executable, "-c", APPEND]
        running = [subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True) for _ in range(4)]
        assert [(process.communicate()[1], process.returncode) for process in running] == [("", 0)] * 4
        verify = [sys.executable, "manage.py", "verify_audit", "--heads", str(tmp_path / "none")]
        said = subprocess.run(verify, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
        assert said.stdout == "Whole: 100 audit entries, 0 consent records, 0 daily heads\n", said.stderr

    @pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite in memory belongs to one writer")
    def test_threads_keep_one_chain(self):
        start, failures = threading.Barrier(8), []

        def append():
            try:
                start.wait()
                for _ in range(10):
                    record()
            except Exception as error:
                failures.append(error)
            finally:
                connections.close_all()

        threads = [threading.Thread(target=append) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        assert AuditEntry.objects.count() == 80
        assert faults() == []
