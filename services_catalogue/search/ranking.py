"""Ranking: exact names first, then both legs together."""

import re
from collections.abc import Iterable
from typing import Any

from services_catalogue.search import fulltext
from services_catalogue.search.fulltext import CANDIDATES
from services_catalogue.search.index import Index, current_index
from services_catalogue.search.text import LONGEST_QUERY, asked_name, fold, name_key, stem, telling_words, words_of
from services_catalogue.types import SearchHit

MOST_WORDS = 8
"""Words the full-text leg looks up: the rarest of a long query say what it is about."""
MOST_MATCHES = 700
"""Rows those words may touch together, which keeps common words cheap in a large catalogue; one word is always looked up."""

MOST_WORDS_READ = 300
LONGEST_NAME = 8
"""Names inside a query are looked for among its first words, in runs of two words or more."""

MEANING_SHARE = 0.65
NAMED = 0.25
"""Added when a name stands inside a longer query."""
LEAST_MEANING = 0.35
"""Below this the leg by meaning is guessing. Measured on nonsense and on questions about other things."""
LEAST_SCORE = 0.0001
"""What rounds to nothing is no find."""
CLOSED_PENALTY = 0.05
"""A closed service gives way to an open one that fits as well."""

_CAPITALS = re.compile(r"\b[A-Z][A-Z0-9]{1,6}\b")


def search_services(text: str, *, nations: Iterable[str] = (), limit: int = 10, include_closed: bool = True) -> tuple[SearchHit, ...]:
    """The services that fit a query, best first; exact names, abbreviations and form numbers always win, with a score of 1.0.

    `nations` keeps services that work in at least one of them. A query without words, or with none
    that means anything here, finds nothing. Only the first 10,000 characters are read.
    """
    words = telling_words(text)
    if not words or limit < 1:
        return ()
    index = current_index()
    wanted = frozenset(nations)
    words = index.spelling.mend(words)
    scores = _fused(index, text, words)
    exact = _named_exactly(index, text, words)
    if exact and not any(_is_wanted(index, place, wanted, include_closed) for place in exact):
        exact = _namesakes(index, exact)
    for place in exact:
        scores[place] = 1.0 + scores.get(place, 0.0)
    kept = [place for place, score in scores.items() if score >= LEAST_SCORE and _is_wanted(index, place, wanted, include_closed)]
    kept.sort(key=lambda place: (-scores[place], -len(index.entries[place].nations), place))
    return tuple(SearchHit(index.entries[place].service, round(min(scores[place], 1.0), 4)) for place in kept[:limit])


def _fused(index: Index, text: str, words: list[str]) -> dict[int, float]:
    """Both legs' scores, 0 to under 1, by place."""
    scores = _by_words(index, words)
    for place in scores:
        scores[place] *= 1 - MEANING_SHARE
    meaning = index.meaning.compare(words) if index.meaning else None
    if meaning is not None:
        for place in _worth_a_look(meaning, scores):
            scores[place] = scores.get(place, 0.0) + MEANING_SHARE * float(meaning[place])
    for place in _named_inside(index, text):
        scores[place] = scores.get(place, 0.0) + NAMED
    for place in scores:
        scores[place] = min(scores[place] - CLOSED_PENALTY * (not index.entries[place].is_open), 0.99)
    return {place: score for place, score in scores.items() if score > 0}


def _worth_a_look(meaning: Any, found: dict[int, float]) -> Iterable[int]:
    """What full text found, and the nearest by meaning; in a large catalogue the rest could not be shown anyway."""
    nearest = meaning.argpartition(-CANDIDATES)[-CANDIDATES:] if len(meaning) > CANDIDATES else range(len(meaning))
    return {*found, *(int(place) for place in nearest if meaning[place] >= LEAST_MEANING)}


def _by_words(index: Index, words: list[str]) -> dict[int, float]:
    """The full-text leg: the best match scores the share of the query's words that the catalogue knows."""
    rarity = {word: index.rarity(word) for word in words}
    chosen: dict[str, float] = {}
    matches = 0
    for word in sorted((word for word in words if rarity[word]), key=lambda word: -rarity[word])[:MOST_WORDS]:
        matches += index.counts[stem(word)]
        if chosen and matches > MOST_MATCHES:
            break
        chosen[word] = rarity[word]
    found = fulltext.match(chosen)
    best = max(found.values(), default=0.0)
    if best <= 0:
        return {}
    known = sum(1 for word in words if rarity[word]) / len(words)
    return {index.places[service]: known * score / best for service, score in found.items() if service in index.places}


def _named_exactly(index: Index, text: str, words: list[str]) -> frozenset[int]:
    """Services whose name this is; mended spelling and left-out small words do not hide a name."""
    keys = (name_key(text[:200]), asked_name(text), " ".join(words))
    return frozenset().union(*(names.get(key, ()) for key in keys for names in (index.named, index.short_named)))


def _namesakes(index: Index, places: frozenset[int]) -> frozenset[int]:
    """Where "Universal Credit" is not offered, "Universal Credit in Northern Ireland" is what was meant."""
    openings = tuple(f"{name} " for place in places for name in index.entries[place].names)
    return frozenset(place for place, entry in enumerate(index.entries) if any(name.startswith(openings) for name in entry.names))


def _named_inside(index: Index, text: str) -> frozenset[int]:
    """Services named inside a longer query: "can I get universal credit if I study", "is PIP means tested"."""
    words = words_of(text)[:MOST_WORDS_READ]
    runs = (" ".join(words[start : start + size]) for size in range(2, LONGEST_NAME + 1) for start in range(len(words) - size + 1))
    named = frozenset().union(*(index.named.get(run, ()) for run in runs))
    capitals = set() if text.isupper() else {fold(word) for word in _CAPITALS.findall(text[:LONGEST_QUERY])}
    return named.union(*(index.short_named.get(short, ()) for short in capitals))


def _is_wanted(index: Index, place: int, nations: frozenset[str], include_closed: bool) -> bool:
    entry = index.entries[place]
    return (include_closed or entry.is_open) and (not nations or not nations.isdisjoint(entry.nations))
