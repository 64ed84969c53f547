"""Sums people ask for: which one is meant, what it needs, and the working shown."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from conversations.canned_replies import dialogue
from conversations.engines.guided.cards import page_of
from conversations.engines.guided.question_words import kind_of_question
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Reply
from conversations.engines.guided.sum_figures import LONGEST, figures_for_sum, is_apprentice, lacks_apprentice_year
from conversations.types import Source
from conversations.understanding.words import plain_text


@dataclass(frozen=True, slots=True)
class Wish:
    """How a sum is recognised: words that must all stand in the message, and the figures it cannot do without."""

    sum: str
    words: tuple[re.Pattern[str], ...]
    needs: tuple[tuple[str, ...], ...]
    service: str = ""


def _wish(name: str, words: tuple[str, ...], needs: tuple[tuple[str, ...], ...], service: str = "") -> Wish:
    return Wish(name, tuple(re.compile(rf"\b(?:{word})") for word in words), needs, service)


_UC = r"universal credit\b|uc\b"
_PAY = ("weekly_pay", "monthly_pay", "yearly_pay")
_CHANGES = r"lose|take|taken|come|drop|reduc|cut|less|left|keep|better off|how much"
WISHES = (
    _wish("redundancy_pay", ("redundan",), (("full_years", "years_service"), ("age",), _PAY), "redundancy-pay"),
    _wish("uc_savings", (_UC, "sav"), (("savings", "household_savings"),), "universal-credit"),
    _wish("minimum_wage", ("minimum wage|living wage|apprentic|an hour", "pay|paid|wage|legal|rate|an hour"), (("age",),), "minimum-wage"),
    _wish("holiday", ("holiday|annual leave|days off",), (("days_per_week",),), "holiday-pay"),
    _wish("uc_taper", (_UC, _CHANGES), (_PAY,), "universal-credit"),
    _wish("uc_childcare", ("childcare|nursery|childminder",), (("monthly_childcare", "weekly_childcare"),), "uc-childcare-costs"),
    _wish("carers_earnings", ("carer",), (("weekly_pay",),), "carers-allowance"),
    _wish("notice", ("notice",), (("full_years", "years_service"),), "notice-period"),
    _wish("sick_pay", (r"sick pay|ssp\b",), (("weekly_pay",),), "statutory-sick-pay"),
    _wish("child_benefit", ("child benefit",), (("children",),)),
    _wish("uc_advance", ("advance",), (("advance",),), "uc-advance-payment"),
    _wish("take_home_pay", ("take home|after tax",), (_PAY,)),
)
_ASKS = re.compile(
    r"\?|\bhow (?:much|many|long)\b|\bwhat (?:would|will|should|do|am|is)\b|\bwork out\b"
    r"|\b(?:should|would) i (?:get|be|lose|keep)\b"
    r"|\bstatutory\b|\bentitled\b|\blegal\b|\bcalculate\b|\bis (?:that|this|it) (?:ok|okay|right|legal|enough|allowed|fair)\b"
)


def wish_of(situation: Situation) -> Wish | None:
    """The sum the message asks for, when it also tells enough to do it."""
    plain = plain_text(situation.request.own_words[:LONGEST])
    figures = figures_for_sum(situation)
    asks = _ASKS.search(plain) or "hourly_pay" in figures
    if not asks or kind_of_question(plain) == "future":
        return None
    told, fresh = {**situation.facts, **figures}, set(figures) | set(situation.reading.facts)
    return next((wish for wish in WISHES if _fits(wish, plain, told, fresh) and not _is_unsure(wish, situation, figures)), None)


def _fits(wish: Wish, plain: str, told: Mapping[str, Any], fresh: set[str]) -> bool:
    enough = all(any(name in told for name in group) for group in wish.needs)
    is_fresh = any(name in fresh for group in wish.needs for name in group)
    return enough and is_fresh and all(word.search(plain) for word in wish.words)


def _is_unsure(wish: Wish, situation: Situation, figures: Mapping[str, float]) -> bool:
    return wish.sum == "minimum_wage" and lacks_apprentice_year(situation, figures)


def services_read(situation: Situation) -> tuple[str, ...]:
    """The service a sum is about."""
    wish = wish_of(situation)
    return (wish.service,) if wish and wish.service in situation.catalogue.services else ()


def calls(situation: Situation) -> tuple[tuple[str, Mapping[str, Any]], ...]:
    """The sum's call, if one is asked for."""
    wish = wish_of(situation)
    if not wish or situation.findings.has_run("estimate_support"):
        return ()
    return (("estimate_support", {"sum": wish.sum, "inputs": inputs_of(situation)}),)


def inputs_of(situation: Situation) -> dict[str, Any]:
    """Figures from the message; facts are known to the tool already."""
    inputs: dict[str, Any] = dict(figures_for_sum(situation))
    if is_apprentice(situation):
        inputs["apprentice"] = True
    return inputs


def say(reply: Reply, situation: Situation) -> bool:
    """The result with its working; nothing when the sum could not be done."""
    for result in situation.findings.of("estimate_support"):
        content = result.content
        sources = tuple(Source(source["title"], source["url"]) for source in content.get("sources", ()))
        pages = tuple(page for service in services_read(situation) for page in page_of(situation.catalogue.services[service]))
        reply.say(str(content["conclusion"]), sources=pages or sources)
        for line in content.get("working", ()):
            reply.say(str(line), kind="working", sources=sources)
        assumptions = [str(line) for line in content.get("assumptions", ())]
        reply.say(dialogue.about_sums(), *assumptions)
        return True
    return False
