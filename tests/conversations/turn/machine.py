"""One database and the processes that work on it: what tests of whole processes share."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import psycopg
import pytest

from tests.children import leashed

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


class Machine:
    """One database and the processes that work on it."""

    def __init__(self, environment: dict[str, str]) -> None:
        self.environment = {**os.environ, "ASSISTANT_ENGINE": "tests.conversations.turn.slow_engine.SlowEngine", **environment}
        self.environment["TURN_LEASE_SECONDS"] = "3"
        self.processes: list[subprocess.Popen[bytes]] = []

    def shell(self, code: str) -> str:
        command = [sys.executable, "-W", "ignore", "manage.py", "shell", "-v", "0", "-c", code]
        done = subprocess.run(command, cwd=ROOT, env=self.environment, capture_output=True, text=True, check=True, timeout=300)
        return done.stdout.strip().splitlines()[-1] if done.stdout.strip() else ""

    def launch(self, *command: str) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            leashed([sys.executable, *command]),
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
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

    def wait_for_events(self, turn: str, count: int, seconds: float = 150) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if len(self.report(turn)["positions"]) >= count:
                return
            time.sleep(0.02)
        pytest.fail(f"no {count} events within {seconds} s")

    def wait_until_finished(self, turn: str, seconds: float = 150) -> dict:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            report = self.report(turn)
            if report["state"] == "finished":
                return report
            time.sleep(0.05)
        pytest.fail(f"not finished: {report}")

    def end(self) -> None:
        """Each process was started as a group of its own, so that what it started ends with it."""
        for process in self.processes:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
