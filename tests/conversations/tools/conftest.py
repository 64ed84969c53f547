from dataclasses import replace
from datetime import date

import pytest

from conversations.plans import merge
from conversations.tools.base import ToolContext
from conversations.types import PlanStep, RememberedItem
from services_catalogue.seed import read_seed
from services_catalogue.types import SearchHit

TODAY = date(2026, 11, 23)


class FakeStore:
    """The person's rows, in memory."""

    def __init__(self):
        self.items, self.steps, self.handed_over = {}, (), []

    def remembered(self):
        return tuple(self.items.values())

    def remember(self, items: tuple[RememberedItem, ...]):
        self.items |= {item.key: item for item in items}

    def forgotten(self):
        return {}

    def mark_used(self, keys):
        pass

    def forget(self, keys):
        gone = tuple(key for key in self.items if "*" in keys or key in keys)
        for key in gone:
            del self.items[key]
        return gone

    def plan(self):
        return self.steps

    def save_plan(self, steps: tuple[PlanStep, ...]):
        self.steps = tuple(step for step, _place in merge(self.steps, steps))
        return self.steps

    def hand_over(self, *, service, reason):
        self.handed_over.append((service, reason))
        return "We have noted that you want to talk to a person."


@pytest.fixture(scope="session")
def catalogue():
    return read_seed()


@pytest.fixture
def store():
    return FakeStore()


@pytest.fixture
def context(catalogue, store):
    def search(text, *, nations=(), limit=10):
        return tuple(SearchHit(service, 1.0) for service in ("universal-credit", "new-style-jsa", "gone-service"))[:limit]

    return ToolContext(
        catalogue=catalogue, facts={}, asked=frozenset(), refused=frozenset(), consents=frozenset({"memory"}), is_temporary=False,
        has_untrusted_text=False, own_words="I am 34 and live in Leeds", language="en-gb", today=TODAY, store=store, search=search,
    )  # fmt: skip


@pytest.fixture
def with_context(context):
    return lambda **changes: replace(context, **changes)
