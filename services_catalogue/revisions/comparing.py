"""Two versions of an entry side by side, with what was removed and added marked in the words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from services_catalogue.entries import SHAPES, Entry

SAME, ADDED, REMOVED = "", "added", "removed"
LONGEST = 1_500
"""Longer lines are shown whole: word by word would take too long, and be no help."""
ALIKE = 0.4
"""Lines with less in common are two lines, not one that changed."""
_TOKENS = re.compile(r"\w+\s*|[^\w\s]\s*|\s+")

Piece = tuple[str, str]
Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """One field, as it was and as it is; each line in pieces of (mark, words)."""

    name: str
    before: tuple[Line, ...]
    after: tuple[Line, ...]


def differences(kind: str, before: Entry, after: Entry) -> list[Difference]:
    """The fields that are not the same, in the order of the form."""
    found = []
    for name in SHAPES[kind]:
        was, now = before.get(name), after.get(name)
        if (was or None) != (now or None):
            found.append(Difference(name, *marked(lines_of(name, was), lines_of(name, now))))
    return found


def lines_of(name: str, value: Any) -> list[str]:
    """A field's value as lines for people."""
    if value in (None, "", [], {}):
        return []
    if isinstance(value, Mapping):
        return [f"{part.replace('_', ' ')}: {_plain(inner)}" for part, inner in value.items() if inner not in (None, "", [])]
    if isinstance(value, list | tuple):
        return [_row(item) if isinstance(item, Mapping) else str(item) for item in value]
    return str(value).splitlines()


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):
        return " – ".join(str(part) for part in value.values() if part)
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _row(row: Mapping[str, Any]) -> str:
    return " · ".join(_plain(value) for value in row.values() if value not in (None, "", []))


def marked(before: Sequence[str], after: Sequence[str]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Both sides, with the words that differ marked."""
    left: list[Line] = []
    right: list[Line] = []
    for what, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        pairs = min(b - a, d - c) if what == "replace" else 0
        for offset in range(pairs):
            was, now = _words(before[a + offset], after[c + offset])
            left.append(was)
            right.append(now)
        mark = SAME if what == "equal" else REMOVED
        left += [((mark, line),) for line in before[a + pairs : b]]
        mark = SAME if what == "equal" else ADDED
        right += [((mark, line),) for line in after[c + pairs : d]]
    return tuple(left), tuple(right)


def _words(was: str, now: str) -> tuple[Line, Line]:
    old, new = _TOKENS.findall(was), _TOKENS.findall(now)
    if max(len(old), len(new)) > LONGEST:
        return ((REMOVED, was),), ((ADDED, now),)
    left: list[Piece] = []
    right: list[Piece] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    if matcher.ratio() < ALIKE:
        return ((REMOVED, was),), ((ADDED, now),)
    for what, a, b, c, d in matcher.get_opcodes():
        is_same = what == "equal"
        if b > a:
            left.append((SAME if is_same else REMOVED, "".join(old[a:b])))
        if d > c:
            right.append((SAME if is_same else ADDED, "".join(new[c:d])))
    return tuple(left), tuple(right)
