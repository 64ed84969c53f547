"""The whole product on one machine for journeys: pages and stream over ASGI, turns by an embedded worker."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from django.conf import settings
from django.contrib.staticfiles.handlers import ASGIStaticFilesHandler

from govassist.embedded import EmbeddedWorker


class _Server(uvicorn.Server):
    """A server that leaves the test's signal handlers alone."""

    def install_signal_handlers(self) -> None:
        """None: this runs beside the tests."""


@contextmanager
def serving_site() -> Iterator[str]:
    """The address of the site; pages are served by the same ASGI application as in production."""
    from govassist.asgi import application

    config = uvicorn.Config(ASGIStaticFilesHandler(application), host="127.0.0.1", port=0, log_level="error", lifespan="off")
    server = _Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        thread.join(0.02)
    worker = EmbeddedWorker(concurrency=2)
    worker.start()
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        server.force_exit = True
        thread.join(5)
        worker.stop(timeout=5)
        assert settings.CELERY_BROKER_URL
