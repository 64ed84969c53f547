"""A model's text as it streams in, cut into finished sentences and blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from conversations.engines.claude.markup import CARD, HEADING, ITEM, QUOTE, RULE, plain
from conversations.types import BlockKind

ENDS = re.compile(r"[.!?…][\"'”’)\]]*(?:\s*\[\[[a-z0-9:\s-]{1,90}\]\])*(?=\s)")
NO_END = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|approx|no|mr|mrs|ms|dr|st|rd|ave|dept|tel|a\.m|p\.m)|\b[A-Z]|^\s*\d{1,2})\.$",
    re.IGNORECASE,
)
LONGEST = 2_000
"""Characters after which text without an end is taken as a sentence, so that the gate can refuse it."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One finished sentence. `service` is the one its card presents, or empty; `cited` are ids in double brackets."""

    block: int
    kind: BlockKind
    text: str
    service: str = ""
    cited: tuple[str, ...] = ()
    leads: bool = False  # the first of its block


@dataclass
class SentenceReader:
    """Feed it text as it comes; it gives each sentence once it is certain to be over."""

    block: int
    _rest: str = ""
    _kind: BlockKind = "paragraph"
    _service: str = ""
    _is_in_block: bool = False
    _has_spoken: bool = True

    def take(self, text: str) -> Iterator[Spoken]:
        """The sentences that this text finishes."""
        self._rest += text
        while "\n" in self._rest:
            line, self._rest = self._rest.split("\n", 1)
            yield from self._line(line, is_whole=True)
        yield from self._begun()

    def end(self) -> Iterator[Spoken]:
        """What is left when nothing more comes."""
        line, self._rest = self._rest, ""
        yield from self._line(line, is_whole=True)

    def _begun(self) -> Iterator[Spoken]:
        """The finished sentences of a line that is still growing. A line that may yet turn out to be markup waits."""
        if self._rest.lstrip().startswith("[[") and "]]" not in self._rest:
            return
        end = _end_of_sentence(self._rest)
        while end:
            head, self._rest = self._rest[:end], self._rest[end:]
            yield from self._line(head, is_whole=False)
            end = _end_of_sentence(self._rest)
        if len(self._rest) > LONGEST:
            head, self._rest = self._rest, ""
            yield from self._line(head, is_whole=False)

    def _line(self, line: str, *, is_whole: bool) -> Iterator[Spoken]:
        if not line.strip() or RULE.match(line):
            # An empty line ends a block, but not a card that has yet to say something.
            if is_whole and not line.strip() and self._has_spoken:
                self._close()
            return
        if card := CARD.match(line):
            self._close()
            self._open("service", card.group(1))
            return
        text = self._opened(QUOTE.sub("", line))
        end = _end_of_sentence(text + " ")
        while 0 < end < len(text):
            yield from self._say(text[:end])
            text = text[end:]
            end = _end_of_sentence(text + " ")
        yield from self._say(text)
        if is_whole and self._kind in ("item", "heading"):
            self._close()

    def _opened(self, line: str) -> str:
        """The line without its mark, in the block it belongs to."""
        for mark, kind in ((ITEM, "item"), (HEADING, "heading")):
            if self._service == "" and mark.match(line):
                self._close()
                self._open("item" if kind == "item" else "heading")
                return mark.sub("", line)
        if self._service:
            line = ITEM.sub("", line)
        if not self._is_in_block:
            self._open("paragraph")
        return line

    def _open(self, kind: BlockKind, service: str = "") -> None:
        self.block += 1
        self._kind, self._service, self._is_in_block, self._has_spoken = kind, service, True, False

    def _close(self) -> None:
        self._kind, self._service, self._is_in_block, self._has_spoken = "paragraph", "", False, True

    def _say(self, text: str) -> Iterator[Spoken]:
        bare = plain(text)
        if bare.text:
            leads, self._has_spoken = not self._has_spoken, True
            yield Spoken(self.block, self._kind, bare.text, self._service, bare.cited, leads)


def _end_of_sentence(text: str) -> int:
    """Where the first finished sentence ends; 0 while there is none."""
    for match in ENDS.finditer(text):
        if not NO_END.search(text[: match.start() + 1]):
            return match.end()
    return 0
