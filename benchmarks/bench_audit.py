"""How fast the evidence is verified, and how much memory that takes.

    .venv/bin/python benchmarks/bench_audit.py [--entries 1000000] [--records 100000] [--appends 2000]

Fills an empty SQLite file (or the database of DATABASE_URL, in which it makes and drops one of its own) with
a chained audit trail and a consent ledger of people with five answers each, writes a head, reads the rows
with a bare SELECT, verifies everything, and appends entries one by one. Prints rows a second, the ratio to
the bare SELECT, the memory added at the peak and the cost of an append.
"""

import argparse
import os
import resource
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from datetime import timedelta
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
FOLDER = tempfile.mkdtemp()
os.environ["GOVASSIST_VAR"] = FOLDER
os.environ.setdefault("DATABASE_URL", f"sqlite:///{FOLDER}/bench.sqlite3")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "govassist.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connection, models, transaction
from django.utils import timezone

from consent import audit
from consent.audit.heads import write_head
from consent.audit.verify import verify_ledgers
from consent.chain import record_hash
from consent.models import AuditEntry, ConsentRecord
from consent.notices import notice_for
from consent.purposes import MEMORY

ANSWERS = 5
NOW = timezone.now()


def entries(count: int) -> Iterator[AuditEntry]:
    """One chain, as staff at work would make it."""
    people, before = [uuid.uuid4() for _ in range(1000)], ""
    for n in range(count):
        entry = AuditEntry(
            sequence=n + 1,
            at=NOW + timedelta(milliseconds=n),
            action="transcript.read",
            actor_kind="staff",
            actor=people[n % 7],
            reason="A complaint about a reply",
            subject=people[n % 1000],
            case=f"C-{n % 5000}",
            details={"conversation": str(people[n % 991]), "turns": n % 9},
            previous_hash=before,
        )
        entry.own_hash = before = record_hash(entry)
        yield entry


def records(count: int) -> Iterator[ConsentRecord]:
    """A short chain for each person."""
    notice, subject, before = notice_for(MEMORY, "en-gb"), uuid.uuid4(), ""
    for n in range(count):
        if n % ANSWERS == 0:
            subject, before = uuid.uuid4(), ""
        record = ConsentRecord(subject=subject, sequence=n % ANSWERS + 1, purpose=MEMORY, action="give", at=NOW, language="en-gb")
        record.notice_id, record.notice_version, record.notice_hash, record.wording = notice.id, 1, notice.hash, notice.wording
        record.age_declaration, record.channel, record.screen, record.control = "16_or_over", "web", "consent:choices", "yes"
        record.actor, record.previous_hash = "citizen", before
        record.own_hash = before = record_hash(record)
        yield record


def fill(model: type[models.Model], rows: Iterator[models.Model]) -> None:
    """In bulk, round the manager that refuses it."""
    with transaction.atomic():
        while batch := list(islice(rows, 5000)):
            models.QuerySet(model).bulk_create(batch)


def bare_select(model: type[models.Model]) -> tuple[int, float]:
    """Every column of every row through the driver, in chunks, with nothing done to them."""
    began, count = time.perf_counter(), 0
    with transaction.atomic(), connection.chunked_cursor() as cursor:
        cursor.execute(f"SELECT * FROM {model._meta.db_table}")
        while rows := cursor.fetchmany(5000):
            count += len(rows)
    return count, time.perf_counter() - began


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(audit_entries: int, consent_records: int, appends: int) -> None:
    """Fill, read, verify, append."""
    began = time.perf_counter()
    fill(AuditEntry, entries(audit_entries))
    fill(ConsentRecord, records(consent_records))
    print(f"{connection.vendor}: {audit_entries:,} entries, {consent_records:,} records ({time.perf_counter() - began:.0f} s to fill)")
    folder = Path(FOLDER) / "heads"
    began = time.perf_counter()
    write_head(folder=folder, now=NOW, day=NOW.date())
    print(f"daily head: {time.perf_counter() - began:.2f} s")
    read = [bare_select(model) for model in (AuditEntry, ConsentRecord)]
    rows, bare = sum(count for count, _ in read), sum(took for _, took in read)
    print(f"bare SELECT: {rows:,} rows in {bare:.1f} s, {rows / bare:,.0f} rows/s")
    before, began = peak_mb(), time.perf_counter()
    faults = list(verify_ledgers(folder=folder, now=NOW))
    took = time.perf_counter() - began
    print(f"verify: {rows:,} rows in {took:.1f} s, {rows / took:,.0f} rows/s, {took / bare:.1f} times the bare SELECT, ", end="")
    print(f"peak memory {peak_mb():.0f} MB ({peak_mb() - before:+.0f} MB), {len(faults)} faults")
    began = time.perf_counter()
    for _ in range(appends):
        audit.record(action="case.opened", actor=audit.SYSTEM, at=NOW)
    print(f"append: {(time.perf_counter() - began) / appends * 1000:.2f} ms each")


def main() -> None:
    """In a database of its own."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--entries", type=int, default=1_000_000)
    ask.add_argument("--records", type=int, default=100_000)
    ask.add_argument("--appends", type=int, default=2_000)
    args = ask.parse_args()
    old_name = connection.settings_dict["NAME"]
    if connection.vendor == "sqlite":
        call_command("migrate", verbosity=0)
    else:
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        measure(args.entries, args.records, args.appends)
    finally:
        if connection.vendor != "sqlite":
            connection.creation.destroy_test_db(old_name, verbosity=0)


if __name__ == "__main__":
    main()
