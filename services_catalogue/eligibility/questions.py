"""The one question worth asking next."""

from collections.abc import Iterable, Mapping

from services_catalogue.eligibility.assessment import missing_facts, outcome_of, rulebook_of, truths_of
from services_catalogue.eligibility.dependencies import BREAKPOINTS, PREREQUISITES, applies, derive_facts
from services_catalogue.eligibility.rules import CompiledService, Condition, Rulebook
from services_catalogue.types import Catalogue, Fact, Facts, FactValue

NEVER_ASKED = "criminal-offence-data"
"""UK GDPR Article 10: only the person may bring it up."""

SENSITIVITY = ("no", "", "sensitive", "some-values", "third-party-health", "yes")
"""Ordinary facts first; what Article 9 protects last."""


def next_question(
    catalogue: Catalogue,
    facts: Facts,
    in_play: Iterable[str],
    *,
    asked: frozenset[str] | set[str] = frozenset(),
    refused: frozenset[str] | set[str] = frozenset(),
) -> str | None:
    """The fact whose answer settles most of the services in play, or None when no question is left.

    A fact is weighed by the share of its possible answers that settle each service, all answers
    counting alike. A more sensitive fact is asked only when no less sensitive one is left, a fact
    that was asked, refused or is known never again, and one that makes no sense yet waits for its
    prerequisite. KeyError for an id the catalogue does not hold.
    """
    rulebook = rulebook_of(catalogue)
    truths = truths_of(rulebook, facts)
    waiting = _waiting([rulebook.services[service_id] for service_id in dict.fromkeys(in_play)], truths, rulebook, facts)
    order = {name: place for place, name in enumerate(catalogue.facts)}
    askable = [name for name in sorted(waiting, key=order.__getitem__) if name not in asked and name not in refused]
    askable = [name for name in askable if catalogue.facts[name].special_category != NEVER_ASKED]
    if not askable:
        return None
    least = min(_sensitivity(catalogue.facts[name]) for name in askable)
    ordinary = [name for name in askable if _sensitivity(catalogue.facts[name]) == least]
    if len(ordinary) == 1:
        return ordinary[0]
    return max(ordinary, key=lambda name: (_settled(name, waiting[name], rulebook, facts), len(waiting[name]), -order[name]))


def representative_answers(fact: Fact, conditions: Iterable[Condition]) -> tuple[FactValue, ...]:
    """Answers that between them make every one of these conditions on a fact true and false, where any can."""
    if fact.type == "boolean":
        return (True, False)
    if fact.type == "enum":
        return fact.values
    if fact.type == "list":
        return ((), *((value,) for value in fact.values))
    wanted = [(condition.op, condition.value) for condition in conditions if condition.fact.id == fact.id]
    if fact.type == "text":
        members = [member for _, value in wanted for member in (value if isinstance(value, tuple) else (value,))]
        return ("", *dict.fromkeys(members))
    return tuple(sorted({0, *BREAKPOINTS.get(fact.id, ()), *_starts(fact, wanted)}))


def _starts(fact: Fact, wanted: list[tuple[str, FactValue]]) -> Iterable[float]:
    """Where each stretch of numbers that the conditions treat alike begins."""
    step: float = 1 if fact.type == "integer" else 0.01
    for op, value in wanted:
        for limit in value if isinstance(value, tuple) else (value,):
            if not isinstance(limit, int | float):
                continue
            if op not in (">", "<="):
                yield limit
            if op not in (">=", "<"):
                yield limit + step


def _waiting(
    services: Iterable[CompiledService], truths: list[bool | None], rulebook: Rulebook, facts: Facts
) -> Mapping[str, list[CompiledService]]:
    """Each fact that makes sense to ask, and the open services that wait for it."""
    known = derive_facts(facts)
    waiting: dict[str, list[CompiledService]] = {}
    for service in services:
        if outcome_of(service, truths) is not None:
            continue
        for name in dict.fromkeys(_ready(missing, known) for missing in missing_facts(service, truths, rulebook)):
            if name:
                waiting.setdefault(name, []).append(service)
    return waiting


def _ready(name: str, known: Facts) -> str | None:
    """The fact itself once its question makes sense, else the prerequisite to ask about first."""
    while applies(name, known) is None:
        name = next(needed for needed in PREREQUISITES[name] if needed not in known)
    return name if name not in known else None


def _settled(name: str, services: list[CompiledService], rulebook: Rulebook, facts: Facts) -> float:
    """How many of the services an answer settles, on average over the representative answers."""
    conditions = [rulebook.conditions[number] for number in rulebook.by_fact.get(name, ())]
    answers = representative_answers(rulebook.vocabulary[name], conditions)
    settled = 0
    for answer in answers:
        truths = truths_of(rulebook, {**facts, name: answer})
        settled += sum(outcome_of(service, truths) is not None for service in services)
    return settled / len(answers)


def _sensitivity(fact: Fact) -> int:
    return SENSITIVITY.index(fact.special_category) if fact.special_category in SENSITIVITY else len(SENSITIVITY)
