"""Characters that a reader cannot see: taken out before anything else looks at a message."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from conversations.guardrails.folding import each_letter

_EMOJI = "\u2600-\u27bf\U0001f000-\U0001faff"

# The flags of England, Scotland and Wales are a black flag followed by tag characters: those stay.
_HIDDEN = re.compile(
    "(?P<flag>\U0001f3f4[\U000e0020-\U000e007e]{1,8}\U000e007f)"
    f"|(?P<joined>(?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}]))"
    f"|(?P<styled>(?<=[{_EMOJI}#*0-9©®‼⁉™ℹ])\ufe0f)"
    "|(?P<tags>[\U000e0000-\U000e007f]+)"
    "|(?P<hidden>[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f"
    "\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0080-\U000e0fff]+)"
    "|(?P<control>[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+)"
    "|(?P<strike>[\u0334-\u0338\u20d0-\u20f0]+)"
    "|(?P<stack>(?<=[\u0300-\u036f])[\u0300-\u036f]{2,})"
)
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u0300-\u036f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u20d0-\u20f0\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
"""Whatever `_HIDDEN` and `_BREAKS` are about: a text without any of these is as it looks."""
_KEPT = frozenset({"flag", "joined", "styled"})
_BREAKS = {"\r": "", "\u2028": "\n", "\u2029": "\n", "\x85": "\n", "\u2800": " "}
_TAG_BASE = 0xE0000
_TOLERATED = 2  # a stray byte-order mark or soft hyphen comes with ordinary copying


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without hidden characters; `payload` is what tag characters spelt, for the injection screen."""

    text: str
    was_hidden: bool = False
    payload: str = ""


def clean(text: str) -> Cleaned:
    """Take out zero-width, direction, tag, control and overlay characters; emoji and diacritics stay."""
    if _is_plain(text):
        return Cleaned(text)
    taken = 0
    payload: list[str] = []

    def take(match: re.Match[str]) -> str:
        nonlocal taken
        if match.lastgroup in _KEPT:
            return match.group()
        taken += len(match.group())
        if match.lastgroup == "tags":
            payload.append("".join(chr(ord(mark) - _TAG_BASE) for mark in match.group() if 0x20 <= ord(mark) - _TAG_BASE < 0x7F))
        return ""

    cleaned = _HIDDEN.sub(take, each_letter(text, _BREAKS))
    return Cleaned(cleaned, taken > _TOLERATED, "".join(payload))


def _is_plain(text: str) -> bool:
    return not _SUSPECT.search(text)


def without_hidden(text: str) -> tuple[str, Sequence[int]]:
    """The text as a reader sees it, and for each of its characters the position in the original."""
    if _is_plain(text):
        return text, range(len(text))
    seen: list[str] = []
    places: list[int] = []
    last = 0
    for match in _HIDDEN.finditer(text):
        if match.lastgroup in _KEPT:
            continue
        seen.append(text[last : match.start()])
        places.extend(range(last, match.start()))
        last = match.end()
    seen.append(text[last:])
    places.extend(range(last, len(text)))
    return "".join(seen), places
