"""What goes wrong at one place: after n events of a stream, or before or between the halves of a whole message."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import Any

from tests.messages_api.reply import Cut, Hold, Pause, Raw, Reply, Reset, Step
from tests.messages_api.script import Fault
from tests.messages_api.wire import Event, error_body, event, new_id

GIGANTIC = "word " * 800_000
BAD_JSON = b'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_de\n\n'
BROKEN_UTF8 = (
    b'event: content_block_delta\ndata: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"caf\xc3"}}\n\n'
)


def split(reply: Reply, fault: Fault) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    at = max(0, fault.at)
    return reply.body[:at], reply.body[at:]


def ended(reply: Reply, fault: Fault, *, by: tuple[Step, ...]) -> Reply:
    """Nothing follows but what is given; before the headers, they are not sent either."""
    return replace(reply, before=by) if fault.at < 0 else replace(reply, body=(*split(reply, fault)[0], *by))


def inserted(reply: Reply, fault: Fault, *, steps: tuple[Step, ...]) -> Reply:
    """Something more, and then the rest as it was."""
    if fault.at < 0:
        return replace(reply, before=(*reply.before, *steps))
    before, after = split(reply, fault)
    return replace(reply, body=(*before, *steps, *after))


def only_streams(change: Callable[[Reply, Fault], Reply]) -> Callable[[Reply, Fault], Reply]:
    return lambda reply, fault: change(reply, fault) if reply.streams else reply


def insert(*steps: Step) -> Callable[[Reply, Fault], Reply]:
    """One more event; it can come after the headers at the earliest."""
    return only_streams(lambda reply, fault: inserted(reply, replace(fault, at=max(0, fault.at)), steps=steps))


def closed(reply: Reply, fault: Fault) -> Reply:
    """A clean end too early; before the headers, an end without a word."""
    return ended(reply, fault, by=(Cut(),) if fault.at < 0 else ())


def stalled(reply: Reply, fault: Fault) -> Reply:
    return inserted(reply, fault, steps=(Pause(fault.seconds),))


def error_event(reply: Reply, fault: Fault) -> Reply:
    told = Event("error", error_body(fault.error, f"Scripted {fault.error}", new_id("req")))
    return ended(reply, replace(fault, at=max(0, fault.at)), by=(told,))


def bad_json(reply: Reply, fault: Fault) -> Reply:
    if reply.streams:
        return insert(Raw(BAD_JSON))(reply, fault)
    return replace(reply, body=reply.body[:1])


def nameless(reply: Reply, fault: Fault) -> Reply:
    before, after = split(reply, fault)
    return replace(reply, body=(*before, *(replace(one, name=None) if isinstance(one, Event) else one for one in after)))


def ping_only(reply: Reply, fault: Fault) -> Reply:
    pings = [event("ping", wait=fault.seconds / 3) for _ in range(3)]
    return replace(reply, body=(*split(reply, fault)[0], *pings))


def gigantic(reply: Reply, fault: Fault) -> Reply:
    """The next piece of text is four megabytes long."""
    before, after = split(reply, fault)
    for number, one in enumerate(after):
        if isinstance(one, Event) and (delta := delta_of(one)).get("type") == "text_delta":
            longer = replace(one, data={**one.data, "delta": {**delta, "text": delta["text"] + GIGANTIC}})
            return replace(reply, body=(*before, *after[:number], longer, *after[number + 1 :]))
    return reply


def trickle(reply: Reply, fault: Fault) -> Reply:
    """The rest comes a byte at a time."""
    before, after = split(reply, fault)
    slow = (Raw(one.encode(), fault.seconds) if isinstance(one, Event) else one for one in after)
    return replace(reply, body=(*before, *(Raw(one.data, fault.seconds) if isinstance(one, Raw) else one for one in slow)))


def tool_json_cut(reply: Reply, fault: Fault) -> Reply:
    """The rest of every call's input is missing, and nothing says so."""
    before, after = split(reply, fault)
    kept: list[Step] = []
    halved: set[int] = set()
    for one in after:
        delta = delta_of(one)
        if not isinstance(one, Event) or not delta.get("partial_json"):
            kept.append(one)
        elif one.data["index"] not in halved:
            halved.add(one.data["index"])
            piece = delta["partial_json"]
            kept.append(replace(one, data={**one.data, "delta": {**delta, "partial_json": piece[: len(piece) // 2]}}))
    return replace(reply, body=(*before, *kept))


def ends_early(reply: Reply, fault: Fault) -> Reply:
    """The message ends here, properly, with the fault's name as its stop reason."""
    at = max(1, fault.at)
    before, after = reply.body[:at], reply.body[at:]
    last = next((one for one in after if isinstance(one, Event) and one.name == "message_delta"), None)
    if last is None:
        return reply
    refused = {"type": "refusal", "category": "general_harms", "explanation": None}
    delta = {**last.data["delta"], "stop_reason": fault.kind, "stop_details": refused if fault.kind == "refusal" else None}
    stops = [event("content_block_stop", index=index) for index in open_blocks(before)]
    return replace(reply, body=(*before, *stops, replace(last, data={**last.data, "delta": delta}, wait=0.0), event("message_stop")))


def open_blocks(steps: Iterable[Step]) -> list[int]:
    found: list[int] = []
    for one in steps:
        if isinstance(one, Event) and one.name == "content_block_start":
            found.append(one.data["index"])
        elif isinstance(one, Event) and one.name == "content_block_stop":
            found.remove(one.data["index"])
    return found


def duplicate_start(reply: Reply, fault: Fault) -> Reply:
    return insert(reply.body[0])(reply, fault)


def delta_of(step: Step) -> dict[str, Any]:
    return step.data.get("delta", {}) if isinstance(step, Event) else {}


UNKNOWN_EVENT = Event("message_weather", {"type": "message_weather", "outlook": {"rain": True}})
UNKNOWN_INDEX = event("content_block_delta", index=99, delta={"type": "text_delta", "text": "stray"})
STRAY_HTML = Raw(b"<html><body>502 Bad Gateway</body></html>\n\n")

STREAM_FAULTS: dict[str, Callable[[Reply, Fault], Reply]] = {
    "error_event": only_streams(error_event),
    "reset": partial(ended, by=(Reset(),)),
    "cut": partial(ended, by=(Cut(),)),
    "close": closed,
    "stall": stalled,
    "hold": partial(inserted, steps=(Hold(),)),
    "bad_json": bad_json,
    "broken_utf8": insert(Raw(BROKEN_UTF8)),
    "nameless": only_streams(nameless),
    "unknown_event": insert(UNKNOWN_EVENT),
    "stray_html": insert(STRAY_HTML),
    "ping_only": only_streams(ping_only),
    "duplicate_start": only_streams(duplicate_start),
    "unknown_index": insert(UNKNOWN_INDEX),
    "gigantic": only_streams(gigantic),
    "trickle": trickle,
    "tool_json_cut": only_streams(tool_json_cut),
    "refusal": only_streams(ends_early),
    "max_tokens": only_streams(ends_early),
    "pause_turn": only_streams(ends_early),
}
