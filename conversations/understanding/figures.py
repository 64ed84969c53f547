"""Figures for sums. Each key is an input name of the estimate_support tool, in pounds, hours, years or weeks:

weekly_pay, monthly_pay, yearly_pay, hourly_pay; weekly_rent, monthly_rent; weekly_childcare, monthly_childcare;
savings; advance; age; children; weekly_hours; days_per_week; days_taken; months_worked; full_years; weeks; apprentice_year.
"""

import re
from collections.abc import Iterable, Mapping
from itertools import chain, islice

from conversations.understanding.facts.family import child_count
from conversations.understanding.facts.money import savings_in
from conversations.understanding.speakers import Segment
from services_catalogue.types import Facts

_PERIOD = r"(?: (?:gross|before tax|after tax|net|take home|basic|pay|wages?|in wages|or so|odd))*(?: (?:a|per|an|each|every|/) ?| ?/)?(?: ?)(week|weekly|month|monthly|year|annum|yearly|hour|hourly|day)\b"
_MONEY = re.compile(rf"£(\d+(?:\.\d+)?)(?:{_PERIOD})?")
_BARE_MONEY = re.compile(r"(?<![\d£.])(\d{2,5}(?:\.\d{1,2})?) (?:a|per|an) (week|month|year|hour)\b")
_PERIODS = {
    "week": "weekly",
    "weekly": "weekly",
    "month": "monthly",
    "monthly": "monthly",
    "year": "yearly",
    "annum": "yearly",
    "yearly": "yearly",
    "hour": "hourly",
    "hourly": "hourly",
}
_RENT = re.compile(r"\brent\b")
_CHILDCARE = re.compile(r"\b(?:childcare|nursery|childminder|holiday club|after school|breakfast club)\b")
_ADVANCE = re.compile(r"\b(?:advance|borrow\w*|loan)\b")
_SAVINGS = re.compile(
    r"\b(?:sav\w+|bank|isa|capital|inherit\w*|lump sum|premium bonds|put by|put away|redundancy (?:money|payout|pay out|payment) of)\b"
)
_NOT_PAY = re.compile(
    r"\b(?:fare|fares|bus|travel\w*|petrol|fee|fees|fine|bill|bills|deposit|uniform|cost|costs|debt|owe|owes|owed|sell\w*|air fryer|under|limit|benefit|uc|universal credit|pip|jsa|grant|need|allowance|up to|went up|goes up|rise|raised)\b"
)
MOST_SUMS = 12  # in one stretch of words; more is a list, not a story
_ANNUAL_FLOOR = 7_000  # a bare sum this large with "on", "earn" or "salary" is a year's pay
_EARNS = re.compile(r"\b(?:on|earn\w*|salary|wage|wages|paid|pay|get|makes?|making|job|income|takehome)\b")
_DAYS = re.compile(r"\b(\d(?:\.\d)?) days? (?:a|per|each) week\b")
_WEEKS = re.compile(r"\b(\d{1,2}) weeks\b(?! (?:old|pregnant|pay|notice|ago|gone))")
_TAKEN = re.compile(r"\b(?:taken|took|used|had) (?:only |about )?(\d{1,2}) days\b|\b(\d{1,2}) days (?:taken|used|off so far)\b")
_WORKED = re.compile(
    r"\bworked (?:there |here |for them )?(?:for )?(\d{1,2}) months\b|\bafter (\d{1,2}) months\b|\b(\d{1,2}) months (?:in|into|at)\b"
)
_APPRENTICE_YEAR = re.compile(
    r"\b(first|second|third|fourth|1st|2nd|3rd|4th) year\b[\w ]{0,20}\bapprentice|\bapprentice\w*\b[\w ]{0,20}\b(first|second|third|fourth|1st|2nd|3rd|4th) year\b|\byear (\d) [\w ]{0,10}apprentice"
)
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
_HOURS = re.compile(
    r"\b(\d{1,2}(?:\.\d)?) hours?(?: a| per)? (?:week|job|contract)\b|\b(?:work|working|do|doing|for) (\d{1,2}(?:\.\d)?) hours\b"
)


def figures_of(segments: Iterable[Segment], facts: Facts) -> Mapping[str, float]:
    """Every figure the message gives for a sum; the first of a kind wins. A partner's pay is not the writer's."""
    found: dict[str, float] = {}
    before = ""
    for segment in segments:
        for key, value in _in_segment(segment, before):
            found.setdefault(key, value)
        before = segment.plain
    for fact, key in (
        ("age", "age"),
        ("household_savings", "savings"),
        ("years_service", "full_years"),
        ("hours_per_week", "weekly_hours"),
    ):
        told = facts.get(fact)
        if isinstance(told, int | float):
            found.setdefault(key, float(told))
    return found


def _in_segment(segment: Segment, before: str) -> list[tuple[str, float]]:
    plain = segment.plain
    found = [] if segment.owner else _money(plain, before)
    for key, pattern in (
        ("days_per_week", _DAYS),
        ("weeks", _WEEKS),
        ("days_taken", _TAKEN),
        ("months_worked", _WORKED),
        ("weekly_hours", _HOURS),
    ):
        if match := pattern.search(plain):
            found.append((key, float(next(group for group in match.groups() if group))))
    if year := _APPRENTICE_YEAR.search(plain):
        found.append(("apprentice_year", float(_ORDINALS.get(year[1] or year[2] or "", 0) or year[3] or 1)))
    if (children := child_count(plain)) is not None:
        found.append(("children", float(children)))
    return found


def _money(plain: str, before: str) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []
    if (savings := savings_in(plain)) is not None:
        found.append(("savings", savings))
    for match in islice(chain(_MONEY.finditer(plain), _BARE_MONEY.finditer(plain)), MOST_SUMS):
        period = _PERIODS.get(match[2] or "", "")
        key = _meaning(
            plain,
            float(match[1]),
            period,
            f"{before[-20:]} , {plain}"[-len(plain) - 23 :] if len(plain) < 80 else plain[max(0, match.start() - 40) : match.end() + 30],
        )
        if key:
            found.append((key, float(match[1])))
    return found


def _meaning(plain: str, value: float, period: str, near: str) -> str:
    """Which input a sum of money is, from the words around it; nothing when they do not say."""
    for words, name in ((_RENT, "rent"), (_CHILDCARE, "childcare")):
        if words.search(near):
            return f"{period or 'monthly'}_{name}" if period in ("", "weekly", "monthly") else ""
    if _ADVANCE.search(plain) or (_SAVINGS.search(near) and not period):
        return "savings" if _SAVINGS.search(near) and not period else "advance"
    if period == "hourly":
        return "hourly_pay"
    is_year = value >= _ANNUAL_FLOOR and bool(_EARNS.search(plain))
    return "" if _NOT_PAY.search(near) else f"{period}_pay" if period else "yearly_pay" if is_year else ""
