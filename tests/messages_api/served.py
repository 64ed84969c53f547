"""What the request and its model make of a scripted answer before it is sent."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.messages_api.script import Answer, Block, Request, Text, Thinking, ToolUse
from tests.messages_api.wire import CHARACTERS_A_TOKEN, dumps, model_name, tokens

NOTES_AS_THINKING = "claude-sonnet-5-5"


def between_tools(answer: Answer, request: Request) -> Answer:
    """Sonnet 5.5 returns what it says between one call and the next as thinking."""
    if model_name(request.body) != NOTES_AS_THINKING or not request.tool_results:
        return answer
    last = max((number for number, block in enumerate(answer.blocks) if isinstance(block, ToolUse)), default=0)
    notes = (Thinking(block.text) if isinstance(block, Text) and number < last else block for number, block in enumerate(answer.blocks))
    return replace(answer, blocks=tuple(notes))


def within_limit(answer: Answer, limit: int) -> Answer:
    """What fits into `max_tokens`: a text or thought ends there, and a call that does not fit is left out."""
    kept: list[Block] = []
    for block in answer.blocks:
        length = tokens(dumps(dict(block.input)) if isinstance(block, ToolUse) else block.text)
        if length <= limit:
            kept.append(block)
            limit -= length
            continue
        if limit and not isinstance(block, ToolUse):
            kept.append(replace(block, text=block.text[: limit * CHARACTERS_A_TOKEN]))
        return replace(answer, blocks=tuple(kept), stop_reason="max_tokens")
    return answer


def shows_thinking(body: dict[str, Any]) -> bool:
    """Thinking is left out unless it is asked for, or its notes between tools are."""
    thinking = body.get("thinking") or {}
    return thinking.get("type") == "between_tools" or thinking.get("display") == "summarized"
