"""A journal for operators: what happened and how long it took. What anybody said, and what tools were asked, never gets in here.

Each reader names what it lets through, so a new field of the journal stays out until somebody lets it in.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from conversations.journal.events import (
    CALLS,
    CONSENTED,
    ENGINE,
    FAULT,
    FINISHED,
    MODEL,
    NOTED,
    PROGRESS,
    QUESTION,
    RECEIVED,
    RESULT,
    SENT,
    SENTENCE,
    SUMMARY,
    WITHHELD,
    Event,
)
from conversations.tools.registry import TOOLS

Details = list[tuple[str, str]]
Payload = Mapping[str, Any]
_WORD = re.compile(r"[A-Za-z0-9_.:-]{1,60}")
NOT_SHOWN = "(not shown)"


@dataclass(frozen=True, slots=True)
class TraceLine:
    """One row of the journal: where it stands, how long after the message, and what may be known of it."""

    position: int
    milliseconds: int
    kind: str
    details: tuple[tuple[str, str], ...]


def trace_lines(events: Iterable[Event], *, began: datetime) -> list[TraceLine]:
    """Every row in order."""
    return [
        TraceLine(event.position, _after(event.at, began), event.kind, tuple(_READERS.get(event.kind, _nothing)(event.payload)))
        for event in events
    ]


def _after(moment: datetime, began: datetime) -> int:
    return max(0, round((moment - began).total_seconds() * 1000))


def safe_word(value: object) -> str:
    """A code or name as it stands; anything that could be a sentence is not shown."""
    text = str(value)
    return text if _WORD.fullmatch(text) else NOT_SHOWN


def _nothing(_payload: Payload) -> Details:
    return []


def _received(payload: Payload) -> Details:
    return [("characters", str(len(payload["text"]))), ("identifiers taken out", _joined(payload["masked"]))]


def _noted(payload: Payload) -> Details:
    return [(name, str(len(payload[name]))) for name in ("facts", "retracted", "refused")] + [("needs", _joined(payload["needs"]))]


def _calls(payload: Payload) -> Details:
    # A model writes the names of its calls itself: one that is no tool of ours could hold anything.
    return [("tool", call["name"] if call["name"] in TOOLS else NOT_SHOWN) for call in payload["calls"]]


def _result(payload: Payload) -> Details:
    name = payload["name"] if payload["name"] in TOOLS else NOT_SHOWN
    outcome = "ok" if payload["ok"] else safe_word(payload["content"].get("error", "failed"))
    return [("tool", name), ("outcome", outcome), ("services found", str(len(payload["evidence"]["services"])))]


def _sentence(payload: Payload) -> Details:
    return [("as", safe_word(payload["kind"])), ("block", str(payload["block"])), ("sources", str(len(payload["sources"])))]


def _sent(payload: Payload) -> Details:
    return [
        ("model", safe_word(payload["model"])),
        ("provider", safe_word(payload["provider"])),
        ("region", safe_word(payload["region"])),
        ("fields", _joined(payload["fields"])),
        ("remembered items", str(len(payload["memory"]))),
        ("identifiers taken out", str(sum(payload["masked"].values()))),
    ]


def _model(payload: Payload) -> Details:
    usage = payload["usage"]
    return [
        ("letter", safe_word(payload["letter"] or "-")),
        ("stop", safe_word(payload["stop"])),
        ("tokens in", f"{usage.get('input_tokens', 0):,}"),
        ("cache reads", f"{usage.get('cache_read_input_tokens', 0):,}"),
        ("cache writes", f"{usage.get('cache_creation_input_tokens', 0):,}"),
        ("tokens out", f"{usage.get('output_tokens', 0):,}"),
        ("cost", dollars(payload["cost"])),
        ("first token", f"{payload['first_ms']:,} ms"),
        ("whole answer", f"{payload['ms']:,} ms"),
    ]


def _fault(payload: Payload) -> Details:
    return [(name, safe_word(payload[name])) for name in ("kind", "status", "may_retry")]


def _engine(payload: Payload) -> Details:
    return [(name, safe_word(payload[name])) for name in ("from", "to", "reason")]


def _finished(payload: Payload) -> Details:
    return [("status", safe_word(payload["status"])), ("engine", safe_word(payload["engine"]))]


def _joined(names: Iterable[object]) -> str:
    return ", ".join(safe_word(name) for name in names) or "0"


def dollars(millionths: int) -> str:
    """Millionths of a US dollar as people write it."""
    return f"${millionths / 1_000_000:.4f}"


_READERS: Mapping[str, Callable[[Payload], Details]] = {
    RECEIVED: _received,
    NOTED: _noted,
    # Our own words, never a model's.
    PROGRESS: lambda payload: [("shown", str(payload["text"]))],
    CALLS: _calls,
    RESULT: _result,
    SENTENCE: _sentence,
    WITHHELD: lambda payload: [("reason", safe_word(payload["reason"]))],
    QUESTION: lambda payload: [("fact", safe_word(payload["fact"])), ("control", safe_word(payload["control"]))],
    SENT: _sent,
    MODEL: _model,
    FAULT: _fault,
    ENGINE: _engine,
    SUMMARY: lambda payload: [("characters", str(len(payload["text"])))],
    CONSENTED: _nothing,
    FINISHED: _finished,
}
