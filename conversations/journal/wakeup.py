"""Telling open streams that a journal has grown, and by what. Losing the news costs a second, never an event."""

import asyncio
import json
import threading
from collections import defaultdict
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Any, Protocol

import redis
import structlog
from django.conf import settings
from django.utils.module_loading import import_string

from conversations.journal.events import SHOWN_KINDS, Event

MOST_WAITING = 500
"""Events a slow page may have waiting; it reads the journal instead once there are more."""

logger = structlog.get_logger("govassist.wakeup")


@dataclass
class News:
    """What one open stream has been told since it last looked. `grown` says that looking is worth it."""

    loop: asyncio.AbstractEventLoop
    grown: asyncio.Event = field(default_factory=asyncio.Event)
    _events: list[Event] = field(default_factory=list)

    def tell(self, events: Sequence[Event]) -> None:
        """Called on the stream's own loop."""
        if len(self._events) < MOST_WAITING:
            self._events += events
        self.grown.set()

    def take(self, *, after: int) -> list[Event] | None:
        """The events that follow a position without a gap; None when the journal has to be read."""
        self.grown.clear()
        told, self._events = [event for event in self._events if event.position > after], []
        is_whole = [event.position for event in told] == list(range(after + 1, after + 1 + len(told)))
        return told if told and is_whole else None


class Wakeup(Protocol):
    """Wakes the streams of one turn, in this process or in any."""

    def publish(self, turn_id: str, events: Sequence[Event]) -> None:
        """The turn's journal has these new rows."""
        ...

    def listen(self, turn_id: str) -> Any:
        """An async context manager yielding the stream's News."""
        ...


class InProcessWakeup:
    """For one process that serves pages and runs turns."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiters: dict[str, list[News]] = defaultdict(list)

    def publish(self, turn_id: str, events: Sequence[Event]) -> None:
        """See Wakeup."""
        with self._lock:
            waiters = list(self._waiters.get(turn_id, ()))
        for news in waiters:
            # The loop may be closing; its stream is then gone too.
            if not news.loop.is_closed():
                news.loop.call_soon_threadsafe(news.tell, events)

    @asynccontextmanager
    async def listen(self, turn_id: str) -> AsyncIterator[News]:
        """See Wakeup."""
        news = News(asyncio.get_running_loop())
        with self._lock:
            self._waiters[turn_id].append(news)
        try:
            yield news
        finally:
            with self._lock:
                self._waiters[turn_id] = [other for other in self._waiters[turn_id] if other is not news]
                if not self._waiters[turn_id]:
                    del self._waiters[turn_id]


class RedisWakeup(InProcessWakeup):
    """For many processes: one Redis subscription a process, handed on to the streams waiting in it."""

    def __init__(self) -> None:
        super().__init__()
        self._client = redis.Redis.from_url(settings.REDIS_URL)
        # Channels are shared by all databases of a Redis server; keys are not.
        self._channel = f"govassist:journal:3:{self._client.connection_pool.connection_kwargs.get('db', 0)}"
        self._listener: threading.Thread | None = None

    def publish(self, turn_id: str, events: Sequence[Event]) -> None:
        """See Wakeup. Rows that no page may show go by their place alone."""
        rows = [[e.position, e.kind, e.payload if e.kind in SHOWN_KINDS else {}, e.at.isoformat()] for e in events]
        try:
            self._client.publish(self._channel, f"{turn_id} {json.dumps(rows)}")
        except redis.RedisError:
            # Streams look at the journal once a second in any case.
            logger.warning("wakeup_not_published")

    @asynccontextmanager
    async def listen(self, turn_id: str) -> AsyncIterator[News]:
        """See Wakeup."""
        self._start_listener()
        async with super().listen(turn_id) as news:
            yield news

    def _start_listener(self) -> None:
        with self._lock:
            if self._listener is None or not self._listener.is_alive():
                self._listener = threading.Thread(target=self._forward, name="wakeup", daemon=True)
                self._listener.start()

    def _forward(self) -> None:
        """Hand on what is published until Redis goes away; the next stream starts a new listener."""
        try:
            subscription = self._client.pubsub(ignore_subscribe_messages=True)
            subscription.subscribe(self._channel)
            for message in subscription.listen():  # type: ignore[no-untyped-call]
                turn_id, _, rows = message["data"].partition(b" ")
                if (turn_id := turn_id.decode()) in self._waiters:  # most news is for another process's streams
                    told = ((position, kind, payload, datetime.fromisoformat(at)) for position, kind, payload, at in json.loads(rows))
                    super().publish(turn_id, [Event(*event) for event in told])
        except redis.RedisError:
            logger.warning("wakeup_listener_lost")


@cache
def get_wakeup() -> Wakeup:
    """The wake-up that settings name, one a process."""
    chosen: Wakeup = import_string(settings.STREAM_WAKEUP)()
    return chosen
