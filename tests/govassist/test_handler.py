"""Serving over ASGI: one thread a request, and streams that hold none."""

import asyncio
import threading
from contextlib import suppress

import pytest
from asgiref.testing import ApplicationCommunicator
from django.core.signals import request_finished, request_started
from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.test import override_settings
from django.urls import path
from django.utils.translation import activate, get_language

from govassist.handler import OneHopHandler

SEEN: list[str] = []
ENDED = threading.Event()


def plain(request):
    SEEN.append(threading.current_thread().name)
    return HttpResponse(request.body)


def fails(_request):
    raise RuntimeError


def stream(_request):
    async def words():
        try:
            yield f"first {get_language()}"
            await asyncio.sleep(3600)
        finally:
            ENDED.set()

    activate("cy")  # as the middleware would
    return StreamingHttpResponse(words())


def file(_request):
    return FileResponse(piece for piece in (b"one", b"two"))


def handler500(_request):
    return HttpResponse(b"sorry", status=500)


urlpatterns = [path("plain/", plain), path("fails/", fails), path("stream/", stream), path("file/", file)]


@pytest.fixture(autouse=True)
def urls():
    SEEN.clear()
    ENDED.clear()
    with override_settings(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"]):
        yield


def call(path_, *, method="GET", body=b"", headers=()):
    scope = {"type": "http", "method": method, "path": path_, "headers": list(headers), "query_string": b"", "http_version": "1.1"}
    communicator = ApplicationCommunicator(OneHopHandler(), scope)
    return communicator, {"type": "http.request", "body": body}


async def answer(path_, **request):
    communicator, sent = call(path_, **request)
    await communicator.send_input(sent)
    start = await communicator.receive_output(30)
    content = b""
    while True:
        piece = await communicator.receive_output(30)
        content += piece.get("body", b"")
        if not piece.get("more_body"):
            await communicator.wait(30)
            return start["status"], content


class TestOneHop:
    def test_signals_and_view_share_a_thread(self):
        def note(**_):
            SEEN.append(threading.current_thread().name)

        request_started.connect(note)
        request_finished.connect(note)
        try:
            status, _ = asyncio.run(answer("/plain/"))
        finally:
            request_started.disconnect(note)
            request_finished.disconnect(note)
        assert status == 200
        assert len(SEEN) == 3
        assert len(set(SEEN)) == 1
        assert SEEN[0] != threading.current_thread().name

    def test_a_body_reaches_the_view(self):
        headers = [(b"content-type", b"text/plain"), (b"cookie", b"csrftoken=" + b"a" * 32), (b"x-csrftoken", b"a" * 32)]
        assert asyncio.run(answer("/plain/", method="POST", body=b"said", headers=headers)) == (200, b"said")

    @pytest.mark.filterwarnings("ignore:StreamingHttpResponse must consume")
    def test_a_file_is_sent_whole(self):
        assert asyncio.run(answer("/file/")) == (200, b"onetwo")

    def test_a_view_that_fails_is_an_error_page(self, caplog):
        assert asyncio.run(answer("/fails/")) == (500, b"sorry")
        assert "Internal Server Error" in caplog.text


class TestStream:
    def test_ends_when_nobody_listens_and_keeps_the_language(self):
        async def leave():
            communicator, sent = call("/stream/")
            await communicator.send_input(sent)
            await communicator.receive_output(30)
            words = (await communicator.receive_output(30))["body"]
            await communicator.send_input({"type": "http.disconnect"})
            await communicator.wait(30)
            return words

        assert asyncio.run(leave()) == b"first cy"
        assert ENDED.is_set()

    def test_ends_with_its_server(self):
        async def stop():
            communicator, sent = call("/stream/")
            await communicator.send_input(sent)
            await communicator.receive_output(30)
            await communicator.receive_output(30)
            communicator.future.cancel()
            with suppress(asyncio.CancelledError):
                await communicator.future

        asyncio.run(stop())
        assert ENDED.is_set()
