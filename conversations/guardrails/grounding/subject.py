"""Which services a sentence speaks of: those it names, and the one that "it" stands for."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from conversations.guardrails.mentions import Mention
from conversations.types import Sentence

PRONOUN = re.compile(
    r"\b(?:it|its|it['’](?:s|d|ll)|they|they['’](?:re|ll|d)|their"
    r"|(?:this|that|the) (?:benefit|payment|allowance|scheme|service|loan|grant|one))\b",
    re.IGNORECASE,
)
MOST_BACK = 4

Names = Callable[[str], tuple[Mention, ...]]
"""The services that a text names."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sentence is about."""

    mentions: tuple[Mention, ...]
    carried: frozenset[str]  # of its card, or of an earlier sentence

    def services(self) -> frozenset[str]:
        """All services of the sentence."""
        return self.carried.union(*(mention.services for mention in self.mentions))

    def beside(self, low: int, high: int) -> frozenset[str]:
        """The services of one stretch; those of the whole sentence where it names none."""
        named = [mention.services for mention in self.mentions if low <= mention.start < high]
        return self.carried.union(*named) if named else self.services()


def _leading_pronoun(text: str, mentions: Sequence[Mention]) -> bool:
    return PRONOUN.search(text, 0, mentions[0].start if mentions else len(text)) is not None


def _named_before(before: Sequence[Sentence], names: Names, back: int) -> frozenset[str]:
    """The services of the nearest sentence that names any; where that one says "it" first, of those before it too."""
    found: frozenset[str] = frozenset()
    for earlier in tuple(before)[-back:][::-1]:
        named = names(earlier.text)
        found = found.union(*(mention.services for mention in named)) | ({earlier.service} if earlier.service else frozenset())
        if found and not _leading_pronoun(earlier.text, named):
            break
    return found


def subject_of(sentence: Sentence, before: Sequence[Sentence], names: Names) -> Subject:
    """Names, and the carried subject where there is no name, or a pronoun stands before the first one."""
    mentions = names(sentence.text)
    pronoun = _leading_pronoun(sentence.text, mentions)
    if sentence.service:
        return Subject(mentions, frozenset({sentence.service}))
    if mentions and not pronoun:
        return Subject(mentions, frozenset())
    return Subject(mentions, _named_before(before, names, MOST_BACK if pronoun else 1))
