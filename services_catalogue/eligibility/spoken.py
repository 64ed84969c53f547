"""Rules as an editor reads them: a line for each, groups indented under what holds them together."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from services_catalogue.eligibility.rules import GROUPS, Condition
from services_catalogue.eligibility.wording import requirement
from services_catalogue.types import Fact

INDENT = "    "


def rules_in_words(rules: Any, facts: Mapping[str, Fact]) -> list[str]:
    """Every rule in words; one that cannot be worded stands as it was written."""
    return [line for rule in (rules if isinstance(rules, list | tuple) else [rules]) for line in _lines(rule, facts)]


def _lines(rule: Any, facts: Mapping[str, Fact], depth: int = 0) -> Iterator[str]:
    group = next((name for name in GROUPS if isinstance(rule, Mapping) and name in rule), None)
    if group:
        headings = {"all": _("all of these:"), "any": _("any of these:"), "none": _("none of these:")}
        yield INDENT * depth + headings[group]
        yield from _members(rule[group], facts, depth + 1)
    else:
        yield INDENT * depth + _condition(rule, facts)


def _members(rules: Any, facts: Mapping[str, Fact], depth: int) -> Iterable[str]:
    return (line for rule in (rules if isinstance(rules, list | tuple) else ()) for line in _lines(rule, facts, depth))


def _condition(rule: Any, facts: Mapping[str, Fact]) -> str:
    try:
        value = tuple(rule["value"]) if isinstance(rule["value"], list) else rule["value"]
        return requirement(Condition(facts[rule["fact"]], rule["op"], value, lambda said: False))
    except (KeyError, TypeError, ValueError):
        return str(rule)
