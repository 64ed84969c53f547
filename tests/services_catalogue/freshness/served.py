"""A server on this machine that answers for every site, as a test wants it: with faults, and a record of what it was asked."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Act = Callable[["Handler"], None]
FINE = "<html><head><title>Tool Grant</title></head><body><h1>Tool Grant</h1><p>Money for tools.</p></body></html>"


@dataclass
class Served:
    """What is asked and answered. `pages` maps host and path to an act, or a list of acts, one a request, the last for good."""

    address: str
    pages: dict[str, Act | list[Act]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    busy: Counter[str] = field(default_factory=Counter)
    most_at_once: Counter[str] = field(default_factory=Counter)
    pause: float = 0.0
    over: threading.Event = field(default_factory=threading.Event)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def paths(self, method: str = "") -> list[str]:
        """What was asked, in order."""
        return [where for how, where in self.asked if method in ("", how)]


class Handler(BaseHTTPRequestHandler):
    server: Any
    is_counted = False

    def log_message(self, *_: object) -> None: ...

    def handle_one_request(self) -> None:
        with suppress(ConnectionError):
            super().handle_one_request()

    def do_GET(self) -> None:
        served: Served = self.server.served
        host = self.headers["Host"]
        where = host + self.path
        with served.lock:
            served.asked.append((self.command, where))
            served.headers.append(dict(self.headers))
            served.busy[host] += 1
            served.most_at_once[host] = max(served.most_at_once[host], served.busy[host])
            acts = served.pages.get(where, page())
            act = acts if callable(acts) else acts.pop(0) if len(acts) > 1 else acts[0]
        self.is_counted = True
        served.over.wait(served.pause)
        try:
            act(self)
        finally:
            self.count_no_more()

    def count_no_more(self) -> None:
        """Before the last bytes go: who has them may ask again before this thread does anything more."""
        served: Served = self.server.served
        with served.lock:
            served.busy[self.headers["Host"]] -= self.is_counted
            self.is_counted = False

    do_HEAD = do_GET

    def answer(self, status: int, body: str | bytes = b"", **headers: str) -> None:
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        named = {"Content_Type": "text/html; charset=utf-8", "Content_Length": str(len(data)), **headers}
        for name, value in named.items():
            self.send_header(name.replace("_", "-"), value)
        self.count_no_more()
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)


def page(body: str | bytes = FINE, **headers: str) -> Act:
    return lambda handler: handler.answer(200, body, **headers)


def status(code: int, body: str = "", **headers: str) -> Act:
    return lambda handler: handler.answer(code, body, **headers)


def redirect(to: str, code: int = 301) -> Act:
    return status(code, Location=to)


def tagged(etag: str, body: str = FINE) -> Act:
    """A page that says when it has not changed."""
    return lambda h: h.answer(304, ETag=etag) if h.headers["If-None-Match"] == etag else h.answer(200, body, ETag=etag)


def no_head(code: int, then: Act) -> Act:
    """A server that does not know HEAD."""
    return lambda handler: handler.answer(code) if handler.command == "HEAD" else then(handler)


def silent(handler: Handler) -> None:
    """Takes the request and says nothing."""
    handler.server.served.over.wait(30)


def dripping(handler: Handler) -> None:
    """One byte at a time, each in time, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    with suppress(OSError):
        while not handler.server.served.over.wait(0.02):
            handler.wfile.write(b"x")


def cut_off(handler: Handler) -> None:
    """Promises more than it sends."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.send_header("Content-Length", "10000")
    handler.end_headers()
    if handler.command != "HEAD":
        handler.wfile.write(b"<html><title>Tool")


def hung_up(handler: Handler) -> None:
    """Closes the connection without a word."""
    handler.close_connection = True


def nonsense(handler: Handler) -> None:
    """Speaks something that is not HTTP."""
    handler.wfile.write(b"220 mail.example ESMTP\r\n")
    handler.close_connection = True


def endless(handler: Handler) -> None:
    """A page without an end."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    if handler.command == "HEAD":
        return
    handler.wfile.write(b"<html><title>Big</title><h1>Big</h1>")
    with suppress(OSError):
        while not handler.server.served.over.is_set():
            handler.wfile.write(b"<p>more</p>" * 1000)


@contextmanager
def serving() -> Iterator[Served]:
    """The server, while it runs."""
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    served = server.served = Served(f"127.0.0.1:{server.server_address[1]}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield served
    finally:
        served.over.set()
        server.shutdown()
        thread.join()
        server.server_close()
