"""What is sent for one request, step by step: the form in which faults change it and the server plays it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.messages_api.message import Message, events
from tests.messages_api.wire import Event, dumps, error_body

STREAM = "text/event-stream; charset=utf-8"
JSON = "application/json"


@dataclass(frozen=True)
class Raw:
    """Bytes as they are; with `each` seconds, one byte at a time."""

    data: bytes
    each: float | None = None


@dataclass(frozen=True)
class Pause:
    seconds: float


@dataclass(frozen=True)
class Cut:
    """The connection is closed without the end of the body."""


@dataclass(frozen=True)
class Reset:
    """The connection is reset (TCP RST)."""


@dataclass(frozen=True)
class Hold:
    """Nothing more until the test releases it."""


Step = Event | Raw | Pause | Cut | Reset | Hold


@dataclass(frozen=True)
class Reply:
    status: int = 200
    content_type: str = JSON
    headers: Mapping[str, str] = field(default_factory=dict)
    before: tuple[Step, ...] = ()
    """Before the status line."""
    body: tuple[Step, ...] = ()

    @property
    def streams(self) -> bool:
        return self.content_type == STREAM


def streamed(message: Message) -> Reply:
    return Reply(content_type=STREAM, body=tuple(events(message)))


def whole(message: Message) -> Reply:
    """In two halves, so that something can go wrong between them."""
    data = dumps(message.body()).encode()
    waits = sum(event.wait for event in events(message))
    paused: tuple[Step, ...] = (Pause(waits),) if waits else ()
    return Reply(before=paused, body=(Raw(data[: len(data) // 2]), Raw(data[len(data) // 2 :])))


def error_reply(status: int, kind: str, message: str, request_id: str, *, retry_after: int | None = None) -> Reply:
    headers = {} if retry_after is None else {"retry-after": str(retry_after)}
    return Reply(status, headers=headers, body=(Raw(dumps(error_body(kind, message, request_id)).encode()),))


def json_reply(value: object) -> Reply:
    return Reply(body=(Raw(dumps(value).encode()),))
