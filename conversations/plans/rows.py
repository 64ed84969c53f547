"""The rows of a plan: one writer at a time, in one order."""

from collections.abc import Sequence
from datetime import date, datetime

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import F

from conversations import queries
from conversations.models import PlanItem
from conversations.plans.merging import Placed, merge
from conversations.types import PlanStep

MOST_STEPS = 40
"""Longer than any plan a person can follow; short enough for one page."""

_ASIDE = 100_000


def lock_rows(user_id: int) -> list[PlanItem]:
    """A person's rows in order, nobody else's to write until this transaction ends."""
    get_user_model()._default_manager.select_for_update(no_key=True).filter(pk=user_id).first()
    return queries.plan_items(user_id=user_id)


def write_order(user_id: int, rows: Sequence[PlanItem]) -> None:
    """Number the rows from 1. They step aside first: no two may ever hold one position."""
    PlanItem.objects.filter(user_id=user_id).update(position=F("position") + _ASIDE)
    for position, row in enumerate(rows, 1):
        row.position = position
    PlanItem.objects.bulk_update(rows, ["position"])


@transaction.atomic
def save_plan(*, user_id: int, steps: Sequence[PlanStep], now: datetime) -> tuple[PlanStep, ...]:
    """Write the assistant's steps, leaving alone what the person added, changed or ticked; the plan as it now stands."""
    rows = lock_rows(user_id)
    placed = _fitting(merge([row.as_step() for row in rows], steps))
    kept = [rows[place] for _step, place in placed if place is not None]
    PlanItem.objects.filter(user_id=user_id).exclude(pk__in=[row.pk for row in kept]).delete()
    PlanItem.objects.filter(user_id=user_id).update(position=F("position") + _ASIDE)
    for position, (step, place) in enumerate(placed, 1):
        row = PlanItem(user_id=user_id, created_at=now) if place is None else rows[place]
        _fill(row, step, position)
        row.save()
    return tuple(step for step, _place in placed)


def _fitting(placed: list[Placed]) -> list[Placed]:
    """No more than a plan holds: the last of what is new gives way."""
    new = [index for index, (_step, place) in enumerate(placed) if place is None]
    spare = set(new[len(new) - max(0, len(placed) - MOST_STEPS) :]) if len(placed) > MOST_STEPS else set()
    return [one for index, one in enumerate(placed) if index not in spare]


def _fill(row: PlanItem, step: PlanStep, position: int) -> None:
    if row.pk and row.as_step() != step:
        row.version += 1
    row.position = position
    row.step, row.where, row.bring = step.step, step.where, "\n".join(step.bring)
    row.service, row.done = step.service, step.done
    row.due = date.fromisoformat(step.due) if step.due else None
    row.is_own, row.suggested = step.is_own, step.suggested
