"""A turn's journal as a citizen sees it: blocks of sentences, a question, notices. Pages and commands read this."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from conversations.journal.events import (
    FINISHED,
    NOTED,
    NOTICE,
    PROGRESS,
    QUESTION,
    RECEIVED,
    SENTENCE,
    STOPPED,
    Event,
    read_question,
    read_sentence,
)
from conversations.types import Question, Sentence, Source
from services_catalogue.types import FactValue


@dataclass
class Block:
    """Sentences that belong together: a paragraph, a list item, or one service's card."""

    number: int
    kind: str
    service: str
    sentences: list[Sentence] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The block as one run of text."""
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def lines(self) -> list[str]:
        """The sentences, each a line of its own, but what leads in ("First step:") with what it leads to."""
        lines: list[str] = []
        for sentence in self.sentences:
            if lines and lines[-1].endswith(":"):
                lines[-1] += f" {sentence.text}"
            else:
                lines.append(sentence.text)
        return lines

    @property
    def sources(self) -> list[Source]:
        """Each source of the block once, in order."""
        by_url = {source.url: source for sentence in self.sentences for source in sentence.sources}
        return list(by_url.values())


@dataclass
class TurnView:
    """One message and its reply."""

    message: str = ""
    notices: list[str] = field(default_factory=list)
    progress: str = ""
    blocks: list[Block] = field(default_factory=list)
    question: Question | None = None
    is_stopped: bool = False
    is_finished: bool = False
    status: str = ""
    last_position: int = -1
    noted: dict[str, FactValue] = field(default_factory=dict)
    retracted: tuple[str, ...] = ()
    corrects: str = ""  # the question of a fact that the person put right by its own control
    used: tuple[str, ...] = ()  # remembered facts the reply went by
    withdrawable: tuple[str, ...] = ()  # consents the person asked to end
    last_at: datetime | None = None


def _take_sentence(view: TurnView, sentence: Sentence) -> None:
    add_sentence(view.blocks, sentence)


def _take_noted(view: TurnView, payload: Mapping[str, Any]) -> None:
    view.noted |= {fact: tuple(value) if isinstance(value, list) else value for fact, value in payload["facts"].items()}
    view.retracted += tuple(payload["retracted"])


def _read_finish(view: TurnView, payload: Mapping[str, Any]) -> None:
    view.is_finished, view.status = True, payload["status"]
    view.used, view.withdrawable = tuple(payload.get("used", ())), tuple(payload.get("withdrawable", ()))


def _read_message(view: TurnView, payload: Mapping[str, Any]) -> None:
    view.message = payload["text"]
    view.corrects = (payload.get("question") or {}).get("text", "")


_READERS: dict[str, Callable[[TurnView, Mapping[str, Any]], None]] = {
    RECEIVED: _read_message,
    NOTICE: lambda view, payload: view.notices.append(payload["text"]),
    NOTED: _take_noted,
    PROGRESS: lambda view, payload: setattr(view, "progress", payload["text"]),
    SENTENCE: lambda view, payload: _take_sentence(view, read_sentence(payload)),
    QUESTION: lambda view, payload: setattr(view, "question", read_question(payload)),
    STOPPED: lambda view, _: setattr(view, "is_stopped", True),
    FINISHED: _read_finish,
}


def read_turn(events: Iterable[Event]) -> TurnView:
    """Fold a journal into what is shown."""
    view = TurnView()
    for event in events:
        view.last_position, view.last_at = event.position, event.at
        if event.kind in _READERS:
            _READERS[event.kind](view, event.payload)
    return view


def facts_after(known: Mapping[str, FactValue], view: TurnView) -> dict[str, FactValue]:
    """What a conversation knows once a turn has been read: its own facts first, without what was taken back."""
    facts = {**view.noted, **{fact: value for fact, value in known.items() if fact not in view.noted}}
    return {fact: value for fact, value in facts.items() if fact not in view.retracted}


def add_sentence(blocks: list[Block], sentence: Sentence) -> Block:
    """Put a sentence into its block, a new one where it starts one; the block."""
    if not blocks or blocks[-1].number != sentence.block or blocks[-1].kind != sentence.kind:
        blocks.append(Block(sentence.block, sentence.kind, sentence.service))
    blocks[-1].sentences.append(sentence)
    return blocks[-1]


def as_text(view: TurnView) -> str:
    """The reply as plain text: blocks, then the question, then notices."""
    parts = [block.text for block in view.blocks]
    if view.question:
        options = " / ".join(option.label for option in view.question.options)
        parts.append(f"{view.question.text}{f' ({options})' if options else ''}")
    return "\n\n".join([*parts, *view.notices])
