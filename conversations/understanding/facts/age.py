"""The writer's own age, never a child's or a friend's."""

import re
from collections.abc import Mapping

from services_catalogue.types import FactValue

YOUNGEST, OLDEST = 14, 99
_NOT_AGE = (
    r"(?! ?(?:hours?|hrs|weeks?|days?|months?|minutes?|mins|miles?|%|percent|stone|kg|quid|k\b|years? (?:in|at|with|of|into|service|now|experience|left|away|ago)"
    r"|full years|applications|jobs|kids|children|times|pm|am|st|th|nd|rd|staff|people|a week|a month|an hour|-|/|:|\.\d|per|or more|to \d))(?!\d)"
)
_TURNING = re.compile(
    rf"\b(?:about to turn|turning|turn|will be|going to be|nearly|almost|not quite|coming up(?: to| for)?|approaching) (\d\d)\b{_NOT_AGE}"
)
_TURNED = re.compile(r"\b(?:just )?turned (\d\d)\b")
_SAID = (
    re.compile(rf"\b(?:i am|am|im|being|only|as|age|aged|both|me|still)(?: only| just| now| also| a| an| is)? (\d\d)\b{_NOT_AGE}"),
    re.compile(r"(?<!a )(?<!our )(?<!an )\b(\d\d) years? old\b"),
    re.compile(r"\b(?:am|as|being|for|me) an? (\d\d) years? old\b"),
    re.compile(r"^(?:male|female|man|woman|lad|bloke|m|f)? ?(\d\d)(?: ?(?:male|female|man|woman|m|f|now|years? of age))?$"),
    re.compile(rf"^(\d\d) (?:and|but|with|from|in|out of|no|on|single|living|looking|unemployed|based|near)\b{_NOT_AGE}"),
    re.compile(r"\b(\d\d) years? of age\b"),
)
_AT = re.compile(rf"\bat (\d\d)\b{_NOT_AGE}")
_PAST = re.compile(r"\b(?:left|leaving|started|finished|school|care|kicked|born|was|from|since|retire|pension|stops?|ends?)\b[\w ]{0,20}$")
_OTHERS_AGE = re.compile(r"\b(?:kids?|children|child|son|daughter|boy|girl|baby|lad|twins|both kids)\b[\w ]{0,12}$")


def age_facts(plain: str) -> Mapping[str, FactValue]:
    """The age told in one segment of the writer's own; "turning 25" is 24."""
    if (found := _TURNING.search(plain)) and not _OTHERS_AGE.search(plain[: found.start()]):
        return _within(int(found[1]) - 1)
    if found := _TURNED.search(plain):
        return _within(int(found[1]))
    for pattern in _SAID:
        if (found := pattern.search(plain)) and not _OTHERS_AGE.search(plain[: found.start(1)]):
            return _within(int(found[1]))
    if (found := _AT.search(plain)) and not _PAST.search(plain[: found.start()]) and not _OTHERS_AGE.search(plain[: found.start()]):
        return _within(int(found[1]))
    return {}


def pension_age(age: int) -> Mapping[str, FactValue]:
    """Whether State Pension age is reached, where age alone settles it.

    Pensions Act 2014 s26: it rises from 66 to 67 between 6 April 2026 and 5 April 2028, so 66 settles nothing.
    """
    return {} if age == 66 else {"over_state_pension_age": age > 66}


def _within(age: int) -> Mapping[str, FactValue]:
    return {"age": age} if YOUNGEST <= age <= OLDEST else {}
