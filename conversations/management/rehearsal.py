"""Running turns in this process for `ask` and `replay`: the same code as the worker's, with no queue."""

import time
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from conversations.journal import keeper_of
from conversations.journal.events import CALLS, FINISHED, RESULT, WITHHELD, Event
from conversations.journal.transcript import as_text, read_turn
from conversations.turn.intake import EmptyMessageError, accept_message
from conversations.turn.run import Listener, TurnFailedError, run_turn
from services_catalogue.types import Facts

Clock = Callable[[], datetime]

NEVER_MADE = frozenset({"not_wanted", "untrusted_text", "consent_needed"})
"""Why a call that would have changed something was held back: it is listed with what was withheld, not with what was done."""


def shifted_clock(start: datetime, *, days: int = 0) -> Clock:
    """A clock that goes on from a moment some days later."""
    began = time.monotonic()
    return lambda: start + timedelta(days=days, seconds=time.monotonic() - began)


def nobody_listens(_turn_id: str, _events: list[Event]) -> None:
    """For runs that only read the finished journal."""


def answer(
    *, conversation_id: str, text: str, clock: Clock, preset: Facts | None = None, listener: Listener = nobody_listens
) -> dict[str, Any]:
    """Put one message to the assistant and give the turn in the form of the `replay` contract."""
    began = time.perf_counter()
    try:
        record = accept_message(conversation_id=conversation_id, text=text, form_key=str(uuid.uuid4()), now=clock(), enqueue=lambda _: None)
    except EmptyMessageError:
        return empty_line(status="unanswerable_empty")
    finished = False
    while not finished:
        try:
            run_turn(record.id, clock=clock, listener=listener, preset=preset)
            finished = True
        except TurnFailedError:
            continue
    return {**turn_line(keeper_of(record.id).events(record.id)), "ms": round((time.perf_counter() - began) * 1000, 1)}


def turn_line(events: list[Event]) -> dict[str, Any]:
    """A finished journal as the fields of the `replay` contract."""
    outcome = next((event.payload for event in events if event.kind == FINISHED), {})
    calls = {call["id"]: call for event in events if event.kind == CALLS for call in event.payload["calls"]}
    finished = [event.payload for event in events if event.kind == RESULT]
    results = [payload for payload in finished if payload["content"].get("error") not in NEVER_MADE]
    barred = [payload for payload in finished if payload not in results]
    return {
        **empty_line(status=outcome.get("status", "failed_engine")),
        **{
            name: outcome[name]
            for name in ("engine", "offered", "mentioned", "asked", "signposted", "citations", "usage")
            if name in outcome
        },
        "reply": as_text(read_turn(events)),
        "tool_calls": [{"name": r["name"], "input": calls.get(r["id"], {}).get("input", {}), "ok": r["ok"]} for r in results],
        "withheld": [
            *({"text": e.payload["text"], "reason": e.payload["reason"]} for e in events if e.kind == WITHHELD),
            *({"text": r["name"], "reason": r["content"]["error"]} for r in barred),
        ],
    }


def empty_line(*, status: str) -> dict[str, Any]:
    """Every field of a turn in which nothing happened."""
    lists: dict[str, Any] = {name: [] for name in ("offered", "mentioned", "asked", "signposted", "citations", "tool_calls", "withheld")}
    return {"status": status, "engine": "", "reply": "", **lists, "usage": {}, "ms": 0}
