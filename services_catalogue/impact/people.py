"""People on either side of every line that rules draw: the same ones for the same rules."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice, product, zip_longest

from services_catalogue.eligibility.questions import representative_answers
from services_catalogue.eligibility.rules import Group, Node, Rulebook
from services_catalogue.types import Facts, FactValue

MOST_PEOPLE = 400
MOST_SEEDS = 12
MOST_WAYS = 6
"""Ways to meet a group that are followed up; more would be more of the same."""

Answers = Mapping[str, Sequence[FactValue]]


def answers_for(rulebook: Rulebook) -> dict[str, tuple[FactValue, ...]]:
    """For each fact the rules name, answers that make each comparison true and false."""
    named = dict.fromkeys(condition.fact.id for condition in rulebook.conditions)
    return {name: representative_answers(rulebook.vocabulary[name], rulebook.conditions) for name in named}


def people_for(rulebook: Rulebook, known: Iterable[Facts] = ()) -> list[Facts]:
    """At most MOST_PEOPLE people: those known, those who meet each service's rules, and all who differ from them in one fact or two."""
    answers = answers_for(rulebook)
    seeds = [*_seeds(rulebook, answers), *known, {name: given[0] for name, given in answers.items()}]
    found: dict[tuple[tuple[str, FactValue], ...], Facts] = {}
    for person in islice(_around(seeds, answers), MOST_PEOPLE * 20):
        found.setdefault(tuple(sorted(person.items())), person)
        if len(found) == MOST_PEOPLE:
            break
    return list(found.values())


def _around(seeds: Sequence[Facts], answers: Answers) -> Iterator[Facts]:
    yield from seeds
    for seed in seeds:
        for name, given in answers.items():
            yield from ({**seed, name: answer} for answer in given)
            yield {key: value for key, value in seed.items() if key != name}  # asked and not answered yet
    pairs = list(combinations(answers, 2))
    for round_ in zip_longest(*(_pairwise(seed, pairs, answers) for seed in seeds)):  # so that no seed is left out when there are too many
        yield from (person for person in round_ if person is not None)


def _pairwise(seed: Facts, pairs: Sequence[tuple[str, str]], answers: Answers) -> Iterator[Facts]:
    for one, other in pairs:
        for first, second in product(answers[one], answers[other]):
            yield {**seed, one: first, other: second}


def _seeds(rulebook: Rulebook, answers: Answers) -> list[Facts]:
    """People who meet all rules of each service, one for each way to meet them as far as there is room."""
    seeds: list[Facts] = []
    for service in rulebook.services.values():
        seeds += _together([_ways(rule, True, rulebook, answers) for rule in service.rules])[: MOST_SEEDS // len(rulebook.services)]
    return seeds


def _ways(node: Node, wanted: bool, rulebook: Rulebook, answers: Answers) -> list[Facts]:
    """Some answers that make a rule hold, or not hold."""
    if isinstance(node, Group):
        inner = wanted if node.kind != "none" else not wanted
        each = [_ways(part, inner, rulebook, answers) for part in node.parts]
        needs_every = (node.kind == "all") is wanted if node.kind != "none" else wanted
        return _together(each) if needs_every else [way for ways in each for way in ways[:2]][: MOST_WAYS * 2]
    condition = rulebook.conditions[node]
    fitting = [answer for answer in answers[condition.fact.id] if condition.is_met(answer) is wanted]
    return [{condition.fact.id: answer} for answer in (fitting[:1] + fitting[-1:] if len(fitting) > 1 else fitting)]


def _together(each: Iterable[Sequence[Facts]]) -> list[Facts]:
    """One way from each, where they do not contradict each other; where all do, the later word counts."""
    found: list[Facts] = [{}]
    for ways in each:
        joined: list[Facts] = [
            {**before, **way} for before in found for way in ways if all(before.get(name, value) == value for name, value in way.items())
        ]
        found = (joined or [{**before, **way} for before in found for way in ways[:1]] or found)[: MOST_WAYS * 2]
    return found
