"""The little markup a model may use, taken off: what is left is plain text, and what it stood on."""

import re
from dataclasses import dataclass

CARD = re.compile(r"^\s*\[\[service:\s*([a-z0-9-]{1,80})\s*\]\]\s*$")
CITED = re.compile(r"\s*\[\[(?:service:)?\s*([a-z0-9-]{1,80})\s*\]\]")
LEADING = re.compile(rf"^(?:{CITED.pattern})+")
ITEM = re.compile(r"^\s*(?:[-*•]|\d{1,2}[.)])\s+")
HEADING = re.compile(r"^\s*#{1,6}\s+")
EMPHASIS = re.compile(r"(\*\*|__)(?=\S)(.{1,400}?)(?<=\S)\1")
SLANT = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]{1,400}?)(?<=[^\s*])\*(?![\w*])")
CODE = re.compile(r"`([^`\n]{1,200})`")
QUOTE = re.compile(r"^\s*>\s?")
RULE = re.compile(r"^\s*(?:-{3,}|\*{3,}|_{3,})\s*$")


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without markup, and the ids of the services it cites, in order."""

    text: str
    cited: tuple[str, ...]


def plain(text: str) -> Plain:
    """Emphasis, code marks and citations taken off. Links, images and HTML stay as they are: the gate judges them."""
    # An id in front belongs to the sentence before, which has already been shown.
    own = LEADING.sub("", text)
    cited = tuple(dict.fromkeys(CITED.findall(own)))
    bare = CITED.sub("", own)
    bare = CODE.sub(r"\1", SLANT.sub(r"\1", EMPHASIS.sub(r"\2", bare)))
    return Plain(" ".join(bare.split()), cited)
