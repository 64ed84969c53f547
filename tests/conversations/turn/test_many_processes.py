"""Two web processes, two workers, PostgreSQL and Redis: a message posted to one is answered by any, and streamed."""

import http.client
import json
import re
import time
import uuid

import pytest

from tests.children import free_port
from tests.conversations.turn.slow_engine import SENTENCES

pytestmark = [pytest.mark.services, pytest.mark.processes]
SIGN_IN = """
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from tests.factories import make_user
user, session = make_user(), SessionStore()
session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(user.pk), "django.contrib.auth.backends.ModelBackend"
session[HASH_SESSION_KEY] = user.get_session_auth_hash()
session.save()
print(session.session_key)
"""
TOKEN = "a" * 32


class Browser:
    """As much of one as a form and a stream need."""

    def __init__(self, port: int, session: str) -> None:
        self.port, self.cookie = port, f"sessionid={session}; csrftoken={TOKEN}"
        self.connections: list[http.client.HTTPConnection] = []

    def open(self, method: str, path: str, body: str = "", **headers: str) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.connections.append(connection)
        connection.request(method, path, body, {"Cookie": self.cookie, "X-CSRFToken": TOKEN, **headers})
        return connection.getresponse()

    def close(self) -> None:
        for connection in self.connections:
            connection.close()

    def wait_until_ready(self, seconds: float = 150) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                response = self.open("GET", "/readyz")
                response.read()
                if response.status == 200:
                    return
            except OSError:
                time.sleep(0.1)
        pytest.fail("the site did not start")


class TestManyProcesses:
    @pytest.fixture
    def browser(self, full):
        port = free_port()
        full.environment |= {"SECRET_KEY": "t" * 60, "ALLOWED_HOSTS": "127.0.0.1", "ALLOW_PLAIN_HTTP": "1"}
        quiet = ("-W", "ignore", "-m")
        full.launch(*quiet, "uvicorn", "govassist.asgi:application", "--port", str(port), "--workers", "2", "--lifespan", "off")
        for name in ("one", "two"):
            full.launch(*quiet, "celery", "-A", "govassist", "worker", "--pool", "threads", "-c", "4", "-n", f"{name}@%h")
        browser = Browser(port, full.shell(SIGN_IN))
        browser.wait_until_ready()
        yield browser
        browser.close()

    def test_a_reply_is_streamed_as_it_is_written(self, browser):
        posted = browser.open(
            "POST",
            "/conversations/new/send/",
            f"text=hello&form_key={uuid.uuid4()}",
            **{"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"},
        )
        answer = json.loads(posted.read())
        stream = browser.open("GET", answer["events"])
        seen: list[tuple[float, str]] = []
        for line in stream:
            if found := re.match(rb"event: (\w+)", line):
                seen.append((time.monotonic(), found[1].decode()))
                if found[1] == b"finished":
                    break
        sentences = [at for at, kind in seen if kind == "sentence"]
        assert len(sentences) == len(SENTENCES)
        # The engine pauses between sentences; had they waited for the end, they would have come together.
        assert sentences[-1] - sentences[0] > 0.5
