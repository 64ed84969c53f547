"""What the examples say against publication."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from django.utils.translation import gettext as _

from services_catalogue.entries import Entries, Entry, completed, key_of
from services_catalogue.examples.trying import outcome_words, try_examples
from services_catalogue.seed import fact_value
from services_catalogue.types import NATIONS, Fact, Outcome
from services_catalogue.validation import Problem, find_problems


def problems_of_catalogue(entries: Entries) -> list[Problem]:
    """Every problem of a whole catalogue: of its entries, and of the examples of those that are otherwise sound."""
    problems = find_problems(entries)
    return problems + example_problems(entries, problems)


def example_problems(entries: Entries, problems: Collection[Problem], only: Collection[str] | None = None) -> list[Problem]:
    """What examples say of the services, or of those in `only`; those with problems already cannot be tried.

    Over facts that are unsound nothing can.
    """
    if any(problem.kind == "facts" for problem in problems):
        return []
    vocabulary = {fact["id"]: fact_value(completed("facts", fact)) for fact in entries["facts"]}
    broken = {problem.entry for problem in problems if problem.kind == "services"}
    sound = [service for service in entries["services"] if key_of("services", service if isinstance(service, dict) else {}) not in broken]
    return [
        problem
        for service in sound
        if only is None or service["id"] in only
        for problem in _problems_of(completed("services", service), vocabulary)
    ]


def readers_of(facts: Collection[str], services: Iterable[Entry]) -> set[str]:
    """The services whose rules or examples name one of these facts."""
    return {service["id"] for service in services if not set(facts).isdisjoint(_facts_of(service))}


def _problems_of(service: Entry, vocabulary: Mapping[str, Fact]) -> Iterator[Problem]:
    for number, tried in enumerate(try_examples(service, vocabulary), start=1):
        if not tried.is_met:
            yield Problem("services", service["id"], f"examples.{number}", str(tried))
    given = {example["expected"] for example in service["examples"]}
    for outcome in needed_outcomes(service):
        if outcome not in given:
            message = _("needs at least one example of a person for whom it is %(outcome)s") % {"outcome": outcome_words(outcome)}
            yield Problem("services", service["id"], "examples", message)


def needed_outcomes(service: Entry) -> tuple[Outcome, ...]:
    """The outcomes a service needs an example of: a closed one is offered to nobody, and one without rules keeps nobody out."""
    if service["state"] == "closed":
        return ()
    keeps_out = bool(service["rules"]) or set(service["nations"]) != set(NATIONS)
    return (Outcome.LIKELY, Outcome.UNLIKELY) if keeps_out else (Outcome.LIKELY,)


def _facts_of(service: Entry) -> Iterator[str]:
    yield from _facts_in(service.get("rules") or ())
    for example in service.get("examples") or ():
        yield from example["facts"]


def _facts_in(rules: Iterable[Mapping[str, object]]) -> Iterator[str]:
    for rule in rules:
        for kind, value in rule.items():
            if kind in ("all", "any", "none") and isinstance(value, list):
                yield from _facts_in(value)
            elif kind == "fact":
                yield str(value)
