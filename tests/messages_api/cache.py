"""What the prompt cache of the real wire would report: prefixes written and found at breakpoints, at four characters a token.

Order: tools, system, messages. A prefix counts from 512 tokens; it lives five minutes (or an hour, if asked for) from its
last use; a breakpoint finds prefixes that end at most 20 blocks before it. Tool choice and thinking settings belong to the
messages' part, and each model has a cache of its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.messages_api.wire import CHARACTERS_A_TOKEN, dumps

LEAST_TOKENS = 512
LOOK_BACK = 20
SECONDS = {"5m": 300.0, "1h": 3600.0}


@dataclass(frozen=True)
class Prefix:
    """The prompt up to and with one block."""

    key: str
    tokens: int
    ttl: str | None
    """Of a breakpoint."""


def content_blocks(content: Any) -> list[dict[str, Any]]:
    return [{"type": "text", "text": content}] if isinstance(content, str) else list(content or [])


def prompt_parts(body: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every block with what its place adds to the prefix."""
    yield from (("tool", tool) for tool in body.get("tools") or [])
    yield from (("system", block) for block in content_blocks(body.get("system")))
    settings = dumps([body.get("tool_choice"), body.get("thinking")])
    for message in body.get("messages") or []:
        for block in content_blocks(message["content"]):
            yield message["role"] + settings, block


def block_characters(block: dict[str, Any]) -> int:
    return len(block["text"]) if block.get("type") == "text" else len(dumps(bare(block)))


def bare(block: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in block.items() if name != "cache_control"}


def prefixes(body: dict[str, Any]) -> list[Prefix]:
    digest, characters, found = hashlib.sha256(str(body.get("model")).encode()), 0, []
    for place, block in prompt_parts(body):
        digest.update(f"{place}{dumps(bare(block))}".encode())
        characters += block_characters(block)
        mark = block.get("cache_control")
        found.append(Prefix(digest.hexdigest(), -(-characters // CHARACTERS_A_TOKEN), mark.get("ttl", "5m") if mark else None))
    automatic = body.get("cache_control")
    if automatic and found and found[-1].ttl is None:
        found[-1] = Prefix(found[-1].key, found[-1].tokens, automatic.get("ttl", "5m"))
    return found


def count_tokens(body: dict[str, Any]) -> int:
    found = prefixes(body)
    return found[-1].tokens if found else 0


class PromptCache:
    """The prefixes written so far."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self.clock = clock
        self.ends: dict[str, tuple[float, str]] = {}

    def usage(self, body: dict[str, Any]) -> dict[str, Any]:
        """The input figures of this request, whose prefixes are found from now on."""
        found = prefixes(body)
        total = found[-1].tokens if found else 0
        marked = [number for number, prefix in enumerate(found) if prefix.ttl and prefix.tokens >= LEAST_TOKENS]
        read = max((self.hit(found[max(0, number - LOOK_BACK + 1) : number + 1]) for number in marked), default=0)
        written = {"5m": 0, "1h": 0}
        covered = read
        for number in marked:
            prefix = found[number]
            if prefix.tokens > covered:
                written[prefix.ttl or "5m"] += prefix.tokens - covered
                covered = prefix.tokens
            self.ends[prefix.key] = (self.clock() + SECONDS[prefix.ttl or "5m"], prefix.ttl or "5m")
        return {
            "input_tokens": total - covered,
            "cache_creation_input_tokens": covered - read,
            "cache_read_input_tokens": read,
            "cache_creation": {"ephemeral_5m_input_tokens": written["5m"], "ephemeral_1h_input_tokens": written["1h"]},
            "inference_geo": "global",
        }

    def hit(self, candidates: list[Prefix]) -> int:
        """The tokens of the longest prefix that is alive, which lives on."""
        for prefix in reversed(candidates):
            end, ttl = self.ends.get(prefix.key, (0.0, "5m"))
            if end > self.clock():
                self.ends[prefix.key] = (self.clock() + SECONDS[ttl], ttl)
                return prefix.tokens
        return 0
