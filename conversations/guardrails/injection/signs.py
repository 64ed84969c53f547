"""Whether a text steers: by its words, by machine marks in it, or by what it says once decoded."""

import re
from pathlib import Path

from conversations.guardrails.folding import canonical, fold
from conversations.guardrails.injection.encodings import readings
from conversations.guardrails.phrases import Phrases, read_tables

_FOLDER = Path(__file__).parent / "tables"
_ATTACK = Phrases(*read_tables(_FOLDER / "attack.txt"))
_TAINT = Phrases(*read_tables(_FOLDER / "attack.txt", _FOLDER / "taint.txt"))
_BENIGN_TABLES, _BENIGN_CLASSES = read_tables(_FOLDER / "benign.txt")
_BENIGN = Phrases(_BENIGN_TABLES, read_tables(_FOLDER / "attack.txt")[1] | _BENIGN_CLASSES)

_MARKS = re.compile(
    r"<\|[a-z_]{2,20}\|>|\[/?inst\]|<</?sys>>|</?(?:system|system_prompt|assistant|instructions?)>|\[system\]"
    r"|!\[[^\]\n]{0,60}\]\(\s?(?:https?:)?//|\[data\]|\{\{.{0,40}prompt"
    r"|<script|javascript:|onerror ?=|\bos\.(?:popen|system)\b|\bsubprocess\.|__import__|\beval ?\(|\bexec ?\("
    r"|console\.log ?\(|process\.env|document\.cookie|;\s?drop table|' ?or ?'?1'? ?= ?'?1|\brm -rf\b|/etc/passwd"
    r"|(?:http|https)://(?:internal|localhost|127\.|169\.254|10\.\d)|system_?prompt ?\)"
)
_DOCUMENT_MARKS = re.compile(
    r"<!--|display ?: ?none|font-size ?: ?0|color ?: ?(?:#fff|white)|^[^\S\n]*(?:system|assistant|user|human) ?:"
    r"|\[rest-of-document\]|={4,} ?end",
    re.MULTILINE,
)


def is_attack(text: str, plain: str = "") -> bool:
    """Whether a whole message, or the person's own words, tries to steer the assistant.

    `plain` is the canonical form of the same text, for a caller that has it.
    """
    return _steers(text, _ATTACK, plain) or any(_steers(reading, _ATTACK) for reading in readings(text))


def is_tainted(document: str) -> bool:
    """Whether a pasted document speaks to the assistant; more suspicious than `is_attack`, since nothing is refused for it."""
    folded = fold(document)
    return (
        bool(_DOCUMENT_MARKS.search(folded)) or _steers(document, _TAINT) or any(_steers(reading, _TAINT) for reading in readings(document))
    )


def _steers(text: str, phrases: Phrases, plain: str = "") -> bool:
    if _MARKS.search(fold(text)):
        return True
    plain = plain or canonical(text)
    spans = [(found.start, found.end) for found in _BENIGN.find(plain)]
    return any(not any(start <= found.start < end for start, end in spans) for found in phrases.find(plain))
