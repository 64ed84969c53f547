"""How long copies and erasures take, and whether both are right for many people.

    .venv/bin/python benchmarks/bench_rights.py [--people 1000] [--messages 10] [--erase 500]

Fills an empty SQLite file (or the database of DATABASE_URL, in which it makes and drops one of its own) with
people who have conversations, memories, plans, choices, requests and sessions. Makes a copy for each and
compares it with the tables field by field; erases so many of them, each with its own search of everything
for what is left; then looks whether anybody else's row has changed. Prints seconds, and the same for one
person with 10 and with 1,000 messages. Ends with an error when a copy differs or something is left.
"""

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
FOLDER = tempfile.mkdtemp()
os.environ["GOVASSIST_VAR"] = FOLDER
os.environ["LOG_LEVEL"] = "ERROR"
os.environ.setdefault("DATABASE_URL", f"sqlite:///{FOLDER}/bench.sqlite3")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "govassist.settings")

import django

django.setup()

from django.conf import settings
from django.db import connection
from django.test.utils import get_runner
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from consent.data_rights.erase import ask_for_erasure, skip_grace
from consent.data_rights.export import ask_for_export, take_export
from consent.data_rights.export_files import path_of
from consent.data_rights.residue import search_residue
from consent.data_rights.running import run_case
from consent.data_rights.traces import collect_traces
from consent.models import CaseState, ExportFile, Right, RightsRequest
from conversations.models import TurnEvent
from tests.consent.rights.checks import differences, everything_of, left_of
from tests.consent.rights.people import make_person


def copy(person: User) -> float:
    """Seconds for one copy, from the request to the archive."""
    began = time.perf_counter()
    case, _ = ask_for_export(subject=person.pseudonym, right=Right.ACCESS, language="en-gb", now=timezone.now())
    run_case(case.reference, clock=timezone.now)
    took = time.perf_counter() - began
    if faults := differences(person.pseudonym, path_of(ExportFile.objects.get(case=case))):
        sys.exit(f"a copy differs from the tables: {faults}")
    take_export(case, now=timezone.now()).close()
    return took


def erase(person: User) -> float:
    """Seconds for one erasure, from the request to the certificate, the search for what is left included."""
    began = time.perf_counter()
    case, _ = ask_for_erasure(subject=person.pseudonym, language="en-gb", now=timezone.now())
    skip_grace(case, now=timezone.now())
    run_case(case.reference, clock=timezone.now)
    took = time.perf_counter() - began
    case = RightsRequest.objects.get(pk=case.pk)
    if case.state != CaseState.CLOSED or left_of(person.pseudonym):
        sys.exit(f"something is left: {list(case.events.filter(kind='problem').values_list('detail', flat=True))}")
    return took


def spread(seconds: list[float]) -> str:
    return f"median {statistics.median(seconds) * 1000:,.0f} ms, longest {max(seconds) * 1000:,.0f} ms"


def one_person(dice: random.Random) -> None:
    for messages in (10, 1000):
        person = make_person(dice, timezone.now(), messages=messages, number=90_000 + messages)
        print(f"{messages:>6,} messages: copy {copy(person) * 1000:,.0f} ms, erasure {erase(person) * 1000:,.0f} ms")


def many(dice: random.Random, people: int, messages: int, erased: int) -> None:
    began = time.perf_counter()
    made = [make_person(dice, timezone.now(), messages=messages, number=number) for number in range(people)]
    events = TurnEvent.objects.count()
    print(f"{connection.vendor}: {people:,} people, {events:,} events ({time.perf_counter() - began:.0f} s to fill)")
    print(f"copies of all {people:,}: {spread([copy(person) for person in made])}; every one equals the tables")
    going, staying = made[:erased], made[erased:]
    before = {person.pseudonym: everything_of(person.pseudonym) for person in staying}
    traces = [collect_traces(person.pseudonym) for person in going]
    print(f"erasures of {erased:,}: {spread([erase(person) for person in going])}")
    left = [where for one in traces for where in search_residue(one).found]
    changed = sum(before[person.pseudonym] != everything_of(person.pseudonym) for person in staying)
    print(f"left of the erased: {len(left)}; others changed: {changed} of {len(staying):,}")
    if left or changed:
        sys.exit(f"not right: {left[:5]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--messages", type=int, default=10)
    parser.add_argument("--erase", type=int, default=500)
    options = parser.parse_args()
    runner = get_runner(settings)(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    try:
        reverse("home")  # the first address looked up reads the whole site
        dice = random.Random(11)
        one_person(dice)
        many(dice, options.people, options.messages, options.erase)
        one_person(dice)
    finally:
        runner.teardown_databases(databases)


if __name__ == "__main__":
    main()
