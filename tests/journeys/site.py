"""The product as `make run` starts it, in a process of its own with a database of its own."""

import os
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.children import free_port, leashed

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 180
STOP_SECONDS = 120
NOT_OURS = ("DATABASE_URL", "REDIS_URL", "ANTHROPIC_API_KEY", "ANTHROPIC_BASE_URL", "DJANGO_SETTINGS_MODULE")
TROUBLE = re.compile(r"Internal Server Error|\[error|(?<!Security)Warning: ")  # Celery's SecurityWarning is for whoever tests as root


@dataclass(frozen=True)
class Site:
    """Where it answers, and where its rows are."""

    address: str
    folder: Path

    def count(self, table: str) -> int:
        """How many rows a table holds."""
        with closing(sqlite3.connect(self.folder / "govassist.sqlite3")) as database:
            return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def column(self, table: str, name: str) -> list[str]:
        """One column of a table."""
        with closing(sqlite3.connect(self.folder / "govassist.sqlite3")) as database:
            return [str(row[0]) for row in database.execute(f"SELECT {name} FROM {table}")]

    @property
    def log(self) -> str:
        """What the process has said so far."""
        return (self.folder / "site.log").read_text()


def _wait_until_ready(process: "subprocess.Popen[bytes]", site: Site) -> None:
    until = time.monotonic() + START_SECONDS
    while "Ready at" not in site.log:
        assert process.poll() is None, site.log
        assert time.monotonic() < until, site.log
        time.sleep(0.05)


@contextmanager
def serving_site(folder: Path, *, engine: str = "guided", model: str = "") -> Iterator[Site]:
    """The site while it runs, with a model at an address if one is given; it must end without having met an error or warned of anything."""
    port = free_port()
    site = Site(f"http://127.0.0.1:{port}", folder)
    kept = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
    environment = {**kept, "GOVASSIST_VAR": str(folder), "DEBUG": "1", "ASSISTANT_ENGINE": engine}
    if model:
        environment |= {"ANTHROPIC_API_KEY": "test-key", "ANTHROPIC_BASE_URL": model}
    with (folder / "site.log").open("wb") as log:
        command = leashed([sys.executable, "manage.py", "serve", "--port", str(port)])
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait_until_ready(process, site)
            yield site
        finally:
            process.terminate()
            process.wait(STOP_SECONDS)
    assert not TROUBLE.search(site.log), site.log
