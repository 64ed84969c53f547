"""Everything CI runs, on whatever this machine has: `make test`.

The checks come first, then the tests in three lanes side by side: browser journeys, plain tests, and tests of whole
processes on SQLite, and the last two again on PostgreSQL and Redis. What is missing is said in so many words,
and in CI (`CI=true`) a missing part is a failure.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import redis

from tests.children import free_port, leashed
from tests.lanes import BIN, HERE, Run, run_in_lanes

POSTGRES_URLS = ("postgres://127.0.0.1:5432/postgres", "postgres://postgres@127.0.0.1:5432/postgres")
CHECKS = (
    ("format", ["ruff", "format", "--check", "."]),
    ("lint", ["ruff", "check", "."]),
    ("types", ["mypy", "."]),
    ("layers", ["lint-imports"]),
    ("migrations", ["python", "manage.py", "makemigrations", "--check", "--dry-run"]),
)
PLAIN = "not browser and not processes"


def find_postgres() -> str:
    """A PostgreSQL where a test database may be made; empty when there is none."""
    for url in filter(None, (os.environ.get("TEST_DATABASE_URL"), *POSTGRES_URLS)):
        try:
            with psycopg.connect(url, connect_timeout=2) as connection:
                row = connection.execute("SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
                if row and row[0]:
                    return url
        except psycopg.OperationalError:
            continue
    return ""


def find_redis(url: str = "") -> str:
    """A Redis that answers; empty when there is none."""
    url = url or os.environ.get("TEST_REDIS_URL", "redis://127.0.0.1:6379/9")
    try:
        with redis.Redis.from_url(url, socket_connect_timeout=2) as found:
            found.ping()
    except redis.RedisError:
        return ""
    return url


@contextmanager
def some_redis() -> Iterator[str]:
    """A Redis started for this run alone, which no worker of another knows; else the given one. Without its database number."""
    program = shutil.which("redis-server")
    if os.environ.get("TEST_REDIS_URL") or not program:
        yield re.sub(r"/\d*$", "", find_redis())
        return
    with tempfile.TemporaryDirectory(prefix="govassist-redis-") as folder:
        port = free_port()
        command = [program, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder]
        server = subprocess.Popen(leashed(command), stdout=subprocess.DEVNULL)
        try:
            url, until = f"redis://127.0.0.1:{port}", time.monotonic() + 60
            while not find_redis(url) and server.poll() is None and time.monotonic() < until:
                time.sleep(0.05)
            yield url if server.poll() is None else ""
        finally:
            server.kill()
            server.wait()


def check(name: str, command: list[str]) -> bool:
    """Run one check and say how it ended."""
    began = time.monotonic()
    print(f"\n=== {name}: {' '.join(command)}", flush=True)
    code = subprocess.run([str(BIN / command[0]), *command[1:]], cwd=HERE, check=False).returncode
    print(f"=== {name}: {'passed' if code == 0 else f'FAILED ({code})'} in {time.monotonic() - began:.0f} s", flush=True)
    return code == 0


def all_runs(folder: Path, *, chromium: str, postgres: str, redis_url: str) -> list[Run]:
    """What there is to run, longest first. No two share a folder, a database or a Redis number."""

    def full(number: int) -> dict[str, str]:
        return {"DATABASE_URL": postgres, "REDIS_URL": f"{redis_url}/{number}" if redis_url else ""}

    runs = [Run("plain tests on SQLite", PLAIN, folder)]
    if chromium:
        runs.append(Run("browser journeys", "browser", folder, {"CHROMIUM": chromium}))
    runs.append(Run("whole processes on SQLite", "processes", folder))
    if postgres:
        runs.append(Run("plain tests on PostgreSQL and Redis", PLAIN, folder, full(8)))
        runs.append(Run("whole processes on PostgreSQL and Redis", "processes", folder, full(9)))
    return runs


def main() -> int:
    """Run every part, then say what failed, what had to be tried again and what was left out."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
    postgres = find_postgres()
    results = {name: check(name, command) for name, command in CHECKS}
    with some_redis() as redis_url, tempfile.TemporaryDirectory(prefix="govassist-tests-", ignore_cleanup_errors=True) as folder:
        missing = [name for name, found in (("Chromium", chromium), ("PostgreSQL", postgres), ("Redis", redis_url)) if not found]
        runs = all_runs(Path(folder), chromium=chromium, postgres=postgres, redis_url=redis_url)
        print("\nRunning the tests; this takes some minutes.", flush=True)
        run_in_lanes(runs)
        # Nothing else runs now: what fails again fails for a reason of its own.
        tried_again = {run: run.passes_again() for run in runs if not run.has_passed}
        results |= {run.name: tried_again.get(run, True) for run in runs}
        to_mend = [f"{run.name}\n{run.failures()}" for run, passed in tried_again.items() if passed]
    print()
    for name, passed in results.items():
        print(f"{'passed' if passed else 'FAILED'}  {name}")
    for failures in to_mend:
        print(f"\n!!! FAILED AT FIRST AND PASSED ALONE: a bug to mend (see CONTRIBUTING.md), in {failures}")
    if missing:
        print(f"Left out, because this machine has no {', '.join(missing)}: the tests that need it.")
    return 1 if not all(results.values()) or (missing and os.environ.get("CI")) else 0


if __name__ == "__main__":
    sys.exit(main())
