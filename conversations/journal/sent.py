"""A turn's journal as a list of what left for a model: names and numbers, never what was said."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from conversations.journal.events import ENGINE, FAULT, FINISHED, MODEL, RECEIVED, SENT, Event

KINDS = (RECEIVED, SENT, MODEL, FAULT, ENGINE, FINISHED)
_MASK = re.compile(r"\[([A-Z_]{2,20})(?:-\d{1,3}| [A-Z0-9]{2,4})\]")


@dataclass
class SentTurn:
    """One message: whether anything of it left, what by name, and who answered."""

    number: int
    at: datetime | None = None
    calls: int = 0
    models: list[tuple[str, str, str]] = field(default_factory=list)  # model, provider and region, each once
    fields: list[str] = field(default_factory=list)
    memory: list[str] = field(default_factory=list)
    masked: Counter[str] = field(default_factory=Counter)
    tokens_in: int = 0
    tokens_cached: int = 0
    tokens_out: int = 0
    milliseconds: int = 0
    is_finished: bool = False
    engine: str = ""
    fallback: str = ""

    @property
    def was_sent(self) -> bool:
        """Whether anything left, or may have left before a connection broke."""
        return self.calls > 0

    @property
    def holds_earlier_turns(self) -> bool:
        """A model remembers nothing itself, so each call holds the conversation so far."""
        return self.was_sent and self.number > 1


def read_sent(number: int, events: Iterable[Event]) -> SentTurn:
    """Fold a journal into what left."""
    turn = SentTurn(number)
    for event in events:
        match event.kind:
            case "received":
                turn.at = event.at
                turn.masked.update(_taken_out(event.payload))
            case "sent":
                _add_manifest(turn, event.payload)
            case "model":
                _add_answer(turn, event.payload)
            case "engine":
                turn.fallback = event.payload["reason"]
            case "finished":
                turn.is_finished, turn.engine = True, event.payload["engine"]
    return turn


def _taken_out(received: Mapping[str, Any]) -> Counter[str]:
    """Each mark in the stored message once. What looks like one but was typed by hand is not counted."""
    marks = {mark[0]: mark[1] for mark in _MASK.finditer(received["text"])}
    return Counter(kind for kind in marks.values() if kind in received["masked"])


def _add_manifest(turn: SentTurn, manifest: Mapping[str, Any]) -> None:
    turn.calls += 1
    went_to = (str(manifest["model"]), str(manifest["provider"]), str(manifest["region"]))
    turn.models += [went_to] if went_to not in turn.models else []
    turn.fields += [name for name in manifest["fields"] if name not in turn.fields]
    turn.memory += [key for key in manifest["memory"] if key not in turn.memory]
    turn.masked.update(manifest["masked"])


def _add_answer(turn: SentTurn, answer: Mapping[str, Any]) -> None:
    usage = answer["usage"]
    cached = int(usage.get("cache_read_input_tokens", 0))
    turn.tokens_in += int(usage.get("input_tokens", 0)) + int(usage.get("cache_creation_input_tokens", 0)) + cached
    turn.tokens_cached += cached
    turn.tokens_out += int(usage.get("output_tokens", 0))
    turn.milliseconds += int(answer["ms"])
