"""How a plan the assistant writes meets the one that stands: ADR 12 says what stays and why."""

from collections.abc import Sequence
from dataclasses import replace

from conversations.types import PlanStep

Placed = tuple[PlanStep, int | None]
"""A step, and its place in the plan that stood; None for a new one."""


def merge(old: Sequence[PlanStep], new: Sequence[PlanStep]) -> list[Placed]:
    """The new steps in their order, and every old one that the person added, changed or ticked.

    A step is known again by its words, or by the words the person replaced. What is ticked stays ticked.
    """
    placed: list[Placed] = []
    taken: set[int] = set()
    for step in new:
        place = _place_of(step, old, taken)
        taken |= set() if place is None else {place}
        placed.append((step if place is None else _kept(old[place], step), place))
    for place, step in enumerate(old):
        if place not in taken and (step.is_own or step.done):
            placed.insert(_where(place, placed), (step, place))
    return placed


def is_same(one: str, other: str) -> bool:
    """Whether two steps say the same, however they are spaced, capitalised and ended."""
    return bool(one) and _key(one) == _key(other)


def _key(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(".")


def _place_of(step: PlanStep, old: Sequence[PlanStep], taken: set[int]) -> int | None:
    free = sorted(
        (place for place in range(len(old)) if place not in taken), key=lambda place: (not old[place].is_own, not old[place].done)
    )
    same = (place for place in free if is_same(old[place].step, step.step) or is_same(old[place].suggested, step.step))
    return next(same, None)


def _kept(old: PlanStep, new: PlanStep) -> PlanStep:
    done = old.done or new.done
    return replace(old, done=done, due=new.due or old.due) if old.is_own else replace(new, done=done)


def _where(place: int, placed: Sequence[Placed]) -> int:
    """After the nearest step that stood before it and still does; else as far down as it was."""
    still = {old: index for index, (_step, old) in enumerate(placed) if old is not None}
    before = next((still[earlier] for earlier in range(place - 1, -1, -1) if earlier in still), None)
    return min(place, len(placed)) if before is None else before + 1
