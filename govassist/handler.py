"""Django under ASGI with one hop to a thread for each request.

Django's own handler hops to a thread and back for most middleware and for each signal, which costs more processor
time than the views that are asked most often. Here all of it runs in one thread, as under WSGI; what is streamed
then leaves from the event loop and holds no thread.
"""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

from asgiref.sync import sync_to_async
from django.core import signals
from django.core.exceptions import RequestAborted
from django.core.handlers.asgi import ASGIHandler, get_script_prefix
from django.db import close_old_connections
from django.http import FileResponse
from django.http.response import HttpResponseBase
from django.urls import set_script_prefix

THREADS = 32
"""Requests worked on at once; more wait their turn, as they would for the database."""


class OneHopHandler(ASGIHandler):
    """Serves whole requests in threads of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._threads = ThreadPoolExecutor(THREADS, "request")

    def load_middleware(self, is_async: bool = False) -> None:
        """The middleware as WSGI has it, whatever was asked for."""
        super().load_middleware(is_async=False)

    async def handle(self, scope: Any, receive: Any, send: Any) -> None:
        """Take a request in, have it answered in a thread, and send the answer."""
        try:
            body = await self.read_body(receive)
        except RequestAborted:
            return
        response = await sync_to_async(self._respond, thread_sensitive=False, executor=self._threads)(scope, body)
        if not response.streaming:
            await self.send_response(response, send)
            return
        try:
            await self._stream(response, receive, send)
        finally:
            response.close()  # its thread has given its connections back: nothing here waits

    def _respond(self, scope: Any, body: Any) -> HttpResponseBase:
        """Everything but the sending, with the signals that stand before and after it."""
        set_script_prefix(get_script_prefix(scope))
        signals.request_started.send(sender=type(self), scope=scope)
        request, refused = self.create_request(scope, body)
        response: Any = refused if request is None else self.get_response(request)
        response._handler_class = type(self)
        if isinstance(response, FileResponse):
            response.block_size = self.chunk_size
        if response.streaming:
            close_old_connections()  # this thread has done its part
        else:
            response.close()
        if request is None:
            body.close()
        return response  # type: ignore[no-any-return]

    async def _stream(self, response: HttpResponseBase, receive: Any, send: Any) -> None:
        """Send until the end, or until nobody listens any more."""
        sending = asyncio.create_task(self.send_response(response, send))
        leaving = asyncio.create_task(receive())
        try:
            await asyncio.wait({sending, leaving}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (sending, leaving):
                task.cancel()
            with suppress(asyncio.CancelledError):
                await sending
