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
from conversations.types import Source
from conversations.understanding.words import plain_text


@dataclass(frozen=True, slots=True)
class Wish:
    """How a sum is recognised: words that must stand in the message, and the figures it cannot do without."""

    sum: str
    words: re.Pattern[str]
    needs: tuple[tuple[str, ...], ...]
    service: str = ""


_PAY = ("weekly_pay", "monthly_pay", "yearly_pay", "hourly_pay")
WISHES = (
    Wish(
        "redundancy_pay",
        re.compile(r"\bredundan"),
        (("full_years", "years_service"), ("age",), ("weekly_pay", "monthly_pay", "yearly_pay")),
        "redundancy-pay",
    ),
    Wish(
        "uc_savings",
        re.compile(r"\b(?:universal credit|uc)\b.*\bsav|\bsav\w*.*\b(?:universal credit|uc)\b"),
        (("savings", "household_savings"),),
        "universal-credit",
    ),
    Wish(
        "minimum_wage",
        re.compile(r"\b(?:minimum|living) wage\b|\bapprentice.*\b(?:pa(?:y|id)|wage|legal|rate|an hour)\b"),
        (("age",),),
        "minimum-wage",
    ),
    Wish("holiday", re.compile(r"\bholidays?\b|\bannual leave\b|\bdays off\b"), (("days_per_week",),), "holiday-pay"),
    Wish(
        "uc_taper",
        re.compile(
            r"\b(?:universal credit|uc)\b.*(?:lose|take|taken|come|drop|reduc|cut|less|left|keep|better off|how much)|how much.*\b(?:universal credit|uc)\b"
        ),
        (("monthly_pay", "weekly_pay"),),
        "universal-credit",
    ),
    Wish(
        "uc_childcare",
        re.compile(r"\bchildcare|\bnursery|\bchildminder"),
        (("monthly_childcare", "weekly_childcare"),),
        "uc-childcare-costs",
    ),
    Wish("carers_earnings", re.compile(r"\bcarers?\b"), (("weekly_pay",),), "carers-allowance"),
    Wish("notice", re.compile(r"\bnotice\b"), (("full_years", "years_service"),), "notice-period"),
    Wish("sick_pay", re.compile(r"\bsick pay\b|\bssp\b"), (("weekly_pay",),), "statutory-sick-pay"),
    Wish("child_benefit", re.compile(r"\bchild benefit\b"), (("children",),)),
    Wish("uc_advance", re.compile(r"\badvance\b"), (("advance",),), "uc-advance-payment"),
    Wish("take_home_pay", re.compile(r"\btake home\b|\bafter tax\b"), (("yearly_pay", "monthly_pay", "weekly_pay"),)),
)
_ASKS = re.compile(
    r"\?|\bhow (?:much|many|long)\b|\bwhat (?:would|will|should|do|am|is)\b|\bwork out\b"
    r"|\bstatutory\b|\bentitled\b|\blegal\b|\bcalculate\b|\bis that right\b"
)


def wish_of(situation: Situation) -> Wish | None:
    """The sum the message asks for, when it also tells enough to do it."""
    plain = plain_text(situation.request.own_words)
    if not _ASKS.search(plain) or kind_of_question(plain) == "future":
        return None
    told = {**situation.facts, **situation.reading.figures}
    fresh = set(situation.reading.figures) | set(situation.reading.facts)
    for wish in WISHES:
        enough = all(any(name in told for name in group) for group in wish.needs)
        if wish.words.search(plain) and enough and any(name in fresh for group in wish.needs for name in group):
            return wish
    return None


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
    inputs: dict[str, Any] = {key: value for key, value in situation.reading.figures.items() if value is not None}
    if "apprentice_year" in inputs or "apprentic" in situation.request.own_words.lower():
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
