"""A worker killed with -9 anywhere in a turn: another goes on, nothing is lost, nothing is done or shown twice."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.conversations.turn.slow_engine import SENTENCES

ROOT = Path(__file__).resolve().parents[3]
PREPARE = """
from django.core.management import call_command
call_command("migrate", verbosity=0)
call_command("load_catalogue", verbosity=0)
"""
START = """
from tests.factories import make_turn
from django.utils import timezone
print(make_turn(text="made redundant", now=timezone.now()).id)
"""
PLAN = "SELECT step FROM conversations_planitem"
TURN = "SELECT state, status, attempts FROM conversations_turn WHERE id = {mark}"
EVENTS = "SELECT position, kind, payload FROM conversations_turnevent WHERE turn_id = {mark} ORDER BY position"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Machine:
    """One database and the processes that work on it."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = {**os.environ, "ASSISTANT_ENGINE": "tests.conversations.turn.slow_engine.SlowEngine", **environment}
        self.environment["TURN_LEASE_SECONDS"] = "3"
        self.processes: list[subprocess.Popen[bytes]] = []

    def shell(self, code: str) -> str:
        command = [sys.executable, "-W", "ignore", "manage.py", "shell", "-v", "0", "-c", code]
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=True, timeout=120)
        return done.stdout.strip().splitlines()[-1] if done.stdout.strip() else ""

    def launch(self, *command: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            [sys.executable, *command], cwd=ROOT, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.processes.append(process)
        return process

    def rows(self, query: str, turn: str = "") -> list[tuple]:
        """Straight from the database: starting Django for each look would take longer than the turn."""
        url = self.environment["DATABASE_URL"]
        if url.startswith("sqlite"):
            with closing(sqlite3.connect(url.removeprefix("sqlite:///"), timeout=20)) as connection:
                return connection.execute(query.format(mark="?"), [turn.replace("-", "")] if turn else []).fetchall()
        with psycopg.connect(url) as connection:
            return connection.execute(query.format(mark="%s"), [turn] if turn else []).fetchall()

    def report(self, turn: str) -> dict[str, Any]:
        [(state, status, attempts)] = self.rows(TURN, turn)
        events = [
            (position, kind, payload if isinstance(payload, dict) else json.loads(payload))
            for position, kind, payload in self.rows(EVENTS, turn)
        ]
        return {
            "state": state,
            "status": status,
            "attempts": attempts,
            "positions": [position for position, _, _ in events],
            "kinds": [kind for _, kind, _ in events],
            "sentences": [payload["text"] for _, kind, payload in events if kind == "sentence"],
            "plan": [step for (step,) in self.rows(PLAN)],
        }

    def wait_for_events(self, turn: str, count: int, seconds: float = 40) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if len(self.report(turn)["positions"]) >= count:
                return
            time.sleep(0.02)
        pytest.fail(f"no {count} events within {seconds} s")

    def wait_until_finished(self, turn: str, seconds: float = 60) -> dict:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            report = self.report(turn)
            if report["state"] == "finished":
                return report
            time.sleep(0.05)
        pytest.fail(f"not finished: {report}")

    def end(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
            process.wait()


def check_nothing_lost_or_doubled(report: dict) -> None:
    assert report["status"] == "answered"
    assert report["sentences"] == list(SENTENCES)
    assert report["positions"] == list(range(len(report["positions"])))
    assert report["plan"] == ["Ring the jobcentre"]
    assert report["kinds"].count("result") == 1
    assert report["kinds"].count("finished") == 1


@pytest.fixture
def embedded(tmp_path):
    machine = Machine({"GOVASSIST_VAR": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3", "REDIS_URL": "", "DEBUG": "1"})
    machine.shell(PREPARE)
    yield machine
    machine.end()


@pytest.fixture
def full(tmp_path):
    postgres, redis_url = os.environ.get("DATABASE_URL", ""), os.environ.get("REDIS_URL", "")
    if not postgres.startswith("postgres") or not redis_url:
        pytest.skip("needs DATABASE_URL (PostgreSQL) and REDIS_URL")
    name = f"recovery_{os.getpid()}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name}")
        connection.execute(f"CREATE DATABASE {name}")
    url = postgres.rsplit("/", 1)[0] + f"/{name}"
    machine = Machine({"GOVASSIST_VAR": str(tmp_path), "DATABASE_URL": url, "REDIS_URL": redis_url})
    machine.shell(PREPARE)
    yield machine
    machine.end()
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


class TestEmbedded:
    @pytest.mark.parametrize("events_seen", [1, 4, 6])
    def test_the_next_start_finishes_what_a_killed_process_began(self, embedded, events_seen):
        serve = ("-W", "ignore", "manage.py", "serve", "--port", str(free_port()))
        turn = embedded.shell(START)
        first = embedded.launch(*serve)
        embedded.wait_for_events(turn, events_seen)
        first.send_signal(signal.SIGKILL)
        first.wait()
        embedded.launch(*serve)
        check_nothing_lost_or_doubled(embedded.wait_until_finished(turn))


@pytest.mark.services
class TestManyWorkers:
    @pytest.mark.parametrize("events_seen", [2, 5])
    def test_another_worker_takes_over(self, full, events_seen):
        worker = ("-W", "ignore", "-m", "celery", "-A", "govassist", "worker", "--pool", "threads", "-c", "4", "--without-mingle")
        turn = full.shell(START)
        first = full.launch(*worker, "-n", "first@%h")
        full.wait_for_events(turn, events_seen)
        second = full.launch(*worker, "-n", "second@%h")
        time.sleep(2)
        first.send_signal(signal.SIGKILL)
        check_nothing_lost_or_doubled(full.wait_until_finished(turn))
        assert second.poll() is None
