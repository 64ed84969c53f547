"""A sign: words that tell a fact outright."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from services_catalogue.types import FactValue


@dataclass(frozen=True, slots=True)
class Sign:
    """When `pattern` stands in a segment (and `unless` does not), the fact has the value."""

    fact: str
    value: FactValue
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None


def sign(fact: str, value: FactValue, pattern: str, unless: str = "") -> Sign:
    """A sign over whole words; the patterns are joined as they stand."""
    return Sign(fact, value, re.compile(rf"\b(?:{pattern})\b"), re.compile(rf"\b(?:{unless})\b") if unless else None)


def told(signs: Iterable[Sign], plain: str) -> Mapping[str, FactValue]:
    """Facts that the signs find in one segment; the first sign of a fact wins."""
    found: dict[str, FactValue] = {}
    for each in signs:
        if each.fact not in found and each.pattern.search(plain) and not (each.unless and each.unless.search(plain)):
            found[each.fact] = each.value
    return found
