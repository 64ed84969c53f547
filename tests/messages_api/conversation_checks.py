"""What the service refuses in the messages: empty texts, calls without results, results without calls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.messages_api.cache import content_blocks
from tests.messages_api.problem import Problem, invalid

BLOCKS = {
    "user": {"text", "image", "document", "search_result", "tool_result"},
    "assistant": {"text", "thinking", "redacted_thinking", "tool_use"},
    "system": {"text"},
}
FIELDS = {
    "text": {"type", "text", "cache_control", "citations"},
    "thinking": {"type", "thinking", "signature"},
    "tool_use": {"type", "id", "name", "input", "cache_control", "caller", "toolset_name"},
    "tool_result": {"type", "tool_use_id", "content", "is_error", "cache_control", "toolset_name"},
}
Block = dict[str, Any]
Turn = tuple[str, list[Block]]


def check_messages(body: dict[str, Any]) -> Iterator[Problem]:
    messages = body.get("messages")
    if not isinstance(messages, list) or not messages:
        yield invalid("messages: at least one message is required")
        return
    for number, message in enumerate(messages):
        yield from check_message(message, where=f"messages.{number}")
    turns = merged(messages)
    if turns[0][0] != "user":
        yield invalid("messages: first message must use the user role")
    if turns[-1][0] == "assistant":
        yield invalid("messages: this model does not support assistant message prefill; the conversation must end with a user message")
    yield from check_calls(turns)


def check_message(message: dict[str, Any], *, where: str) -> Iterator[Problem]:
    role, content = message.get("role"), message.get("content")
    if role not in BLOCKS:
        yield invalid(f"{where}.role: Input should be 'user', 'assistant' or 'system'")
        return
    if message.keys() - {"role", "content"}:
        yield invalid(f"{where}: Extra inputs are not permitted: {', '.join(sorted(message.keys() - {'role', 'content'}))}")
    if not isinstance(content, str | list) or not content:
        yield invalid(f"{where}: all messages must have non-empty content")
        return
    for number, block in enumerate(content_blocks(content)):
        yield from check_block(block, role=role, where=f"{where}.content.{number}")


def check_block(block: Block, *, role: str, where: str) -> Iterator[Problem]:
    kind = block.get("type")
    if kind not in BLOCKS[role]:
        yield invalid(f"{where}.type: '{kind}' blocks are not permitted in a message of role '{role}'")
        return
    if kind in FIELDS and (unknown := block.keys() - FIELDS[kind]):
        yield invalid(f"{where}.{kind}.{min(unknown)}: Extra inputs are not permitted")
    if kind == "text":
        yield from check_text(block, role=role)
    elif kind == "tool_use" and not isinstance(block.get("input"), dict):
        yield invalid(f"{where}.tool_use.input: Input should be a valid dictionary")
    elif kind == "tool_result":
        for inner in content_blocks(block.get("content")):
            yield from check_text(inner, role="tool_result") if inner.get("type") == "text" else ()


def check_text(block: Block, *, role: str) -> Iterator[Problem]:
    text = block.get("text")
    if not isinstance(text, str) or (not text and role != "tool_result"):
        yield invalid("messages: text content blocks must be non-empty")
    elif not text.strip() and role != "tool_result":
        yield invalid("messages: text content blocks must contain non-whitespace text")
    if block.get("citations") and role == "user":
        yield invalid("messages: citations are not permitted on text blocks of a user message")


def merged(messages: list[dict[str, Any]]) -> list[Turn]:
    """Neighbours of one role count as one turn; system messages between them belong to nobody."""
    turns: list[Turn] = []
    for message in messages:
        if message.get("role") == "system":
            continue
        blocks = content_blocks(message.get("content"))
        if turns and turns[-1][0] == message.get("role"):
            turns[-1][1].extend(blocks)
        else:
            turns.append((str(message.get("role")), blocks))
    return turns or [("", [])]


def check_calls(turns: list[Turn]) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, (role, blocks) in enumerate(turns):
        if role != "assistant":
            asked = ids(turns[number - 1][1], "tool_use", "id") if number else []
            yield from check_results(blocks, asked)
            continue
        called = ids(blocks, "tool_use", "id")
        if len(set(called)) < len(called) or seen & set(called):
            yield invalid("messages: `tool_use` ids must be unique")
        seen |= set(called)
        answered = ids(turns[number + 1][1], "tool_result", "tool_use_id") if number + 1 < len(turns) else []
        if missing := [one for one in called if one not in answered]:
            yield invalid(
                f"messages.{number}: `tool_use` ids were found without `tool_result` blocks immediately after: {', '.join(missing)}. "
                "Each `tool_use` block must have a corresponding `tool_result` block in the next message."
            )


def check_results(blocks: list[Block], asked: list[str]) -> Iterator[Problem]:
    answered = ids(blocks, "tool_result", "tool_use_id")
    for one in answered:
        if one not in asked:
            yield invalid(
                f"messages: unexpected `tool_use_id` found in `tool_result` blocks: {one}. "
                "Each `tool_result` block must have a corresponding `tool_use` block in the previous message."
            )
    if len(set(answered)) < len(answered):
        yield invalid("messages: each `tool_use` must have a single result")
    kinds = [block.get("type") == "tool_result" for block in blocks]
    if kinds != sorted(kinds, reverse=True):
        yield invalid("messages: `tool_result` blocks must come first in the content of a message")


def ids(blocks: list[Block], kind: str, name: str) -> list[str]:
    return [str(block.get(name)) for block in blocks if block.get("type") == kind]
