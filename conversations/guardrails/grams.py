"""A text as its words and pairs of words: a cheap first look at what it may be about, before anything is embedded."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import log
from typing import Any

from conversations.guardrails.folding import canonical

_LEAST_SEEN = 2


def grams(text: str) -> set[str]:
    """The different words of a text, each two that stand together, and each two with one word between."""
    words = canonical(text).split()
    framed = ["^", *words, "$"]
    beside = pairwise(framed)
    around = zip(framed, framed[2:], strict=False)
    return set(words) | {f"{one} {two}" for one, two in beside} | {f"{one} _ {two}" for one, two in around}


def rarity(texts: Iterable[set[str]], count: int) -> dict[str, float]:
    """How much each gram that is in more than one of `count` texts tells: the rarer, the more."""
    seen = Counter(gram for text in texts for gram in text)
    return {gram: log(count / times) for gram, times in sorted(seen.items()) if times >= _LEAST_SEEN}


class Grams:
    """Texts as rows of gram weights, each of length one: two texts are alike as far as they share rare grams."""

    def __init__(self, rarities: Mapping[str, float]) -> None:
        """Remember the place and the weight of each gram."""
        import numpy as np

        self._places = {gram: place for place, gram in enumerate(rarities)}
        self._weights = np.array(list(rarities.values()), dtype=np.float32)

    def row(self, text: str) -> tuple[list[int], Any]:
        """The places of a text's known grams, and how much each weighs."""
        import numpy as np

        places = sorted(self._places[gram] for gram in grams(text) if gram in self._places)
        weights = self._weights[places]
        return places, weights / max(float(np.sqrt(weights @ weights)), 1e-9)

    def rows(self, texts: list[str]) -> Any:
        """Many texts at once, as a full matrix."""
        import numpy as np

        matrix = np.zeros((len(texts), len(self._places)), dtype=np.float32)
        for number, text in enumerate(texts):
            places, weights = self.row(text)
            matrix[number, places] = weights
        return matrix
