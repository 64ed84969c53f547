"""The person's own figures may be said back to them, and stand for no rule."""

import re

from conversations.guardrails.evidence_figures import Figures, key_of
from conversations.guardrails.figure_readers import Figure

OFFERING = re.compile(
    r"\b(?:you|it) (?:may|could|can|will|should|would|might)(?: be able to)? (?:get|receive|claim|be (?:paid|owed))\b"
    r"|\b(?:pays|is worth|limit is|rate is|cap is|goes up to|has gone up|went up|is now|rises? to|are now|allowed)\b"
    r"|\b(?:can|must|have to|need to) (?:earn|save|have)(?: up to| at least| more than| less than)?\b",
    re.IGNORECASE,
)
DENIAL = re.compile(r"\b(?:not|no|never|isn't|cannot|can't|won't|doesn't|don't|if|with|whether|more than|less than)\b", re.IGNORECASE)
RULE = re.compile(
    r"\b(?:(?:needs?|asks? for|expects?|wants|must (?:be|do|have|work|care|earn)|requires?|has to be|have to be"
    r"|limit (?:is|of)|maximum (?:is|of)|minimum (?:is|of)|lasts?)"
    r"(?: for)?(?: at least| up to| no more than| more than| less than| under| over| about)?|at least|up to|no more than|a maximum of) $",
    re.IGNORECASE,
)
LAWFUL = re.compile(
    r"\b(?:legal|lawful|allowed|enough|within the (?:law|rules?|limit)|fine|the right (?:rate|amount|pay))\b", re.IGNORECASE
)
COUNTED = frozenset({"money", "percent", "count"})


def is_own(figure: Figure, own: Figures, own_words: str) -> bool:
    """The person's own figure may be said back, whatever unit they left out."""
    if isinstance(figure.value, tuple):
        return figure.value in own.dates or (0, *figure.value[1:]) in own.dates
    if isinstance(figure.value, str):
        return figure.value in own.years or figure.value in own.words or figure.value.lower() in own_words.lower()
    if figure.kind not in ("money", "percent", "count"):
        return figure.value in own.numbers
    return key_of(figure) in own.said or ("number", figure.value, "") in own.said


def is_stated_as_rule(figure: Figure, words: str, own_words: str) -> bool:
    """Whether the person's figure is stated as a rule, as what they would be paid, or as right in law."""
    if figure.kind not in COUNTED:
        return False
    before, after = words[max(figure.start - 60, 0) : figure.start], words[figure.end : figure.end + 40]
    if figure.kind != "count" and OFFERING.search(before) and not DENIAL.search(before):
        return True
    said = RULE.search(before)
    if said and said.group().strip().lower() + " " + words[figure.start : figure.end].lower() not in own_words.lower():
        return True
    lawful = LAWFUL.search(after)
    return lawful is not None and figure.kind == "money" and not DENIAL.search(after[: lawful.start()])
