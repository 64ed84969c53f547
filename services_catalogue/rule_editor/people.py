"""People as a form builds them: answers to questions, and examples made of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from services_catalogue.entries import Entry
from services_catalogue.entries.vocabulary import OUTCOMES
from services_catalogue.rule_editor.answers import AnswerError, answer_given, answers_written
from services_catalogue.rule_editor.reading import Sent
from services_catalogue.rule_editor.sketch import Line
from services_catalogue.types import Fact

MOST = 60
"""Examples of a service, and answers of one person, that are read."""


@dataclass(slots=True)
class Person:
    """One example as typed: any part of it may be missing."""

    words: str = ""
    expected: str = ""
    answers: list[Line] = field(default_factory=list)


def read_answers(sent: Sent, path: str) -> list[Line]:
    """The answers under a name, in the order of the page."""
    lines = []
    for place in range(MOST):
        name = f"{path}.{place}"
        if f"{name}.fact" not in sent:
            break
        lines.append(Line(str(sent.getlist(f"{name}.fact")[0]), "", [str(one) for one in sent.getlist(f"{name}.value")]))
    return lines


def read_people(sent: Sent, path: str = "examples") -> list[Person]:
    """The examples, as the form showed them."""
    people = []
    for place in range(MOST):
        name = f"{path}.{place}"
        if f"{name}.words" not in sent:
            break
        expected = str(next(iter(sent.getlist(f"{name}.expected")), ""))
        words = str(sent.getlist(f"{name}.words")[0]).strip()
        people.append(Person(words, expected if expected in OUTCOMES else "", read_answers(sent, name)))
    return people


def people_of(examples: Any) -> list[Person]:
    """The sketch of stored examples."""
    listed = [one for one in examples if isinstance(one, Mapping)] if isinstance(examples, list) else []
    return [Person(str(one.get("words", "")), str(one.get("expected", "")), answers_of(one.get("facts"))) for one in listed]


def answers_of(facts: Any) -> list[Line]:
    """Facts as lines of a form."""
    return [Line(name, "", answers_written(value)) for name, value in facts.items()] if isinstance(facts, Mapping) else []


def facts_of(lines: list[Line], path: str, vocabulary: Mapping[str, Fact], faults: dict[str, str]) -> dict[str, Any]:
    """The facts these lines tell; what is wrong with a line is added to `faults` under its name."""
    facts: dict[str, Any] = {}
    for place, line in enumerate(lines):
        name, fact = f"{path}.{place}", vocabulary.get(line.fact)
        try:
            if fact is None:
                raise AnswerError(_("Choose a question."))
            if fact.id in facts:
                raise AnswerError(_("This question is answered above already."))
            facts[fact.id] = answer_given(fact, line.values)
        except AnswerError as error:
            faults[name] = str(error)
    return facts


def examples_of(people: list[Person], vocabulary: Mapping[str, Fact], path: str = "examples") -> tuple[list[Entry], dict[str, str]]:
    """The examples that are finished, and what is wrong with the others by name."""
    faults: dict[str, str] = {}
    return [example for place, one in enumerate(people) for example in _example(one, f"{path}.{place}", vocabulary, faults)], faults


def _example(person: Person, path: str, vocabulary: Mapping[str, Fact], faults: dict[str, str]) -> Iterator[Entry]:
    before = len(faults)
    if not person.words:
        faults[f"{path}.words"] = _("Say in a few words who this is.")
    if not person.expected:
        faults[f"{path}.expected"] = _("Choose what the rules should say.")
    facts = facts_of(person.answers, path, vocabulary, faults)
    if len(faults) == before:
        yield {"words": person.words, "facts": facts, "expected": person.expected}


def act_on_people(people: list[Person], pressed: str) -> str:
    """Do what a button says: "example", "answer:examples.2", "drop:examples.2" or "drop:examples.2.0"; the name to go on with."""
    act, _colon, path = pressed.partition(":")
    if act == "example":
        people.append(Person(answers=[Line()]))
        return f"examples.{len(people) - 1}"
    places = path.split(".")[1:]
    if not places or not all(place.isdecimal() and len(place) < 4 for place in places) or int(places[0]) >= len(people):
        return ""
    place, person = int(places[0]), people[int(places[0])]
    if act == "answer":
        person.answers.append(Line())
        return f"{path}.{len(person.answers) - 1}"
    if act != "drop":
        return ""
    if len(places) == 1:
        del people[place]
        return "examples"
    return drop_answer(person.answers, f"examples.{place}", places[1])


def drop_answer(lines: list[Line], path: str, place: str) -> str:
    """Take a line away, and name what held it."""
    if int(place) < len(lines):
        del lines[int(place)]
    return path
