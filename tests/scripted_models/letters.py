"""A request of the wire read as the model that receives it would read it: turns, letters, calls and their results."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from conversations.engines.claude.tool_wire import read_input
from conversations.prompts.loader import load_prompt
from conversations.types import ToolCall, ToolResult
from tests.messages_api.cache import content_blocks

STRAY = "toolu_stray"
"""How the ids of calls begin that a careless model makes on a whim, and pays no attention to afterwards."""

OPENING = re.compile(r"(?:<earlier>.*?</earlier>\n)?<today>", re.DOTALL)
TAG = re.compile(r"<(\w+)>(.*?)</\1>", re.DOTALL)
JSON_TAGS = {"facts": {}, "refused": [], "remembered": {}, "agreements": [], "plan": []}
NOT_SHOWN = load_prompt("withheld").partition("\n")[0]
WITHHELD = re.compile(r"^- (.*) \([a-z_]+\)$", re.MULTILINE)


@dataclass(frozen=True)
class Turn:
    """One message of a person, and everything between the model and the product about it."""

    fields: dict[str, Any]
    messages: list[dict[str, Any]]

    @property
    def calls(self) -> list[ToolCall]:
        return [
            ToolCall(block["id"], block["name"], read_input(block["name"], block["input"]))
            for block in self._blocks("assistant")
            if block["type"] == "tool_use"
        ]

    @property
    def results(self) -> tuple[tuple[ToolCall, ToolResult], ...]:
        """Every call with what came back, in the order of the calls."""
        answered = {block["tool_use_id"]: block for block in self._blocks("user") if block["type"] == "tool_result"}
        return tuple((call, _result(call, answered[call.id])) for call in self.calls if call.id in answered)

    @property
    def said(self) -> str:
        """What the model has said to the person."""
        return "\n".join(block["text"] for block in self._blocks("assistant") if block["type"] == "text")

    @property
    def notes(self) -> list[str]:
        """What the last letter says beside results."""
        return [block["text"] for block in content_blocks(self.messages[-1]["content"]) if block["type"] == "text"]

    @property
    def held_back(self) -> list[str]:
        """The sentences that the last letter says were not shown."""
        return [text for note in self.notes if note.startswith(NOT_SHOWN) for text in WITHHELD.findall(note)]

    @property
    def is_cut(self) -> bool:
        """Whether the model's last answer broke off."""
        return self.notes == [load_prompt("go_on")]

    @property
    def is_last_word(self) -> bool:
        return load_prompt("too_many_rounds") in self.notes

    def _blocks(self, role: str) -> list[dict[str, Any]]:
        return [block for message in self.messages if message["role"] == role for block in content_blocks(message["content"])]


def read_turns(messages: list[dict[str, Any]]) -> list[Turn]:
    """The turns of a conversation, the one to answer last. One that another engine answered has the person's words alone."""
    turns: list[Turn] = []
    for message in messages:
        fields = _opening(message)
        if fields is None and turns:
            turns[-1].messages.append(message)
        else:
            turns.append(Turn(fields or {}, [message]))
    return turns


def _opening(message: dict[str, Any]) -> dict[str, Any] | None:
    """The fields of the letter that begins a turn; None for any other."""
    blocks = content_blocks(message["content"])
    if message["role"] != "user" or blocks[0]["type"] != "text":
        return None
    text = blocks[0]["text"]
    if OPENING.match(text):
        return {name: _value(name, body) for name, body in TAG.findall(text)}
    is_note = text.startswith((NOT_SHOWN, load_prompt("go_on"), load_prompt("too_many_rounds"), "(Shown to the person"))
    return None if is_note else {"message": blocks[-1]["text"]}


def _value(name: str, body: str) -> Any:
    text = body.replace("< /", "</")
    return json.loads(text) if name in JSON_TAGS else text


def _result(call: ToolCall, block: dict[str, Any]) -> ToolResult:
    content = json.loads(block["content"])
    return ToolResult(call.id, call.name, not block.get("is_error", False), content)
