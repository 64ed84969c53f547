"""Where tool effects go: the person's rows, or, for a temporary chat, nowhere."""

from collections.abc import Mapping
from datetime import datetime

from consent.purposes import MEMORY, MEMORY_SENSITIVE
from consent.queries import PurposeNotGrantedError
from conversations import plans, queries
from conversations.memory import keeping
from conversations.memory.kept import forgotten_since, recalled_items
from conversations.tools.base import Store
from conversations.types import PlanStep, RememberedItem


class DatabaseStore:
    """One person's remembered facts and plan, read only as far as their consents go."""

    def __init__(self, *, user_id: int, turn_id: str, granted: frozenset[str], now: datetime) -> None:
        self._user_id, self._turn_id, self._granted, self._now = user_id, turn_id, granted, now

    def remembered(self) -> tuple[RememberedItem, ...]:
        """See Store."""
        if MEMORY not in self._granted:
            return ()
        try:
            items = recalled_items(user_id=self._user_id)
        except PurposeNotGrantedError:  # taken back since the turn began
            return ()
        return tuple(item for item in items if not item.is_sensitive or MEMORY_SENSITIVE in self._granted)

    def forgotten(self) -> Mapping[str, datetime]:
        """See Store."""
        return forgotten_since(user_id=self._user_id)

    def remember(self, items: tuple[RememberedItem, ...]) -> None:
        """See Store."""
        keeping.remember_items(user_id=self._user_id, turn_id=self._turn_id, items=items, now=self._now)

    def mark_used(self, keys: tuple[str, ...]) -> None:
        """See Store."""
        keeping.mark_used(user_id=self._user_id, turn_id=self._turn_id, keys=keys, now=self._now)

    def forget(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """See Store."""
        return keeping.forget_items(user_id=self._user_id, keys=keys, now=self._now)

    def plan(self) -> tuple[PlanStep, ...]:
        """See Store."""
        return queries.plan_steps(user_id=self._user_id)

    def save_plan(self, steps: tuple[PlanStep, ...]) -> tuple[PlanStep, ...]:
        """See Store."""
        return plans.save_plan(user_id=self._user_id, steps=steps, now=self._now)

    def hand_over(self, *, service: str, reason: str) -> str:
        """See Store. The journal row of the call is the record."""
        return ""


class NoStore:
    """A temporary chat keeps nothing."""

    def remembered(self) -> tuple[RememberedItem, ...]:
        """See Store."""
        return ()

    def remember(self, items: tuple[RememberedItem, ...]) -> None:
        """See Store."""

    def forgotten(self) -> Mapping[str, datetime]:
        """See Store."""
        return {}

    def mark_used(self, keys: tuple[str, ...]) -> None:
        """See Store."""

    def forget(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        """See Store."""
        return ()

    def plan(self) -> tuple[PlanStep, ...]:
        """See Store."""
        return ()

    def save_plan(self, steps: tuple[PlanStep, ...]) -> tuple[PlanStep, ...]:
        """See Store."""
        return ()

    def hand_over(self, *, service: str, reason: str) -> str:
        """See Store."""
        return ""


def store_for(*, user_id: int | None, is_temporary: bool, turn_id: str, granted: frozenset[str], now: datetime) -> Store:
    """The store a turn may use."""
    if is_temporary or user_id is None:
        return NoStore()
    return DatabaseStore(user_id=user_id, turn_id=turn_id, granted=granted, now=now)
