"""The parts of the rule editor as its templates show them."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from services_catalogue.examples import outcome_words
from services_catalogue.rule_editor.acts import may_add, may_nest
from services_catalogue.rule_editor.people import Person
from services_catalogue.rule_editor.sketch import ROOT, Group, Line
from services_catalogue.types import Fact, Outcome
from services_catalogue.validation.rules import OPS_BY_TYPE, SET_OPS

Vocabulary = Mapping[str, Fact]
Shown = dict[str, Any]


def op_words(fact: Fact) -> list[tuple[str, str]]:
    """The comparisons this fact allows, in words."""
    words = {
        "==": _("is"),
        "!=": _("is not"),
        "in": _("is one of"),
        "not_in": _("is none of"),
        "any_of": _("includes any of"),
        "none_of": _("includes none of"),
        ">=": _("is at least"),
        "<=": _("is at most"),
        ">": _("is more than"),
        "<": _("is less than"),
    }
    return [(op, words[op]) for op in OPS_BY_TYPE[fact.type]]


def fact_choices(vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Every question there is, by its words."""
    return sorted(((fact.id, fact.question) for fact in vocabulary.values()), key=lambda pair: pair[1].lower())


def group_shown(group: Group, vocabulary: Vocabulary, faults: Mapping[str, str], path: str = ROOT, number: str = "") -> Shown:
    """A group with everything under it."""
    numbers = [f"{number}.{place}" if number else str(place) for place in range(1, len(group.parts) + 1)]
    parts = [
        group_shown(part, vocabulary, faults, f"{path}.{place}", numbers[place])
        if isinstance(part, Group)
        else line_shown(part, vocabulary, faults, f"{path}.{place}", numbers[place])
        for place, part in enumerate(group.parts)
    ]
    for place, part in enumerate(parts):
        part["is_first"], part["is_last"] = place == 0, place == len(parts) - 1
    kinds = [("all", _("all of these")), ("any", _("any of these")), ("none", _("none of these"))]
    return {
        "path": path,
        "number": number,
        "is_group": True,
        "kind": group.kind,
        "kinds": kinds,
        "parts": parts,
        "fault": faults.get(path, ""),
        "may_add": may_add(path),
        "may_nest": may_nest(path),
    }


def line_shown(line: Line, vocabulary: Vocabulary, faults: Mapping[str, str], path: str, number: str) -> Shown:
    """One condition: its question, comparison and value."""
    fact = vocabulary.get(line.fact)
    ops = op_words(fact) if fact else []
    op = line.op if line.op in dict(ops) else (ops[0][0] if ops else "")
    shown = answer_shown(line, vocabulary, faults, path, is_set=op in SET_OPS)
    return {**shown, "number": number, "ops": ops, "op": op, "label": _("condition %(number)s") % {"number": number}}


def answer_shown(line: Line, vocabulary: Vocabulary, faults: Mapping[str, str], path: str, *, is_set: bool | None = None) -> Shown:
    """A question and the fields its answer is given in."""
    fact = vocabulary.get(line.fact)
    is_many = fact is not None and (is_set if is_set is not None else fact.type == "list")
    options = _options(fact) if fact else []
    field = "" if fact is None else "box" if not options and is_many else "text" if not options else "boxes" if is_many else "choice"
    return {
        "path": path,
        "fact": line.fact,
        "is_lost": bool(line.fact and fact is None),
        "unit": "£" if fact and fact.type == "money" else (fact.unit or "") if fact else "",
        "is_number": bool(fact and fact.type in ("integer", "number", "money")),
        "field": field,
        "options": [(value, words, value in line.values) for value, words in options],
        "value": "\n".join(line.values) if field == "box" else next(iter(line.values), ""),
        "fault": faults.get(path, ""),
        "is_sensitive": bool(fact and fact.is_sensitive),
    }


def _options(fact: Fact) -> Sequence[tuple[str, str]]:
    if fact.type == "boolean":
        return [("true", _("yes")), ("false", _("no"))]
    return [(value, fact.labels.get(value, value)) for value in fact.values]


def person_shown(person: Person, vocabulary: Vocabulary, faults: Mapping[str, str], path: str, number: int) -> Shown:
    """One example with its answers."""
    return {
        "path": path,
        "number": number,
        "words": person.words,
        "expected": person.expected,
        "expected_words": outcome_words(Outcome(person.expected)) if person.expected else "",
        "is_open": any(name.startswith(f"{path}.") for name in faults) or not person.words,
        "words_fault": faults.get(f"{path}.words", ""),
        "expected_fault": faults.get(f"{path}.expected", ""),
        "answers": answers_shown(person.answers, vocabulary, faults, path),
    }


def answers_shown(lines: Sequence[Line], vocabulary: Vocabulary, faults: Mapping[str, str], path: str) -> list[Shown]:
    """Lines of answers, numbered."""
    return [
        {**answer_shown(line, vocabulary, faults, f"{path}.{place}"), "label": _("answer %(number)d") % {"number": place + 1}}
        for place, line in enumerate(lines)
    ]
