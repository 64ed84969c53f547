"""Many conversations and their model in one process, as cheap as they can be: raw bytes, so that what is measured is the product."""

import asyncio
import json
import re
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

HEAD_END = b"\r\n\r\n"
LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
TOKEN = "a" * 32
SILENCE = 60.0


@dataclass(frozen=True)
class Pace:
    """How a model writes: seconds to the first token, tokens a second, and the tokens themselves."""

    first: float
    rate: float
    tokens: Sequence[str]

    def until(self, tokens: int) -> float:
        """When so many tokens have been written."""
        return self.first + max(0, tokens - 1) / self.rate


@dataclass(frozen=True)
class Turn:
    """Seconds to the first sentence and to the end, and to the message being taken in; or an error."""

    first: float = 0.0
    whole: float = 0.0
    error: str = ""
    taken: float = 0.0


def event(kind: str, **more: Any) -> bytes:
    data = f"event: {kind}\ndata: {json.dumps({'type': kind, **more})}\n\n".encode()
    return b"%x\r\n%s\r\n" % (len(data), data)


class Model(asyncio.Protocol):
    """Answers every request with the same text at the same pace, one event a token, whatever it was asked."""

    def __init__(self, pace: Pace) -> None:
        self.pace, self.loop = pace, asyncio.get_running_loop()
        usage = {"input_tokens": 10, "output_tokens": len(pace.tokens)}
        message = {"id": "msg_1", "type": "message", "role": "assistant", "content": [], "model": "stand-in", "usage": usage}
        self.opening = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
        self.opening += event("message_start", message=message)
        self.opening += event("content_block_start", index=0, content_block={"type": "text", "text": ""})
        self.events = [event("content_block_delta", index=0, delta={"type": "text_delta", "text": token}) for token in pace.tokens]
        self.events[-1] += event("content_block_stop", index=0)
        self.events[-1] += event("message_delta", delta={"stop_reason": "end_turn", "stop_sequence": None}, usage=usage)
        self.events[-1] += event("message_stop") + b"0\r\n\r\n"
        self.heard, self.missing = b"", 0

    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        if self.missing:
            self.missing -= len(data)
        else:
            self.heard += data
            head, end, body = self.heard.partition(HEAD_END)
            if not end:
                return
            self.heard, self.missing = b"", int(LENGTH.search(head)[1]) - len(body)
        if self.missing == 0:
            self.transport.write(self.opening)
            self.began = self.loop.time()
            self.loop.call_at(self.began + self.pace.until(1), self.write, 0)

    def write(self, number: int) -> None:
        """One token; those that are late do not delay the next."""
        if self.transport.is_closing():
            return
        self.transport.write(self.events[number])
        if number + 1 < len(self.events):
            self.loop.call_at(self.began + self.pace.until(number + 2), self.write, number + 1)


class Line(asyncio.Protocol):
    """One connection of one person, kept from request to request."""

    def __init__(self) -> None:
        self.transport: Any = None
        self.take: Callable[[bytes], None] = lambda _: None
        self.lost = lambda: None

    def connection_made(self, transport: Any) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.take(data)

    def connection_lost(self, _error: Exception | None) -> None:
        self.lost()

    async def ask(self, request: bytes, is_whole: Callable[[bytes], bool], port: int) -> bytes:
        """Send a request; everything that came once `is_whole` says so. It sees all of it at every piece."""
        if self.transport is None or self.transport.is_closing():
            await asyncio.get_running_loop().create_connection(lambda: self, "127.0.0.1", port)
        done = asyncio.get_running_loop().create_future()
        heard = bytearray()

        def take(data: bytes) -> None:
            heard.extend(data)
            if not done.done() and is_whole(heard):
                done.set_result(bytes(heard))

        self.take, self.lost = take, lambda: done.done() or done.set_exception(ConnectionError("cut off"))
        self.transport.write(request)
        return await asyncio.wait_for(done, SILENCE)


def has_body(heard: bytes) -> bool:
    end = heard.find(HEAD_END)
    return end >= 0 and len(heard) - end - 4 >= int(LENGTH.search(heard, 0, end + 2)[1])


def request(method: str, path: str, body: bytes = b"", **headers: str) -> bytes:
    lines = [f"{method} {path} HTTP/1.1", "host: 127.0.0.1", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, f"content-length: {len(body)}", "", ""]).encode() + body


class Person:
    """Says one message after the other in one conversation, as the page does it."""

    def __init__(self, port: int, session: str) -> None:
        self.port, self.line, self.path = port, Line(), "/conversations/new/send/"
        self.headers = {"cookie": f"sessionid={session}; csrftoken={TOKEN}", "x_csrftoken": TOKEN, "accept": "application/json"}

    async def say(self, text: str) -> Turn:
        """One message, until its reply is whole."""
        began = time.perf_counter()
        body = urlencode({"text": text, "form_key": uuid.uuid4()}).encode()
        form = "application/x-www-form-urlencoded"
        heard = await self.line.ask(request("POST", self.path, body, content_type=form, **self.headers), has_body, self.port)
        if b" 201 " not in heard[:20]:
            return Turn(error=f"POST {heard[9:12].decode()}")
        answer = json.loads(heard.partition(HEAD_END)[2])
        self.path = answer["send"]
        return await self._listen(answer["events"], began, taken=time.perf_counter() - began)

    async def _listen(self, path: str, began: float, *, taken: float) -> Turn:
        first, seen = 0.0, 0

        def is_whole(heard: bytes) -> bool:
            nonlocal first, seen
            if not first and heard.find(b"event: sentence", seen) >= 0:
                first = time.perf_counter() - began
            seen = max(0, len(heard) - 20)
            return heard.endswith(b"0\r\n\r\n")

        heard = await self.line.ask(request("GET", path, **self.headers), is_whole, self.port)
        whole = time.perf_counter() - began
        finished = heard.rpartition(b"event: finished")[2]
        if not first or b'"engine": "claude"' not in finished:
            return Turn(error="answered by the guide" if first else "no sentence")
        return Turn(first, whole, taken=taken)


class Bare:
    """Says its messages to the pass-through, which has no conversations."""

    def __init__(self, port: int, tokens: int) -> None:
        self.port, self.line, self.tokens = port, Line(), tokens

    async def say(self, text: str) -> Turn:
        """One message, until its reply is whole; the first sentence is there when so many tokens are."""
        began, first, seen, count = time.perf_counter(), 0.0, 0, 0

        def is_whole(heard: bytes) -> bool:
            nonlocal first, seen, count
            count += heard.count(b"event: text", seen)
            seen = max(seen, heard.rfind(b"event: text") + 1)
            if not first and count >= self.tokens:
                first = time.perf_counter() - began
            return heard.endswith(b"0\r\n\r\n")

        body = json.dumps({"text": text}).encode()
        await self.line.ask(request("POST", "/", body, content_type="application/json"), is_whole, self.port)
        return Turn(first, time.perf_counter() - began) if first else Turn(error="cut short")
