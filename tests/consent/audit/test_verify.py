import json
import os
import stat
import uuid
from datetime import UTC, date, datetime, timedelta, timezone
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from consent import audit, tasks
from consent.audit import SYSTEM, heads, staff
from consent.audit.heads import current_head, head_path, read_heads, write_head
from consent.audit.verify import NEEDED, verify_ledgers
from consent.chain import record_hash
from consent.models import AuditEntry, ConsentRecord
from consent.notices import notice_for
from consent.operations import Circumstances, give_consent
from consent.purposes import CONTACT, EVALUATION, MEMORY
from tests.conftest import erasable_ledger

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
TODAY = date(2026, 11, 23)
UNCOVERED = "{}: no head outside the database covers it, more than two days after it was written"
FIRST, SECOND = sorted([uuid.uuid4(), uuid.uuid4()])


def tamper(*statements):
    with erasable_ledger(), connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(*statement)


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "heads"


@pytest.fixture
def ledgers(db, folder):
    """Six audit entries and six consent records of two people; a head after four of each, and one after six."""
    for count, day in ((4, TODAY - DAY), (2, TODAY)):
        for n in range(count):
            audit.record(action="transcript.read", actor=staff(uuid.uuid4()), at=NOW, reason=f"Reason {n}", details={"turn": n})
            give_consent(
                subject=(FIRST, SECOND)[n % 2],
                notice=notice_for((MEMORY, CONTACT, EVALUATION)[n % 3], "en-gb"),
                at=NOW,
                circumstances=Circumstances(channel="web", screen="s", control="yes"),
            )
        write_head(folder=folder, now=NOW, day=day)
    return folder


def found(folder, now=NOW):
    return list(verify_ledgers(folder=folder, now=now))


