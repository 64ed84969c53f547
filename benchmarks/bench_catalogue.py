"""What the catalogue's pages and its open interface take at 120 and at 2,000 services, nothing cached by the caller.

Run: python benchmarks/bench_catalogue.py [SIZE ...]
It makes a database of its own (test_...) on the database of DATABASE_URL, and removes it at the end. Each figure
is one whole request through every middleware, without If-None-Match, by the clock; "processor" is what of it the
process worked itself, which a busy machine hardly changes.
Ratios are of the processor's medians, against the first size.
"""

import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "govassist.settings")
os.environ.setdefault("ALLOW_PLAIN_HTTP", "1")
os.environ.setdefault("GOVASSIST_VAR", tempfile.mkdtemp())

import django

django.setup()

from django.conf import settings
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.runner import DiscoverRunner

from services_catalogue.eligibility import representative_answers
from services_catalogue.eligibility.assessment import rulebook_of
from services_catalogue.entries import read_entries
from services_catalogue.entries.vocabulary import TOPICS
from services_catalogue.operations import load_catalogue
from services_catalogue.queries import published_catalogue
from services_catalogue.revisions import announce
from services_catalogue.types import NATIONS

SIZES = (120, 2_000)
REQUESTS = 200
AIM = 50.0
API = "/api/catalogue/v1/"
QUERIES = [row["text"] for row in json.loads((ROOT / "tests/services_catalogue/search_queries.json").read_text("utf-8"))]

Request = Callable[[Client], object]


# --- A catalogue of a size -----------------------------------------------------------------------------------------------------


def grown(size: int) -> dict[str, list[dict]]:
    """Entries of a catalogue of a size: the packaged one cut, or with copies of services and answers in its own words, shuffled."""
    rng = random.Random(7)
    entries = read_entries()
    seed = entries["services"][:size]
    words = [word for service in seed for word in f"{service['summary_en']} {' '.join(service['citizen_phrases'])}".split()]
    entries["services"] = seed + [copied(seed[n % len(seed)], f"copy-{n}", rng, words) for n in range(size - len(seed))]
    ids = {service["id"] for service in entries["services"]}
    for service in entries["services"]:
        for field in ("related", "replaced_by"):
            service[field] = [other for other in service.get(field, ()) if other in ids]
    answers = [answer for answer in entries["answers"] if answer["service"] in ids]
    more = [
        {**answers[n % len(answers)], "id": f"answer-{n}", "service": entries["services"][n % size]["id"]}
        for n in range(len(answers) * size // len(seed) - len(answers))
    ]
    entries["answers"] = answers + more
    for need in entries["needs"]:
        left = {nation: [one for one in listed if one in ids] for nation, listed in need["services"].items()}
        need["services"] = {nation: listed for nation, listed in left.items() if listed}
    entries["needs"] = [need for need in entries["needs"] if need["services"]]
    return entries


def copied(like: dict, name: str, rng: random.Random, words: list[str]) -> dict:
    def text(count: int) -> str:
        return " ".join(rng.choices(words, k=count))

    return {
        **like,
        "id": name,
        "name_en": text(3),
        "name_cy": "",
        "abbreviations": [],
        "summary_en": text(18),
        "citizen_phrases": [text(5) for _ in range(4)],
        "what_you_get_en": [text(10) for _ in range(2)],
        "how_to_apply_en": [text(8) for _ in range(3)],
    }


def load(size: int) -> float:
    """Make the database hold a catalogue of a size; gives the milliseconds of the load."""
    with tempfile.TemporaryDirectory() as folder:
        for kind, listed in grown(size).items():
            (Path(folder) / f"{kind}.json").write_text(json.dumps(listed), "utf-8")
        taken = milliseconds(lambda: load_catalogue(Path(folder)))
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    return taken


# --- What is asked for: a group of requests for each kind of reader ------------------------------------------------------------


def got(*addresses: str) -> Iterator[Request]:
    """Requests for these addresses, in turn."""
    while True:
        for address in addresses:
            yield lambda client, address=address: client.get(address)


def some_services() -> list[str]:
    ids = sorted(published_catalogue().services)
    return random.Random(7).sample(ids, min(100, len(ids)))


def public_pages() -> dict[str, Iterator[Request]]:
    ids = some_services()
    return {
        "all topics": got("/services/"),
        "a topic": got(*(f"/services/topic/{topic}/" for topic in TOPICS)),
        "a topic in a nation": got(*(f"/services/topic/{topic}/?nation={nation}" for topic in TOPICS for nation in NATIONS)),
        "a nation": got(*(f"/services/nation/{nation}/" for nation in NATIONS)),
        "search": got(*(f"/services/search/?q={query}" for query in QUERIES)),
        "a service": got(*(f"/services/{one}/" for one in ids)),
        "help now": got("/help-now/"),
    }


def open_interface() -> dict[str, Iterator[Request]]:
    ids = some_services()
    return {
        "services, 20 a page": got(f"{API}services/", f"{API}services/?page=2", f"{API}services/?page=5"),
        "services, 100 a page": got(f"{API}services/?page_size=100"),
        "services, filtered": got(*(f"{API}services/?topic={topic}&nation={nation}&state=open" for topic in TOPICS for nation in NATIONS)),
        "one service": got(*(f"{API}services/{one}/" for one in ids)),
        "facts": got(f"{API}facts/?page_size=100"),
        "rates on a day": got(f"{API}rates/?on=2026-11-01&page_size=100"),
        "contacts": got(f"{API}contacts/?nation=wales"),
        "needs": got(f"{API}needs/"),
        "answers": got(*(f"{API}answers/?service={one}" for one in ids)),
        "search": got(*(f"{API}search/?q={query[:200]}" for query in QUERIES)),
        "assess": assessed(),
    }


def assessed() -> Iterator[Request]:
    """Random people, from nothing known to twenty facts."""
    rng = random.Random(7)
    catalogue = published_catalogue()
    conditions = rulebook_of(catalogue).conditions
    answers = {name: representative_answers(fact, conditions) for name, fact in catalogue.facts.items()}
    while True:
        facts = {name: rng.choice(answers[name]) for name in rng.sample(sorted(answers), rng.randint(0, 20))}
        body = json.dumps({"facts": facts})
        yield lambda client, body=body: client.post(f"{API}assess/", body, content_type="application/json")


GROUPS: dict[str, Callable[[], dict[str, Iterator[Request]]]] = {"public pages": public_pages, "open interface": open_interface}
"""Who asks, and for what. The aim holds for the public pages."""


# --- Measuring -----------------------------------------------------------------------------------------------------------------


class Figures(NamedTuple):
    """Milliseconds by the clock, and of the processor."""

    p50: float
    p95: float
    work_p50: float
    work_p95: float


def milliseconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def measured(requests: Iterator[Request]) -> Figures:
    """The figures of many requests, after some to warm up."""
    client = Client(HTTP_HOST="127.0.0.1")
    times, worked = [], []
    for number in range(REQUESTS + 10):
        if number % 50 == 0:
            cache.clear()  # the measure of how often one may ask
        request = next(requests)
        start, start_work = time.perf_counter(), time.process_time()
        response = request(client)
        times.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - start_work) * 1000)
        assert response.status_code == 200, response.content[:300]
    late, late_work = (statistics.quantiles(one[10:], n=20)[-1] for one in (times, worked))
    return Figures(statistics.median(times[10:]), late, statistics.median(worked[10:]), late_work)


