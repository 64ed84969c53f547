"""How long the pages of the service team take with many turns.

    .venv/bin/python benchmarks/bench_traces.py [--turns 100000]

Fills an empty SQLite file (or the database of DATABASE_URL, in which it makes and drops one of its own)
with finished turns of the last 60 days and their journals, then opens the list of turns with each
filter, the trace of a turn, and quality and cost over each period, through Django's test client. Prints
queries and milliseconds, the best and the worst of five.
"""

import argparse
import os
import random
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
FOLDER = tempfile.mkdtemp()
os.environ["GOVASSIST_VAR"] = FOLDER
os.environ.setdefault("DATABASE_URL", f"sqlite:///{FOLDER}/bench.sqlite3")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "govassist.settings")
os.environ["DEBUG"] = "1"

import django

django.setup()

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, setup_test_environment
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from accounts.operations import create_demo_person
from conversations.models import Conversation, ModelSpend, Turn, TurnEvent

REASONS = ("", "", "", "", "", "", "", "overloaded_error", "silent", "switched_off")
FILTERS = ("", "day=0", "status=failed_", "engine=guided", "fallback=any", "fallback=attempts", "slow=whole", "withheld=yes", "p=40")
ROUNDS = 5


def turns(count: int, now: datetime, chance: random.Random) -> Iterator[Turn]:
    conversations = [Conversation(user=user, created_at=now, updated_at=now) for user in User.objects.all() for _ in range(count // 500)]
    Conversation.objects.bulk_create(conversations)
    for number in range(count):
        at = now - timedelta(seconds=chance.random() * 60 * 86_400)
        reason = chance.choice(REASONS)
        yield Turn(
            conversation=conversations[number % len(conversations)],
            number=number // len(conversations) + 1,
            form_key=uuid.UUID(int=chance.getrandbits(128)),
            state="finished",
            status=chance.choices(("answered", "asked", "failed_engine"), (80, 19, 0.01))[0],
            engine="guided" if reason else "claude",
            fallback=reason,
            withheld=chance.choices((0, 1, 2), (90, 8, 2))[0],
            first_ms=int(chance.lognormvariate(6, 0.5)),
            took_ms=int(chance.lognormvariate(8, 0.5)),
            created_at=at,
            finished_at=at,
        )


def fill(count: int) -> None:
    now, chance = timezone.now(), random.Random(1)
    User.objects.bulk_create([User(email=f"{number}@example.org") for number in range(100)])
    made = list(turns(count, now, chance))
    for start in range(0, count, 5_000):
        part = Turn.objects.bulk_create(made[start : start + 5_000])
        TurnEvent.objects.bulk_create(
            [
                TurnEvent(turn=turn, position=position, kind=kind, payload=payload, created_at=turn.created_at)
                for turn in part
                for position, (kind, payload) in enumerate(journal(turn))
            ]
        )
    days = {timezone.localdate(turn.created_at) for turn in made}
    ModelSpend.objects.bulk_create(
        [ModelSpend(day=day, slot=slot, calls=200, input_tokens=9_000, cost=9) for day in days for slot in range(8)]
    )


def journal(turn: Turn) -> Iterator[tuple[str, dict[str, object]]]:
    yield "received", {"text": "x" * 80, "masked": []}
    if turn.fallback:
        yield "fault", {"kind": turn.fallback, "status": 529, "may_retry": True}
        yield "engine", {"from": "claude", "to": "guided", "reason": turn.fallback}
    for block in range(5):
        yield "sentence", {"block": block, "kind": "paragraph", "text": "x" * 90, "service": "", "sources": []}
    yield "finished", {"status": turn.status, "engine": turn.engine, "steps": {"act": turn.took_ms}}


def measure(client: Client, name: str, address: str) -> None:
    took = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200, address
        took.append((time.perf_counter() - began) * 1000)
    print(f"{name:<36} {len(queries):>3} queries {min(took):>8.0f} to {max(took):.0f} ms")


def look(count: int) -> None:
    client = Client()
    client.force_login(create_demo_person(email="operator@example.com", role="Service team"))
    print(f"{count:,} turns, {TurnEvent.objects.count():,} rows of journal, {connection.vendor}")
    for query in FILTERS:
        measure(client, f"list {query}", f"{reverse('admin:conversations_turn_changelist')}?{query}")
    measure(client, "trace", reverse("admin:conversations_turn_change", args=[Turn.objects.first().pk]))
    for days in (7, 28, 90):
        measure(client, f"quality, {days} days", f"{reverse('admin:conversations_modelspend_changelist')}?days={days}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--turns", type=int, default=100_000)
    given = parser.parse_args()
    setup_test_environment()
    old_name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0)
    try:
        fill(given.turns)
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
        look(given.turns)
    finally:
        connection.creation.destroy_test_db(old_name, verbosity=0)
