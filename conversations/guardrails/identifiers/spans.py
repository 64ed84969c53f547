"""What a finder of identifiers says: where, what kind, and how sure."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import NamedTuple

CONTEXT = 48  # characters before a number in which a context word counts
_AFTER = 24


class Span(NamedTuple):
    """An identifier in a text: code points, end exclusive. A tuple, since a hostile text has tens of thousands."""

    start: int
    end: int
    kind: str


class Cues:
    """Where words that say what a number is stand in a text: looked up once, and only when a number asks."""

    def __init__(self, words: re.Pattern[str], text: str) -> None:
        """`words` are matched without regard to anything around them; the text is in small letters."""
        self._words = words
        self._text = text

    def __bool__(self) -> bool:
        """Whether there is any such word at all."""
        return bool(self._found[0])

    def are_near(self, start: int, end: int | None = None) -> bool:
        """Whether such a word stands shortly before a place (and, with `end`, shortly after it)."""
        return self._last(start, CONTEXT) >= 0 or (end is not None and self.are_after(end))

    def are_after(self, end: int, reach: int = _AFTER) -> bool:
        """Whether such a word stands within reach after a place."""
        starts, ends = self._found
        place = bisect_left(starts, end)
        return place < len(starts) and ends[place] <= end + reach

    def last(self, start: int, reach: int = CONTEXT) -> int:
        """Where the last such word within reach before a place starts; -1 when there is none."""
        place = self._last(start, reach)
        return self._found[0][place] if place >= 0 else -1

    def end_of_last(self, start: int, reach: int) -> int:
        """Where that word ends; -1 when there is none."""
        place = self._last(start, reach)
        return self._found[1][place] if place >= 0 else -1

    def _last(self, start: int, reach: int) -> int:
        starts, ends = self._found
        place = bisect_right(ends, start) - 1
        return place if place >= 0 and starts[place] >= start - reach else -1

    @cached_property
    def _found(self) -> tuple[list[int], list[int]]:
        found = [match.span() for match in self._words.finditer(self._text)]
        return [start for start, _ in found], [end for _, end in found]
