"""Mending typing errors against the words the catalogue itself uses."""

from collections.abc import Callable, Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST = 4
LONG = 7
MOST_MENDED = 8
"""Unknown words mended in one query: a wall of nonsense stays fast."""


class Spelling:
    """Finds the catalogue's word for a misspelt one."""

    def __init__(self, counts: Mapping[str, int], is_english: Callable[[str], bool]) -> None:
        self._counts = counts
        self._is_english = is_english
        self._by_letter: dict[str, list[str]] = {}
        for word in sorted(counts):
            if len(word) >= SHORTEST and word.isalpha():
                self._by_letter.setdefault(word[0], []).append(word)

    def mend(self, words: list[str]) -> list[str]:
        """The same words, unknown ones replaced by the nearest known one where that is close enough."""
        left = MOST_MENDED
        mended = []
        for word in words:
            if left and self._is_unknown(word):
                left -= 1
                mended.append(self._nearest(word) or word)
            else:
                mended.append(word)
        return list(dict.fromkeys(mended))

    def _is_unknown(self, word: str) -> bool:
        return len(word) >= SHORTEST and word.isalpha() and word not in self._counts and not self._is_english(word)

    def _nearest(self, word: str) -> str | None:
        """The first letter is nearly always right; a longer word may hold two slips."""
        slips = 1 if len(word) < LONG else 2
        found = process.extract(word, self._by_letter.get(word[0], ()), scorer=OSA.distance, score_cutoff=slips, limit=5)
        return min(found, key=lambda hit: (hit[1], -self._counts[hit[0]], hit[0]))[0] if found else None
