"""Telling open streams that a journal has grown. Losing a wake-up costs a second, never an event."""

import asyncio
import threading
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from typing import Any, Protocol

import redis
import structlog
from django.conf import settings
from django.utils.module_loading import import_string

CHANNEL = "govassist:journal"
logger = structlog.get_logger("govassist.wakeup")


class Wakeup(Protocol):
    """Wakes the streams of one turn, in this process or in any."""

    def publish(self, turn_id: str) -> None:
        """The turn's journal has new rows."""
        ...

    def listen(self, turn_id: str) -> Any:
        """An async context manager yielding an asyncio.Event that is set at each publish."""
        ...


class InProcessWakeup:
    """For one process that serves pages and runs turns."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiters: dict[str, set[tuple[asyncio.AbstractEventLoop, asyncio.Event]]] = defaultdict(set)

    def publish(self, turn_id: str) -> None:
        """See Wakeup."""
        with self._lock:
            waiters = list(self._waiters.get(turn_id, ()))
        for loop, event in waiters:
            # The loop may be closing; its stream is then gone too.
            if not loop.is_closed():
                loop.call_soon_threadsafe(event.set)

    @asynccontextmanager
    async def listen(self, turn_id: str) -> AsyncIterator[asyncio.Event]:
        """See Wakeup."""
        waiter = (asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            self._waiters[turn_id].add(waiter)
        try:
            yield waiter[1]
        finally:
            with self._lock:
                self._waiters[turn_id].discard(waiter)
                if not self._waiters[turn_id]:
                    del self._waiters[turn_id]


class RedisWakeup(InProcessWakeup):
    """For many processes: one Redis subscription a process, handed on to the streams waiting in it."""

    def __init__(self) -> None:
        super().__init__()
        self._client = redis.Redis.from_url(settings.REDIS_URL)
        self._listener: threading.Thread | None = None

    def publish(self, turn_id: str) -> None:
        """See Wakeup."""
        try:
            self._client.publish(CHANNEL, turn_id)
        except redis.RedisError:
            # Streams look at the journal once a second in any case.
            logger.warning("wakeup_not_published")

    @asynccontextmanager
    async def listen(self, turn_id: str) -> AsyncIterator[asyncio.Event]:
        """See Wakeup."""
        self._start_listener()
        async with super().listen(turn_id) as event:
            yield event

    def _start_listener(self) -> None:
        with self._lock:
            if self._listener is None or not self._listener.is_alive():
                self._listener = threading.Thread(target=self._forward, name="wakeup", daemon=True)
                self._listener.start()

    def _forward(self) -> None:
        """Hand on what is published until Redis goes away; the next stream starts a new listener."""
        try:
            subscription = self._client.pubsub(ignore_subscribe_messages=True)
            subscription.subscribe(CHANNEL)
            for message in subscription.listen():  # type: ignore[no-untyped-call]
                super().publish(message["data"].decode())
        except redis.RedisError:
            logger.warning("wakeup_listener_lost")


@cache
def get_wakeup() -> Wakeup:
    """The wake-up that settings name, one a process."""
    chosen: Wakeup = import_string(settings.STREAM_WAKEUP)()
    return chosen
