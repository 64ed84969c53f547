"""One plain form of a text, for matching only: what is stored keeps the person's own characters."""

import re
import unicodedata
from collections.abc import Mapping

from conversations.guardrails.lookalikes import LOOKALIKES
from conversations.guardrails.spellings import EXPANSIONS, KEY_WORDS

_STRAIGHT = LOOKALIKES | dict.fromkeys("’‘`´ʼ", "'") | dict.fromkeys("“”", '"') | dict.fromkeys("–—‐‑−", "-")
_FEW = 160
_LEET = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i", "|": "l"})
_LEET_WORD = re.compile(r"(?<![\w@$!|£.])[a-z]+[0134578@$!|][a-z0134578@$!|]*[a-z](?![\w@$!|])")
_SPACED_OUT = re.compile(r"(?<![\w])(?:[a-z][ ._*-]){3,40}[a-z](?![\w])")
_DOTTED = re.compile(r"(?<=[a-z])[*._](?=[a-z])")
_LONG = re.compile(r"([a-z])\1{2,}")
_END = re.compile(r"[.?!;\n\r]+|\s-\s|…")
_NOT_WORD = re.compile(r"[^a-z0-9£.%']+")
_AGAIN = re.compile(r"((?:[^ ]{1,20} ){1,5}?)\1{2,}")  # the same words over and over say it once
_WILL = re.compile(
    r"\bill (?=(?:be|just|go|have|do|make|kill|end|never|take|wait|give|use|get|put|say|find|follow|burn|hurt|smash|knock|come|not)\b)"
)


def fold(text: str) -> str:
    """Lower case, compatibility forms and look-alike letters made plain, accents dropped, quotes made straight."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", each_letter(text, LOOKALIKES))
    accents = dict.fromkeys(filter(unicodedata.combining, set(plain)), "")
    return each_letter(plain, _STRAIGHT | accents).lower()


def each_letter(text: str, plain: Mapping[str, str]) -> str:
    """The text with the letters of a table put in plain form; no plain form may hold a letter of the table."""
    if len(plain) > _FEW:  # one pass with a table of every letter of the text, since the lack of one is slow to find out
        letters = set(text)
        return text.translate(dict(zip(map(ord, letters), map(plain.get, letters, letters), strict=True)))
    for letter, other in plain.items():
        if letter in text:
            text = text.replace(letter, other)
    return text


def canonical(text: str) -> str:
    """The text as plain words, one space apart, with " . " at the end of each sentence.

    Contractions and text-speak are written out, digits that stand for letters are read as letters,
    long-drawn letters are shortened and misspelt key words put right.
    """
    plain = _SPACED_OUT.sub(lambda match: re.sub(r"[ ._*-]", "", match.group()), fold(text))
    plain = _LEET_WORD.sub(lambda match: match.group().translate(_LEET), plain)
    plain = _LONG.sub(r"\1", plain)
    plain = _END.sub(" . ", plain)
    plain = _AGAIN.sub(r"\1\1", _NOT_WORD.sub(" ", plain))
    words = plain.split()
    return _WILL.sub("i will ", " ".join(_written_out(word) for word in words))


def _written_out(word: str) -> str:
    if word == ".":
        return word
    expanded = EXPANSIONS.get(word)
    if expanded:
        return expanded
    bare = word.strip("'").replace("'", "")
    if bare.endswith("."):
        bare = bare.rstrip(".") or "."
    return EXPANSIONS.get(bare) or KEY_WORDS.get(bare) or bare or "."
