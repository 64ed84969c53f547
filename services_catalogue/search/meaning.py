"""The leg by meaning: sentences as weighted sums of word vectors distilled from multilingual-e5-small.

`distil_word_vectors` makes the packaged file. Where it or numpy cannot be loaded, search goes on by full text alone.
"""

import logging
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from services_catalogue.search.text import STOP_WORDS, stem, words_of

VECTORS = Path(__file__).with_name("word_vectors.npz")
COMMONNESS = 0.7
RAREST = 6.5
MIDDLING = 8_000
"""A word's weight in English grows with the logarithm of its place in the word list, which begins with the commonest."""

logger = logging.getLogger(__name__)


class WordVectors:
    """A vector for each of the common words, and for others through their stem."""

    def __init__(self, path: Path = VECTORS) -> None:
        import numpy as np

        with np.load(path, allow_pickle=False) as held:
            self.vectors = held["vectors"].astype(np.float32) * held["scale"]
            words, stems = (str(held[name]).split("\n") for name in ("words", "stems"))
        self._places = {word: place for place, word in enumerate(words)}
        self._by_stem: dict[str, int] = {}
        for place, stemmed in enumerate(stems):
            self._by_stem.setdefault(stemmed, place)

    def __contains__(self, word: str) -> bool:
        return word in self._places

    def weight(self, word: str) -> float:
        """How telling a word is in English at large."""
        place = self.place(word)
        return min(RAREST, COMMONNESS * math.log((MIDDLING if place is None else place) + 2))

    def place(self, word: str) -> int | None:
        """The row of a word's vector."""
        found = self._places.get(word)
        return self._by_stem.get(stem(word)) if found is None else found


@lru_cache(maxsize=1)
def word_vectors() -> WordVectors | None:
    """The packaged vectors, loaded once; None, with one warning, when they cannot be."""
    try:
        return WordVectors()
    except Exception:  # whatever a missing, broken or foreign-machine package raises, full text must still serve
        logger.warning("search: word vectors cannot be loaded, full text serves alone", exc_info=True)
        return None


class Meaning:
    """What each service is about, ready to be compared with a query."""

    def __init__(self, vectors: WordVectors, texts: Sequence[Sequence[str]]) -> None:
        """`texts` holds each service's short texts: name, summary, everyday phrases."""
        import numpy as np

        self._np = np
        self._vectors = vectors
        parts = [words_of(text) for service in texts for text in service]
        self._weights = _weights(parts)
        self._parts = self._rows(parts)
        sizes = [len(service) for service in texts]
        self._starts = np.concatenate(([0], np.cumsum(sizes)[:-1])).astype(np.intp) if texts else np.zeros(0, np.intp)
        self._wholes = self._rows([[word for text in service for word in words_of(text)] for service in texts])

    def compare(self, words: Iterable[str]) -> Any:
        """A score for each service, 0 to 1: the nearest of its texts and the sum of them, half each. None when no word is known."""
        query = self._row(list(words))
        if not query.any():
            return None
        # einsum stays in this thread; @ wakes BLAS threads, which costs more than the product on a busy machine
        nearest = self._np.maximum.reduceat(self._np.einsum("ij,j->i", self._parts, query), self._starts)
        return self._np.clip((nearest + self._np.einsum("ij,j->i", self._wholes, query)) / 2, 0, 1)

    def _rows(self, texts: list[list[str]]) -> Any:
        rows = [self._row(words) for words in texts]
        return self._np.stack(rows) if rows else self._np.zeros((0, self._vectors.vectors.shape[1]), self._np.float32)

    def _row(self, words: list[str]) -> Any:
        telling = [word for word in words if word not in STOP_WORDS] or words
        places = [(self._vectors.place(word), self._weight(word)) for word in telling]
        known = [(place, weight) for place, weight in places if place is not None]
        if not known:
            return self._np.zeros(self._vectors.vectors.shape[1], self._np.float32)
        total = self._np.asarray([weight for _, weight in known], self._np.float32) @ self._vectors.vectors[[place for place, _ in known]]
        return total / max(float(self._np.linalg.norm(total)), 1e-6)

    def _weight(self, word: str) -> float:
        """The mean of how telling a word is here and at large."""
        at_large = self._vectors.weight(word)
        return (self._weights.get(word, at_large) + at_large) / 2


def _weights(texts: list[list[str]]) -> dict[str, float]:
    """How telling each word is: rarer among the texts, more so."""
    counts = Counter(word for words in texts for word in set(words))
    return {word: math.log(1 + (len(texts) - count + 0.5) / (count + 0.5)) for word, count in counts.items()}
