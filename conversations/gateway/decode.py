"""Reading a model's stream event by event, and catching what an SDK lets pass in silence."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from conversations.gateway.faults import ModelFaultError, fault_of_status

MOST_CHARACTERS = 200_000
"""Of one answer, tool input included. A stream that goes on beyond it is broken."""


@dataclass(frozen=True, slots=True)
class TextDelta:
    """More of what the model says to the person."""

    text: str


@dataclass(frozen=True, slots=True)
class ToolStarted:
    """The model has begun to ask for a tool."""

    name: str


@dataclass(frozen=True, slots=True)
class Answered:
    """The whole message, complete and well formed."""

    content: tuple[Mapping[str, Any], ...]
    stop: str
    usage: Mapping[str, Any]


Decoded = TextDelta | ToolStarted | Answered


def broken(kind: str) -> ModelFaultError:
    """An answer that is not one; the same call may work."""
    return ModelFaultError(kind, may_retry=True)


@dataclass
class StreamReader:
    """Folds events into a message. Raises ModelFaultError for everything that is not a whole, orderly answer.

    Pings, events without a name and unknown types are passed over, as the wire's own rules ask.
    """

    _blocks: dict[int, dict[str, Any]] = field(default_factory=dict)
    _inputs: dict[int, list[str]] = field(default_factory=dict)
    _open: set[int] = field(default_factory=set)
    _usage: dict[str, Any] = field(default_factory=dict)
    _stop: str | None = None
    _started: bool = False
    _size: int = 0
    is_over: bool = False

    def take(self, name: str, data: str) -> Iterator[Decoded]:
        """What one event adds."""
        reader = getattr(self, f"_on_{name}", None)
        if self.is_over or reader is None:
            return
        try:
            payload = json.loads(data)
            yield from reader(payload)
        except (json.JSONDecodeError, RecursionError) as error:
            raise broken("bad_json") from error
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise broken("bad_event") from error

    def end(self) -> None:
        """The stream has ended. Raises unless the message had been complete."""
        if not self.is_over:
            raise broken("cut_short" if self._started else "no_answer")

    def _on_message_start(self, payload: Mapping[str, Any]) -> Iterator[Decoded]:
        if self._started:
            raise broken("started_twice")
        self._started = True
        self._usage = dict(payload["message"].get("usage") or {})
        yield from ()

    def _on_content_block_start(self, payload: Mapping[str, Any]) -> Iterator[Decoded]:
        index, block = payload["index"], dict(payload["content_block"])
        if not self._started or index in self._blocks:
            raise broken("out_of_order")
        self._blocks[index] = block
        self._open.add(index)
        if block["type"] == "tool_use":
            if any(other.get("id") == block["id"] for at, other in self._blocks.items() if at != index):
                raise broken("same_call_twice")
            self._inputs[index] = []
            yield ToolStarted(str(block["name"]))
        elif block["type"] == "text" and block.get("text"):
            yield TextDelta(str(block["text"]))

    def _on_content_block_delta(self, payload: Mapping[str, Any]) -> Iterator[Decoded]:
        index, delta = payload["index"], payload["delta"]
        if index not in self._open:
            raise broken("out_of_order")
        block = self._blocks[index]
        match delta["type"]:
            case "text_delta":
                self._grow(delta["text"])
                block["text"] += delta["text"]
                yield TextDelta(delta["text"])
            case "input_json_delta":
                self._grow(delta["partial_json"])
                self._inputs[index].append(delta["partial_json"])
            case "thinking_delta":
                self._grow(delta["thinking"])
                block["thinking"] = block.get("thinking", "") + delta["thinking"]
            case "signature_delta":
                block["signature"] = block.get("signature", "") + delta["signature"]

    def _on_content_block_stop(self, payload: Mapping[str, Any]) -> Iterator[Decoded]:
        index = payload["index"]
        if index not in self._open:
            raise broken("out_of_order")
        self._open.discard(index)
        if index in self._inputs:
            given = json.loads("".join(self._inputs[index]) or "{}")
            if not isinstance(given, dict):
                raise broken("bad_json")
            self._blocks[index]["input"] = given
        yield from ()

    def _on_message_delta(self, payload: Mapping[str, Any]) -> Iterator[Decoded]:
        self._stop = payload["delta"].get("stop_reason") or self._stop
        self._usage |= {name: value for name, value in (payload.get("usage") or {}).items() if value is not None}
        yield from ()

    def _on_message_stop(self, _payload: Mapping[str, Any]) -> Iterator[Decoded]:
        if self._open or self._stop is None:
            raise broken("cut_short")
        blocks = tuple(self._blocks[index] for index in sorted(self._blocks))
        has_calls = any(block["type"] == "tool_use" for block in blocks)
        if has_calls != (self._stop == "tool_use"):
            # Cut in the middle of a call, or a call nobody was meant to answer: neither may run.
            raise broken("calls_without_reason" if has_calls else "reason_without_calls")
        self.is_over = True
        yield Answered(blocks, self._stop, self._usage)

    def _on_error(self, payload: Mapping[str, Any]) -> Iterator[Decoded]:
        error = payload.get("error") or {}
        raise fault_of_status(200, str(error.get("type") or "api_error"), {})

    def _grow(self, text: str) -> None:
        self._size += len(text)
        if self._size > MOST_CHARACTERS:
            raise broken("too_long")
