"""Whether what a sentence says around a figure contradicts every place that the figure stands in."""

from collections.abc import Sequence

from conversations.guardrails.grounding.ages import apart
from conversations.guardrails.grounding.contexts import Placed
from conversations.guardrails.grounding.household import SIDES
from conversations.guardrails.grounding.roles import STRICT


def _is_turned(said: Placed, one: Placed) -> bool:
    if one.says.is_excluded:
        return False
    bound = one.says.bound or ("upper" if "limit" in one.says.roles else "")
    if bound == said.says.bound:
        return one.says.is_ignored != said.says.is_ignored or one.says.is_lost != said.says.is_lost
    same = one.says.is_denied == said.says.is_denied and one.says.is_ignored == said.says.is_ignored
    return bool(bound) and same and one.says.is_lost == said.says.is_lost


def _is_elsewhere(said: frozenset[str], own: Sequence[Placed], side: frozenset[str]) -> bool:
    return bool(said) and all(one.says.household & side and not one.says.household & said for one in own)


def _denies(one: Placed) -> bool:
    return one.says.is_denied or one.says.is_ignored or one.says.is_lost


def _is_turned_everywhere(said: Placed, every: Sequence[Placed]) -> bool:
    if not said.says.bound:
        return False
    published = [one for one in every if one.is_published] or every
    bounded = [one for one in published if one.says.bound] or [one for one in published if "limit" in one.says.roles]
    bounded += [one for one in every if not one.is_published and one.says.bound == said.says.bound]
    bounded = [one for one in bounded if _denies(one) == _denies(said)] or bounded
    return bool(bounded) and all(_is_turned(said, one) for one in bounded)


def _is_for_another_age(said: Placed, own: Sequence[Placed]) -> bool:
    is_end = said.figure.kind == "age" and (said.says.is_lost or said.says.is_denied)  # "it ends at 4" is "under 4"
    return bool(said.says.ages) and not is_end and all(apart(said.says.ages, one.says.ages) for one in own)


def _is_in_another_part(said: Placed, own: Sequence[Placed]) -> bool:
    return (
        said.figure.kind == "money"
        and bool(said.says.roles)
        and all(one.says.roles and not one.says.roles & said.says.roles for one in own)
    )


def _is_former(said: Placed, own: Sequence[Placed]) -> bool:
    is_said_so = said.says.is_former or (said.says.is_denied and not said.says.bound)
    return not is_said_so and all(one.says.is_former for one in own)


def _is_other_way(said: Placed, own: Sequence[Placed]) -> bool:
    return said.says.is_per and said.figure.kind == "money" and not any(one.says.is_per for one in own)


def fault_of_qualifiers(said: Placed, every: Sequence[Placed]) -> str:
    """Why the figure is not for this age, household, direction, part or year; empty when it may be."""
    own = [one for one in every if one.is_published] or every
    faults = (
        ("figure_for_another_age", _is_for_another_age(said, own)),
        ("figure_for_another_household", any(_is_elsewhere(said.says.household & side, own, side) for side in SIDES)),
        ("figure_turned_round", _is_turned_everywhere(said, every) or _is_other_way(said, own)),
        ("figure_in_another_role", _is_in_another_part(said, own)),
        ("figure_no_longer_so", _is_former(said, own)),
        ("figure_of_another_year", bool(said.years) and all(one.years and not one.years & said.years for one in own)),
    )
    return next((reason for reason, is_so in faults if is_so), "")


def is_in_another_role(said: Placed, own: Sequence[Placed], others: Sequence[Placed]) -> bool:
    """Whether the amount is said to be taken off, kept or counted where the evidence says so of other amounts only."""
    roles = said.says.roles & STRICT
    if said.figure.kind != "money" or not roles or said.says.is_denied or said.says.is_ignored:
        return False
    if any(one.says.roles & roles or (one.says.is_result and not one.says.roles) for one in own):
        return False
    return any(one.says.roles & roles for one in others)
