"""One process that serves pages and runs the Celery worker: no Redis, no second command."""

import signal
import sys
import threading
from collections.abc import Callable
from typing import Any

import celery.worker.state
import uvicorn

from govassist.celery import app


class EmbeddedWorker:
    """A Celery worker in a thread of this process, on the in-memory broker."""

    def __init__(self, *, concurrency: int = 4) -> None:
        self._ready = threading.Event()
        self._worker: Any = app.Worker(
            pool="threads",
            concurrency=concurrency,
            without_gossip=True,
            without_mingle=True,
            without_heartbeat=True,
            quiet=True,
        )
        self._thread = threading.Thread(target=self._worker.start, name="celery-worker", daemon=True)

    def start(self) -> None:
        """Begin to take turns from the queue."""
        self._thread.start()

    def stop(self, *, timeout: float = 10) -> None:
        """Let running turns finish, then end."""
        celery.worker.state.should_stop = 0  # type: ignore[assignment]  # 0 is the exit code, as Celery's own handler sets it
        self._thread.join(timeout)


def serve(*, host: str, port: int, on_ready: Callable[[], None], concurrency: int = 4) -> None:
    """Serve until Ctrl-C or SIGTERM, then end cleanly. What was unfinished is taken up at the next start."""
    worker = EmbeddedWorker(concurrency=concurrency)
    # uvicorn hands SIGTERM back to the old handler at its end, which would skip the lines after it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    worker.start()
    config = uvicorn.Config(
        "govassist.asgi:application", host=host, port=port, log_level="warning", timeout_graceful_shutdown=5, lifespan="off"
    )
    server = _AnnouncingServer(config, on_ready)
    try:
        server.run()
    except KeyboardInterrupt:
        pass  # uvicorn passes Ctrl-C on after its own clean shutdown
    finally:
        worker.stop()


class _AnnouncingServer(uvicorn.Server):
    """Says when the address really answers."""

    def __init__(self, config: uvicorn.Config, on_ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = on_ready

    async def startup(self, sockets: Any = None) -> None:
        """Start, then announce."""
        await super().startup(sockets=sockets)
        if self.started:
            self._announce()
