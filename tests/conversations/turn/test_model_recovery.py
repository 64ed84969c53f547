"""A worker killed with -9 at every boundary of a turn that a model answers: another takes over, nothing is done or shown twice."""

import signal
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager

import psycopg
import pytest

from tests.children import free_port
from tests.conversations.turn.machine import START, Machine
from tests.messages_api import Fault, MessagesApi, Script, answer, call, say

pytestmark = pytest.mark.processes
LOOK = answer(call("search_services", {"query": "lost my job"}), call("check_eligibility", {"services": ["universal-credit"]}))
STEP = "Apply for Universal Credit online"
PLAN = answer(call("update_plan", {"steps": [{"step": STEP, "service": "universal-credit"}]}))
REPLY = answer(say("I am sorry to hear that. Here is a plan.\n\n[[service:universal-credit]]\nIt is worth checking. Apply online first."))
REST = answer(say("Ask me anything else when you are ready."))
WISH = START.replace("made redundant", "I have lost my job in Cardiff, make me a plan please")
SERVE = ("-W", "ignore", "manage.py", "serve", "--port")
WORKER = ("-W", "ignore", "-m", "celery", "-A", "govassist", "worker", "--pool", "threads", "-c", "4", "--without-mingle", "-n")
BOUNDARIES = {
    "before the call is answered": ("look", -1),
    "before anything is said": ("reply", 1),
    "in the middle of a sentence": ("reply", 4),
    "after sentences were shown": ("reply", 12),
    "after the tool row": ("reply", -1),
    "in the middle of a tool's input": ("plan", 5),
}


class Held:
    """A model that keeps one answer back, once, and plays the rest by how far the conversation has got."""

    def __init__(self, part: str, at: int) -> None:
        self.part, self.at, self.has_held = part, at, False

    def __call__(self, request):
        said = [block for message in request.messages if message["role"] == "assistant" for block in message["content"]]
        names = [block["name"] for block in said if block["type"] == "tool_use"]
        has_spoken = any(block["type"] == "text" for block in said)
        name = "rest" if has_spoken else "reply" if "update_plan" in names else "plan" if names else "look"
        found = {"look": LOOK, "plan": PLAN, "reply": REPLY, "rest": REST}[name]
        if name == self.part and not self.has_held:
            self.has_held = True
            return found.with_fault(Fault("hold", at=self.at))
        return found


@contextmanager
def model(machine: Machine, script: Script) -> Iterator[MessagesApi]:
    with MessagesApi(script) as api:
        machine.environment |= {"ASSISTANT_ENGINE": "claude", "ANTHROPIC_API_KEY": "test-key", "ANTHROPIC_BASE_URL": api.base_url}
        yield api


def wait_for(condition, seconds: float = 120) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it never came to that"
        time.sleep(0.02)


def check_nothing_lost_or_doubled(report: dict) -> None:
    assert report["status"] == "answered"
    assert report["positions"] == list(range(len(report["positions"])))
    assert report["plan"] == [STEP]
    assert len(report["sentences"]) == len(set(report["sentences"]))
    assert report["sentences"][0] == "I am sorry to hear that."
    assert report["kinds"].count("result") == 3
    assert report["kinds"].count("finished") == 1
    assert "engine" not in report["kinds"]


@pytest.mark.parametrize("boundary", BOUNDARIES)
class TestKilled:
    def test_embedded_the_next_start_goes_on(self, embedded, boundary):
        held = Held(*BOUNDARIES[boundary])
        with model(embedded, Script(by=held)):
            turn = embedded.shell(WISH)
            first = embedded.launch(*SERVE, str(free_port()))
            wait_for(lambda: held.has_held)
            time.sleep(0.5)
            first.send_signal(signal.SIGKILL)
            first.wait()
            embedded.launch(*SERVE, str(free_port()))
            check_nothing_lost_or_doubled(embedded.wait_until_finished(turn))

    @pytest.mark.services
    def test_another_worker_takes_over(self, full, boundary):
        held = Held(*BOUNDARIES[boundary])
        with model(full, Script(by=held)):
            turn = full.shell(WISH)
            first = full.launch(*WORKER, "first@%h")
            wait_for(lambda: held.has_held)
            full.launch(*WORKER, "second@%h")
            time.sleep(0.5)
            first.send_signal(signal.SIGKILL)
            check_nothing_lost_or_doubled(full.wait_until_finished(turn))


class TestKilledBeforeItCouldCommit:
    def test_embedded(self, embedded):
        held = Held("plan", -1)
        with model(embedded, Script(by=held)) as api:
            turn = embedded.shell(WISH)
            first = embedded.launch(*SERVE, str(free_port()))
            wait_for(lambda: held.has_held)
            with closing(sqlite3.connect(embedded.environment["DATABASE_URL"].removeprefix("sqlite:///"), isolation_level=None)) as lock:
                lock.execute("BEGIN IMMEDIATE")
                api.gate.release()
                time.sleep(1)
                first.send_signal(signal.SIGKILL)
                first.wait()
                lock.execute("ROLLBACK")
            embedded.launch(*SERVE, str(free_port()))
            check_nothing_lost_or_doubled(embedded.wait_until_finished(turn))

    @pytest.mark.services
    def test_while_the_effect_waits_for_a_lock(self, full):
        held = Held("plan", -1)
        with model(full, Script(by=held)) as api:
            turn = full.shell(WISH)
            first = full.launch(*WORKER, "first@%h")
            wait_for(lambda: held.has_held)
            with psycopg.connect(full.environment["DATABASE_URL"]) as lock:
                lock.execute("LOCK TABLE conversations_planitem IN EXCLUSIVE MODE")
                api.gate.release()
                time.sleep(1)
                first.send_signal(signal.SIGKILL)
                lock.rollback()
            full.launch(*WORKER, "second@%h")
            check_nothing_lost_or_doubled(full.wait_until_finished(turn))
