"""How long the officer's pages take with many requests.

    .venv/bin/python benchmarks/bench_desk.py [--cases 5000]

Fills an empty SQLite file (or the database of DATABASE_URL, in which it makes and drops one of its own) with requests of
every kind from as many people, open and closed, with their journals; every twentieth person has asked for the same twice,
and some were given another address or help for abuse. Opens the queue with its filters and search, and cases, through
Django's test client. Prints queries and milliseconds, the best and the worst of five.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
FOLDER = tempfile.mkdtemp()
os.environ["GOVASSIST_VAR"] = FOLDER
os.environ["LOG_LEVEL"] = "ERROR"
os.environ.setdefault("DATABASE_URL", f"sqlite:///{FOLDER}/bench.sqlite3")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "govassist.settings")
os.environ["DEBUG"] = "1"

import django

django.setup()

from django.db import connection, reset_queries, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext, setup_test_environment
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from accounts.operations import create_demo_person
from consent.audit import citizen, record
from consent.data_rights.cases import Asked, move_case, open_case
from consent.models import CaseEvent, CaseState, Outcome, Right, RightsRequest

QUERIES = ("", "p=2", "state=all&p=5", "q=DR-", "whose=mine", "whose=nobody", "state=open", "state=closed", "kind=access")
ROUNDS = 5


def fill(count: int) -> None:
    now, chance = timezone.now(), random.Random(1)
    people = User.objects.bulk_create([User(email=f"{number}@example.org") for number in range(count)])
    rights = list(Right)
    for start in range(0, count, 500):
        with transaction.atomic():
            for number in range(start, min(start + 500, count)):
                person = people[number - 1 if number % 20 == 0 else number]
                at = now - timedelta(days=chance.randrange(60), minutes=number % 1000)
                asked = Asked(
                    right=rights[number % len(rights) if number % 20 else (number - 1) % len(rights)], channel="web", language="en-gb"
                )
                case, _ = open_case(asked=asked, subject=person.pseudonym, now=at)
                if number % 3 == 0:
                    move_case(case, to=CaseState.CLOSED, at=at + timedelta(days=3), outcome=Outcome.DONE)
                if number % 50 == 0:
                    record(action="account.email_changed", actor=citizen(person.pseudonym), at=at, subject=person.pseudonym)


def measure(client: Client, name: str, address: str) -> None:
    took = []
    for _ in range(ROUNDS):
        reset_queries()
        began = time.perf_counter()
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200, address
        took.append((time.perf_counter() - began) * 1000)
    print(f"{name:<36} {len(queries):>3} queries {min(took):>8.0f} to {max(took):.0f} ms")


def look(count: int) -> None:
    client = Client()
    client.force_login(create_demo_person(email="officer@example.com", role="Data protection officers"))
    print(f"{count:,} requests, {CaseEvent.objects.count():,} events, {connection.vendor}")
    for query in QUERIES:
        measure(client, f"queue {query}", f"{reverse('admin:consent_rightsrequest_changelist')}?{query}")
    for right in (Right.ACCESS, Right.RECTIFICATION, Right.COMPLAINT):
        case = RightsRequest.objects.filter(right=right).exclude(state=CaseState.CLOSED).first()
        measure(client, f"case: {right}", reverse("admin:consent_rightsrequest_change", args=[case.pk]))
        measure(client, "its letter", reverse("admin:consent_case_letter", args=[case.pk]))
    measure(client, "figures of the year", reverse("admin:consent_performance"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=int, default=5_000, help="500 at least, for there must be pages to turn")
    given = parser.parse_args()
    setup_test_environment()
    old_name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0)
    try:
        fill(given.cases)
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
        look(given.cases)
    finally:
        connection.creation.destroy_test_db(old_name, verbosity=0)
