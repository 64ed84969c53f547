"""What the stand-in answers: content blocks, how the answer ends, how fast it comes, and what goes wrong on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any


@dataclass(frozen=True)
class Text:
    text: str


@dataclass(frozen=True)
class Thinking:
    text: str


@dataclass(frozen=True)
class ToolUse:
    name: str
    input: Mapping[str, Any]
    id: str | None = None
    """Made up by the service unless given."""


Block = Text | Thinking | ToolUse


@dataclass(frozen=True)
class Pace:
    """Seconds to the first content, then tokens a second; None sends at once."""

    first_token: float = 0.0
    tokens_per_second: float | None = None
    piece_tokens: int = 4
    """Tokens in each delta."""


@dataclass(frozen=True)
class Fault:
    """Something that goes wrong at one place: -1 before the headers, 0 after them, n after event n. Kinds: `faults.py`."""

    kind: str
    at: int = 0
    seconds: float = 0.0
    status: int = 500
    retry_after: int | None = None
    error: str = "api_error"
    """`error.type`, of an `error` event inside the stream."""


@dataclass(frozen=True)
class Answer:
    blocks: tuple[Block, ...] = ()
    stop_reason: str | None = None
    """`tool_use` or `end_turn`, by its blocks, unless given."""
    usage: Mapping[str, Any] = field(default_factory=dict)
    """Figures that replace the computed ones."""
    pace: Pace = Pace()
    faults: tuple[Fault, ...] = ()

    @property
    def ending(self) -> str:
        return self.stop_reason or ("tool_use" if any(isinstance(block, ToolUse) for block in self.blocks) else "end_turn")

    def with_fault(self, *faults: Fault) -> Answer:
        return replace(self, faults=(*self.faults, *faults))

    def paced(self, **pace: Any) -> Answer:
        return replace(self, pace=Pace(**pace))


Answerable = Answer | Block | Sequence[Block]


@dataclass
class Request:
    """One request as it arrived, and what became of it."""

    number: int
    path: str
    headers: Mapping[str, str]
    """Names in lower case."""
    body: dict[str, Any]
    at: float
    """Monotonic seconds."""
    status: int | None = None
    events_sent: int = 0
    abandoned: bool = False
    """The client left before the end."""

    @property
    def conversation(self) -> str | None:
        name: str | None = (self.body.get("metadata") or {}).get("user_id")
        return name

    @property
    def messages(self) -> list[dict[str, Any]]:
        messages: list[dict[str, Any]] = self.body.get("messages", [])
        return messages

    @property
    def tool_results(self) -> list[dict[str, Any]]:
        """What the last message answers to calls."""
        content = self.messages[-1]["content"] if self.messages else ""
        return [block for block in content if block.get("type") == "tool_result"] if isinstance(content, list) else []


class ScriptEndedError(Exception):
    """More was asked than the script answers."""


def say(text: str) -> Text:
    return Text(text)


def think(text: str) -> Thinking:
    return Thinking(text)


def call(name: str, input: Mapping[str, Any] | None = None, *, id: str | None = None) -> ToolUse:
    return ToolUse(name, input or {}, id)


def answer(*blocks: Block, faults: Sequence[Fault] = (), **rest: Any) -> Answer:
    return Answer(blocks, faults=tuple(faults), **rest)


def fails(status: int, *, retry_after: int | None = None) -> Answer:
    """An HTTP error instead of an answer."""
    return Answer(faults=(Fault("status", at=-1, status=status, retry_after=retry_after),))


def as_answer(given: Answerable) -> Answer:
    if isinstance(given, Answer):
        return given
    return Answer((given,)) if isinstance(given, Block) else Answer(tuple(given))


class Script:
    """Answers in the order of the requests, of each conversation (`metadata.user_id`) by itself, or by a function.

    A conversation listed in `conversations` has its own order; all others share the main one. When an order has ended,
    `default` answers, or else the stand-in fails loudly: HTTP 500 and an entry in `MessagesApi.unscripted`.
    """

    def __init__(
        self,
        *answers: Answerable,
        conversations: Mapping[str, Sequence[Answerable]] | None = None,
        by: Callable[[Request], Answerable] | None = None,
        default: Answerable | None = None,
    ) -> None:
        self.answers = list(answers)
        self.conversations = {name: list(given) for name, given in (conversations or {}).items()}
        self.by = by
        self.default = default
        self.asked: Counter[str | None] = Counter()

    def answer(self, request: Request) -> Answer:
        if self.by is not None:
            return as_answer(self.by(request))
        name = request.conversation if request.conversation in self.conversations else None
        order = self.conversations[name] if name is not None else self.answers
        number = self.asked[name]
        self.asked[name] += 1
        if number < len(order):
            return as_answer(order[number])
        if self.default is not None:
            return as_answer(self.default)
        raise ScriptEndedError(f"request {number + 1} of {name or 'the script'}: there are only {len(order)} answers")
