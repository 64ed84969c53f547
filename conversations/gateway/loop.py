"""One event loop a process on which every model's stream is read, and the bridge by which a turn's thread waits for it."""

import asyncio
import queue
import threading
from collections.abc import AsyncIterator
from functools import cache
from typing import Any, Generic, TypeVar

import uvloop

T = TypeVar("T")


class Over(Exception):  # noqa: N818  # an end, not an error
    """The coroutine has yielded its last."""


@cache
def model_loop() -> asyncio.AbstractEventLoop:
    """This process's loop, running in a thread of its own, made at the first call."""
    loop = uvloop.new_event_loop()
    threading.Thread(target=loop.run_forever, name="model-loop", daemon=True).start()
    return loop


class Bridge(Generic[T]):
    """What an asynchronous iterator yields on the model loop, taken in another thread. Closing it cancels the iterator."""

    def __init__(self, source: AsyncIterator[T]) -> None:
        self._queue: queue.SimpleQueue[T | BaseException] = queue.SimpleQueue()
        self._future = asyncio.run_coroutine_threadsafe(self._forward(source), model_loop())

    async def _forward(self, source: AsyncIterator[T]) -> None:
        try:
            async for item in source:
                self._queue.put(item)
            self._queue.put(Over())
        except BaseException as error:
            self._queue.put(error)
            raise

    def take(self, *, seconds: float = 0.0) -> T | None:
        """The next item; None when there is none within the time. Raises Over at the end, and what the iterator raised."""
        try:
            item = self._queue.get(timeout=seconds) if seconds else self._queue.get_nowait()
        except queue.Empty:
            return None
        if isinstance(item, BaseException):
            raise item
        return item

    def close(self) -> None:
        """Stop reading; harmless when all has been read."""
        self._future.cancel()


def run_there(coroutine: Any) -> Any:
    """Run a coroutine on the model loop and wait for its result."""
    return asyncio.run_coroutine_threadsafe(coroutine, model_loop()).result()
