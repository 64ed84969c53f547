"""Dates of birth: a date with a word of birth near it. Other dates survive."""

import re
from collections.abc import Iterator

from conversations.guardrails.identifiers.spans import Cues, Span

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|ionawr|[gc]h?wefror|[mf]awrth|ebrill|[mf]ai|[mf]ehefin|gorffennaf|awst|medi|fedi|hydref|dachwedd|tachwedd|rhagfyr)"
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:(?:19|20)\d\d|'?\d\d)"
_DATE = re.compile(
    rf"(?<![\w£])(?:\d{{4}} ?[-/.] ?\d{{1,2}} ?[-/.] ?\d{{1,2}}|\d{{1,2}} ?[-/.\\] ?\d{{1,2}} ?[-/.\\] ?(?:\d{{4}}"
    rf"|\d{{2}})|\d{{1,2}} \d{{1,2}} (?:\d{{4}}|\d{{2}})"
    rf"|{_DAY}[ ,./-]{{0,2}}(?:of |the )?{_MONTH}\b[ ,./-]{{0,3}}{_YEAR}|(?:the )?{_MONTH}[ ,./-]{{1,2}}{_DAY}[ ,./-]{{1,3}}{_YEAR}"
    rf"|\d{{1,2}}-?{_MONTH}-?{_YEAR}|(?:[0-3]\d[01]\d(?:19|20)\d\d))(?![\w])(?!-\d)",
)
_SHORT = re.compile(rf"(?<![\w£])(?:{_DAY} (?:of )?{_MONTH}\b|{_MONTH} {_DAY}|{_MONTH}[ ,]{{1,2}}(?:19|20)\d\d)(?!\w)")
_BORN = re.compile(
    r"\bd\.?\s?o\.?\s?b\b|\bborn\b|\bbirth ?(?:date|day)|\bdate of birth|\bb ?day\b|\bday of birth|\bdate[- ]of[- ]birth"
    r"|\bbirthday\b|\bganwyd\b|\bn?geni\b|\bdyddiad geni|\bnee? le\b",
)
_BORN_SHORT = re.compile(r"\bb\. ?$")
_AFTER = re.compile(
    r"[ ,()-]{0,3}(?:is |was )?(?:my |is my |that's my |thats my |as my |for my )?(?:d\.?o\.?b|date of birth"
    r"|birth ?day|birth ?date|is when i was born|i was born)",
)
_OTHER_EVENT = re.compile(
    r"\b(?:interview|start(?:s|ed|ing)?|clos(?:es|ing)|deadline|appointment|due|ends?|ended|expir\w*|finish\w*"
    r"|redundant|from|until|since|by|claim\w*|payment|paid)\b",
)
_NEW_SENTENCE = re.compile(r"[?!]|\. [A-Z]")
_REACH = 44
_REACH_OF_SHORT = 24


def births(text: str, low: str) -> Iterator[Span]:
    """Dates that a person is said to be born on; `low` is the text in small letters."""
    born = Cues(_BORN, low)
    if not born:
        return
    for match in _DATE.finditer(low):
        start, end = match.span()
        if _said_before(text, low, start, born.end_of_last(start, _REACH)) or (born.are_after(end, _REACH) and _AFTER.match(low, end)):
            yield Span(start, end, "DOB")
    for match in _SHORT.finditer(low):
        start, end = match.span()
        if _said_before(text, low, start, born.end_of_last(start, _REACH_OF_SHORT)):
            yield Span(start, end, "DOB")


def _said_before(text: str, low: str, start: int, said: int) -> bool:
    """Whether a date at `start` belongs to a word of birth that ends at `said` (-1: there is none near)."""
    if _BORN_SHORT.search(low, max(0, start - 4), start):
        return True
    if said < 0:
        return False
    between = low[said:start]
    return not (_OTHER_EVENT.search(between) or _DATE.search(between) or _NEW_SENTENCE.search(text, said, start))
