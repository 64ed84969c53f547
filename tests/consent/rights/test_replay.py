"""Who was erased stays erased when a backup is restored: with a real dump on PostgreSQL, and a copied file on SQLite."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import uuid
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from accounts.models import User
from consent.data_rights.erase import ask_for_erasure, skip_grace
from consent.data_rights.erasure_log import KEPT, erased_hashes, note_erased
from consent.data_rights.replay import replay_erasures
from consent.data_rights.running import run_case
from consent.models import CaseEvent, CaseState, ErasedSubject, RightsRequest
from conversations.models import RememberedFact
from tests.consent.rights.checks import left_of
from tests.consent.rights.conftest import NOW
from tests.consent.rights.people import make_person

ROOT = Path(__file__).resolve().parents[3]


def erase(person, clock):
    case, _ = ask_for_erasure(subject=person.pseudonym, language="en-gb", now=clock())
    skip_grace(case, now=clock())
    run_case(case.reference, clock=clock)
    case.refresh_from_db()
    assert case.state == CaseState.CLOSED
    return case


def bring_back(person):
    """As a backup would: the same person, with the same pseudonym."""
    return User.objects.create(pk=person.pk, email=person.email, pseudonym=person.pseudonym, password="!")


@pytest.mark.django_db
class TestReplay:
    def test_erases_whom_a_backup_brought_back_and_nobody_else(self, person, clock, var, dice):
        other = make_person(dice, NOW, number=1)
        subject = person.pseudonym
        pk = person.pk
        case = erase(person, clock)
        person.pk = pk
        RememberedFact.objects.create(user=bring_back(person), key="town", value="Crewe", said="I live in Crewe", created_at=NOW)
        people = iter(User.objects.values_list("pseudonym", flat=True))
        ended = replay_erasures(people=people, log=var / "erased_subjects.jsonl", clock=clock)
        assert list(ended.values()) == [CaseState.CLOSED]
        assert left_of(subject) == []
        assert User.objects.filter(pk=other.pk, is_active=True).exists()
        assert case.reference not in ended  # the backup had this one closed: another says what was done now
        again = RightsRequest.objects.get(channel="restore")
        assert CaseEvent.objects.get(case=again, kind="received").detail["replays"] == case.reference

    def test_of_nobody_is_nothing(self, person, clock, var):
        assert replay_erasures(people=iter([person.pseudonym]), log=var / "none.jsonl", clock=clock) == {}

    def test_twice_does_nothing_the_second_time(self, person, clock, var, capsys):
        pk = person.pk
        erase(person, clock)
        person.pk = pk
        bring_back(person)
        for _ in range(2):
            call_command("replay_erasures")
        assert capsys.readouterr().out.splitlines()[-1] == "Erased again: 0."

    def test_sends_no_second_certificate(self, person, clock, var, mailoutbox):
        pk = person.pk
        erase(person, clock)
        person.pk = pk
        bring_back(person)
        call_command("replay_erasures")
        assert len(mailoutbox) == 1

    def test_needs_only_the_file_when_the_backup_knows_of_no_erasure(self, person, clock, var):
        note_erased(person.pseudonym, reference="DR-AAAA-BBBB", at=NOW)
        ErasedSubject.objects.all().delete()
        call_command("replay_erasures")
        assert left_of(person.pseudonym) == []
        assert RightsRequest.objects.get(reference="DR-AAAA-BBBB").state == CaseState.CLOSED

    def test_says_when_somebody_could_not_be_erased(self, person, clock, var):
        note_erased(person.pseudonym, reference="DR-AAAA-BBBB", at=NOW)
        (var / "leak.log").write_text(person.email)
        with pytest.raises(CommandError, match="Not erased: DR-AAAA-BBBB"):
            call_command("replay_erasures")


@pytest.mark.django_db
class TestLog:
    def test_forgets_what_is_older_than_any_backup(self, person, var):
        log = var / "erased_subjects.jsonl"
        note_erased(uuid.uuid4(), reference="DR-AAAA-BBBB", at=NOW - KEPT * 2)
        note_erased(person.pseudonym, reference="DR-CCCC-DDDD", at=NOW)
        ErasedSubject.objects.all().delete()
        assert erased_hashes(log) == {ErasedSubject.hash_of(person.pseudonym): "DR-CCCC-DDDD"}


SCRIPT = """
import os, random, sys
sys.path.insert(0, {root!r})
import django
django.setup()
from datetime import UTC, datetime
from django.utils import timezone
from accounts.models import User
from consent.data_rights.erase import ask_for_erasure, skip_grace
from consent.data_rights.running import run_case
from tests.consent.rights.people import make_person
what = sys.argv[1]
if what == "fill":
    dice = random.Random(7)
    for number in range(4):
        make_person(dice, timezone.now(), number=number)
