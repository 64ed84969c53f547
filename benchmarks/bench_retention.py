"""How long the daily clear-out takes on a large site, how much memory, and how long other writers wait.

    .venv/bin/python benchmarks/bench_retention.py [--conversations 100000] [--turns 2] [--events 6]

Fills an empty SQLite file (or the database of DATABASE_URL, in which it makes and drops one of its own)
so that half of the conversations are past their period, sweeps them while another thread writes a row
every 20 ms, then sweeps again with nothing to do. Prints seconds, the memory the sweep added at its
peak, its longest transaction, and the other writer's waits.
"""

import argparse
import gc
import os
import re
import statistics
import sys
import tempfile
import threading
import time
import uuid
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
FOLDER = tempfile.mkdtemp()
os.environ["GOVASSIST_VAR"] = FOLDER
os.environ.setdefault("DATABASE_URL", f"sqlite:///{FOLDER}/bench.sqlite3")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "govassist.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connection, connections
from django.utils import timezone

from accounts.models import User
from consent.data_rights import retention
from consent.data_rights.retention import sweep_retention
from conversations.models import Conversation, PlanItem, Turn, TurnEvent

PAYLOAD = {"text": "I was made redundant last week. " * 8}


def fill(conversations: int, turns: int, events: int) -> None:
    """Every second conversation had its last message 91 days ago, the others today."""
    now = timezone.now()
    users = User.objects.bulk_create([User(email=f"bench{n}@example.org", password="!", last_login=now) for n in range(1000)])
    for start in range(0, conversations, 1000):
        group = []
        for n in range(start, min(start + 1000, conversations)):
            at = now - timedelta(days=91) if n % 2 else now
            group.append(Conversation(user=users[n % 1000], created_at=at, updated_at=at))
        Conversation.objects.bulk_create(group)
        rows = [
            Turn(conversation=c, number=n, form_key=uuid.uuid4(), state="finished", created_at=c.created_at)
            for c in group
            for n in range(turns)
        ]
        Turn.objects.bulk_create(rows)
        TurnEvent.objects.bulk_create(
            [TurnEvent(turn=t, position=n, kind="said", payload=PAYLOAD, created_at=t.created_at) for t in rows for n in range(events)],
            batch_size=5000,
        )


def write_beside(stop: threading.Event, waits: list[float]) -> None:
    """Somebody who uses the service meanwhile."""
    user = User.objects.create_user("writer@example.org")
    while not stop.wait(0.02):
        began = time.perf_counter()
        PlanItem.objects.create(user=user, position=len(waits), step="Ring", created_at=timezone.now())
        waits.append(time.perf_counter() - began)
    connections.close_all()


def time_transactions() -> list[float]:
    """Note how long each of the sweep's transactions takes: a batch is one."""
    seconds: list[float] = []
    sweep_batch = retention._sweep_batch

    def timed(*given: object) -> None:
        began = time.perf_counter()
        sweep_batch(*given)
        seconds.append(time.perf_counter() - began)

    retention._sweep_batch = timed
    return seconds


def peak_mb() -> float:
    """Since the last call of `forget_peak`."""
    return int(re.search(r"VmHWM:\s+(\d+)", Path("/proc/self/status").read_text())[1]) / 1024


def forget_peak() -> None:
    """Filling took memory too."""
    gc.collect()
    Path("/proc/self/clear_refs").write_text("5")


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("--conversations", type=int, default=100_000)
    ask.add_argument("--turns", type=int, default=2)
    ask.add_argument("--events", type=int, default=6)
    args = ask.parse_args()
    is_sqlite = connection.vendor == "sqlite"
    old_name = connection.settings_dict["NAME"]
    if not is_sqlite:
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    else:
        call_command("migrate", verbosity=0)
    try:
        measure(args.conversations, args.turns, args.events)
    finally:
        if not is_sqlite:
            connection.creation.destroy_test_db(old_name, verbosity=0)


def measure(conversations: int, turns: int, events: int) -> None:
    """Fill, sweep beside a writer, sweep again."""
    began = time.perf_counter()
    fill(conversations, turns, events)
    filled = time.perf_counter() - began
    print(f"{connection.vendor}: {conversations:,} conversations, {TurnEvent.objects.count():,} events ({filled:.0f} s to fill)")
    stop, waits, transactions = threading.Event(), [], time_transactions()
    writer = threading.Thread(target=write_beside, args=[stop, waits])
    writer.start()
    forget_peak()
    before, began, cpu = peak_mb(), time.perf_counter(), time.process_time()
    report = sweep_retention(now=timezone.now())
    took, cpu = time.perf_counter() - began, time.process_time() - cpu
    stop.set()
    writer.join()
    print(f"sweep: {took:.1f} s, {cpu:.1f} s of CPU, peak memory {peak_mb():.0f} MB ({peak_mb() - before:+.0f} MB)")
    print(f"{len(transactions):,} transactions, the longest {max(transactions) * 1000:.0f} ms")
    print("removed: " + ", ".join(f"{number:,} {table}" for table, number in sorted(report.removed.items())))
    waits.sort()
    print(
        f"another writer, {len(waits)} writes: p50 {statistics.median(waits) * 1000:.1f} ms, "
        f"p99 {waits[int(len(waits) * 0.99)] * 1000:.0f} ms, worst {waits[-1] * 1000:.0f} ms"
    )
    began = time.perf_counter()
    assert not sweep_retention(now=timezone.now()).removed
    print(f"nothing to do: {time.perf_counter() - began:.2f} s")


if __name__ == "__main__":
    main()
