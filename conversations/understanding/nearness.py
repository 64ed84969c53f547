"""What a message is near in meaning to, for the words no phrase foresaw. Word vectors are search's own; without them, nothing is near."""

import re
from collections.abc import Iterator

from conversations.memo import Lately
from conversations.understanding.reading import NeedMatch
from services_catalogue.search.meaning import Meaning, word_vectors
from services_catalogue.search.text import words_of
from services_catalogue.types import Catalogue, Need

NEAR = 0.33
"""Below this, texts that have nothing to do with each other still score."""
MOST_NEAR = 2
GUESSED = "near in meaning"
"""Stands in a match for the phrase that was not there."""
FOR_SOME = "specific-groups"
"""The topic of needs that only some people have, such as a conviction: nobody is taken for one of them on a guess."""
WEAKEST, SPREAD = 0.4, 0.25  # near needs stay weaker than any phrase that fits
_MARKS = re.compile(r"\{[^}]*\}|=\d(?:\.\d+)?|!\S+|&|\.\.\.|\*")
_CHOICES = 3


def near_needs(plain: str, catalogue: Catalogue) -> tuple[NeedMatch, ...]:
    """The needs whose phrases are nearest in meaning, at most MOST_NEAR; their strength says that this is a guess."""
    ids, meaning = _MEANINGS.of(catalogue)
    scores = meaning.compare(words_of(plain)) if meaning else None
    if scores is None:
        return ()
    ranked = sorted(zip(map(float, scores), ids, strict=True), reverse=True)[:MOST_NEAR]
    return tuple(NeedMatch(need, round(WEAKEST + SPREAD * score, 3), GUESSED) for score, need in ranked if score >= NEAR)


def _meaning_of(catalogue: Catalogue) -> tuple[tuple[str, ...], Meaning | None]:
    vectors = word_vectors()
    needs = [need for need in catalogue.needs.values() if need.topic != FOR_SOME]
    texts = [list(_texts(need, catalogue)) for need in needs]
    return tuple(need.id for need in needs), Meaning(vectors, texts) if vectors and texts else None


_MEANINGS = Lately(_meaning_of)


def _texts(need: Need, catalogue: Catalogue) -> Iterator[str]:
    """A need's label, its phrases without their marks, and how people ask for its first service."""
    yield need.label
    for phrase in need.phrases:
        words = [choice for slot in _MARKS.sub(" ", phrase).split() for choice in slot.split("/")[:_CHOICES]]
        if words:
            yield " ".join(words)
    for service in need.services.get("any", ())[:1]:
        if service in catalogue.services:
            yield from catalogue.services[service].citizen_phrases
