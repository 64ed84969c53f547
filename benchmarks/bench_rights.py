"""How long copies and erasures take, and whether both are right for many people.

    .venv/bin/python benchmarks/bench_rights.py [--people 1000] [--messages 10] [--copies 1000] [--erase 500]

Fills an empty SQLite file (or the database of DATABASE_URL, in which it makes and drops one of its own) with
people who have conversations, memories, plans, choices, requests and sessions. Makes a copy for so many and
compares each with the tables field by field; erases so many of them, each with its own search of everything
for what is left. Then it reads every row of every table itself: no address and no sentence of the erased may
stand in any, their pseudonym in kept evidence alone, and no declared row of the others may have changed.
Prints seconds, and the same for one person with 10 and with 1,000 messages. Ends with an error when a copy
differs, something is left or somebody else has noticed.
"""

import argparse
import os
import random
import re
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

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
from django.db.models import Model
from django.test.utils import get_runner
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from consent.data_rights.erase import ask_for_erasure, skip_grace
from consent.data_rights.export import ask_for_export, take_export
from consent.data_rights.export_files import path_of
from consent.data_rights.running import run_case
from consent.models import CaseState, ExportFile, Right, RightsRequest
from consent.stores import Erasure, load_registry
from conversations.models import TurnEvent
from tests.consent.rights.checks import differences, left_of
from tests.consent.rights.people import make_person

OWN_WORD = re.compile(r"\b[0-9a-f]{11,16}(?=\.)")  # how each made-up sentence ends; nobody else's ends so
Rows = dict[UUID, dict[str, list[str]]]


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


def many(dice: random.Random, people: int, messages: int, copies: int, erased: int) -> None:
    began = time.perf_counter()
    made = [make_person(dice, timezone.now(), messages=messages, number=number) for number in range(people)]
    events = TurnEvent.objects.count()
    print(f"{connection.vendor}: {people:,} people, {events:,} events ({time.perf_counter() - began:.0f} s to fill)")
    print(f"copies of {min(copies, people):,}: {spread([copy(person) for person in made[:copies]])}; every one equals the tables")
    going, staying = made[:erased], made[erased:]
    before = rows_of(made)
    told = {person.pseudonym: {person.email, *OWN_WORD.findall(str(before[person.pseudonym]))} for person in going}
    print(f"erasures of {erased:,}: {spread([erase(person) for person in going])}")
    left, after = left_in_tables(told), rows_of(staying)
    changed = sum(before[person.pseudonym] != after[person.pseudonym] for person in staying)
    words = sum(map(len, told.values()))
    print(f"left of the erased: {len(left)} of {words:,} addresses and sentences; others changed: {changed} of {len(staying):,}")
    if left or changed:
        sys.exit(f"not right: {left[:5]}")


def rows_of(people: Sequence[User]) -> Rows:
    """Every declared row of each of these people, as values: a query a table where one leads to all of them."""
    found: Rows = {person.pseudonym: defaultdict(list) for person in people}
    for store in load_registry().stores:
        if store.finder:
            for subject, tables in found.items():
                tables[store.model] = sorted(map(str, store.rows(subject).order_by().values_list()))
        else:
            for row in store.table._default_manager.order_by("pk").values_list(store.subject, *own_columns(store.table)):
                if row[0] in found:
                    found[row[0]][store.model].append(str(row[1:]))
    return found


def own_columns(table: type[Model]) -> list[str]:
    return [field.attname for field in table._meta.concrete_fields]


def left_in_tables(told: dict[UUID, set[str]]) -> list[str]:
    """Which tables hold a word of the erased, or their pseudonym without being kept evidence. Looks at every cell."""
    kept = {store.table._meta.db_table for store in load_registry().stores if store.erasure is not Erasure.DELETE}
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            text = "\n".join(str(cell) for row in cursor.fetchall() for cell in row).lower()
            for subject, words in told.items():
                names = set() if table in kept else {str(subject), subject.hex}
                found += [table for word in words | names if word in text]
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--messages", type=int, default=10)
    parser.add_argument("--copies", type=int, default=1000)
    parser.add_argument("--erase", type=int, default=500)
    options = parser.parse_args()
    runner = get_runner(settings)(verbosity=0, interactive=False)
    databases = runner.setup_databases()
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    try:
        reverse("home")  # the first address looked up reads the whole site
        dice = random.Random(11)
        one_person(dice)
        many(dice, options.people, options.messages, options.copies, options.erase)
        one_person(dice)
    finally:
        runner.teardown_databases(databases)


if __name__ == "__main__":
    main()