class TestVerify:
    def test_finds_nothing_in_what_was_only_added_to(self, ledgers):
        assert found(ledgers) == []
        audit.record(action="case.opened", actor=SYSTEM, at=NOW)
        assert found(ledgers) == []

    @pytest.mark.parametrize("at", [datetime(2026, 7, 1, 12, tzinfo=UTC), datetime(2026, 7, 1, 12, 0, 0, 250, tzinfo=timezone(-5 * HOUR))])
    def test_finds_nothing_whatever_the_season_and_the_zone(self, db, folder, at):
        audit.record(action="case.opened", actor=SYSTEM, at=at, subject=FIRST)
        assert found(folder, at) == []

    def test_finds_nothing_before_anything_was_done(self, db, folder):
        assert found(folder) == []
        write_head(folder=folder, now=NOW, day=TODAY)
        assert found(folder) == []

    @pytest.mark.parametrize(
        ("column", "value"),
        [
            (
                f.column,
                {"BigIntegerField": 70, "UUIDField": uuid.uuid4().hex, "JSONField": '{"turn": 9}'}.get(f.get_internal_type(), "tampered"),
            )
            for f in AuditEntry._meta.concrete_fields
            if f.attname not in ("at", "actor_kind")
        ]
        + [("at", "2020-01-01 00:00:00+00:00"), ("actor_kind", "citizen")],
    )
    def test_finds_any_changed_field_of_an_entry(self, ledgers, column, value):
        tamper([f'UPDATE consent_auditentry SET "{column}" = %s WHERE sequence = 2', [value]])
        assert found(ledgers)[0].startswith("audit entry 2: ")

    @pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite keeps a value of another type than its column has")
    @pytest.mark.parametrize("table", ["consent_auditentry", "consent_consentrecord"])
    @pytest.mark.parametrize("value", ["'not a value'", "x'00ff'", "CAST(x'ff' AS TEXT)", "'{'", "3.5"])
    def test_finds_values_that_no_column_could_hold(self, ledgers, table, value):
        columns = {f.column for f in next(m for m in (AuditEntry, ConsentRecord) if m._meta.db_table == table)._meta.concrete_fields}
        for column in sorted(columns - {"id"}):
            with transaction.atomic():
                tamper(["PRAGMA ignore_check_constraints = ON"], [f'UPDATE {table} SET "{column}" = {value} WHERE rowid = 2'])
                assert found(ledgers), column
                transaction.set_rollback(True)
        with connection.cursor() as cursor:
            # The connection is used by every test after this one.
            cursor.execute("PRAGMA ignore_check_constraints = OFF")
        assert found(ledgers) == []

    def test_finds_a_changed_consent_record(self, ledgers):
        tamper(["UPDATE consent_consentrecord SET wording = 'other' WHERE sequence = 2 AND subject = %s", [as_stored(SECOND)]])
        assert found(ledgers) == [f"consent record {SECOND}/2: its content was changed"]

    def test_finds_every_fault_and_not_only_the_first(self, ledgers):
        tamper(["UPDATE consent_auditentry SET reason = 'x' WHERE sequence IN (2, 5)"])
        assert found(ledgers) == ["audit entry 2: its content was changed", "audit entry 5: its content was changed"]

    def test_finds_a_gap(self, ledgers):
        tamper(["DELETE FROM consent_auditentry WHERE sequence IN (2, 3)"])
        assert found(ledgers) == ["audit entry 2: 2 records are missing"]

    def test_finds_entries_that_changed_places(self, ledgers):
        tamper(
            ["UPDATE consent_auditentry SET sequence = 99 WHERE sequence = 2"],
            ["UPDATE consent_auditentry SET sequence = 2 WHERE sequence = 3"],
            ["UPDATE consent_auditentry SET sequence = 3 WHERE sequence = 99"],
        )
        assert {fault.split(":")[0] for fault in found(ledgers)} == {"audit entry 2", "audit entry 3", "audit entry 4"}

    @pytest.mark.parametrize("left", [0, 3, 5])
    def test_finds_cut_off_audit_entries_by_the_heads_outside(self, ledgers, left):
        tamper(["DELETE FROM consent_auditentry WHERE sequence > %s", [left]])
        gone = {0: ["22", "23"], 3: ["22", "23"], 5: ["23"]}[left]
        places = {"22": 4, "23": 6}
        assert found(ledgers) == [f"audit entry {places[d]}: it is gone, and head 2026-11-{d}.json saw it" for d in gone]

    @pytest.mark.parametrize(("left", "head"), [(0, "22"), (2, "22"), (5, "23")])
    def test_finds_cut_off_consent_records_by_the_heads_outside(self, ledgers, left, head):
        newest = list(ConsentRecord.objects.order_by("id").values_list("id", flat=True))[left:]
        tamper([f"DELETE FROM consent_consentrecord WHERE id >= {newest[0]}"])
        faults = found(ledgers)
        assert len(faults) == 1
        assert f"they are not what head 2026-11-{head}.json saw" in faults[0]

    def test_finds_a_chain_that_was_forged_as_a_whole(self, ledgers):
        """Somebody with every right in the database rewrites an entry and all hashes after it."""
        rows, before = list(AuditEntry.objects.order_by("sequence")), ""
        statements = []
        for row in rows:
            row.reason = "Nothing to see" if row.sequence == 3 else row.reason
            row.previous_hash = before
            row.own_hash = before = record_hash(row)
            change = "UPDATE consent_auditentry SET reason = %s, previous_hash = %s, own_hash = %s WHERE sequence = %s"
            statements.append([change, [row.reason, row.previous_hash, row.own_hash, row.sequence]])
        tamper(*statements)
        assert found(ledgers) == [f"audit entry {n}: it is not the one that head 2026-11-{d}.json saw" for n, d in ((4, 22), (6, 23))]

    def test_finds_a_consent_chain_that_was_cut_and_given_a_new_end(self, ledgers):
        last = ConsentRecord.objects.filter(subject=FIRST).order_by("-sequence")[0]
        last.control = "no"
        tamper([f"UPDATE consent_consentrecord SET control = 'no', own_hash = '{record_hash(last)}' WHERE id = {last.pk}"])
        assert ["they are not what head 2026-11-23.json saw" in fault for fault in found(ledgers)] == [True]

    @pytest.mark.parametrize(("table", "name"), [("consent_auditentry", "audit_entry"), ("conversations_engineswitch", "engine_switch")])
    def test_finds_that_a_trigger_is_gone_in_whichever_app(self, ledgers, table, name):
        needed = NEEDED[connection.vendor][0]
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TRIGGER {name}_{needed}" + (f" ON {table}" if connection.vendor == "postgresql" else ""))
        assert found(ledgers) == [f"database: {table} has lost its trigger {needed}, and would accept changes"]

    def test_finds_rows_that_no_head_covers_after_two_days(self, ledgers):
        audit.record(action="case.opened", actor=SYSTEM, at=NOW)
        assert found(ledgers, NOW + 2 * DAY) == []
        assert found(ledgers, NOW + 3 * DAY) == [UNCOVERED.format("audit entry 7")]

    def test_finds_that_all_heads_are_gone(self, ledgers):
        for path in ledgers.iterdir():
            path.unlink()
        first = ConsentRecord.objects.order_by("id")[0].pk
        assert found(ledgers, NOW + 3 * DAY) == [UNCOVERED.format("audit entry 1"), UNCOVERED.format(f"consent record {first}")]

    @pytest.mark.parametrize(
        "text", ["", "not JSON", "[]", "{}", '{"at": 1, "audit_sequence": 1, "audit_hash": "", "consent_id": 1, "consent_digest": ""}']
    )
    def test_finds_a_spoilt_head(self, ledgers, text):
        head_path(ledgers, TODAY).chmod(0o644)
        head_path(ledgers, TODAY).write_text(text)
        faults = found(ledgers)
        assert len(faults) == 1
        assert faults[0].startswith("head 2026-11-23.json: it cannot be read")

    def test_a_head_that_was_edited_is_found_too(self, ledgers):
        path = head_path(ledgers, TODAY)
        head = json.loads(path.read_text()) | {"audit_hash": "0" * 64}
        path.unlink()
        path.write_text(json.dumps(head))
        assert found(ledgers) == ["audit entry 6: it is not the one that head 2026-11-23.json saw"]


