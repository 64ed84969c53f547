"""The conversation as the wire wants it: earlier exchanges first, never changed, so that a provider's cache can hold them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from conversations.engines.claude.prefix import CACHED
from conversations.types import Block, Exchange, Message

MOST_CHARACTERS = 120_000
"""Of earlier exchanges, about 30,000 tokens. A longer past is shortened once, by a summary that stands for all of it."""

LATEST_MESSAGES, MOST_OF_A_MESSAGE = 6, 400
SILENCE: tuple[Block, ...] = ({"type": "text", "text": "(Nothing more was said.)"},)
"""A model may have nothing to add, but the wire takes no empty message back."""


def messages_of(exchanges: Iterable[Exchange], sent: tuple[Block, ...]) -> list[dict[str, Any]]:
    """Every exchange as two messages, then what is sent now, marked as the end of what may be cached."""
    messages: list[dict[str, Any]] = []
    for exchange in exchanges:
        messages += [
            {"role": "user", "content": [_steady(block) for block in exchange.sent]},
            {"role": "assistant", "content": [_steady(block) for block in exchange.content or SILENCE]},
        ]
    last = [_steady(block) for block in sent]
    last[-1]["cache_control"] = CACHED
    return [*messages, {"role": "user", "content": last}]


def _steady(value: Any) -> Any:
    """The same with every object's keys in one order: a database that keeps JSON as values gives them back in another."""
    if isinstance(value, Mapping):
        return {key: _steady(value[key]) for key in sorted(value)}
    return [_steady(one) for one in value] if isinstance(value, list | tuple) else value


def is_too_long(thread: Sequence[Exchange]) -> bool:
    """Whether the earlier turns have grown beyond what is worth sending again and again."""
    return sum(len(str(block)) for exchange in thread for block in (*exchange.sent, *exchange.content)) > MOST_CHARACTERS


def summary_of(history: Sequence[Message], needs: Sequence[str], offered: Sequence[str]) -> str:
    """What stands for the earlier turns: what they were about, what was offered, and the last words of both. No model writes it."""
    said = [f"{message.role}: {_short(message.text)}" for message in history[-LATEST_MESSAGES:]]
    first = next((message.text for message in history if message.role == "citizen"), "")
    lines = [
        f"They first wrote: {_short(first)}" if first else "",
        f"Needs so far, latest first: {', '.join(needs)}" if needs else "",
        f"Services presented so far, latest first: {', '.join(offered)}" if offered else "",
        *said,
    ]
    return "\n".join(line for line in lines if line)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= MOST_OF_A_MESSAGE else f"{flat[:MOST_OF_A_MESSAGE]}…"
