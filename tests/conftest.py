"""Rules for every test: no network but this machine, no collected files, and ledgers that can be emptied between tests."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import hypothesis
import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase

from services_catalogue.operations import ensure_catalogue
from services_catalogue.search.fulltext import TABLE

LOCAL_HOSTS = ["127.0.0.1", "::1"]
DATABASE_FIXTURES = {"db", "transactional_db", "loaded_catalogue", "live_server"}
LEFT = pytest.StashKey[int]()
# The same examples each time, however long a busy machine takes: what fails here fails everywhere.
hypothesis.settings.register_profile("steady", derandomize=True, deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("steady")
APPEND_ONLY = [
    "consent.migrations.0002_append_only",
    "consent.migrations.0005_audit_append_only",
    "consent.migrations.0007_case_events_append_only",
    "consent.migrations.0011_breaches_append_only",
    "conversations.migrations.0004_switch_append_only",
]


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Let sockets connect to this machine alone, speak plain HTTP, and serve static files from where they are written.

    pytest-socket reads the first two. The last two spare every test run a `collectstatic`.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ended from outside, fixtures still end what they started
    config.option.allow_hosts = LOCAL_HOSTS
    config.option.allow_unix_socket = True
    settings.SECURE_SSL_REDIRECT = settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = True


def touches_services(item: pytest.Item) -> bool:
    """Whether another database could change what the test finds. pytest-django lets no other test near one."""
    if any(item.get_closest_marker(name) for name in ("django_db", "services")):
        return True
    case = getattr(item, "cls", None)
    return bool(DATABASE_FIXTURES & set(getattr(item, "fixturenames", ()))) or (case is not None and issubclass(case, TransactionTestCase))


@pytest.hookimpl(trylast=True)  # after `-m` has chosen, so that the number is right
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave to each database what only it can tell: to SQLite what touches none, to PostgreSQL what needs it."""
    on_postgres = connection.vendor == "postgresql"
    left = [item for item in items if (not touches_services(item) if on_postgres else item.get_closest_marker("services"))]
    config.stash[LEFT] = len(left)
    if left:
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in set(left)]


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Say how many tests were left to the other database."""
    if left := config.stash.get(LEFT, 0):
        why = "SQLite: they touch no database" if connection.vendor == "postgresql" else "PostgreSQL and Redis: they need them"
        terminalreporter.write_line(f"{left} tests are left to the run on {why}.")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> None:
    """A database of its own for each run: two on one machine must not drop each other's."""
    if connection.vendor == "postgresql":
        connection.settings_dict["TEST"] |= {"NAME": f"test_govassist_{os.getpid()}", "TEMPLATE": "template0"}


@contextmanager
def erasable_ledger() -> Iterator[None]:
    """Lift the append-only triggers: a test that commits must leave an empty database behind."""
    triggers = [import_module(name).STATEMENTS[connection.vendor] for name in APPEND_ONLY]
    with connection.cursor() as cursor:
        for statement in [one for ledger in triggers for one in ledger["remove"]]:
            cursor.execute(statement)
        try:
            yield
        finally:
            for statement in [one for ledger in triggers for one in ledger["install"]]:
                cursor.execute(statement)


@pytest.fixture(scope="session", autouse=True)
def flush_ledgers_too() -> Iterator[None]:
    """Make the flush after a transactional test work on append-only tables."""
    original: Any = TransactionTestCase._fixture_teardown

    def teardown(self: TransactionTestCase) -> None:
        with erasable_ledger():
            original(self)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", teardown)
        yield


@pytest.fixture(scope="module")
def loaded_catalogue(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The packaged catalogue, loaded once for a whole module of tests that only read or roll back."""
    with django_db_blocker.unblock():
        ensure_catalogue()
    yield
    with django_db_blocker.unblock():
        for model in reversed(list(apps.get_app_config("services_catalogue").get_models())):
            model.objects.all().delete()
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {TABLE}")


@pytest.fixture(scope="session", autouse=True)
def end_left_connections(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A thread of a test may still hold its connection: PostgreSQL would not drop the test database under it."""
    yield
    with django_db_blocker.unblock():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
