"""How figures are written: one pattern for each kind, the most exact first."""

import re
from collections.abc import Callable
from decimal import Decimal

from conversations.guardrails.figure_readers import (
    NUMBER,
    Figure,
    phone_digits,
    read_clock,
    read_money,
    read_month,
    read_number,
    read_period,
    read_year,
)

_N = NUMBER
_MONTH = (
    r"(?:(?i:january|february|april|june|july|august|september|october|november|december)|March|May"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_SCALE = r"(?:\s?(?:k|K|grand|thousand|m|million|bn|billion)\b)?"
_PERIOD = (
    r"(?:,? (?:or (?:less|more|under|over)|before tax|after tax|towards \w+))?"
    r"(?:\s?(?:/|for (?:a|each|every)|an?|per|each|every|in every)\s?(?:calendar )?(week|month|year|annum|hour|day|fortnight|£1|lifetime)\b"
    r"|\s?(weekly|monthly|yearly|annually|hourly|daily|pcm|pw|pa|ph|every \d+ (?:days|weeks|months))\b)?"
)
_UNIT = (
    r"(?:(?:full|whole|working|calendar|more|extra|straight) )?"
    r"(minute|hour|day|week|fortnight|month|quarter|year|mile|payment|instalment|point|session)s?"
)
ORDINALS = {
    name: place for place, name in enumerate(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"), start=1)
}
SHARES = {"half": 50, "quarter": 25, "three quarters": 75, "third": 33, "two thirds": 67, "fifth": 20, "tenth": 10}

Maker = Callable[[re.Match[str]], Figure]
PATTERNS: tuple[tuple[re.Pattern[str], Maker], ...] = (
    (re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b"), lambda m: Figure("date", (int(m[1]), int(m[2]), int(m[3])))),
    (re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)\b"), lambda m: Figure("date", (read_year(m[3]), int(m[2]), int(m[1])))),
    (
        re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})\b(?:,? (\d{{4}}))?"),
        lambda m: Figure("date", (read_year(m[3]), read_month(m[2]), int(m[1]))),
    ),
    (re.compile(rf"\b({_MONTH})(?: of)? (\d{{4}})\b"), lambda m: Figure("date", (int(m[2]), read_month(m[1]), 0))),
    (
        re.compile(rf"\b({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?\b(?![,.]\d)(?:,? (\d{{4}}))?"),
        lambda m: Figure("date", (read_year(m[3]), read_month(m[1]), int(m[2]))),
    ),
    (re.compile(r"\b(20\d\d)\s?(?:-|–|/| to )\s?(?:20)?(\d\d)\b(?! ?(?:weeks|days))"), lambda m: Figure("year", f"{m[1]}-{m[2]}")),
    (
        re.compile(
            rf"((?:£|GBP )\s?(?:{_N}){_SCALE}|\b(?:{_N})(?:p\b|{_SCALE}\s?(?:pounds?|quid|GBP|pence)\b)"
            rf"|\b(?:{_N})\s?(?:k|K|grand)\b){_PERIOD}"
        ),
        read_money,
    ),
    (re.compile(rf"\b({_N})\s?(?:%|per ?cent\b)"), lambda m: Figure("percent", read_number(m[1]))),
    (re.compile(r"(?:\+44 ?\(?0?\)?|\b0)\d(?:[ -]?\d){7,9}\b"), lambda m: Figure("phone", phone_digits(m[0]))),
    (
        re.compile(
            r"\b(?:call|ring|phone|dial|text|telephone)(?:\s+[^\W\d]+){0,3}\s+(\d{2,6}(?: \d{2,6}){0,3})\b(?![,.:]\d)", re.IGNORECASE
        ),
        lambda m: Figure("phone", phone_digits(m[1])),
    ),
    (re.compile(r"\b(\d{1,2})(?:[:.](\d\d))?\s?([ap])m\b", re.IGNORECASE), lambda m: Figure("time", read_clock(m[1], m[2], m[3]))),
    (re.compile(r"\b(\d{1,2}):(\d\d)\b"), lambda m: Figure("time", read_clock(m[1], m[2], ""))),
    (re.compile(r"\b(?:[A-Z]{1,5}\d{1,4}[A-Z]?|\d{1,3}[A-Z]{2,6})\b"), lambda m: Figure("code", m[0])),
    (
        re.compile(rf"\b({_N})(?= (?:to|or|and) (?:{_N})[ -]{_UNIT}\b(?![ -]olds?))", re.IGNORECASE),
        lambda m: Figure("count", read_number(m[1]), m[2].lower()),
    ),
    (
        re.compile(rf"\b({_N})[ -]?{_UNIT}(?:['’]s?)?\b(?! (?:or over|old))" + _PERIOD, re.IGNORECASE),
        lambda m: Figure("count", read_number(m[1]), m[2].lower(), read_period(m, 3)),
    ),
    (
        re.compile(rf"\b({'|'.join(ORDINALS)}) (?:full |whole )?day\b", re.IGNORECASE),
        lambda m: Figure("level", Decimal(ORDINALS[m[1].lower()]), "day"),
    ),
    (
        re.compile(r"\b(level|grade|class|primary|tier|band|day|week|month|year) (\d{1,2})\b", re.IGNORECASE),
        lambda m: Figure("level", Decimal(m[2]), m[1].lower()),
    ),
    (
        re.compile(
            r"\b(?:aged?|under|over|turn(?:s|ed|ing)?|at least|from) (\d{1,3})\b(?![,.]\d| ?%| of\b)"
            r"|\b(\d{1,3})(?: (?:or|and) (?:over|under|above|older|younger)|-plus|\+)"
            r"|\b(\d{1,3})[ -]years?[ -]old"
            r"|\b(?:child|youngest|eldest|baby|son|daughter)(?: \w+){0,2} (?:is|reaches|gets to"
            r"|becomes) (?:age )?(\d{1,2})\b(?! (?:week|month|day|or|and|to))",
            re.IGNORECASE,
        ),
        lambda m: Figure("age", Decimal(m[1] or m[2] or m[3] or m[4])),
    ),
    (
        re.compile(
            r"\b(?:(?:three|two) )?(half|quarters?|thirds?|fifths?|tenth)(?= (?:of|off|the|your|price|fare)\b|-price)", re.IGNORECASE
        ),
        lambda m: Figure("percent", Decimal(SHARES.get(m[0].lower(), SHARES.get(m[1].lower().rstrip("s"), 50)))),
    ),
    (re.compile(r"\b((?:19|20)\d\d)\b(?![,.]\d)"), lambda m: Figure("year", m[1])),
    (re.compile(rf"(?<![\w.,])({_N}){_SCALE}(?![\w])"), lambda m: Figure("number", read_number(m[1], m[0][len(m[1]) :]))),
)
