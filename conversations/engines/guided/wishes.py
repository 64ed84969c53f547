"""Which sum a message asks for: the words that name it, and the figures it cannot do without."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from conversations.engines.guided.question_words import is_question, kind_of_question
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.sum_figures import figures_for_sum, lacks_apprentice_year, sum_text
from conversations.understanding.words import plain_text


@dataclass(frozen=True, slots=True)
class Wish:
    """Words that must all stand in the message, words that must not, and the figures that must be known."""

    sum: str
    words: tuple[re.Pattern[str], ...]
    needs: tuple[tuple[str, ...], ...]
    service: str = ""
    unless: re.Pattern[str] | None = None


def _wish(name: str, words: tuple[str, ...], needs: tuple[tuple[str, ...], ...], service: str = "", unless: str = "") -> Wish:
    patterns = tuple(re.compile(rf"\b(?:{word})") for word in words)
    return Wish(name, patterns, needs, service, re.compile(rf"\b(?:{unless})") if unless else None)


_UC = r"universal credit\b|uc\b"
_PAY = ("weekly_pay", "monthly_pay", "yearly_pay")
_CHANGES = r"lose|take|taken|come|drop|reduc|cut|less|left|keep|better off|how much"
_LOSES = r"los(?:e|ing)\b|take|taken|come(?:s)? off|coming off|drop|reduc|cut\b|knock|less\b|lower|affect|deduct|goes\b|keep\b|off my"
_GETS = (
    r"how much (?:is|will|would|can|could|do|should|uc|universal)|what (?:\w+ ){0,3}(?:will|would|could|can|do|should) (?:i|we)"
    r"|entitled|work (?:it )?out"
)
WISHES = (
    _wish("redundancy_pay", ("redundan",), (("full_years", "years_service"), ("age",), _PAY), "redundancy-pay"),
    _wish(
        "uc_estimate", (_UC, _GETS), (("savings", "household_savings", *_PAY, "monthly_rent", "weekly_rent"),), "universal-credit", _LOSES
    ),
    _wish(
        "uc_savings",
        (_UC, r"sav|in the bank|put by|put away|isa\b|inherit|lump sum"),
        (("savings", "household_savings"),),
        "universal-credit",
    ),
    _wish("minimum_wage", ("minimum wage|living wage|apprentic|an hour", "pay|paid|wage|legal|rate|an hour"), (("age",),), "minimum-wage"),
    _wish("holiday", ("holiday|annual leave|days off",), (("days_per_week",),), "holiday-pay"),
    _wish("uc_childcare", (r"childcare|nursery|childminder", _UC), (("monthly_childcare", "weekly_childcare"),), "uc-childcare-costs"),
    _wish("uc_taper", (_UC, _CHANGES), (_PAY,), "universal-credit"),
    _wish("uc_childcare", ("childcare|nursery|childminder",), (("monthly_childcare", "weekly_childcare"),), "uc-childcare-costs"),
    _wish("carers_earnings", ("carer",), (("weekly_pay",),), "carers-allowance"),
    _wish("notice", ("notice",), (("full_years", "years_service"),), "notice-period"),
    _wish("sick_pay", (r"sick pay|ssp\b",), (("weekly_pay",),), "statutory-sick-pay"),
    _wish("child_benefit", ("child benefit",), (("children",),)),
    _wish("uc_advance", ("advance",), (("advance",),), "uc-advance-payment"),
    _wish("take_home_pay", ("take home|after tax",), (_PAY,)),
)


AMOUNT_ALONE = "an amount alone"
"""Stands in a match for the phrase, where an amount goes on with what was asked of savings before."""


def wish_of(situation: Situation) -> Wish | None:
    """The sum the message asks for, when it also tells enough to do it."""
    if any(match.phrase == AMOUNT_ALONE for match in situation.reading.needs):
        return next(wish for wish in WISHES if wish.sum == "uc_savings")
    plain = plain_text(sum_text(situation))
    figures = figures_for_sum(situation)
    if not (is_question(plain) or "hourly_pay" in figures) or kind_of_question(plain) == "future":
        return None
    told, fresh = {**situation.facts, **figures}, set(figures) | set(situation.reading.facts)
    return next((wish for wish in WISHES if _fits(wish, plain, told, fresh) and not _is_unsure(wish, situation, figures)), None)


def _fits(wish: Wish, plain: str, told: Mapping[str, Any], fresh: set[str]) -> bool:
    enough = all(any(name in told for name in group) for group in wish.needs)
    is_fresh = any(name in fresh for group in wish.needs for name in group)
    unwanted = bool(wish.unless and wish.unless.search(plain))
    return enough and is_fresh and not unwanted and all(word.search(plain) for word in wish.words)


def _is_unsure(wish: Wish, situation: Situation, figures: Mapping[str, float]) -> bool:
    return wish.sum == "minimum_wage" and lacks_apprentice_year(situation, figures)
