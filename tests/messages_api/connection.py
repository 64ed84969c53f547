"""HTTP/1.1 on one connection: reading requests, and playing replies step by step."""

from __future__ import annotations

import asyncio
import json
import socket
import struct
from http import HTTPStatus
from typing import Any

from tests.messages_api.gate import Gate
from tests.messages_api.reply import Cut, Hold, Pause, Raw, Reply, Reset, Step
from tests.messages_api.script import Request
from tests.messages_api.wire import Event

LAST_CHUNK = b"0\r\n\r\n"
LISTEN_EVERY = 0.25
"""Seconds after which a waiting reply looks whether the client is still there."""
REASONS = {529: "Overloaded"}


class BadHTTPError(Exception):
    """What arrived is not a request this server can read."""


class ConnectionEndedError(ConnectionError):
    """The connection ended, by the script or by the client."""


async def read_request(reader: asyncio.StreamReader) -> tuple[str, dict[str, str], Any] | None:
    """Path, headers and parsed body (None if it is no JSON); nothing if the client has left."""
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except asyncio.IncompleteReadError as end:
        if end.partial:
            raise
        return None
    except asyncio.LimitOverrunError as error:
        raise BadHTTPError("headers without an end") from error
    first, *lines = head.strip().split("\r\n")
    method, path = [*first.split(" "), ""][:2]
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    if method != "POST" or "content-length" not in headers:
        raise BadHTTPError(f"{first}: only POST with a content-length is served")
    data = await reader.readexactly(int(headers["content-length"]))
    try:
        return path, headers, json.loads(data)
    except ValueError:
        return path, headers, None


async def play(reply: Reply, request_id: str, player: Player) -> bool:
    """Send the reply as scripted; whether the connection can serve another request."""
    request, writer = player.request, player.writer
    try:
        for step in reply.before:
            await player.step(step)
        writer.write(head(reply, request_id))
        for step in reply.body:
            await player.step(step)
        writer.write(LAST_CHUNK)
        await writer.drain()
    except ConnectionEndedError:
        return False
    except ConnectionError:
        request.abandoned = True
        return False
    return request.headers.get("connection", "").lower() != "close"


def head(reply: Reply, request_id: str) -> bytes:
    reason = REASONS.get(reply.status) or HTTPStatus(reply.status).phrase
    headers = {
        "content-type": reply.content_type,
        "transfer-encoding": "chunked",
        "request-id": request_id,
        "anthropic-organization-id": "stand-in",
        **reply.headers,
    }
    lines = [f"HTTP/1.1 {reply.status} {reason}", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


class Player:
    """Plays the steps of one reply."""

    def __init__(self, request: Request, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, gate: Gate) -> None:
        self.gate = gate
        self.request = request
        self.reader = reader
        self.writer = writer
        self.due = asyncio.get_running_loop().time()
        """When the next step is due: late steps do not delay those after them."""

    async def step(self, step: Step) -> None:
        match step:
            case Event():
                await self.rest(step.wait)
                await self.send(step.encode())
                self.request.events_sent += 1
            case Raw(data, None):
                await self.send(data)
            case Raw(data, seconds):
                for byte in data:
                    await self.rest(seconds or 0.0)
                    await self.send(bytes([byte]))
            case Pause(seconds):
                await self.rest(seconds)
            case Hold():
                await self.gate.hold(self.has_left, LISTEN_EVERY)
                self.due = asyncio.get_running_loop().time()
                await self.rest(0.0)
            case Cut():
                raise ConnectionEndedError
            case Reset():
                self.reset()
                raise ConnectionEndedError

    async def send(self, data: bytes) -> None:
        await self.rest(0.0)
        self.writer.write(b"%x\r\n%s\r\n" % (len(data), data))
        await self.writer.drain()

    async def rest(self, seconds: float) -> None:
        """Wait, but not for a client that has left."""
        self.due += seconds
        while (left := self.due - asyncio.get_running_loop().time()) > 0 and not self.has_left():
            await asyncio.sleep(min(left, LISTEN_EVERY))
        if self.has_left():
            raise ConnectionResetError

    def has_left(self) -> bool:
        """Whether the client has closed the connection, or broken it."""
        return self.reader.at_eof() or self.writer.is_closing()

    def reset(self) -> None:
        connection = self.writer.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()
