"""Puts the crisis tables together and says what they mean. One strong phrase is enough; weak signs must come in twos."""

from collections.abc import Iterable
from pathlib import Path

from conversations.guardrails.folding import canonical
from conversations.guardrails.meaning import FAR, Nearness, nearness
from conversations.guardrails.phrases import Phrases, read_tables
from conversations.guardrails.verdict import Crisis

_ORDER = (
    "suicide", "medical", "minor", "sexual-violence", "forced-marriage", "domestic-abuse", "child", "exploitation", "violence", "threat",
    "homeless", "destitution", "adult-abuse", "mental-health", "carer", "addiction", "scam", "discrimination",
)  # fmt: skip
"""Which category answers when several fit: danger to life first, then whoever has the most fitting helplines. Every one opens with 999."""

_MEDIUM = frozenset({"adult-abuse", "mental-health", "carer", "addiction", "scam", "discrimination"})
_NOT_THEIR_LIFE = _MEDIUM | {"threat"}
_NEAR = -0.1
_NEAR_WITH_SIGN = -0.25
_NEAR_MEDIUM = 0.05
_NEAR_IN_DOUBT = 0.3
"""How near in meaning a text must be to sentences of danger: less where the tables saw a weak sign too,
more where they saw an everyday saying or something to decline, or where no life is at risk.

Measured with the tables on 609 sentences outside the training: at -0.05, 203 of 210 high dangers heard and
7 alarms in 339 honest look-alikes; at -0.1, 205 and 8; at -0.2, 207 and 10, and one more of 115 plain messages.
"""
_WEAKEST = frozenset({"minor/hint:age", "minor/hint:danger"})  # an age, or a word like "hit", says little alone
_FOLDER = Path(__file__).parent
_SIGNS = Phrases(*read_tables(*sorted((_FOLDER / "tables").glob("*.txt"))))
_IDIOMS = Phrases(*read_tables(_FOLDER / "idioms.txt", _FOLDER / "tables" / "words.txt"))
_BLANK = "idiom"


def find_crisis(text: str) -> Crisis | None:
    """The gravest crisis a text speaks of, or None: by the tables first, then by nearness of meaning."""
    plain = canonical(text)
    return told_crisis(plain) or near_crisis(nearness(text).get("danger", FAR), plain)


def told_crisis(plain: str) -> Crisis | None:
    """A crisis said in words the tables know. Works on canonical text."""
    found = _categories(_SIGNS.labels(_without_idioms(plain)))
    for category in _ORDER:
        if category in found:
            return _crisis(category)
    return None


def near_crisis(near: Nearness, plain: str, *, is_declined: bool = False) -> Crisis | None:
    """A crisis said in other words; `is_declined` when the text also asks for something to be declined."""
    if near.score <= _NEAR_WITH_SIGN or near.score <= _limit(plain, is_declined=is_declined):
        return None
    if near.category in _NOT_THEIR_LIFE and near.score <= _NEAR_MEDIUM:
        return None
    is_dark = any(label.startswith("suicide/") for label in _SIGNS.labels(_without_idioms(plain)))
    return _crisis("suicide" if is_dark else near.category)


def _limit(plain: str, *, is_declined: bool) -> float:
    if is_declined:
        return _NEAR_IN_DOUBT
    without = _without_idioms(plain)
    if without != plain:
        return _NEAR_IN_DOUBT
    return _NEAR_WITH_SIGN if _SIGNS.labels(without) - _WEAKEST else _NEAR


def _crisis(category: str) -> Crisis:
    return Crisis(category, "medium" if category in _MEDIUM else "high")


def _categories(labels: set[str]) -> set[str]:
    """Every category with one strong sign, or two different weak ones."""
    strong = {label.partition("/")[0] for label in labels if "/hint:" not in label}
    hints = [label.partition("/")[0] for label in labels if "/hint:" in label]
    return strong | {category for category in hints if hints.count(category) > 1}


def _without_idioms(text: str) -> str:
    spans = sorted((found.start, found.end) for found in _IDIOMS.find(text))
    return _blanked(text, spans) if spans else text


def _blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    parts: list[str] = []
    last = 0
    for start, end in spans:
        if start >= last:
            parts += (text[last:start], _BLANK, " ")
        last = max(last, end)
    return "".join((*parts, text[last:]))
