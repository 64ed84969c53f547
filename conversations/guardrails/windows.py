"""Which stretches of a message are read for meaning: a sentence or two each."""

import re
import textwrap

from conversations.guardrails.folding import fold

_WINDOW = 130  # characters: what one embedding is read from, a sentence or two
_LONGEST_WORD = 24
_TOKEN = re.compile(r"\[[A-Z_]{2,20}[- ][A-Z0-9]{1,4}\]")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


def windows(text: str) -> list[str]:
    """A text, folded, as stretches worth embedding: sentences put together, or cut, to a window's length."""
    stretches: list[str] = []
    for sentence in _SENTENCE.split(_TOKEN.sub(" ", text)):
        words = " ".join(word for word in sentence.split() if len(word) <= _LONGEST_WORD)
        for part in textwrap.wrap(fold(words), _WINDOW):
            if stretches and len(stretches[-1]) + len(part) < _WINDOW:
                stretches[-1] += f" {part}"
            else:
                stretches.append(part)
    return [stretch for stretch in stretches if _LETTERS.search(stretch)]