def as_stored(value):
    return value.hex if connection.vendor == "sqlite" else value


@pytest.mark.django_db
class TestHeads:
    def test_one_is_written_a_day_and_never_again(self, folder):
        first = write_head(folder=folder, now=NOW, day=TODAY)
        audit.record(action="case.opened", actor=SYSTEM, at=NOW)
        assert write_head(folder=folder, now=NOW, day=TODAY) is None
        assert list(read_heads(folder)) == [("2026-11-23.json", first)]
        assert write_head(folder=folder, now=NOW, day=TODAY + DAY) == current_head(now=NOW)

    def test_whoever_is_second_at_the_same_moment_changes_nothing(self, folder, monkeypatch):
        first = write_head(folder=folder, now=NOW, day=TODAY)
        monkeypatch.setattr("pathlib.Path.exists", lambda path: False)
        assert write_head(folder=folder, now=NOW + DAY, day=TODAY) is None
        assert list(read_heads(folder)) == [("2026-11-23.json", first)]
        assert os.listdir(folder) == ["2026-11-23.json"]

    def test_nobody_may_write_to_it(self, folder):
        write_head(folder=folder, now=NOW, day=TODAY)
        assert stat.S_IMODE(head_path(folder, TODAY).stat().st_mode) == 0o444

    def test_a_disk_that_is_full_leaves_no_half_head(self, folder, monkeypatch):
        def full(handle):
            raise OSError("No space left on device")

        monkeypatch.setattr(heads.os, "fsync", full)
        with pytest.raises(OSError, match="No space"):
            write_head(folder=folder, now=NOW, day=TODAY)
        assert os.listdir(folder) == []


@pytest.mark.django_db
class TestTask:
    def test_writes_todays_head_once_and_logs_it(self, settings, folder, monkeypatch):
        settings.AUDIT_HEAD_PATH = folder
        lines, queued = [], []
        monkeypatch.setattr(tasks, "logger", SimpleNamespace(info=lambda *words, **fields: lines.append((words, fields))))
        monkeypatch.setattr(tasks.write_audit_head, "apply_async", lambda: queued.append(1))
        assert tasks.queue_due_head()
        tasks.write_audit_head()
        tasks.write_audit_head()
        assert not tasks.queue_due_head()
        assert queued == [1]
        [(words, fields)] = lines
        assert words == ("audit_head",)
        assert [{**fields}] == [json.loads(path.read_text()) for path in folder.iterdir()]


class TestCommand:
    def test_says_what_it_read_when_all_is_whole(self, ledgers, capsys):
        call_command("verify_audit", heads=ledgers)
        assert capsys.readouterr().out == "Whole: 6 audit entries, 6 consent records, 2 daily heads\n"

    def test_prints_a_line_a_fault_and_fails(self, ledgers, capsys):
        tamper(["DELETE FROM consent_auditentry WHERE sequence = 2"])
        with pytest.raises(CommandError, match="1 fault in 5 audit entries"):
            call_command("verify_audit", heads=ledgers)
        assert capsys.readouterr().out == "audit entry 2: a record is missing\n"
