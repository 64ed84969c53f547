"""Figures a sum may use: those that reading found, and pay, savings or years said in plain sight."""

import re
from collections.abc import Mapping

from conversations.engines.guided.continuing import answers_pending, last_words
from conversations.engines.guided.situation import Situation
from conversations.understanding.once import read_once
from conversations.understanding.words import plain_text

LONGEST = 6000
_PAY = re.compile(
    r"£(\d{1,6}(?:\.\d{1,2})?) (?:a|an|per|every) (hour|week|month|year)\b"
    r"|\b(?:earn|earning|paid|make|making|wage of) £?(\d{1,6}(?:\.\d{1,2})?) (?:a|an|per|every) (hour|week|month|year)\b"
)
_NAMES = {"hour": "hourly_pay", "week": "weekly_pay", "month": "monthly_pay", "year": "yearly_pay"}
_SAVED = re.compile(r"\b£?(\d{3,6}) (?:in|of|as) (?:my |our |the )?(?:savings|bank|isa)\b|\b(?:saved|savings of) £?(\d{3,6})\b")
_SERVED = re.compile(
    r"\b(?:been|worked|working|work) (?:there|here|(?:at|for|with|in) (?:the|my|this|that|one|a) \w+) (?:for )?(\d{1,2}) years\b"
    r"|\bafter (\d{1,2}) years (?:in|at|with|there|here)\b"
)
_YEARS = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4, "final": 2, "last": 2}
_YEAR = re.compile(rf"\b({'|'.join(_YEARS)}) year\b|\byear ([1-4])\b")
_DONE = re.compile(r"\b(?:finished|done|completed|after|passed|past) (?:my |the )?(?:1st|first) year\b")
_COUPLE = re.compile(r"\b(?:we|our|us|couple|joint|my (?:partner|wife|husband|girlfriend|boyfriend|missus))\b")
OLDER_APPRENTICE = 19


def sum_text(situation: Situation) -> str:
    """The words a sum is asked in: the message, or, when it only answers our question, the message before and this."""
    own = situation.request.own_words[:LONGEST]
    return f"{last_words(situation)[:LONGEST]} {own}" if answers_pending(situation) else own


def figures_for_sum(situation: Situation) -> Mapping[str, float]:
    """Figures by input name. What is said without a subject counts only when reading found none."""
    figures = {**_earlier(situation), **{name: value for name, value in situation.reading.figures.items() if value is not None}}
    plain = plain_text(sum_text(situation))
    said = _PAY.search(plain)
    if said and not any(name in figures for name in _NAMES.values()) and float(said[1] or said[3]) not in figures.values():
        figures[_NAMES[said[2] or said[4]]] = float(said[1] or said[3])
    for pattern, name in ((_SAVED, "savings"), (_SERVED, "full_years")):
        found = pattern.search(plain)
        if found and name not in figures:
            figures[name] = float(next(group for group in found.groups() if group))
    if is_apprentice(situation) and "apprentice_year" not in figures and (year := _apprentice_year(plain)):
        figures["apprentice_year"] = year
    return figures


def _earlier(situation: Situation) -> dict[str, float]:
    if not answers_pending(situation):
        return {}
    request = situation.request
    before = read_once(last_words(situation), memo=request.memo, catalogue=request.catalogue, today=request.today)
    return {name: value for name, value in before.figures.items() if value is not None}


def is_couple(situation: Situation) -> bool:
    """Whether the sum is for two."""
    if "has_partner" in situation.facts:
        return situation.facts["has_partner"] is True
    return bool(_COUPLE.search(plain_text(sum_text(situation))))


def is_apprentice(situation: Situation) -> bool:
    """Whether the message is about an apprentice's pay."""
    return "apprentic" in situation.request.own_words.lower() or situation.facts.get("employment_status") == "apprentice"


def lacks_apprentice_year(situation: Situation, figures: Mapping[str, float]) -> bool:
    """From 19 the lowest pay depends on the year, so no rate may be named without it."""
    age = figures.get("age", situation.facts.get("age"))
    is_older = isinstance(age, int | float) and age >= OLDER_APPRENTICE
    return is_apprentice(situation) and is_older and "apprentice_year" not in figures


def _apprentice_year(plain: str) -> int:
    if _DONE.search(plain):
        return 2
    found = _YEAR.search(plain)
    return (_YEARS[found[1]] if found[1] else int(found[2])) if found else 0
