"""How long a citizen waits, and what a turn costs, in the embedded mode with the guided engine.

    .venv/bin/python benchmarks/bench_turns.py [--messages 40] [--sessions 10]

Starts `manage.py serve` on an empty folder and talks to it over HTTP as a browser does: POST, then the
event stream. Prints start-up time and memory, first sentence and whole reply after POST (p50, p95) for
one person and for several at once, and turns a second on one core without HTTP. Ratios are to the time
of a plain page of the same server in the same run, so that machines can be compared.
"""

import argparse
import http.client
import json
import os
import re
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MESSAGES = [
    "I was made redundant last week after nine years in a warehouse. I am 44 and live in Sheffield.",
    "Can I get help with nursery fees if I start a part time job in Cardiff?",
    "How much can I have in savings and still get Universal Credit?",
    "I look after my mum 40 hours a week in Dundee and want a few shifts. What happens to my money?",
    "what apprenticeships can a 17 year old do in Belfast",
    "I am deaf and start a new job on Monday in Leeds, who pays for an interpreter",
]
SIGN_IN = """
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from accounts.models import User
for number in range({count}):
    user, _ = User.objects.get_or_create(email=f"bench{{number}}@example.org")
    session = SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(user.pk), "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    print("SESSION", session.session_key)
"""
IN_PROCESS = """
import time
from django.utils import timezone
from conversations.journal import keeper_of
from conversations.management.rehearsal import answer, nobody_listens
from tests.factories import make_conversation
messages = {messages!r}
conversation = make_conversation()
answer(conversation_id=conversation, text=messages[0], clock=timezone.now)
began, cpu = time.perf_counter(), time.process_time()
for n in range({count}):
    answer(conversation_id=make_conversation(), text=messages[n % len(messages)], clock=timezone.now)
print("TURNS", {count} / (time.perf_counter() - began), (time.process_time() - cpu) / {count} * 1000)
"""


class Site:
    """The served product, and one signed-in person for each session."""

    def __init__(self, sessions: int) -> None:
        self.folder = tempfile.mkdtemp()
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.environment = {
            **os.environ,
            "GOVASSIST_VAR": self.folder,
            "DATABASE_URL": f"sqlite:///{self.folder}/bench.sqlite3",
            "SECRET_KEY": "benchmark-only-" + "x" * 50,
            "ALLOWED_HOSTS": "127.0.0.1",
            "ALLOW_PLAIN_HTTP": "1",
            "LOG_LEVEL": "ERROR",
        }
        self.first_start = self.start()
        self.stop()
        self.second_start = self.start()
        found = re.findall(r"SESSION (\w+)", self.shell(SIGN_IN.format(count=sessions)))
        self.sessions = found

    def start(self) -> float:
        began = time.perf_counter()
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "--port", str(self.port)], cwd=ROOT, env=self.environment, stdout=subprocess.DEVNULL
        )
        while True:
            try:
                if self.get("/readyz").status == 200:
                    return time.perf_counter() - began
            except OSError:
                time.sleep(0.05)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait()

    def shell(self, code: str) -> str:
        command = [sys.executable, "manage.py", "shell", "-v", "0", "-c", code]
        return subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=True).stdout

    def connect(self) -> http.client.HTTPConnection:
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)

    def get(self, path: str, session: str = "") -> http.client.HTTPResponse:
        connection = self.connect()
        connection.request("GET", path, headers={"Cookie": f"sessionid={session}"})
        response = connection.getresponse()
        response.body = response.read()
        return response

    def memory_mb(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024

    def turn(self, session: str, text: str) -> tuple[float, float]:
        """Seconds from POST to the first sentence, and to the end."""
        token = "a" * 32
        headers = {
            "Cookie": f"sessionid={session}; csrftoken={token}",
            "X-CSRFToken": token,
            "Accept": "application/json",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        body = f"text={text.replace(' ', '+')}&form_key={uuid.uuid4()}"
        began = time.perf_counter()
        connection = self.connect()
        connection.request("POST", "/conversations/new/send/", body, headers)
        answer = json.loads(connection.getresponse().read())
        stream = self.connect()
        stream.request("GET", answer["events"], headers={"Cookie": headers["Cookie"]})
        response, first = stream.getresponse(), 0.0
        for line in response:
            if line.startswith(b"event: sentence") and not first:
                first = time.perf_counter() - began
            if line.startswith(b"event: finished"):
                break
        stream.close()
        return first or time.perf_counter() - began, time.perf_counter() - began


def show(name: str, seconds: list[float], page: float) -> None:
    """One line: p50, p95, and the median as a multiple of a plain page."""
    ordered = sorted(seconds)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    middle = statistics.median(ordered)
    print(f"{name:44} p50 {middle * 1000:7.1f} ms   p95 {p95 * 1000:7.1f} ms   {middle / page:5.1f} x a plain page")


def one_after_another(site: Site, messages: int) -> list[tuple[float, float]]:
    """One person, message after message."""
    return [site.turn(site.sessions[0], MESSAGES[n % len(MESSAGES)]) for n in range(messages)]


def at_once(site: Site, messages: int) -> list[tuple[float, float]]:
    """Every session at the same time."""
    times: list[tuple[float, float]] = []

    def person(session: str) -> None:
        for n in range(messages):
            times.append(site.turn(session, MESSAGES[n % len(MESSAGES)]))

    people = [threading.Thread(target=person, args=[session]) for session in site.sessions]
    for thread in people:
        thread.start()
    for thread in people:
        thread.join()
    return times


def main() -> None:
    """Measure and print."""
    ask = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    ask.add_argument("--messages", type=int, default=40)
    ask.add_argument("--sessions", type=int, default=10)
    args = ask.parse_args()
    site = Site(args.sessions)
    try:
        print(f"start: first {site.first_start:.2f} s (empty folder), next {site.second_start:.2f} s")
        print(f"memory when ready: {site.memory_mb():.0f} MB")
        site.turn(site.sessions[0], MESSAGES[0])
        pages = []
        for _ in range(30):
            began = time.perf_counter()
            site.get("/conversations/", site.sessions[0])
            pages.append(time.perf_counter() - began)
        page = statistics.median(pages)
        show("a plain signed-in page", pages, page)
        alone = one_after_another(site, args.messages)
        show("first sentence after POST, one person", [first for first, _ in alone], page)
        show("whole reply after POST, one person", [whole for _, whole in alone], page)
        together = at_once(site, max(2, args.messages // 5))
        show(f"first sentence after POST, {args.sessions} at once", [first for first, _ in together], page)
        show(f"whole reply after POST, {args.sessions} at once", [whole for _, whole in together], page)
        print(f"memory after {len(alone) + len(together)} turns: {site.memory_mb():.0f} MB")
    finally:
        site.stop()
    rate, cpu = re.search(r"TURNS ([\d.]+) ([\d.]+)", site.shell(IN_PROCESS.format(messages=MESSAGES, count=args.messages * 3))).groups()
    print(f"turns a second on one core, no HTTP: {float(rate):.1f} ({float(cpu):.1f} ms of CPU each)")
    print(f"peak memory of this driver: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
