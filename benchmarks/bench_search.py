"""Search latency at the catalogue's size and at 10,000 services, on the database of DATABASE_URL.

Run: python benchmarks/bench_search.py
It makes a database of its own (test_...), and removes it at the end.
"""

import json
import os
import random
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "govassist.settings")

import django

django.setup()

from django.db import connection
from django.test.runner import DiscoverRunner

from services_catalogue.models import CatalogueVersion
from services_catalogue.search import index, meaning, rebuild_index, search_services
from services_catalogue.seed import read_seed
from services_catalogue.types import Catalogue

QUERIES = [row["text"] for row in json.loads((ROOT / "tests/services_catalogue/search_queries.json").read_text("utf-8"))]
ROUNDS = 3


def grown(catalogue: Catalogue, size: int) -> Catalogue:
    """A catalogue of a size: texts made of the seed's own words, shuffled between services, so that common words stay common."""
    rng = random.Random(7)
    services = list(catalogue.services.values())[:size]
    words = [word for service in services for word in f"{service.summary} {' '.join(service.citizen_phrases)}".split()]

    def text(count: int) -> str:
        return " ".join(rng.choices(words, k=count))

    copies = {service.id: service for service in services}
    for number in range(size - len(copies)):
        like = services[number % len(services)]
        copies[f"{like.id}-{number}"] = replace(
            like,
            id=f"{like.id}-{number}",
            name=text(3),
            name_cy="",
            abbreviations=(),
            summary=text(18),
            citizen_phrases=tuple(text(5) for _ in range(4)),
            what_you_get=tuple(text(10) for _ in range(2)),
            how_to_apply=tuple(text(8) for _ in range(3)),
        )
    return replace(catalogue, services=copies)


def milliseconds(work) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def measure(size: int, first: float | None) -> float:
    token = CatalogueVersion.bump()
    catalogue = replace(grown(read_seed(), size), version=token)
    built = milliseconds(lambda: rebuild_index(catalogue))
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE services_catalogue_search")
    loaded = milliseconds(index.current_index)
    times = sorted(milliseconds(lambda text=text: search_services(text)) for text in QUERIES * ROUNDS)
    middle, late = statistics.median(times), statistics.quantiles(times, n=20)[-1]
    long = milliseconds(lambda: search_services(" ".join(QUERIES)[:10_000]))
    empty = milliseconds(lambda: search_services("zxqvb wqzzk"))
    figures = f"{built:9.0f} {loaded:9.0f} {middle:7.2f} {late:7.2f} {times[-1]:7.2f}"
    print(f"{connection.vendor:10} {size:8} {figures} {middle / (first or middle):6.1f} {long:12.2f} {empty:9.2f}")
    return middle


def main() -> None:
    runner = DiscoverRunner(verbosity=0, interactive=False)
    made = runner.setup_databases()
    try:
        print(f"word vectors: {milliseconds(meaning.word_vectors):.0f} ms to load")
        heads = ("database", "services", "build ms", "load ms", "p50 ms", "p95", "max", "x120", "10,000 chars", "nonsense")
        print("{:10} {:>8} {:>9} {:>9} {:>7} {:>7} {:>7} {:>6} {:>12} {:>9}".format(*heads))
        first = measure(120, None)
        for size in (len(read_seed().services), 10_000):
            measure(size, first)
    finally:
        runner.teardown_databases(made)


if __name__ == "__main__":
    main()
