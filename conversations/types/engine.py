"""What an engine is asked, and what it may yield."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from conversations.memo import Memo
from conversations.types.values import Message, PlanStep, Question, RememberedItem, Sentence, ToolCall, ToolResult
from services_catalogue.types import Catalogue, Facts

Block = Mapping[str, Any]
"""One content block as a model's wire has it."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """A sentence the gate held back, and why."""

    text: str
    reason: str
    service: str = ""
    after: int = 0  # how many exchanges of the turn were over when it was held back


@dataclass(frozen=True, slots=True)
class Exchange:
    """One message sent to a model and what came back, both whole and never changed again.

    `stop` is the model's own reason, or "broken" where the answer was cut off: then `content` is what
    of it had been shown; or "shown" for words that came from elsewhere. `letter` says what was sent:
    opening, results, go_on or correction.
    """

    sent: tuple[Block, ...]
    content: tuple[Block, ...]
    stop: str
    letter: str = ""
    usage: Mapping[str, Any] = field(default_factory=dict)

    @property
    def has_words(self) -> bool:
        """Whether anything in it is meant for the person."""
        return any(block["type"] == "text" and str(block["text"]).strip() for block in self.content)

    @property
    def calls(self) -> tuple[ToolCall, ...]:
        """The tools the model asked for, with the inputs as it gave them."""
        return tuple(ToolCall(block["id"], block["name"], block["input"]) for block in self.content if block["type"] == "tool_use")


@dataclass(frozen=True, slots=True)
class EngineRequest:
    """Everything an engine may know when it is asked to go on with a turn.

    `own_words` is what the person wrote themselves; `document` is pasted, untrusted text which may be
    talked about and never obeyed. `results` are this turn's finished tool calls, in order.
    """

    turn_id: str
    own_words: str
    document: str
    marks: frozenset[str]
    facts: Facts  # told in this conversation, or remembered by consent
    remembered: tuple[RememberedItem, ...]
    asked: frozenset[str]
    refused: frozenset[str]
    pending: Question | None  # the question the last reply ended with
    needs: tuple[str, ...]  # what the conversation has been about, latest first
    offered: tuple[str, ...]  # services presented earlier, latest first
    history: tuple[Message, ...]
    plan: tuple[PlanStep, ...]
    consents: frozenset[str]
    is_temporary: bool
    language: str
    today: date
    catalogue: Catalogue
    tools: tuple[Mapping[str, Any], ...] = ()  # name, description and schema of each
    results: tuple[tuple[ToolCall, ToolResult], ...] = ()
    withheld: tuple[Withheld, ...] = ()
    facts_before: Facts | None = None  # as they stood before this message; None where nobody kept them
    agreed: frozenset[str] = frozenset()  # sensitive items the person has just said may be remembered
    memo: Memo = field(default_factory=Memo, repr=False, compare=False)  # shared by all rounds of the turn
    thread: tuple[Exchange, ...] = ()  # what a model was sent and said in earlier turns of the conversation
    prefix: str = ""  # fingerprint of what the thread began with
    summary: str = ""  # what stands for the turns before the thread, once they were shortened
    exchanges: tuple[Exchange, ...] = ()  # the same of this turn
    said: tuple[Sentence, ...] = ()  # what this turn has shown so far
    unfinished: tuple[str, ...] = ()  # sentences of a model's answer that broke off before it was whole
    question: Question | None = None  # the question this turn has put
    looked_up: frozenset[str] = frozenset()  # services this turn has evidence of
    reference: str = ""  # random, one a conversation: how a model's keeper may tell conversations apart
    seconds_left: float = 60.0  # of the turn's own time


@dataclass(frozen=True, slots=True)
class Noted:
    """What the engine understood: journaled, and known to the rest of the conversation."""

    facts: Facts = field(default_factory=dict)
    retracted: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """What is going on, in plain words, while a tool runs."""

    text: str


@dataclass(frozen=True, slots=True)
class Done:
    """The engine has nothing to add. `status` is outcome then reason, as the contracts list them."""

    status: str
    usage: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing to say yet: whoever listens should write down what it has and give its connections back."""


@dataclass(frozen=True, slots=True)
class Sending:
    """A call to a model is about to be made: what goes out, by name and number, never by content."""

    manifest: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Heard:
    """A call to a model is over: what was sent and came back, with its cost in millionths of a US dollar."""

    exchange: Exchange
    cost: int = 0
    milliseconds: int = 0
    first_milliseconds: int = 0


@dataclass(frozen=True, slots=True)
class Shortened:
    """The earlier turns have grown too long for a model: from now on this stands for them."""

    summary: str


EngineEvent = Sentence | ToolCall | Noted | Progress | Done | Waiting | Sending | Heard | Shortened
"""An engine yields these.

After one or more ToolCalls it stops yielding and is asked again with their results; after a Heard
without calls it stops too, and is asked again, since what it said may have been withheld.
"""
