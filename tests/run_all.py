"""Everything CI runs, in order, on whatever this machine has: `make test`.

SQLite and the in-process queue always; Chromium, PostgreSQL and Redis where they are found. What is
missing is said in so many words, and in CI (`CI=true`) a missing part is a failure.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psycopg
import redis

HERE = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
POSTGRES_URLS = ("postgres://127.0.0.1:5432/postgres", "postgres://postgres@127.0.0.1:5432/postgres")
CHECKS = (
    ("format", ["ruff", "format", "--check", "."]),
    ("lint", ["ruff", "check", "."]),
    ("types", ["mypy", "."]),
    ("layers", ["lint-imports"]),
    ("migrations", ["python", "manage.py", "makemigrations", "--check", "--dry-run"]),
)


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


def find_redis() -> str:
    """A Redis that answers; empty when there is none."""
    url = os.environ.get("TEST_REDIS_URL", "redis://127.0.0.1:6379/9")
    try:
        redis.Redis.from_url(url, socket_connect_timeout=2).ping()
    except redis.RedisError:
        return ""
    return url


class Part:
    """One part of the checks, running by itself; what it prints is shown when it is over."""

    def __init__(self, name: str, command: list[str], **environment: str) -> None:
        self.name, self.command, self.began = name, command, time.monotonic()
        folder = Path(tempfile.mkdtemp(prefix="govassist-tests-"))
        self._output = folder / "output"
        # A folder of its own for local files: parts that run side by side must not see each other's.
        own = {"GOVASSIST_VAR": str(folder), **environment} if command[0] == "pytest" else environment
        with self._output.open("w") as output:
            self._process = subprocess.Popen(
                [str(BIN / command[0]), *command[1:]], cwd=HERE, env={**os.environ, **own}, stdout=output, stderr=subprocess.STDOUT
            )

    def passed(self) -> bool:
        """Wait for its end, show what it printed, and say whether it passed."""
        code = self._process.wait()
        took = time.monotonic() - self.began
        print(f"\n=== {self.name}: {' '.join(self.command)}\n{self._output.read_text()}", end="")
        print(f"=== {self.name}: {'passed' if code == 0 else f'FAILED ({code})'} in {took:.0f} s", flush=True)
        shutil.rmtree(self._output.parent, ignore_errors=True)
        return code == 0


def main() -> int:
    """Run every part, then say what failed and what was left out."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    postgres, redis_url = find_postgres(), find_redis()
    missing = [name for name, found in (("Chromium", chromium), ("PostgreSQL", postgres), ("Redis", redis_url)) if not found]
    results = {name: Part(name, command).passed() for name, command in CHECKS}
    marks = [] if chromium else ["-m", "not browser"]
    services = {"TEST_REDIS_URL": redis_url, "CHROMIUM": chromium or ""}
    # The two share nothing, so they run side by side.
    print("\nRunning the tests; this takes some minutes.", flush=True)
    parts = [Part("tests on SQLite", ["pytest", *marks], **services)]
    if postgres:
        full = {"DATABASE_URL": postgres, **({"REDIS_URL": redis_url} if redis_url else {})}
        parts.append(Part("tests on PostgreSQL and Redis", ["pytest", "-m", "not browser"], **services, **full))
    results |= {part.name: part.passed() for part in parts}
    for name, passed in results.items():
        print(f"{'passed' if passed else 'FAILED'}  {name}")
    if missing:
        print(f"Left out, because this machine has no {', '.join(missing)}: the tests that need it.")
    failed = not all(results.values()) or (missing and os.environ.get("CI"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
