"""How long one person takes: every service, at the catalogue's size and at 2,000. Run: python benchmarks/bench_eligibility.py"""

import os
import random
import statistics
import sys
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "govassist.settings")

import django

django.setup()

from services_catalogue.eligibility import assess_services, next_question, representative_answers
from services_catalogue.eligibility.assessment import rulebook_of
from services_catalogue.seed import read_seed
from services_catalogue.types import Catalogue, Outcome

PEOPLE = 200


def grown(catalogue: Catalogue, size: int) -> Catalogue:
    """The catalogue repeated to a size, with every number in a copied rule moved, so that copies share no conditions by luck."""

    def moved(rule, by):
        for kind in ("all", "any", "none"):
            if kind in rule:
                return {kind: [moved(part, by) for part in rule[kind]]}
        value = rule["value"]
        return {**rule, "value": value + by if isinstance(value, int | float) and not isinstance(value, bool) else value}

    services = list(catalogue.services.values())
    copies = {}
    for number in range(size):
        service, by = services[number % len(services)], number // len(services)
        copies[f"{service.id}-{by}"] = replace(service, id=f"{service.id}-{by}", rules=tuple(moved(rule, by) for rule in service.rules))
    return replace(catalogue, services=copies)


def people(catalogue: Catalogue) -> list[dict]:
    rng = random.Random(7)
    conditions = rulebook_of(catalogue).conditions
    answers = {name: representative_answers(fact, conditions) for name, fact in catalogue.facts.items()}
    return [{name: rng.choice(answers[name]) for name in rng.sample(sorted(answers), rng.randint(0, 20))} for _ in range(PEOPLE)]


def timed(work) -> tuple[float, float]:
    """Median and 95th percentile, in milliseconds."""
    times = []
    for one in work:
        start = time.perf_counter()
        one()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


def main() -> None:
    seed = read_seed()
    first = None
    print(f"{'services':>8} {'compile ms':>10} {'assess p50':>10} {'p95':>7} {'x first':>8} {'next question p50':>18} {'p95':>7}")
    for size in (120, len(seed.services), 2_000):
        catalogue = grown(seed, size)
        start = time.perf_counter()
        rulebook_of(catalogue)
        compiled = (time.perf_counter() - start) * 1000
        persons = people(seed)
        middle, worst = timed([lambda facts=facts: assess_services(catalogue, facts) for facts in persons])
        in_play = [
            [name for name, found in assess_services(catalogue, facts).items() if found.outcome is Outcome.UNKNOWN] for facts in persons
        ]
        ask = timed([lambda f=facts, n=names: next_question(catalogue, f, n) for facts, names in zip(persons, in_play, strict=True)])
        first = first or middle
        print(f"{size:8} {compiled:10.1f} {middle:10.2f} {worst:7.2f} {middle / first:8.1f} {ask[0]:18.2f} {ask[1]:7.2f}")


if __name__ == "__main__":
    main()