elif what == "erase":
    person = User.objects.order_by("pk").first()
    case, _ = ask_for_erasure(subject=person.pseudonym, language="en-gb", now=timezone.now())
    skip_grace(case, now=timezone.now())
    run_case(case.reference, clock=timezone.now)
    case.refresh_from_db()
    assert case.state == "closed", list(case.events.values_list("kind", "detail"))
print(",".join(User.objects.order_by("pk").values_list("email", flat=True)))
"""


class Product:
    """The product with a database of its own, in processes of its own."""

    def __init__(self, folder, address):
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if name not in ("REDIS_URL", "DATABASE_URL")}
        self.environment = {
            **kept,
            "DJANGO_SETTINGS_MODULE": "govassist.settings",
            "GOVASSIST_VAR": str(folder),
            "DATABASE_URL": address,
            "LOG_LEVEL": "ERROR",
        }

    def manage(self, *command):
        return self._run([str(ROOT / "manage.py"), *command])

    def run(self, what):
        """The addresses of everybody there is after it."""
        return self._run(["-c", SCRIPT.format(root=str(ROOT)), what]).strip().split(",")

    def _run(self, arguments):
        done = subprocess.run([sys.executable, *arguments], cwd=ROOT, env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout


@pytest.mark.processes
class TestSqliteBackup:
    def test_a_copied_file_is_erased_again_and_what_was_deleted_is_not_in_the_bytes(self, tmp_path):
        product = Product(tmp_path, f"sqlite:///{tmp_path / 'people.sqlite3'}")
        product.manage("migrate", "-v0")
        people = product.run("fill")
        database, backup = tmp_path / "people.sqlite3", tmp_path.parent / f"{tmp_path.name}-backup.sqlite3"
        with closing(sqlite3.connect(database)) as live, closing(sqlite3.connect(backup)) as copy:
            live.backup(copy)
        assert product.run("erase") == people[1:]
        raw = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
        assert people[0].encode() not in raw
        assert people[1].encode() in raw
        for leftover in tmp_path.glob("people.sqlite3*"):
            leftover.unlink()
        shutil.copy(backup, database)
        assert product.run("look") == people
        assert "Erased again: 1." in product.manage("replay_erasures")
        assert product.run("look") == people[1:]
        assert "Whole:" in product.manage("verify_audit")


@pytest.mark.services
@pytest.mark.processes
class TestPostgresqlBackup:
    @pytest.fixture
    def database(self):
        """A database of its own, dropped afterwards."""
        settings = connection.settings_dict
        user = f"{quote(settings['USER'])}@" if settings["USER"] else ""
        base = f"postgres://{user}{settings['HOST'] or '127.0.0.1'}:{settings['PORT'] or 5432}"
        name = f"restore_{os.getpid()}_{random.randrange(10**6)}"
        with psycopg.connect(f"{base}/postgres", autocommit=True) as server:
            server.execute(f'CREATE DATABASE "{name}"')
            yield f"{base}/{name}"
            server.execute(f'DROP DATABASE "{name}" WITH (FORCE)')

    def test_a_restored_dump_is_erased_again(self, tmp_path, database):
        missing = [tool for tool in ("pg_dump", "pg_restore") if shutil.which(tool) is None]
        if missing:
            pytest.skip(f"{' and '.join(missing)} cannot be found on this machine")
        product = Product(tmp_path, database)
        product.manage("migrate", "-v0")
        people = product.run("fill")
        dump = tmp_path.parent / f"{tmp_path.name}.dump"
        subprocess.run(["pg_dump", "--format=custom", f"--file={dump}", f"--dbname={database}"], check=True, capture_output=True)
        assert product.run("erase") == people[1:]
        with psycopg.connect(database, autocommit=True) as server:
            server.execute("DROP SCHEMA public CASCADE")
            server.execute("CREATE SCHEMA public")
        subprocess.run(["pg_restore", f"--dbname={database}", str(dump)], check=True, capture_output=True)
        assert product.run("look") == people
        assert "Erased again: 1." in product.manage("replay_erasures")
        assert product.run("look") == people[1:]
        assert "Whole:" in product.manage("verify_audit")
