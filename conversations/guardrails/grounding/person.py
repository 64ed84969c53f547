"""Whether a figure that is right for others is said to this person, as far as their facts are known."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from conversations.guardrails.grounding.ages import apart
from conversations.guardrails.grounding.contexts import Placed
from conversations.guardrails.grounding.household import SIDES

ADDRESSED = re.compile(r"\byou(?:r|rs|['’](?:d|ll|re|ve))?\b", re.IGNORECASE)
OF_OTHERS = re.compile(
    r"\b(?:if|unless|rather than|instead of|compared|more than|less than|others?|people|anyone|someone|when you (?:are|turn|reach))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of whom the reply is for; empty where it is not."""

    age: int | None = None
    household: frozenset[str] = frozenset()


NOBODY = Person()
_HOUSEHOLD = {("has_partner", True): "couple", ("has_partner", False): "single", ("has_children", False): "no child"}


def person_of(facts: Mapping[str, object]) -> Person:
    """Age and household from the facts the person has told."""
    age = facts.get("age")
    found = {side for (fact, value), side in _HOUSEHOLD.items() if facts.get(fact) is value}
    if facts.get("has_children") is True and facts.get("has_partner") is False:
        found.add("parent")
    nation = facts.get("nation")
    if isinstance(nation, str):
        found.add(nation.replace("-", " "))
    return Person(int(age) if isinstance(age, int) else None, frozenset(found))


def beside_sums(person: Person, household: frozenset[str]) -> Person:
    """The person, with the household a sum was done for where nothing else is known of it."""
    told = [side for side in SIDES if not person.household & side and len(household & side) == 1]
    return replace(person, household=person.household.union(*(household & side for side in told)))


def fault_for_person(said: Placed, own: Sequence[Placed], person: Person, stretch: str, sentence: str) -> str:
    """Why the figure is not this person's, when it is said to them and of nobody else; empty otherwise."""
    published = [one for one in own if one.is_published] or list(own)
    if not ADDRESSED.search(sentence) or OF_OTHERS.search(stretch):
        return ""
    if person.age is not None and not said.says.ages:
        mine = ((person.age, person.age + 1),)
        if all(apart(one.says.ages, mine) and not one.says.is_either for one in published):
            return "figure_for_another_age"
    for side in SIDES:
        mine_here = person.household & side
        is_other = all(one.says.household & side and not one.says.household & mine_here for one in published)
        if mine_here and is_other and not said.says.household & side:
            return "figure_for_another_household"
    return ""
