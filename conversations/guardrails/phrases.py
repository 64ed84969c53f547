"""Phrases matched by meaning slot instead of by letter: the small language of the screens' pattern tables.

A table has one phrase a line, over `folding.canonical` text. In a phrase:

    word        that word                     kill*      any word that starts with it
    a|b|do_not  any of these (`_` is a space) word?      the word, or nothing
    {kin}       any word of a class           ..         up to 4 words of the same sentence
    ...         up to 14 words, over sentence ends

In a table file, `@name = a|b|c` gives a class, `[label]` starts a table, `#` a comment.

Every phrase starts with a word that must be there. Phrases are found through that first word, so a
text costs little more than one look-up a word, however many phrases there are.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

Classes = Mapping[str, str]
Tables = Mapping[str, str]

_PREFIX = 3
_WORD = re.compile(r"[^ ]+")
_GAPS = {"..": r"(?:[^ .]+ ){0,4}", "...": r"(?:[^ ]+ ){0,14}"}


@dataclass(frozen=True, slots=True)
class _Phrase:
    label: str
    source: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase that matched: its label, its source line and where it stands in the canonical text."""

    label: str
    source: str
    start: int
    end: int


class Phrases:
    """Labelled phrase tables, compiled once; immutable afterwards and safe to share between threads."""

    def __init__(self, tables: Mapping[str, str], classes: Mapping[str, str]) -> None:
        """Compile tables (label -> lines) with word classes (name -> `a|b|c`)."""
        self._classes = classes
        self._exact: dict[str, list[_Phrase]] = {}
        self._starts: dict[str, list[_Phrase]] = {}
        for label, table in tables.items():
            for line in table.strip().splitlines():
                if line.strip() and not line.lstrip().startswith("#"):
                    self._add(label, line.strip())

    def find(self, text: str) -> Iterator[Found]:
        """Every phrase in a canonical text, in reading order; a phrase may be found more than once."""
        padded = f"{text} "
        begun: dict[str, tuple[_Phrase, ...]] = {}
        for word in _WORD.finditer(padded):
            first = word.group()
            if first not in begun:
                begun[first] = (*self._exact.get(first, ()), *self._starts.get(first[:_PREFIX], ()))
            for phrase in begun[first]:
                match = phrase.pattern.match(padded, word.start())
                if match:
                    yield Found(phrase.label, phrase.source, match.start(), match.end())

    def labels(self, text: str) -> set[str]:
        """Which tables have a phrase in the text."""
        return {found.label for found in self.find(text)}

    def _add(self, label: str, line: str) -> None:
        slots = line.split()
        pattern = re.compile("".join(self._slot(slot) for slot in slots))
        phrase = _Phrase(label, line, pattern)
        for word in self._words(slots[0]):
            first = word.split()[0]
            if first.endswith("*"):
                self._starts.setdefault(first[:_PREFIX], []).append(phrase)
            elif phrase not in self._exact.setdefault(first, []):
                self._exact[first].append(phrase)

    def _slot(self, slot: str) -> str:
        if slot in _GAPS:
            return _GAPS[slot]
        optional = slot.endswith("?")
        words = "|".join(re.escape(word).replace(r"\*", "[^ .]*").replace(r"\ ", " ") for word in self._words(slot.rstrip("?")))
        return f"(?:(?:{words}) ){'?' if optional else ''}"

    def _words(self, slot: str) -> Iterable[str]:
        for part in slot.split("|"):
            if part.startswith("{"):
                yield from self._words(self._classes[part.strip("{}")])
            else:
                yield part.replace("_", " ")


def read_tables(*files: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Tables and classes of some table files; a label met again goes on with its table."""
    tables: dict[str, str] = {}
    classes: dict[str, str] = {}
    for file in files:
        label = ""
        for line in filter(None, map(str.strip, file.read_text(encoding="utf-8").splitlines())):
            if line.startswith("@"):
                name, _, words = line[1:].partition(" = ")
                classes[name] = words
            elif line.startswith("["):
                label = line.strip("[]")
            elif not line.startswith("#"):
                tables[label] = f"{tables.get(label, '')}{line}\n"
    return tables, classes