def first_after_a_change(address: str) -> float:
    """What the reader pays who comes first after somebody changed the catalogue."""
    client = Client(HTTP_HOST="127.0.0.1")
    announce()
    return milliseconds(lambda: client.get(address))


def main(sizes: tuple[int, ...]) -> None:
    found: dict[tuple[str, str], dict[int, Figures]] = {}
    for size in sizes:
        print(f"{connection.vendor}, {size} services: loaded in {load(size):.0f} ms; first page after a change", end=" ")
        print(f"{first_after_a_change('/services/'):.0f} ms, first answer of the interface {first_after_a_change(f'{API}needs/'):.0f} ms")
        for group, requests in GROUPS.items():
            for name, sequence in requests().items():
                found.setdefault((group, name), {})[size] = measured(sequence)
    print(f"\n{'':38}" + "".join(f"{f'{size:,} services':>24}{'processor':>16}{'':8}" for size in sizes))
    print(f"{'':38}" + f"{'p50 ms':>14}{'p95 ms':>10}{'p50':>8}{'p95':>8}{'ratio':>8}" * len(sizes))
    slow = []
    for (group, name), by_size in found.items():
        base = by_size[sizes[0]].work_p50
        ratios = {size: f"{figures.work_p50 / base:.1f}x" for size, figures in by_size.items()}
        cells = ["{:14.1f}{:10.1f}{:8.1f}{:8.1f}".format(*figures) + f"{ratios[size]:>8}" for size, figures in by_size.items()]
        print(f"{group:16} {name:21}" + "".join(cells))
        slow += [name for figures in by_size.values() if group == "public pages" and figures.p95 > AIM]
    print(f"\nLoad average {os.getloadavg()[1]:.1f} on {os.cpu_count()} processors")
    print(f"Public pages with p95 over {AIM:.0f} ms: {', '.join(dict.fromkeys(slow)) or 'none'}")


if __name__ == "__main__":
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    call_command("collectstatic", verbosity=0, interactive=False)
    runner = DiscoverRunner(verbosity=0, interactive=False)
    made = runner.setup_databases()
    try:
        main(tuple(int(one) for one in sys.argv[1:]) or SIZES)
    finally:
        runner.teardown_databases(made)
