"""The figures in a text: money, shares, counts with units, ages, dates, years, times, phone numbers, form codes."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from conversations.guardrails.figure_patterns import PATTERNS, Maker
from conversations.guardrails.figure_readers import Figure
from conversations.guardrails.number_words import with_digits

APPROXIMATE = re.compile(
    r"(?:about|around|roughly|nearly|almost|just over|just under|approximately|some|a (?:little|bit) (?:over|under"
    r"|more than|less than|above|below)|close to) $",
    re.IGNORECASE,
)
WEB = re.compile(r"(?:https?://|www\.)\S+|[^\s@]{1,64}@\S{1,255}")
MAY_BE_FIGURE = re.compile(r"\d|half|quarter|third|fifth|tenth|\bday\b", re.IGNORECASE)
"""What every pattern of a figure needs."""

LIST_MARK = re.compile(r"^\s*(?:\d{1,2}[.)](?=\s)|[-•*])\s*|\b(?:step|question|part|item|point|option) \d{1,2}\b", re.IGNORECASE)


def prepared(text: str) -> str:
    """The text as figures are read from it: number words as digits, no addresses, no list marks."""
    return LIST_MARK.sub(" ", WEB.sub(" ", with_digits(text.replace("\xa0", " "))))


def figures_in(text: str) -> Iterator[Figure]:
    """Every figure of a prepared text, each part of it read once, the most exact reading first; `start` and `end` are its place."""
    if not MAY_BE_FIGURE.search(text):
        return
    found: list[Figure] = []

    def take(make: Maker, match: re.Match[str]) -> str:
        is_about = APPROXIMATE.search(match.string, max(match.start() - 22, 0), match.start()) is not None
        found.append(replace(make(match), is_about=is_about, start=match.start(), end=match.end()))
        return " " * len(match.group())

    for pattern, make in PATTERNS:
        text = pattern.sub(partial(take, make), text)
    yield from found
