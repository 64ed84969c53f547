"""What a person does to their own plan, from one page or several at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from conversations.models import PlanItem
from conversations.plans.merging import is_same
from conversations.plans.rows import MOST_STEPS, lock_rows, write_order


class StepGoneError(LookupError):
    """The step is not in the person's plan, or no longer."""


class StepChangedError(Exception):
    """The step says something else than the page the person was looking at."""


class FullPlanError(Exception):
    """The plan holds as many steps as a plan may."""


@dataclass(frozen=True, slots=True)
class StepWords:
    """What a person may write about a step."""

    step: str
    where: str = ""
    bring: tuple[str, ...] = ()


@transaction.atomic
def add_step(*, user_id: int, words: StepWords, now: datetime) -> bool:
    """Add a step at the end; False where the same words wait there already. Raises FullPlanError."""
    rows = lock_rows(user_id)
    if any(is_same(row.step, words.step) and not row.done for row in rows):
        return False
    if len(rows) >= MOST_STEPS:
        raise FullPlanError
    last = rows[-1].position if rows else 0
    row = PlanItem(user_id=user_id, position=last + 1, is_own=True, created_at=now)
    _write(row, words)
    row.save()
    return True


@transaction.atomic
def edit_step(*, user_id: int, step_id: int, version: int, words: StepWords) -> None:
    """Put the person's words in a step; from then on it is theirs. Raises StepGoneError and StepChangedError."""
    row = _find(lock_rows(user_id), step_id)
    if row.version != version:
        raise StepChangedError
    if StepWords(row.step, row.where, tuple(row.bring.splitlines())) == words:
        return
    row.suggested = row.suggested if row.is_own else row.step
    row.is_own, row.version = True, row.version + 1
    _write(row, words)
    row.save()


@transaction.atomic
def tick_steps(*, user_id: int, done: Iterable[int], undone: Iterable[int]) -> bool:
    """Tick these and untick those; False where one of them is gone."""
    lock_rows(user_id)
    ticked, unticked = set(done), set(undone)
    mine = PlanItem.objects.filter(user_id=user_id)
    found = mine.filter(pk__in=ticked).update(done=True) + mine.filter(pk__in=unticked).update(done=False)
    return found == len(ticked) + len(unticked)


@transaction.atomic
def move_step(*, user_id: int, step_id: int, by: int) -> None:
    """Move a step by so many places, as far as the plan goes. Raises StepGoneError."""
    rows = lock_rows(user_id)
    row = _find(rows, step_id)
    place = rows.index(row)
    rows.insert(max(0, place + by), rows.pop(place))
    write_order(user_id, rows)


@transaction.atomic
def delete_step(*, user_id: int, step_id: int, version: int) -> str:
    """Remove a step; its words. Raises StepGoneError and StepChangedError."""
    row = _find(lock_rows(user_id), step_id)
    if row.version != version:
        raise StepChangedError
    row.delete()
    return row.step


@transaction.atomic
def delete_plan(*, user_id: int) -> None:
    """Remove every step."""
    lock_rows(user_id)
    PlanItem.objects.filter(user_id=user_id).delete()


def _find(rows: list[PlanItem], step_id: int) -> PlanItem:
    row = next((row for row in rows if row.pk == step_id), None)
    if row is None:
        raise StepGoneError
    return row


def _write(row: PlanItem, words: StepWords) -> None:
    row.step, row.where, row.bring = words.step, words.where, "\n".join(words.bring)
