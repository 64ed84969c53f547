"""Which requests are declined, and with which reply: unlawful asks first, then what is out of scope."""

from collections.abc import Mapping
from pathlib import Path

from conversations.guardrails.folding import canonical
from conversations.guardrails.phrases import Phrases, read_tables
from conversations.guardrails.verdict import Refusal

_FOLDER = Path(__file__).parent / "tables"
_FILES = {name: read_tables(_FOLDER / f"{name}.txt") for name in ("unlawful", "scope", "ordinary")}
_CLASSES = {name: words for _, classes in _FILES.values() for name, words in classes.items()}
_UNLAWFUL, _SCOPE, _ORDINARY = (Phrases(tables, _CLASSES) for tables, _ in _FILES.values())
UNLAWFUL_KEYS, SCOPE_KEYS = tuple(_FILES["unlawful"][0]), tuple(_FILES["scope"][0])
_JOB_TALK = 400
"""A long own message has a story and a need in it: a stray phrase does not make it out of scope."""


def find_refusal(text: str) -> Refusal | None:
    """The refusal a person's own words call for, or None. Crisis and injection are looked for before."""
    return refusal_in(canonical(text))


def refusal_in(plain: str) -> Refusal | None:
    """The same, over text that is already canonical."""
    ordinary_spans = [(found.start, found.end) for found in _ORDINARY.find(plain)]
    unlawful_key = _first(_UNLAWFUL, plain, ordinary_spans, UNLAWFUL_KEYS)
    if unlawful_key:
        return Refusal("declined_unlawful", f"unlawful_{unlawful_key}")
    scope_key = _first(_SCOPE, plain, ordinary_spans, SCOPE_KEYS) if len(plain) < _JOB_TALK else ""
    return Refusal("declined_scope", f"scope_{scope_key}") if scope_key else None


def _first(phrases: Phrases, text: str, ordinary_spans: list[tuple[int, int]], order: tuple[str, ...]) -> str:
    """The table with the most phrases outside ordinary talk; the earlier table when two have the same."""
    counts: Mapping[str, int] = dict.fromkeys(order, 0)
    counts = dict(counts)
    for found in phrases.find(text):
        if not any(start < found.end and found.start < end for start, end in ordinary_spans):
            counts[found.label] += 1
    best = max(order, key=lambda label: (counts[label], -order.index(label)))
    return best if counts[best] else ""
