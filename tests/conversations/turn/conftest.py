"""Machines for tests of whole processes: the embedded default, and PostgreSQL with Redis where they are given."""

import os

import psycopg
import pytest

from tests.conversations.turn.machine import PREPARE, Machine


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
