"""Machines for tests of whole processes: the embedded default, and PostgreSQL with Redis where they are given."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
import redis

from tests.conversations.turn.machine import PREPARE, Machine


@pytest.fixture(scope="session")
def ready_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with tables and catalogue, for each test to copy."""
    folder = tmp_path_factory.mktemp("ready")
    url = f"sqlite:///{folder}/db.sqlite3"
    Machine({"GOVASSIST_VAR": str(folder), "DATABASE_URL": url, "REDIS_URL": "", "DEBUG": "1"}).shell(PREPARE)
    return folder / "db.sqlite3"


@pytest.fixture
def embedded(tmp_path: Path, ready_file: Path) -> Iterator[Machine]:
    file = tmp_path / "db.sqlite3"
    with closing(sqlite3.connect(ready_file)) as ready, closing(sqlite3.connect(file)) as copy:
        ready.backup(copy)
    machine = Machine({"GOVASSIST_VAR": str(tmp_path), "DATABASE_URL": f"sqlite:///{file}", "REDIS_URL": "", "DEBUG": "1"})
    try:
        yield machine
    finally:
        machine.end()


def run_sql(*statements: str) -> None:
    """Outside any transaction, as making a database must be."""
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def address(name: str) -> str:
    """Of another database on the same PostgreSQL."""
    return f"{os.environ['DATABASE_URL'].rsplit('/', 1)[0]}/{name}"


@pytest.fixture(scope="session")
def ready_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The same on PostgreSQL; its name."""
    if not os.environ.get("DATABASE_URL", "").startswith("postgres") or not os.environ.get("REDIS_URL"):
        pytest.skip("needs DATABASE_URL (PostgreSQL) and REDIS_URL")
    name = f"recovery_{os.getpid()}_ready"
    run_sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name} TEMPLATE template0")
    Machine({"GOVASSIST_VAR": str(tmp_path_factory.mktemp("ready")), "DATABASE_URL": address(name)}).shell(PREPARE)
    yield name
    run_sql(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def full(tmp_path: Path, ready_database: str) -> Iterator[Machine]:
    name = f"recovery_{os.getpid()}"
    run_sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name} TEMPLATE {ready_database}")
    with redis.Redis.from_url(os.environ["REDIS_URL"]) as queue:
        queue.flushdb()  # what a test before left in the queue is about another database
    machine = Machine({"GOVASSIST_VAR": str(tmp_path), "DATABASE_URL": address(name)})
    try:
        yield machine
    finally:
        machine.end()
        run_sql(f"DROP DATABASE {name} WITH (FORCE)")
