"""Which ages a text speaks of, as bands: "under 25", "18 to 20", "at 47", "when the child turns 4"."""

import re
from collections.abc import Sequence

FOREVER = 999
Span = tuple[int, int]  # ages from, and below
_AGES: tuple[tuple[re.Pattern[str], int, int], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), low, high)
    for pattern, low, high in (
        # how it is said, what is added to the first number for the lower end (FOREVER: no lower end), and to the last for the upper
        (r"\b(?:between |aged? |from )?(\d{1,2})(?: to | and |-| ?– ?)(\d{1,2})\b(?! (?:hours|days|weeks|months"
        r"|years(?! old)|per))(?![,.]\d| ?%)", 0, 1),
        (r"\b(?:under|below|younger than|before you turn|until (?:you(?:'re| are)|age)) (?:the age of "
        r"|age )?(\d{1,2})s?\b(?! (?:hours|days|weeks|months|per|full|years(?! old)|miles|to \d+ (?:years|months|weeks"
        r"|days)))(?![,.]\d| ?%)", -FOREVER, 0),
        (r"\b(\d{1,2}) (?:or|and) (?:under|younger|below)\b", -FOREVER, 1),
        (r"\b(\d{1,2})(?:\+| (?:or|and) (?:over|above|older|up))", 0, FOREVER),
        (r"\b(?:over|above|after|older than|turns?|from age|from|at least|by) (?:the age of )?(\d{1,2})s?\b(?! (?:hours|days|weeks"
        r"|months|per|full|years(?! old)|miles|to \d+ (?:years|months|weeks|days)|january|february|march|april|may|june|july"
        r"|august|september|october|november|december))(?![,.:]\d| ?%|[ap]m| ?[ap]m)", 0, FOREVER),
        (r"\b(?:at|aged?|age|you(?:'re| are)|i(?:'m| am)) (\d{1,2})\b(?! (?:hours|days|weeks|months|per|or|and|to|full"
        r"|years(?! old)|above|below|under|over))(?![,.:-]\d| ?%|[ap]m| ?[ap]m)", 0, 1),
        (r"\b(\d{1,2})[ -]years?[ -]olds?\b", 0, 1),
        (r"\b(\d{1,2}) (?:or|and|to) (\d{1,2})[ -]years?[ -]olds?\b", 0, 1),
        (r"\b(?:child|youngest|eldest)(?: \w+){0,2} is (\d{1,2})(?: or (\d{1,2}))?\b", 0, 1),
    )
)  # fmt: skip
SMALL = re.compile(r"(?<![\d.,£])\d{1,2}(?![\d%]|[,.:]\d|[ap]m)")


def ages_in(text: str) -> tuple[Span, ...]:
    """Every age band or age in a text of digits, as (from, below)."""
    found: list[Span] = []
    if SMALL.search(text) is None:
        return ()
    for pattern, low, high in _AGES:
        matches = list(pattern.finditer(text))
        for match in matches:
            first, last = int(match[1]), int(match[match.lastindex or 1])
            if first <= last < 100:
                found.append((max(first + low, 0), FOREVER if high == FOREVER else last + (high or (0 if low == -FOREVER else 1))))
        for match in matches:
            text = text[: match.start()] + " " * len(match.group()) + text[match.end() :]
    return tuple(found)


def apart(first: Sequence[Span], second: Sequence[Span]) -> bool:
    """Whether both name ages, and none in common."""
    return bool(first and second) and not any(
        low < other_high and other_low < high for low, high in first for other_low, other_high in second
    )
