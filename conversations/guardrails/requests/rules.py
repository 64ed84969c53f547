"""Which requests are declined, and with which reply: unlawful asks first, then what is out of scope."""

from collections.abc import Mapping
from pathlib import Path

from conversations.guardrails.folding import canonical
from conversations.guardrails.meaning import FAR, Nearness, nearness
from conversations.guardrails.phrases import Found, Phrases, read_tables
from conversations.guardrails.verdict import Refusal

_FOLDER = Path(__file__).parent / "tables"
_FILES = {name: read_tables(_FOLDER / f"{name}.txt") for name in ("unlawful", "scope", "ordinary")}
_CLASSES = {name: words for _, classes in _FILES.values() for name, words in classes.items()}
_UNLAWFUL, _SCOPE, _ORDINARY = (Phrases(tables, _CLASSES) for tables, _ in _FILES.values())
UNLAWFUL_KEYS, SCOPE_KEYS = tuple(_FILES["unlawful"][0]), tuple(_FILES["scope"][0])
_NEAR = {"unlawful": -0.22, "scope": -0.22}
"""How near in meaning a text must be to examples of a group.

Measured with the tables on sentences outside the training: 99 of 105 unlawful asks and 93 of 94 out-of-scope ones
declined, and one of 339 honest look-alikes; at -0.3 four of them, and no unlawful ask more.
"""
_NEAR_IN_DOUBT = 0.3  # where words of honest talk stand too: only what is plainly one of the examples
_HOW_TO = "how-to"  # asking how something is done keeps a question in scope, and makes nothing lawful
_OURS = "ours"  # what this service makes or knows itself, whatever it sounds near to
_NO_SUBJECT = frozenset((_FOLDER / "no_subject.txt").read_text(encoding="utf-8").split())
"""A message of such words alone asks for nothing that could be declined: "help me" and "why" are near in meaning to anything."""

_JOB_TALK = 400
"""A long own message has a story and a need in it: a stray phrase does not make it out of scope."""


def find_refusal(text: str) -> Refusal | None:
    """The refusal a person's own words call for, or None. Crisis and injection are looked for before."""
    plain = canonical(text)
    return told_refusal(plain) or near_refusal(nearness(text), plain)


def near_refusal(near: Mapping[str, Nearness], plain: str) -> Refusal | None:
    """A request to decline said in other words; where honest talk may explain it, only when it is very near."""
    if len(plain) >= _JOB_TALK or _NO_SUBJECT.issuperset(plain.replace(".", " ").split()):
        return None
    honest = {found.label for found in _ORDINARY.find(plain)}
    group = max(_NEAR, key=lambda name: near.get(name, FAR).score - _NEAR[name])
    found = near.get(group, FAR)
    if group == "scope" and _OURS in honest:
        return None
    limit = _NEAR_IN_DOUBT if honest else _NEAR[group]
    return Refusal(f"declined_{group}", f"{group}_{found.category}") if found.score > limit else None


def told_refusal(plain: str) -> Refusal | None:
    """A request to decline in words the tables know. Works on canonical text."""
    ordinary = list(_ORDINARY.find(plain))
    unlawful_key = _first(_UNLAWFUL, plain, [found for found in ordinary if found.label != _HOW_TO], UNLAWFUL_KEYS)
    if unlawful_key:
        return Refusal("declined_unlawful", f"unlawful_{unlawful_key}")
    scope_key = _first(_SCOPE, plain, ordinary, SCOPE_KEYS) if len(plain) < _JOB_TALK else ""
    return Refusal("declined_scope", f"scope_{scope_key}") if scope_key else None


def _first(phrases: Phrases, text: str, ordinary: list[Found], order: tuple[str, ...]) -> str:
    """The table with the most phrases outside ordinary talk; the earlier table when two have the same."""
    counts = dict.fromkeys(order, 0)
    for found in phrases.find(text):
        if not any(honest.start < found.end and found.start < honest.end for honest in ordinary):
            counts[found.label] += 1
    best = max(order, key=lambda label: (counts[label], -order.index(label)))
    return best if counts[best] else ""
