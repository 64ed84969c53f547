"""The closed list of words a theme may hold: everyday and job words, no names, no places, no nationalities, no figures."""

import re
from functools import lru_cache
from pathlib import Path

from services_catalogue.search.text import STOP_WORDS, stem, words_of

MOST_WORDS = 2
"""A theme of many words could tell of one person; of two it cannot."""
READ = 4_000
_MASK = re.compile(r"\[[^\]]*\]")


@lru_cache(maxsize=1)
def _listed() -> dict[str, tuple[int, str]]:
    """Each word's place and spelling by its stem; the commonest words of English stand first in the file."""
    words = Path(__file__).with_name("words.txt").read_text("utf-8").split()
    return {stem(word): (place, word) for place, word in enumerate(words)}


def closed_list() -> frozenset[str]:
    """Every word that can ever be kept."""
    return frozenset(word for _, word in _listed().values())


def theme_words(text: str) -> str:
    """The most telling words of a masked text that are on the list, at most `MOST_WORDS`, by alphabet; empty when none is."""
    listed = _listed()
    said = set(words_of(_MASK.sub(" ", text[:READ]))) - STOP_WORDS
    found = {listed[stemmed] for word in said if (stemmed := stem(word)) in listed}
    telling = sorted(found, reverse=True)[:MOST_WORDS]
    return " ".join(sorted(word for _, word in telling))
