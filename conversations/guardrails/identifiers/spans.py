"""What a finder of identifiers says: where, what kind, and how sure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

CONTEXT = 48  # characters before (or after) a number in which a context word counts


@dataclass(frozen=True, slots=True)
class Span:
    """An identifier in a text: code points, end exclusive."""

    start: int
    end: int
    kind: str


def is_named(text: str, start: int, words: re.Pattern[str], *, end: int | None = None) -> bool:
    """Whether a context word stands shortly before a place (and, with `end`, shortly after it)."""
    if words.search(text[max(0, start - CONTEXT) : start]):
        return True
    return end is not None and bool(words.search(text[end : end + CONTEXT // 2]))


def kept(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans without overlaps, in reading order: the one that starts first wins, the longer one of two."""
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.start >= end:
            yield span
            end = span.end
