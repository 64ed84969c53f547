"""Where held answers wait until a test lets them go on."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable


class Gate:
    """Holds replies of the server's loop; waited for and opened from any other thread."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop = loop
        self.changed = threading.Condition()
        self.held = 0
        self.waiting: set[asyncio.Future[None]] = set()

    async def hold(self, has_left: Callable[[], bool], every: float) -> None:
        """Wait for `release`, or for the client to leave."""
        opened = self.loop.create_future()
        self.waiting.add(opened)
        self.count(1)
        try:
            while not opened.done() and not has_left():
                await asyncio.wait({opened}, timeout=every)
        finally:
            self.waiting.discard(opened)
            self.count(-1)

    def count(self, change: int) -> None:
        with self.changed:
            self.held += change
            self.changed.notify_all()

    def wait_for(self, number: int, *, timeout: float = 120) -> None:
        """Return when this many answers are held."""
        with self.changed:
            if not self.changed.wait_for(lambda: self.held == number, timeout):
                raise TimeoutError(f"{self.held} answers are held, not {number}")

    def release(self) -> None:
        """Let all that are held go on."""
        self.loop.call_soon_threadsafe(self.open)

    def open(self) -> None:
        for opened in self.waiting:
            if not opened.done():
                opened.set_result(None)
