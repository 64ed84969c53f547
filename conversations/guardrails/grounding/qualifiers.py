"""Whom and what a figure is for: ages, household, direction, and whether it is paid out, a limit or taken off."""

import re
from dataclasses import dataclass

from conversations.guardrails.grounding.ages import Span, ages_in
from conversations.guardrails.grounding.household import household_in
from conversations.guardrails.grounding.roles import roles_in

TURNED = re.compile(r"\b(?:until|unless)\b", re.IGNORECASE)
ASIDE = re.compile(r", (?:or|and) ")
LOST = re.compile(
    r"\b(?:lose|loses|losing|lost|stops?|ends?|rul(?:e|es|ed|ing) (?:\S+ ){0,5}out|cannot|not (?:get|qualify"
    r"|eligible)|no longer (?:get|qualify))\b"
    r"|\b(?:can|won)['’]t (?:get|claim|have|qualify)",
    re.IGNORECASE,
)
LOWER = re.compile(
    r"(?:at least(?: the same as)?|more than|over|above|exceeds?|minimum of|no less than|from|starts? at|beyond|past"
    r"|(?:least|smallest|lowest"
    r"|minimum)(?: \w+){0,6} (?:is|of|at)) (?:this: |about |around )?$",
    re.IGNORECASE,
)
UPPER = re.compile(
    r"(?:up to|at most|under|below|less than|fewer than|maximum of|no more than|(?<!earn )(?<!earned )as much as"
    r"|within|the first|(?:limit|ceiling"
    r"|cap|most|maximum)"
    r"(?: \w+){0,4} (?:is|of|at)|capped at) (?:about |around |a (?:maximum|most) of )?$",
    re.IGNORECASE,
)
AFTER_LOWER = re.compile(r"^(?: (?:an?|each|per|every) \w+)?,? (?:or (?:more|over|above)|and (?:over|above|up)|minimum)\b", re.IGNORECASE)
AFTER_UPPER = re.compile(r"^(?: (?:an?|each|per|every) \w+)?,? (?:or (?:less|under|below|fewer)|at most|maximum)\b", re.IGNORECASE)
DENIAL = re.compile(
    r"\b(?:not|no|never|nothing|none|cannot|nor|neither|without|unless|lose|loses|losing|lost|stops?|stopped|ends?|ended|reduces?|lowers?"
    r"|rul(?:e|es|ed|ing) (?:\S+ ){0,5}out|ignored?|rather|except|removed|gone|scrapped|abolished|left out|until"
    r"|breaking|exempt|higher|too little"
    r"|too much|disregard)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)
IGNORED = re.compile(
    r"\bignored?\b|(?:\bnot|n['’]t|\bnever)\b.{0,12}\b(?:count|matter|affect|change|reduce|lower|taxed)|\b(?:nothing"
    r"|no) (?:comes|is taken|effect|difference)"
    r"|\btakes? nothing\b|\bleft out\b|\bdisregarded\b|\b(?:tax[ -]free|free of tax)\b",
    re.IGNORECASE,
)
FORMER_BEFORE = re.compile(
    r"(?:\b(?:no|not|was|were|used to be|rather than|instead of)|n['’]t) (?:an? |the |about |just )?$", re.IGNORECASE
)
FORMER_AFTER = re.compile(
    r"^[ -]?(?:hours?|days?|weeks?|months?|years?)?[ -]?(?:(?:rule|limit) (?:ended|was|went|has gone)|before\b(?! (?:you|the)))",
    re.IGNORECASE,
)
PER = re.compile(r"\bfor (?:every|each) $", re.IGNORECASE)
EXCLUDED = "Not for: "  # what a passage begins with that lists who cannot have it


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """What a stretch of text says of its figure."""

    ages: tuple[Span, ...] = ()
    household: frozenset[str] = frozenset()
    bound: str = ""  # lower: at least, more than; upper: up to, less than
    is_denied: bool = False
    is_ignored: bool = False  # it does not count, nothing comes off
    is_lost: bool = False  # nothing is paid then
    is_excluded: bool = False  # in a list of who cannot have it
    roles: frozenset[str] = frozenset()  # limit, out, taken, kept, counted
    is_either: bool = False  # "under 19, or in the first year"
    is_per: bool = False  # "for every £8"
    is_result: bool = False  # what a line of a sum comes to
    is_former: bool = False  # named to be denied: "no 16 hour limit", "it was 25% before"


def _bound(before: str, after: str) -> str:
    is_turned = TURNED.search(before) is not None  # "nothing until you have more than"
    if LOWER.search(before) or AFTER_LOWER.match(after):
        return "upper" if is_turned else "lower"
    if UPPER.search(before) or AFTER_UPPER.match(after):
        return "lower" if is_turned else "upper"
    return ""


def _clause(text: str, low: int, high: int, start: int) -> str:
    """The stretch without what ", or" and ", and" set beside the figure."""
    before, after = ASIDE.split(text[low:start])[-1], ASIDE.split(text[start:high])[0]
    return before + after


def _after(text: str, high: int, start: int, end: int) -> str:
    """The words after the number; "or less" is read as part of an amount."""
    _number, either, rest = text[start:end].partition(" or ")
    return either + rest + text[end : min(high, end + 30)]


def _is_former(before: str, after: str) -> bool:
    return FORMER_BEFORE.search(before) is not None or FORMER_AFTER.match(after) is not None


def _beside(text: str, low: int, high: int, start: int, end: int, *, is_narrow: bool) -> str:
    """The words around the figure; of a count, only those up to the next ", and"."""
    before, after = text[low:start], text[end:high]
    return f"{ASIDE.split(before)[-1]} # {ASIDE.split(after)[0]}" if is_narrow else f"{before} # {after}"


def qualifiers_of(text: str, low: int, high: int, start: int, end: int, *, is_count: bool = False) -> Qualifiers:
    """What the stretch from `low` to `high` says of the figure from `start` to `end`."""
    stretch = text[low:high]
    return Qualifiers(
        ages=ages_in(_beside(text, low, high, start, end, is_narrow=is_count)),
        household=household_in(stretch),
        bound=_bound(text[max(low, start - 40) : start], _after(text, high, start, end)),
        is_denied=DENIAL.search(_clause(text, low, high, start)) is not None,
        is_ignored=IGNORED.search(stretch) is not None,
        is_lost=LOST.search(_clause(text, low, high, start) if is_count else stretch) is not None,
        is_excluded=EXCLUDED in text,
        roles=roles_in(stretch),
        is_either=", or " in stretch,
        is_per=PER.search(text[low:start]) is not None,
        is_result=text[low:start].endswith("= "),
        is_former=_is_former(text[low:start], text[end:high]),
    )
