"""The shapes of a message as SDK 2.12 reads them, streamed and whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from tests.messages_api.binding import Binding
from tests.messages_api.script import Answer, Block, Pace, Text, Thinking, ToolUse
from tests.messages_api.wire import CHARACTERS_A_TOKEN, Event, dumps, event, new_id, tokens


@dataclass(frozen=True)
class Message:
    """An answer with its ids and the usage of its request."""

    id: str
    model: str
    answer: Answer
    blocks: tuple[dict[str, Any], ...]
    usage: Mapping[str, Any]

    def body(self) -> dict[str, Any]:
        """The answer of a request without `stream`."""
        return {**self.opening(), "content": list(self.blocks), **self.ending(), "usage": dict(self.usage)}

    def opening(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "type": "message",
            "role": "assistant",
            "model": self.model,
            "content": [],
            "stop_reason": None,
            "stop_sequence": None,
            "stop_details": None,
            "usage": {**self.usage, "output_tokens": 1, "output_tokens_details": None},
        }

    def ending(self) -> dict[str, Any]:
        refused = {"type": "refusal", "category": None, "explanation": None}
        reason = self.answer.ending
        return {"stop_reason": reason, "stop_sequence": None, "stop_details": refused if reason == "refusal" else None}


def compose(answer: Answer, *, request: dict[str, Any], input_usage: Mapping[str, Any], thinking_shown: bool) -> Message:
    binding, blocks = Binding.of_request(request), []
    for block in answer.blocks:
        blocks.append(block_body(block, thinking_shown=thinking_shown, binding=binding))
        binding.add("assistant", blocks[-1])
    thought = sum(tokens(block.text) for block in answer.blocks if isinstance(block, Thinking))
    said = sum(tokens(piece_source(block)) for block in blocks if block["type"] != "thinking")
    usage = {
        **input_usage,
        "output_tokens": max(1, said + thought),
        "output_tokens_details": {"thinking_tokens": thought},
        "service_tier": "standard",
        **answer.usage,
    }
    return Message(new_id("msg"), str(request.get("model")), answer, tuple(blocks), usage)


def block_body(block: Block, *, thinking_shown: bool, binding: Binding) -> dict[str, Any]:
    match block:
        case Text(text):
            return {"type": "text", "text": text, "citations": None}
        case Thinking(text):
            shown = text if thinking_shown else ""
            return {"type": "thinking", "thinking": shown, "signature": binding.signature(shown)}
        case ToolUse(name, input, id):
            return {"type": "tool_use", "id": id or new_id("toolu"), "name": name, "input": dict(input), "caller": {"type": "direct"}}


def piece_source(block: Mapping[str, Any]) -> str:
    """The text that is streamed in pieces."""
    return dumps(block["input"]) if block["type"] == "tool_use" else block[block["type"]]


EMPTY: dict[str, dict[str, Any]] = {
    "text": {"text": "", "citations": None},
    "thinking": {"thinking": "", "signature": ""},
    "tool_use": {"input": {}},
}
DELTAS = {"text": ("text_delta", "text"), "thinking": ("thinking_delta", "thinking"), "tool_use": ("input_json_delta", "partial_json")}


def events(message: Message) -> Iterator[Event]:
    """The whole stream of an undisturbed answer."""
    pace = message.answer.pace
    yield event("message_start", message=message.opening())
    yield event("ping")
    wait, first = pace.first_token, True
    for index, block in enumerate(message.blocks):
        for one in block_events(index, block, pace):
            yield replace(one, wait=wait if first else one.wait)
            wait, first = 0.0, first and one.name == "content_block_start"
    told = ("input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens", "output_tokens", "output_tokens_details")
    usage = {name: message.usage[name] for name in told}
    yield event("message_delta", wait=wait, delta=message.ending(), usage=usage)
    yield event("message_stop")


def undisturbed(answer: Answer) -> list[Event]:
    """The events of an answer without its faults: what positions count."""
    usage = dict.fromkeys(("input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"), 0)
    return list(events(compose(answer, request={}, input_usage=usage, thinking_shown=True)))


def block_events(index: int, block: dict[str, Any], pace: Pace) -> Iterator[Event]:
    kind = block["type"]
    yield event("content_block_start", index=index, content_block={**block, **EMPTY[kind]})
    delta, name = DELTAS[kind]
    source, size = piece_source(block), pace.piece_tokens * CHARACTERS_A_TOKEN
    if kind == "tool_use":
        yield event("content_block_delta", index=index, delta={"type": delta, name: ""})
    for start in range(0, len(source), size):
        piece = source[start : start + size]
        wait = tokens(piece) / pace.tokens_per_second if pace.tokens_per_second else 0.0
        yield event("content_block_delta", wait=wait, index=index, delta={"type": delta, name: piece})
    if kind == "thinking":
        yield event("content_block_delta", index=index, delta={"type": "signature_delta", "signature": block["signature"]})
    yield event("content_block_stop", index=index)
