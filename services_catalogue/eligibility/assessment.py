"""Three-valued assessment of services for one person."""

from collections import deque
from collections.abc import Iterable, Mapping

from services_catalogue.eligibility.dependencies import derive_facts, pointless_facts
from services_catalogue.eligibility.rules import (
    NEGATIVE_OPS,
    CompiledService,
    Group,
    Node,
    Rulebook,
    Truth,
    all_of,
    compile_rules,
    truth_of,
)
from services_catalogue.eligibility.wording import Wording
from services_catalogue.types import Assessment, Catalogue, Fact, Facts, Outcome, Service

_OUTCOMES = {True: Outcome.LIKELY, False: Outcome.UNLIKELY, None: Outcome.UNKNOWN}
_compiled: deque[tuple[Catalogue, Rulebook]] = deque(maxlen=4)


def assess_service(service: Service, facts: Facts, vocabulary: Mapping[str, Fact]) -> Assessment:
    """One service for one person, by published rules alone; `facts` must have passed `validate_facts`."""
    rulebook = Rulebook(vocabulary)
    compiled = rulebook.add(service)
    return _assess(compiled, _Person(rulebook, facts))


def assess_services(catalogue: Catalogue, facts: Facts, only: Iterable[str] | None = None) -> dict[str, Assessment]:
    """Every service, or those named in `only`, for one person; KeyError for an id the catalogue does not hold.

    A likely service's reasons are the rules met; an unlikely one's the rules not met; an unknown one's
    the rules met so far and then what it still depends on.
    """
    rulebook = rulebook_of(catalogue)
    person = _Person(rulebook, facts)
    wanted = rulebook.services if only is None else only
    return {service_id: _assess(rulebook.services[service_id], person) for service_id in wanted}


def rulebook_of(catalogue: Catalogue) -> Rulebook:
    """The compiled rules of a catalogue value, kept for the last few versions."""
    for held, rulebook in tuple(_compiled):
        if held is catalogue:
            return rulebook
    rulebook = compile_rules(catalogue.services.values(), catalogue.facts)
    _compiled.appendleft((catalogue, rulebook))
    return rulebook


def truths_of(rulebook: Rulebook, facts: Facts) -> list[Truth]:
    """The truth of each condition for these facts and what follows from them."""
    known = derive_facts(facts)
    truths: list[Truth] = [None] * len(rulebook.conditions)
    for name, value in known.items():
        for number in rulebook.by_fact.get(name, ()):
            truths[number] = rulebook.conditions[number].is_met(value)
    for name in pointless_facts(known):
        for number in rulebook.by_fact.get(name, ()):
            truths[number] = rulebook.conditions[number].op in NEGATIVE_OPS
    return truths


def outcome_of(service: CompiledService, truths: list[Truth]) -> Truth:
    """Whether all of a service's rules hold."""
    return all_of([truth_of(rule, truths) for rule in service.rules])


def missing_facts(service: CompiledService, truths: list[Truth], rulebook: Rulebook) -> tuple[str, ...]:
    """The facts that could still settle an open service, those that settle most by themselves first."""
    places: dict[str, list[int]] = {}
    for rule in service.rules:
        for number, depth in _open_conditions(rule, truths, 0):
            places.setdefault(rulebook.conditions[number].fact.id, []).append(depth)
    return tuple(sorted(places, key=lambda name: (min(places[name]), rulebook.vocabulary[name].is_sensitive, -len(places[name]))))


def _open_conditions(node: Node, truths: list[Truth], depth: int) -> Iterable[tuple[int, int]]:
    """Unknown conditions that still matter: those under a settled group are left out."""
    if isinstance(node, Group):
        if truth_of(node, truths) is None:
            for part in node.parts:
                yield from _open_conditions(part, truths, depth + (node.kind == "any"))
    elif truths[node] is None:
        yield node, depth


class _Person:
    """One person's truths and the words for them, worked out once for all services."""

    def __init__(self, rulebook: Rulebook, facts: Facts) -> None:
        self.rulebook = rulebook
        self.truths = truths_of(rulebook, facts)
        self.wording = Wording(rulebook, derive_facts(facts), self.truths)


def _assess(service: CompiledService, person: _Person) -> Assessment:
    verdicts = [truth_of(rule, person.truths) for rule in service.rules]
    truth = all_of(verdicts)
    shown = (False,) if truth is False else (True, None)
    reasons = [
        person.wording.clause(rule) for kind in shown for rule, verdict in zip(service.rules, verdicts, strict=True) if verdict is kind
    ]
    missing = missing_facts(service, person.truths, person.rulebook) if truth is None else ()
    return Assessment(service.id, _OUTCOMES[truth], missing, tuple(dict.fromkeys(reasons)))
