"""One streamed call: bytes in, decoded events out, and every failure as one kind of exception."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import Any

from django.conf import settings

from conversations.gateway.client import http, make_client, sdk
from conversations.gateway.decode import Decoded, StreamReader, TextDelta, broken
from conversations.gateway.events import EventReader
from conversations.gateway.faults import ModelFaultError, fault_of_status
from conversations.gateway.loop import run_there

WORTH_LOOKING = re.compile(r"[.!?:;][\"'”’)\]*_]*\s|\n|\]\]")
"""Text that may have ended a sentence. Until then nothing is handed over, since nothing could be shown."""

CLIENT_FAULT = "client"
END_SECONDS = 1.0

PACE_SECONDS = 0.1
"""How often a stream is read once it has brought a first sentence: nobody reads faster, and each reading costs the processor."""


@cache
def _client(_key: tuple[str, ...]) -> Any:
    return make_client()


def _client_now() -> Any:
    """The client for today's settings: a test, or a reload, may have changed them."""
    names = ("ASSISTANT_PROVIDER", "ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL", "ASSISTANT_AWS_REGION", "ASSISTANT_AWS_API_KEY")
    return _client((*(str(getattr(settings, name)) for name in names), str(settings.ASSISTANT_SILENCE_SECONDS)))


def warm_client() -> None:
    """Import the SDK and make its client, which takes seconds, before a call has to wait for it."""

    async def make() -> None:
        _client_now()

    sdk()  # here, so that the loop can serve others meanwhile
    run_there(make())


async def stream(parameters: Mapping[str, Any], *, seconds: float) -> AsyncIterator[Decoded]:
    """Make the call. Text comes as soon as it may hold a finished sentence; `Answered` comes last.

    Raises ModelFaultError for whatever goes wrong, and after so many seconds in any case.
    """
    try:
        async with asyncio.timeout(seconds):
            async for event in _read(parameters):
                yield event
    except TimeoutError as error:
        raise broken("too_slow") from error
    except sdk().APIStatusError as error:
        raise fault_of_status(error.status_code, _type_of(error), dict(error.response.headers)) from error
    except sdk().APITimeoutError as error:
        raise broken("silent") from error
    except sdk().APIConnectionError as error:
        raise broken("no_connection") from error
    except http().TimeoutException as error:
        raise broken("silent") from error
    except http().HTTPError as error:
        raise broken("connection_lost") from error
    except sdk().AnthropicError as error:
        raise ModelFaultError(CLIENT_FAULT, may_retry=False) from error
    except (ValueError, AssertionError) as error:
        raise broken("not_a_stream") from error


async def _read(parameters: Mapping[str, Any]) -> AsyncIterator[Decoded]:
    hearing = _Hearing()
    async with _client_now().messages.with_streaming_response.create(**parameters, stream=True) as response:
        if not response.headers.get("content-type", "").startswith("text/event-stream"):
            raise broken("not_a_stream")
        pieces = response.http_response.aiter_bytes()
        async for piece in pieces:
            for event in hearing.take(piece):
                yield event
            if hearing.is_over:
                await _hear_out(pieces)
                return
            if hearing.has_spoken:
                await asyncio.sleep(PACE_SECONDS)
    for event in hearing.end():
        yield event


class _Hearing:
    """Bytes folded into events; text is held until it may have ended a sentence."""

    def __init__(self) -> None:
        self._events, self._reader, self._text = EventReader(), StreamReader(), ""
        self.has_spoken = False

    @property
    def is_over(self) -> bool:
        """Whether the message is whole."""
        return self._reader.is_over

    def take(self, piece: bytes) -> Iterator[Decoded]:
        """What these bytes bring."""
        for name, data in self._events.take(piece):
            for event in self._reader.take(name, data):
                if isinstance(event, TextDelta):
                    self._text += event.text
                else:
                    yield from self._held()
                    yield event
        if WORTH_LOOKING.search(self._text):
            yield from self._held()

    def end(self) -> Iterator[Decoded]:
        """What was held when nothing more came. Raises ModelFaultError: a message that is whole ends before that."""
        yield from self._held()
        self._reader.end()

    def _held(self) -> Iterator[Decoded]:
        if self._text:
            text, self._text, self.has_spoken = self._text, "", True
            yield TextDelta(text)


async def _hear_out(pieces: AsyncIterator[bytes]) -> None:
    """Wait for the end that follows the last event: a connection left before it is closed, and the next call would need a new one."""
    with suppress(TimeoutError, http().HTTPError):
        async with asyncio.timeout(END_SECONDS):
            async for _ in pieces:
                pass


def _type_of(error: Any) -> str:
    """The wire's own word for an error; empty when there is none."""
    body = error.body if isinstance(error.body, dict) else {}
    inner = body.get("error")
    kind = inner.get("type") if isinstance(inner, dict) else ""
    return kind if isinstance(kind, str) else ""
