"""Finding the answer to a question: every answer's own asks, weighed by how telling each word is."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from conversations.engines.guided.question_words import kind_of_question, terms_of
from conversations.memo import Lately
from services_catalogue.types import Answer, Catalogue

ASK_SHARE, COVER_SHARE = 0.6, 0.4
TELLING = 6.0
"""The weight a question needs to be told apart: one rare word, or two or three common ones."""
SAME_KIND, OTHER_KIND = 0.1, -0.1
NAMED_SERVICE, OTHER_SERVICE = 0.12, -0.18
ONE_NATION = -0.1
"""An answer for one nation, while nobody has said where they live: another that holds anywhere is better."""


MONEY_WORDS = frozenset({"pay", "amount", "age", "rent", "hous"})
"""Words of a name that also ask for something."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One answer, ready to be compared."""

    answer: Answer
    asks: tuple[frozenset[str], ...]
    kinds: frozenset[str]
    words: frozenset[str]
    near: frozenset[str]  # services beside the answer's own


@dataclass(frozen=True, slots=True)
class Match:
    """An answer and how well it fits, about 0 to 1."""

    answer: Answer
    score: float


class AnswerIndex:
    """All answers of one catalogue version."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.entries = tuple(_entry(answer, catalogue) for answer in catalogue.answers)
        counts = Counter(word for entry in self.entries for word in entry.words)
        total = len(self.entries) + 1
        self._weights: Mapping[str, float] = {word: math.log(1 + total / count) for word, count in counts.items()}
        self._about = {
            service.id: terms_of(" ".join([service.name, *service.abbreviations])) - MONEY_WORDS for service in catalogue.services.values()
        }
        self._unseen = math.log(1 + total)
        self._lengths = {ask: math.sqrt(self._weight(ask)) for entry in self.entries for ask in entry.asks}

    def best(self, question: str, *, nation: str, services: Iterable[str], recent: Iterable[str] = ()) -> tuple[Match, ...]:
        """The three best answers for a question, best first; those of another nation never.

        `services` are named in the question; `recent` were talked about just before.
        """
        asked, kind, named = self._telling(terms_of(question)), kind_of_question(question), frozenset(services)
        if not asked or not (kind or asked - self._names(named)):
            return ()  # a service's name alone asks nothing that one answer could settle
        fitting = [entry for entry in self.entries if not nation or not entry.answer.nations or nation in entry.answer.nations]
        # A rate of today is no answer to a question about a later year, nor the other way round.
        fitting = [entry for entry in fitting if ("future" in entry.kinds) == (kind == "future")]
        talked = frozenset(recent)
        apart = {id(entry): ONE_NATION if not nation and len(entry.answer.nations) == 1 else 0.0 for entry in fitting}
        matches = [
            Match(entry.answer, self._score(entry, asked, kind, named) + self._continues(entry, named, talked) + apart[id(entry)])
            for entry in fitting
        ]
        return tuple(sorted(matches, key=lambda match: (-match.score, match.answer.id))[:3])

    def _names(self, services: frozenset[str]) -> frozenset[str]:
        return frozenset().union(*(self._about.get(service, frozenset()) for service in services))

    def _telling(self, terms: frozenset[str]) -> frozenset[str]:
        """Without the person's own figures: they tell nothing unless an answer has them too."""
        return frozenset(term for term in terms if term in self._weights or not any(sign.isdigit() for sign in term))

    def _score(self, entry: Entry, asked: frozenset[str], kind: str, named: frozenset[str]) -> float:
        weight = self._weight
        total = weight(asked)
        shared = asked & entry.words
        nearest = max((weight(asked & ask) / self._lengths[ask] for ask in entry.asks), default=0.0) if shared else 0.0
        score = ASK_SHARE * nearest / math.sqrt(total) + COVER_SHARE * weight(shared) / total
        score *= min(1.0, total / TELLING)
        if kind and entry.kinds:
            score += SAME_KIND if kind in entry.kinds else OTHER_KIND
        if named and entry.answer.service in named:
            score += NAMED_SERVICE
        elif named and not named & entry.near:
            score += OTHER_SERVICE
        return score

    def _continues(self, entry: Entry, named: frozenset[str], talked: frozenset[str]) -> float:
        return NAMED_SERVICE if not named and entry.answer.service in talked else 0.0

    def _weight(self, words: frozenset[str]) -> float:
        return sum(self._weights.get(word, self._unseen) for word in words) or 1e-9


def _entry(answer: Answer, catalogue: Catalogue) -> Entry:
    asks = tuple(terms_of(ask) for ask in answer.asks)
    service = catalogue.services.get(answer.service)
    about = terms_of(" ".join([service.name, *service.abbreviations])) if service else frozenset()
    words = frozenset().union(*asks, terms_of(f"{answer.text} {answer.corrects}"), about)
    kinds = frozenset(filter(None, (kind_of_question(ask) for ask in answer.asks)))
    return Entry(answer, tuple(ask for ask in asks if ask), kinds, words, frozenset(service.related if service else ()))


_INDEXES = Lately(AnswerIndex)


def index_of(catalogue: Catalogue) -> AnswerIndex:
    """The index of a catalogue version, built once and kept while it is among the latest."""
    return _INDEXES.of(catalogue)
