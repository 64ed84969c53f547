"""Figures a sum may use: those that reading found, and pay or apprentice years said in plain sight."""

import re
from collections.abc import Mapping

from conversations.engines.guided.situation import Situation
from conversations.understanding.words import plain_text

LONGEST = 6000
_PAY = re.compile(r"£(\d{1,6}(?:\.\d{1,2})?) (?:a|an|per|every) (hour|week|month|year)\b")
_NAMES = {"hour": "hourly_pay", "week": "weekly_pay", "month": "monthly_pay", "year": "yearly_pay"}
_YEARS = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4, "final": 2, "last": 2}
_YEAR = re.compile(rf"\b({'|'.join(_YEARS)}) year\b|\byear ([1-4])\b")
_DONE = re.compile(r"\b(?:finished|done|completed|after|passed|past) (?:my |the )?(?:1st|first) year\b")
OLDER_APPRENTICE = 19


def figures_for_sum(situation: Situation) -> Mapping[str, float]:
    """Figures by input name. A pay said without a subject counts only when reading found none."""
    figures = {name: value for name, value in situation.reading.figures.items() if value is not None}
    plain = plain_text(situation.request.own_words[:LONGEST])
    said = _PAY.search(plain)
    if said and not any(name in figures for name in _NAMES.values()):
        figures[_NAMES[said[2]]] = float(said[1])
    if is_apprentice(situation) and "apprentice_year" not in figures and (year := _apprentice_year(plain)):
        figures["apprentice_year"] = year
    return figures


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
