"""Whether a statement contradicts the statements of the evidence that are closest to it."""

import re
from collections.abc import Iterator, Sequence

from conversations.guardrails.grounding.statements import Statement
from conversations.guardrails.grounding.stems import stems_of

EVERY = re.compile(
    r"\b(?:everyone|everybody|always|every (?!£|child|(?:\w+ )?(?:days?|weeks?|months?|years?)\b|\d|other|week|month"
    r"|year|day|hour|pound|four|two|three|right|penny)\w+|all (?:your|the|of (?:your|the|them))"
    r"|at any age|however \w+|in every case|in most cases|under any)\b",
    re.IGNORECASE,
)
WIDE = re.compile(
    r"(?<!not )\b(?:everyone|everybody|anyone|any|all|always|each|every|whatever|however|no matter|no (?:upper|lower)|most|both)\b",
    re.IGNORECASE,
)
NARROW = re.compile(r"\bonly\b(?! and|[.,]|$)(?!.*\b(?:once|after|when|until|if|unless|while)\b)(?!.*\d)", re.IGNORECASE)
NARROWED = re.compile(
    r"\b(?:only|just|solely|except|unless|must|cannot|no longer|not for|until|limit|capped|instead|in place of|free)\b|n['’]t\b",
    re.IGNORECASE,
)
OFTEN = re.compile(
    r"\b(?:once|twice|every|each|per) (?:a |an )?(day|week|month|year|fortnight)\b|\b(dai|week|month|year|annual|fortnight)ly\b",
    re.IGNORECASE,
)
UNIT = re.compile(r"\b(day|week|month|year|fortnight|dai|annual)", re.IGNORECASE)
FIGURE = re.compile(r"\d[\d,.]*\d|\d")
ALIKE_UNITS = {"dai": "day", "annual": "year"}
OPPOSITES = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in (
        ("first", "second|third"),
        ("in work|in or out of work|in a job|have a job|have jobs|working|employed", "out of work|unemployed|not working|without work"),
        ("goes? up|rises?|increases?|more", "goes? down|falls?|drops?|lowers?|reduces?|less"),
        ("eldest|oldest", "youngest"),
        ("taxed|taxable", "tax[- ]free"),
        ("the same|identical", "separate|different|differ"),
        ("full[- ]time", "part[- ]time"),
        ("inside|within", "outside"),
        ("landlord", "paid to you|to you"),
        ("part of|some of", "all of|the whole"),
    )
)


ORDER = re.compile(r"\b(before|after) ((?:\S+ ?){1,3})", re.IGNORECASE)


def _order(text: str) -> set[tuple[str, str]]:
    """ "before you leave" as (before, leave)."""
    return {(word.lower(), stem) for word, rest in ORDER.findall(text) for stem in stems_of(rest)}


def _is_in_another_order(said: Statement, near: Sequence[Statement]) -> bool:
    mine = _order(said.text)
    found = [_order(one.text) for one in near]
    turned = {("after" if word == "before" else "before", stem) for word, stem in mine}
    return bool(mine and found) and all(other & turned and not other & mine for other in found)


def _units(text: str) -> frozenset[str]:
    found = {match.lower() for match in UNIT.findall(text)}
    units = {ALIKE_UNITS.get(unit, unit) for unit in found}
    return frozenset(units | ({"year"} if re.search(r"\b12 months\b", text) else set()))


def is_denied_otherwise(said: Statement, near: Sequence[Statement]) -> bool:
    """Whether all that is close denies what is said, or says what is denied."""
    figures = set(FIGURE.findall(said.text))
    alike = [one for one in near if not figures or figures & set(FIGURE.findall(one.text))]
    return (
        len(said.stems) > 1 and bool(alike) and said.is_denied is not None and all(one.is_denied is (not said.is_denied) for one in alike)
    )


def contradictions(said: Statement, near: Sequence[Statement], beside: Sequence[Statement], around: Sequence[Statement]) -> Iterator[str]:
    """What a statement says that none of those `around` it supports, or those `near` it, or `beside` it, say the other way round."""
    if EVERY.search(said.text) and not any(WIDE.search(one.text) for one in around):
        yield "every"
    if NARROW.search(said.text) and not any(NARROWED.search(one.text) or (said.is_denied and one.is_denied) for one in around):
        yield "only"
    often = frozenset(ALIKE_UNITS.get(unit.lower(), unit.lower()) for match in OFTEN.findall(said.text) for unit in match if unit)
    if often and beside and all(_units(one.text) and not _units(one.text) & often for one in beside):
        yield "how often"
    if _is_in_another_order(said, near):
        yield "before or after"
    for first, second in OPPOSITES:
        for mine, other in ((first, second), (second, first)):
            is_said = bool(near) and mine.search(said.text) and not other.search(said.text)
            if is_said and all(other.search(one.text) and not mine.search(one.text) for one in near):
                yield "the opposite"
