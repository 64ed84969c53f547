"""A folder of its own for everything a test writes, and a clock that stands still until it is moved."""

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache

from tests.consent.rights.people import make_person

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@dataclass
class Clock:
    """Tells the time it was set to."""

    now: datetime = field(default=NOW)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **time: float) -> datetime:
        """Let time pass."""
        self.now += timedelta(**time)
        return self.now


@pytest.fixture(autouse=True)
def var(settings, tmp_path):
    cache.clear()
    settings.VAR_DIR = tmp_path
    settings.EXPORTS_DIR, settings.EMAIL_FILE_PATH = tmp_path / "exports", tmp_path / "mailbox"
    settings.ERASURE_LOG = tmp_path / "erased_subjects.jsonl"
    return tmp_path


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def dice():
    return random.Random(4)


@pytest.fixture
def person(db, dice):
    return make_person(dice, NOW)
