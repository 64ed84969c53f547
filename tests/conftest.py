"""Rules for every test: no network but this machine, no collected files, and ledgers that can be emptied between tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import TransactionTestCase

LOCAL_HOSTS = ["127.0.0.1", "::1"]


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Let sockets connect to this machine alone, speak plain HTTP, and serve static files from where they are written.

    pytest-socket reads the first two. The last two spare every test run a `collectstatic`.
    """
    config.option.allow_hosts = LOCAL_HOSTS
    config.option.allow_unix_socket = True
    settings.SECURE_SSL_REDIRECT = settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = True


@contextmanager
def erasable_ledger() -> Iterator[None]:
    """Lift the append-only triggers: a test that commits must leave an empty database behind."""
    triggers = import_module("consent.migrations.0002_append_only").STATEMENTS[connection.vendor]
    with connection.cursor() as cursor:
        for statement in triggers["remove"]:
            cursor.execute(statement)
        try:
            yield
        finally:
            for statement in triggers["install"]:
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
