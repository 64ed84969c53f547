"""What a message is about: the catalogue's needs, matched by their phrases, strongest first."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import structlog

from conversations.memo import Lately
from conversations.understanding.phrases import SMALL_WORDS, Message, Phrase, Slot, compile_phrase, message_of
from conversations.understanding.reading import NeedMatch
from conversations.understanding.words import Text, plain_text, tokens_of
from services_catalogue.types import Catalogue, Facts

logger = structlog.get_logger(__name__)

WEAKEST = 0.4
MOST_NEEDS = 6
BEHIND = 0.2  # a need so much weaker than the strongest is noise beside it
BONUS = 0.03  # for each further phrase of the same need, up to three


@dataclass(frozen=True, slots=True)
class NeedIndex:
    """All phrases of one catalogue version. Each phrase waits under the stems or beginnings of its rarest slot."""

    phrases: tuple[tuple[str, Phrase], ...]
    by_stem: dict[str, tuple[int, ...]]
    by_prefix: dict[str, tuple[tuple[str, int], ...]]  # first three letters -> (beginning, phrase)
    by_fact: tuple[int, ...]
    known_words: frozenset[str]


def _index_of(needs: tuple[tuple[str, tuple[str, ...]], ...], texts: tuple[str, ...]) -> NeedIndex:
    phrases = tuple((need, phrase) for need, listed in needs for written in listed if (phrase := _compiled(written)))
    by_stem: dict[str, list[int]] = defaultdict(list)
    by_prefix: dict[str, list[tuple[str, int]]] = defaultdict(list)
    by_fact = []
    for number, (_, phrase) in enumerate(phrases):
        if not phrase.parts:
            by_fact.append(number)
            continue
        anchor = min((slot for part in phrase.parts for slot in part), key=_commonness)
        for stem in anchor.stems:
            by_stem[stem].append(number)
        for prefix in anchor.prefixes:
            by_prefix[prefix[:3]].append((prefix, number))
    told = {token.plain for text in texts for token in tokens_of(plain_text(text)) if token.plain.isalpha()}
    said = {word for _, listed in needs for phrase in listed for word in _words_of(phrase)}
    return NeedIndex(
        phrases,
        {stem: tuple(numbers) for stem, numbers in by_stem.items()},
        {prefix: tuple(numbers) for prefix, numbers in by_prefix.items()},
        tuple(by_fact),
        frozenset(told | said),
    )


def _made(catalogue: Catalogue) -> NeedIndex:
    needs = tuple((need.id, need.phrases) for need in catalogue.needs.values())
    return _index_of(needs, tuple(_texts(catalogue)))


_INDEXES = Lately(_made)


def need_index(catalogue: Catalogue) -> NeedIndex:
    """The compiled needs of a catalogue, kept for the last few versions."""
    return _INDEXES.of(catalogue)


def _texts(catalogue: Catalogue) -> Iterator[str]:
    for service in catalogue.services.values():
        yield from (service.name, service.summary, *service.what_you_get, *service.eligibility, *service.citizen_phrases)


def match_needs(text: Text, index: NeedIndex, facts: Facts) -> tuple[NeedMatch, ...]:
    """The needs the message speaks of, strongest first; at most MOST_NEEDS. `facts` are those told in this message."""
    message = message_of(text.tokens)
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for number in sorted(_candidates(index, message)):
        need, phrase = index.phrases[number]
        if phrase.matches(message, facts):
            found[need].append((phrase.strength, phrase.text))
    matches = [_joined(need, hits) for need, hits in found.items()]
    enough = max([WEAKEST, *(match.strength - BEHIND for match in matches)])
    kept = sorted((match for match in matches if match.strength >= enough), key=lambda match: -match.strength)
    return tuple(kept[:MOST_NEEDS])


def _compiled(written: str) -> Phrase | None:
    """A phrase nobody could match is left out and logged, so that one slip in the catalogue does not stop every answer."""
    try:
        return compile_phrase(written)
    except ValueError as problem:
        logger.warning("phrase_ignored", problem=str(problem))
        return None


def _candidates(index: NeedIndex, message: Message) -> set[int]:
    numbers = set(index.by_fact)
    for sentence in message.full:
        for token in sentence:
            numbers.update(index.by_stem.get(token.stem, ()))
            numbers.update(number for prefix, number in index.by_prefix.get(token.plain[:3], ()) if token.plain.startswith(prefix))
    return numbers


def _commonness(slot: Slot) -> tuple[bool, bool, int]:
    """Rarer slots sort first: few exact words that are not small ones."""
    return bool(slot.prefixes), bool(slot.stems & SMALL_WORDS), len(slot.stems)


def _joined(need: str, hits: list[tuple[float, str]]) -> NeedMatch:
    best = max(hits)
    return NeedMatch(need, round(min(1.0, best[0] + BONUS * min(3, len(hits) - 1)), 3), best[1])


def _words_of(phrase: str) -> set[str]:
    cleaned = phrase.replace("/", " ").replace("!", " ").replace("&", " ").split()
    return {word for piece in cleaned if piece.isalpha() for word in plain_text(piece).split()}
