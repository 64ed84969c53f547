"""The boundary: what came from outside is checked against the vocabulary before any rule reads it."""

from collections.abc import Callable, Mapping
from reprlib import repr as shortened
from typing import Any

from services_catalogue.types import Fact, Facts, FactValue

MOST = 1_000_000_000
"""No answer is larger; what is cannot be put into words."""


class FactsError(ValueError):
    """Facts that do not fit the vocabulary; `by_fact` holds one sentence for each, under "" what is wrong with all of them."""

    def __init__(self, by_fact: Mapping[str, str]) -> None:
        self.by_fact = by_fact
        self.problems = tuple(by_fact.values())
        super().__init__("; ".join(self.problems))


def validate_facts(facts: Mapping[str, Any], vocabulary: Mapping[str, Fact]) -> Facts:
    """The same facts with lists as tuples; raises `FactsError` naming every problem when one does not fit."""
    if not isinstance(facts, Mapping):
        raise FactsError({"": "facts must be an object of fact ids and values"})
    checked: dict[str, FactValue] = {}
    problems: dict[str, str] = {}
    for name, value in facts.items():
        fact = vocabulary.get(name)
        problem = f"{name} is not a fact we know" if fact is None else _problem(fact, value)
        if problem:
            problems[name] = problem
        else:
            checked[name] = tuple(dict.fromkeys(value)) if isinstance(value, list | tuple) else value
    if problems:
        raise FactsError(problems)
    return checked


def _problem(fact: Fact, value: Any) -> str:
    wanted, fits = _SHAPES[fact.type]
    if not fits(value):
        return f"{fact.id} must be {wanted}, not {shortened(value):.60}"
    members = value if fact.type == "list" else (value,)
    strange = [member for member in members if fact.values and member not in fact.values]
    return f"{fact.id} has no value {', '.join(strange):.60}; it has {', '.join(fact.values)}" if strange else ""


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(member, str) for member in value)


def _is_yes_or_no(value: Any) -> bool:
    return isinstance(value, bool)


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= MOST


_SHAPES: Mapping[str, tuple[str, Callable[[Any], bool]]] = {
    "boolean": ("true or false", _is_yes_or_no),
    "integer": (f"a whole number from 0 to {MOST:,}", _is_whole),
    "number": (f"a number from 0 to {MOST:,}", _is_number),
    "money": (f"an amount in pounds from 0 to {MOST:,}", _is_number),
    "enum": ("one of its listed values", _is_text),
    "list": ("a list of its listed values", _is_list),
    "text": ("words", _is_text),
}
