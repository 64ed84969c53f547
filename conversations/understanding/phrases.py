"""The small language in which a need says how people put it, compiled for quick matching.

A phrase is a few words that must stand in one sentence, in this order, with at most two words between
neighbours. Small words ("the", "my", "am") are left out on both sides, and endings do not matter. A phrase
with only one other word ("at my age") keeps its small words, and its words must then stand side by side.

    made redundant           both words
    wages/pay short          either of two words in one place
    redundan*                a word that begins like this
    jsa ... stops            up to eight words between
    dbs !scam                not when the message also says "scam"
    {age>=50} & job          a fact of this message, and words anywhere in it
    got the sack =0.9        how sure this phrase alone makes us, 0 to 1

Without a mark, one word gives 0.6, two 0.75, three 0.85 and more 0.92.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from conversations.understanding.words import Token, plain_text
from services_catalogue.search.text import stem
from services_catalogue.types import Facts

SMALL_WORDS = frozenset(
    "a an the my me our your i am is are was were be been to of for on in at it its that this and or so just do does did have has had with "
    "we you they he she please really very also only now as by any some them us".split()
)
GAP, WIDE_GAP = 2, 8
_GUARD = re.compile(r"\{(\w+)(>=|<=|=|<|>)([\w.-]+)\}")
_MARK = re.compile(r"=(\d(?:\.\d+)?)")
_STRENGTHS = (0.0, 0.6, 0.75, 0.85)


@dataclass(frozen=True, slots=True)
class Slot:
    """One place in a phrase: any of these stems or beginnings; `gap` is how many words may stand before it."""

    stems: frozenset[str]
    prefixes: tuple[str, ...]
    gap: int

    def fits(self, token: Token) -> bool:
        """Whether a word may stand here."""
        return token.stem in self.stems or (bool(self.prefixes) and token.plain.startswith(self.prefixes))


@dataclass(frozen=True, slots=True)
class Guard:
    """A condition on one fact."""

    fact: str
    op: str
    value: str

    def holds(self, facts: Facts) -> bool:
        """Whether the fact is told and meets the condition; a list fact meets "=" when it holds the value."""
        told = facts.get(self.fact)
        if told is None:
            return False
        if self.op == "=":
            return self.value in told if isinstance(told, tuple) else str(told).lower() == self.value
        number = float(told) if isinstance(told, int | float) else float("nan")
        wanted = float(self.value)
        return {">=": number >= wanted, "<=": number <= wanted, "<": number < wanted, ">": number > wanted}[self.op]


@dataclass(frozen=True, slots=True)
class Message:
    """The sentences of a message as phrases look at them: with every word, and without the small ones."""

    full: tuple[tuple[Token, ...], ...]
    content: tuple[tuple[Token, ...], ...]
    stems: frozenset[str]  # of `content`
    all_stems: frozenset[str]


def message_of(sentences: Iterable[tuple[Token, ...]]) -> Message:
    """Prepare a message's sentences for matching."""
    full = tuple(sentences)
    content = tuple(tuple(token for token in tokens if token.plain not in SMALL_WORDS) for tokens in full)
    return Message(full, content, _stems_in(content), _stems_in(full))


def _stems_in(sentences: Iterable[tuple[Token, ...]]) -> frozenset[str]:
    return frozenset(token.stem for tokens in sentences for token in tokens)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One compiled phrase. `parts` are sequences of slots which may stand in different sentences."""

    text: str
    parts: tuple[tuple[Slot, ...], ...]
    guards: tuple[Guard, ...]
    forbidden: frozenset[str]
    strength: float
    is_close: bool = False  # small words count, and nothing may stand between
    needed: tuple[
        frozenset[str], ...
    ] = ()  # of each of these a stem must stand somewhere: most phrases fall there, before words are walked

    def matches(self, message: "Message", facts: Facts) -> bool:
        """Whether the message says this."""
        if any(map(message.all_stems.isdisjoint, self.needed)):
            return False
        if message.stems & self.forbidden or not all(guard.holds(facts) for guard in self.guards):
            return False
        sentences = message.full if self.is_close else message.content
        return all(any(_stands(part, sentence) for sentence in sentences) for part in self.parts)


def compile_phrase(text: str) -> Phrase:
    """Read one phrase. Raises ValueError when it could never match as meant."""
    guards = tuple(Guard(fact, op, value) for fact, op, value in _GUARD.findall(text))
    mark = _MARK.search(_GUARD.sub(" ", text))
    words = _MARK.sub(" ", _GUARD.sub(" ", text)).split()
    forbidden = frozenset(stem for word in words if word.startswith("!") for stem in _stems(word[1:].rstrip("*")))
    kept = " ".join(word for word in words if not word.startswith("!"))
    parts = tuple(part for part in (_slots(piece, keep_small=False) for piece in kept.split("&")) if part)
    is_close = len(parts) == 1 and len(parts[0]) == 1 and len(kept.split()) > 1 and "&" not in kept
    if is_close:
        parts = (_slots(kept, keep_small=True),)
    if not parts and not guards:
        raise ValueError(f"nothing to match in {text!r}")
    size = sum(len(part) for part in parts)
    strength = float(mark[1]) if mark else (_STRENGTHS[size] if size < 4 else 0.92)
    needed = tuple(slot.stems for part in parts for slot in part if not slot.prefixes)
    return Phrase(text, parts, guards, forbidden, strength, is_close, needed)


def _slots(piece: str, *, keep_small: bool) -> tuple[Slot, ...]:
    slots: list[Slot] = []
    usual = 0 if keep_small else GAP
    gap = usual
    for word in piece.split():
        if word == "...":
            gap = WIDE_GAP
            continue
        choices = word.split("/")
        prefixes = tuple(choice[:-1] for choice in choices if choice.endswith("*"))
        plain = [choice for choice in choices if not choice.endswith("*")]
        if not keep_small and not prefixes and all(choice in SMALL_WORDS for choice in plain):
            continue
        if not keep_small and set(plain) & SMALL_WORDS:
            raise ValueError(f"small and other words in one place: {word!r}")
        stems = frozenset(stem for choice in plain for stem in _stems(choice))
        if prefixes or stems:
            slots.append(Slot(stems, prefixes, gap))
            gap = usual
    return tuple(slots)


def _stems(word: str) -> tuple[str, ...]:
    """A word's stem as a message would show it."""
    plain = plain_text(word).split()
    if len(plain) > 1:
        raise ValueError(f"{word!r} reads as several words: {' '.join(plain)!r}")
    return (stem(plain[0]),) if plain else ()


def _stands(slots: tuple[Slot, ...], tokens: Sequence[Token]) -> bool:
    """Whether the slots stand in this sentence in order; greedy from each possible start, so never more than a few steps a word."""
    first = slots[0]
    return any(first.fits(token) and _rest_stands(slots, tokens, start) for start, token in enumerate(tokens))


def _rest_stands(slots: tuple[Slot, ...], tokens: Sequence[Token], place: int) -> bool:
    for slot in slots[1:]:
        found = next((near for near in range(place + 1, min(place + 2 + slot.gap, len(tokens))) if slot.fits(tokens[near])), -1)
        if found < 0:
            return False
        place = found
    return True
