"""Dates of birth: a date with a word of birth near it. Other dates survive."""

import re
from collections.abc import Iterator

from conversations.guardrails.identifiers.spans import Span

_I = re.IGNORECASE
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
    _I,
)
_SHORT = re.compile(rf"(?<![\w£])(?:{_DAY} (?:of )?{_MONTH}\b|{_MONTH} {_DAY}|{_MONTH}[ ,]{{1,2}}(?:19|20)\d\d)(?!\w)", _I)
_BORN = re.compile(
    r"\bd\.?\s?o\.?\s?b\b|\bborn\b|\bbirth ?(?:date|day)|\bdate of birth|\bb ?day\b|\bday of birth|\bdate[- ]of[- ]birth"
    r"|\bbirthday\b|\bganwyd\b|\bn?geni\b|\bdyddiad geni|\bb\. ?$|\bnee? le\b",
    _I,
)
_AFTER = re.compile(
    r"^[ ,()-]{0,3}(?:is |was )?(?:my |is my |that's my |thats my |as my |for my )?(?:d\.?o\.?b|date of birth"
    r"|birth ?day|birth ?date|is when i was born|i was born)",
    _I,
)
_OTHER_EVENT = re.compile(
    r"\b(?:interview|start(?:s|ed|ing)?|clos(?:es|ing)|deadline|appointment|due|ends?|ended|expir\w*|finish\w*"
    r"|redundant|from|until|since|by|claim\w*|payment|paid)\b",
    _I,
)
_REACH = 44


def births(text: str) -> Iterator[Span]:
    """Dates that a person is said to be born on."""
    if not _BORN.search(text):
        return
    for match in _DATE.finditer(text):
        if _is_birth(text, match.start(), match.end()):
            yield Span(match.start(), match.end(), "DOB")
    for match in _SHORT.finditer(text):
        if _said_before(text, match.start(), 24):
            yield Span(match.start(), match.end(), "DOB")


def _is_birth(text: str, start: int, end: int) -> bool:
    return _said_before(text, start, _REACH) or bool(_AFTER.match(text[end : end + 40]))


def _said_before(text: str, start: int, reach: int) -> bool:
    before = text[max(0, start - reach) : start]
    said = [match.end() for match in _BORN.finditer(before)]
    if not said:
        return False
    between = before[said[-1] :]
    return not _OTHER_EVENT.search(between) and not _DATE.search(between) and not re.search(r"[?!]|\. [A-Z]", between)
