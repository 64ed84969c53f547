"""Preserved thinking: a thinking block counts only where nothing before it has changed.

The documents ("Preserved thinking", "Prefix checks on thinking blocks") name Haiku, Sonnet and Opus 5.5 among its models: a
changed `system`, tool or earlier message, or a thinking block left out before another, is refused with a 400 for accounts
made since 31 August 2026. A block of another model is dropped without a word.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from tests.messages_api.cache import content_blocks
from tests.messages_api.problem import Problem, invalid
from tests.messages_api.wire import dumps, model_name

UNBOUND = ("cache_control", "caller")
"""Fields that may come and go."""


class Binding:
    """What stands before a block: the tools, the system prompt and every block so far."""

    def __init__(self, body: dict[str, Any]) -> None:
        self.model = model_name(body)
        self.prefix = hashlib.sha256()
        for tool in body.get("tools") or []:
            self.add("tool", tool)
        for block in content_blocks(body.get("system")):
            self.add("system prompt", block)

    @classmethod
    def of_request(cls, body: dict[str, Any]) -> Binding:
        """What stands before the first block of the answer."""
        binding = cls(body)
        for message in body.get("messages") or []:
            for block in content_blocks(message["content"]):
                binding.add(message["role"], block)
        return binding

    def add(self, place: str, block: dict[str, Any]) -> None:
        self.prefix.update(f"{place}{dumps(essence(block))}".encode())

    def signature(self, thinking: str) -> str:
        return f"{self.model}:{self.prefix.hexdigest()}:{hashlib.sha256(thinking.encode()).hexdigest()}"

    def problem(self, block: dict[str, Any]) -> str | None:
        """Why this thinking block cannot stand here."""
        model, prefix, text = [*str(block.get("signature")).split(":"), "", ""][:3]
        _, expected_prefix, expected_text = self.signature(str(block.get("thinking"))).split(":")
        if text != expected_text:
            return "Invalid `signature` in `thinking` block"
        if model == self.model and prefix != expected_prefix:
            return "The `thinking` block is bound to a different conversation: something before it has changed"
        return None


def essence(block: dict[str, Any]) -> dict[str, Any]:
    """A block as it counts, whether or not its empty fields were sent back."""
    kept = {name: value for name, value in sorted(block.items()) if name not in UNBOUND and value not in (None, False)}
    return {**kept, "content": content_blocks(kept["content"])} if "content" in kept else kept


def check_binding(body: dict[str, Any]) -> Iterator[Problem]:
    binding = Binding(body)
    for number, message in enumerate(body["messages"]):
        for place, block in enumerate(content_blocks(message["content"])):
            if block.get("type") == "thinking" and (reason := binding.problem(block)):
                yield invalid(f"messages.{number}.content.{place}: {reason}")
            binding.add(message["role"], block)
