"""Two sets of rules on the same people, and the differences in words."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from services_catalogue.eligibility.assessment import outcome_of, truths_of
from services_catalogue.eligibility.rules import Rulebook
from services_catalogue.eligibility.wording import answer_words
from services_catalogue.impact.people import answers_for, people_for
from services_catalogue.types import Fact, Facts, FactValue, Outcome, Service

_OUTCOMES = {True: Outcome.LIKELY, False: Outcome.UNLIKELY, None: Outcome.UNKNOWN}
OLD, NEW = "old", "new"


@dataclass(frozen=True, slots=True)
class Affected:
    """People for whom something changes, what it changes from and to, and how many of those tried they are."""

    who: str
    before: Outcome
    after: Outcome
    people: tuple[Facts, ...]
    tried: int


def affected_by(old: Service, new: Service, vocabulary: Mapping[str, Fact], known: Iterable[Facts] = ()) -> list[Affected]:
    """What the new rules change, the most people first. Raises RuleError for rules that cannot be read."""
    rulebook = Rulebook(vocabulary)
    before, after = rulebook.add(replace(old, id=OLD)), rulebook.add(replace(new, id=NEW))
    people = people_for(rulebook, known)
    changed: dict[tuple[Outcome, Outcome], list[Facts]] = {}
    for person in people:
        truths = truths_of(rulebook, person)
        was, now = _OUTCOMES[outcome_of(before, truths)], _OUTCOMES[outcome_of(after, truths)]
        if was is not now:
            changed.setdefault((was, now), []).append(person)
    answers = answers_for(rulebook)
    found = [
        Affected(_who(group, people, answers, vocabulary), was, now, tuple(group), len(people)) for (was, now), group in changed.items()
    ]
    return sorted(found, key=lambda one: -len(one.people))


def _who(
    group: Sequence[Facts], people: Sequence[Facts], answers: Mapping[str, Sequence[FactValue]], vocabulary: Mapping[str, Fact]
) -> str:
    """In as few words as tell these people from all others who were tried."""
    given = {name: {person.get(name) for person in group} for name in answers}
    others = [person for person in people if person not in group]
    meant = _meant(given, others)
    for name in reversed(list(answers)):
        rest = {key: said for key, said in given.items() if key != name}
        if _meant(rest, others) == meant:
            given = rest
    return "; ".join(_clause(vocabulary[name], said, answers[name]) for name, said in given.items()) or _("everybody")


def _meant(given: Mapping[str, Collection[FactValue | None]], others: Sequence[Facts]) -> int:
    """How many people these words would take in who are not meant."""
    return sum(all(person.get(name) in said for name, said in given.items()) for person in others)


def _clause(fact: Fact, given: Collection[FactValue | None], answers: Sequence[FactValue]) -> str:
    said = [answer for answer in answers if answer in given]
    words = _ranges(fact, said, answers) if fact.type in ("integer", "number", "money") else _listed(fact, said)
    if None in given:
        words = [*words, _("not answered")]
    listed = _(" or ").join(words)
    if fact.id == "nation" and None not in given:
        return _("living in %(places)s") % {"places": listed.replace("“", "").replace("”", "")}
    if fact.id == "age" and None not in given:
        return _("aged %(ages)s") % {"ages": listed}
    return _("%(question)s: %(answers)s") % {"question": fact.question.rstrip("?"), "answers": listed}


def _listed(fact: Fact, said: Sequence[FactValue]) -> list[str]:
    if fact.type == "boolean":
        return [_("yes") if one else _("no") for one in said]
    return [answer_words(fact, one) for one in said]


def _ranges(fact: Fact, said: Sequence[FactValue], answers: Sequence[FactValue]) -> list[str]:
    """Each answer stands for all numbers up to the next one, so neighbours are one stretch."""
    return [_stretch(fact, first, last, answers) for first, last in _runs(said, answers)]


def _runs(said: Sequence[FactValue], answers: Sequence[FactValue]) -> Iterator[tuple[int, int]]:
    start = None
    for place, answer in enumerate(answers):
        if answer in said and start is None:
            start = place
        if start is not None and (place + 1 == len(answers) or answers[place + 1] not in said):
            yield start, place
            start = None


def _stretch(fact: Fact, first: int, last: int, answers: Sequence[FactValue]) -> str:
    low = answer_words(fact, answers[first])
    if last + 1 == len(answers):
        return _("%(low)s or over") % {"low": low}
    following = answers[last + 1]
    if first == 0:
        return _("under %(high)s") % {"high": answer_words(fact, following)}
    if fact.type != "integer":
        return _("from %(low)s to under %(high)s") % {"low": low, "high": answer_words(fact, following)}
    high = int(float(str(following))) - 1
    return low if str(high) == low else _("%(low)s to %(high)s") % {"low": low, "high": answer_words(fact, high)}
