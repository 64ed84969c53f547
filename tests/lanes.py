"""Test runs that go on side by side, and what becomes of a test that failed in one of them."""

import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

from tests.children import leashed

HERE = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
LANES = 3  # on two processors: journeys and whole processes wait for much of their time
MOST_TRIED_AGAIN = 3
INTERRUPTED = 2
NOT_OURS = ("DATABASE_URL", "REDIS_URL")


class Run:
    """One run of pytest with a folder and a cache of its own; what it prints is shown when it is over."""

    def __init__(self, name: str, marks: str, folder: Path, environment: dict[str, str] | None = None) -> None:
        self.name, self.marks, self.has_passed = name, marks, False
        self._folder = folder / name.replace(" ", "-")
        self._environment = {name: value for name, value in os.environ.items() if name not in NOT_OURS} | (environment or {})
        self._report = self._folder / "first.xml"

    def start(self) -> int:
        """Run it all; how pytest ended."""
        self._folder.mkdir()
        code = self._pytest(self.name, f"--junitxml={self._report}")
        self.has_passed = code == 0
        return code

    def failures(self) -> str:
        """Name and traceback of each test that failed the first time."""
        cases = ET.parse(self._report).iter("testcase") if self._report.exists() else ()
        return "\n".join(
            f"--- {case.get('classname')}::{case.get('name')}\n{failure.text}" for case in cases for failure in case.iter("failure")
        )

    def passes_again(self) -> bool:
        """Whether the tests that failed pass alone: only where they are few, and nothing worse than a failure happened."""
        if not 0 < self._count("failures") <= MOST_TRIED_AGAIN or self._count("errors"):
            return False
        return self._pytest(f"{self.name}, once more", "--last-failed", "--last-failed-no-failures=none") == 0

    def _count(self, what: str) -> int:
        """How many there were; none when the run broke off before its report."""
        if not self._report.exists():
            return 0
        return sum(int(suite.get(what, 0)) for suite in ET.parse(self._report).iter("testsuite"))

    def _pytest(self, title: str, *options: str) -> int:
        began = time.monotonic()
        own = {"GOVASSIST_VAR": str(self._folder / "var"), "PYTEST_DEBUG_TEMPROOT": str(self._folder)}
        output = self._folder / "output"
        command = [str(BIN / "pytest"), "-m", self.marks, "-o", f"cache_dir={self._folder / 'cache'}", *options]
        with output.open("w") as file:
            code = subprocess.run(
                leashed(command, "TERM"), cwd=HERE, env=self._environment | own, stdout=file, stderr=subprocess.STDOUT, check=False
            ).returncode
        took, end = time.monotonic() - began, "passed" if code == 0 else f"FAILED ({code})"
        print(f"\n=== {title}: -m '{self.marks}'\n{output.read_text()}=== {title}: {end} in {took:.0f} s", flush=True)
        return code


def run_in_lanes(runs: list[Run]) -> None:
    """Each run in the next lane that is free; none any more once somebody has interrupted one."""
    interrupted = Event()

    def take(run: Run) -> None:
        if not interrupted.is_set() and run.start() == INTERRUPTED:
            interrupted.set()

    with ThreadPoolExecutor(LANES) as pool:
        list(pool.map(take, runs))
