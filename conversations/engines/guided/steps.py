"""What a talk says next: calls to make first, or a finished reply."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from conversations.types import BlockKind, Sentence, Source

Call = tuple[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Calls:
    """Tools to run before the talk can go on: (name, input), in order."""

    calls: tuple[Call, ...]


@dataclass
class Reply:
    """A reply being put together, block by block."""

    status: str = "answered"
    sentences: list[Sentence] = field(default_factory=list)
    block: int = 0

    def say(self, *texts: str, kind: BlockKind = "paragraph", service: str = "", sources: tuple[Source, ...] = ()) -> "Reply":
        """Add one block. Empty texts are left out."""
        spoken = [text for text in texts if text]
        if spoken:
            self.block += 1
            self.sentences += [Sentence(self.block, kind, text, service, sources) for text in spoken]
        return self

    def also(self, text: str, service: str = "", sources: tuple[Source, ...] = ()) -> "Reply":
        """Go on with the last block by one sentence that may have a service and sources of its own."""
        self.block = max(self.block, 1)
        self.sentences.append(Sentence(self.block, "paragraph", text, service, sources))
        return self

    def items(self, *texts: str, service: str = "", sources: tuple[Source, ...] = ()) -> "Reply":
        """Add a list, one block an item."""
        for text in texts:
            self.say(text, kind="item", service=service, sources=sources)
        return self


Step = Calls | Reply
