"""Checks of eligibility rules against the vocabulary of facts."""

from collections.abc import Iterator, Mapping
from math import isfinite
from typing import Any

from services_catalogue.entries import Entry

GROUPS = ("all", "any", "none")
ORDER_OPS = (">=", "<=", ">", "<")
SET_OPS = ("in", "not_in", "any_of", "none_of")
OPS_BY_TYPE: Mapping[str, tuple[str, ...]] = {
    "boolean": ("==", "!="),
    "enum": ("==", "!=", "in", "not_in"),
    "list": ("any_of", "none_of"),
    "integer": ("==", "!=", *ORDER_OPS),
    "number": ("==", "!=", *ORDER_OPS),
    "money": ("==", "!=", *ORDER_OPS),
    "text": ("==", "!=", "in", "not_in"),
}
DEEPEST = 6
"""Rules nested deeper than an editor can follow are refused."""


def check_rule(rule: Any, facts: Mapping[str, Entry], depth: int = 1) -> Iterator[str]:
    """What is wrong with one rule, groups included."""
    group = next((name for name in GROUPS if isinstance(rule, Mapping) and name in rule), None)
    if depth > DEEPEST:
        yield f"is nested more than {DEEPEST} deep"
    elif group:
        yield from _check_group(rule, group, facts, depth)
    elif not isinstance(rule, Mapping) or set(rule) != {"fact", "op", "value"}:
        yield f"{rule!r} must have fact, op and value, or be a group: all, any or none"
    elif not isinstance(rule["fact"], str) or rule["fact"] not in facts:
        yield f"{rule['fact']!r} is not a known fact"
    else:
        yield from _check_condition(rule, facts[rule["fact"]])


def _check_group(rule: Mapping[str, Any], group: str, facts: Mapping[str, Entry], depth: int) -> Iterator[str]:
    members = rule[group]
    if len(rule) != 1 or not isinstance(members, list | tuple) or not members:
        yield f"the group {group!r} must stand alone and hold at least one rule"
        return
    for member in members:
        yield from check_rule(member, facts, depth + 1)


def _check_condition(rule: Mapping[str, Any], fact: Entry) -> Iterator[str]:
    op, value, name, kind = rule["op"], rule["value"], rule["fact"], str(fact.get("type"))
    allowed = OPS_BY_TYPE.get(kind, ())
    if op not in allowed:
        yield f"{name}: {op!r} cannot be used here; use {', '.join(allowed)}"
        return
    is_set = op in SET_OPS
    if is_set and (not isinstance(value, list | tuple) or not value):
        yield f"{name}: {op!r} needs a list of values"
        return
    for item in value if is_set else (value,):
        if not _fits(item, kind, fact.get("values") or ()):
            yield f"{name}: {item!r} is not a value of this fact"


def _fits(value: Any, kind: str, vocabulary: Any) -> bool:
    if kind == "boolean":
        return isinstance(value, bool)
    if kind in ("integer", "number", "money"):
        is_number = isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
        return is_number and (kind != "integer" or value == int(value))
    return isinstance(value, str) and (not vocabulary or value in vocabulary)
