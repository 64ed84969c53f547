"""A message as the answer to the question just asked."""

import re

from conversations.types import Question
from conversations.understanding.gazetteer import gazetteer
from conversations.understanding.words import Text, simplified
from services_catalogue.types import Fact, Facts, FactValue

SHORT_ANSWER = 9
"""Words. A longer message is a story: what it tells is found by the other readers."""
_NUMBER = re.compile(r"£?(\d+(?:\.\d+)?)")
_NONE = re.compile(r"\b(?:none|zero|nothing|nil|nowt|no|not any|0|zilch|nada|dont have any|havent any|not a penny)\b")
_COUNTED = re.compile(r"\d ?(years?|months?|weeks?|days?|hours?)\b(?! old)")
_SPAN = re.compile(r"\b(\d+(?:\.\d+)?|a|an|half a|over a|about a) ?(?:and a half )?(day|week|month|year)s?\b")
_SPAN_MONTHS = {"day": 1 / 30, "week": 12 / 52, "month": 1.0, "year": 12.0}
_EVERYDAY: dict[str, dict[str, str]] = {
    "nation": {
        "northern-ireland": r"northern irish|n irish|ulster|norn iron",
        "scotland": r"scottish|scots|scotch",
        "wales": r"welsh",
        "england": r"english",
    },
    "employment_status": {
        "unemployed": r"unemployed|out of work|not working|no job|jobless|between jobs|looking for work|dont work|nothing|no|redundant|sacked|on the dole",
        "employed": r"employed|working|i work|in work|part time|full time|0 hours|got a job|yes|agency|off sick",
        "self_employed": r"self employed|self emp|freelance|sole trader|own business|my own boss",
        "starting_job": r"starting|start (?:a|my|work)|about to start|new job",
        "notice_of_redundancy": r"on notice|at risk|notice|being made redundant",
        "apprentice": r"apprentice(?:ship)?",
        "student": r"student|studying|college|university|school|sixth form",
        "not_working_other": r"carer|caring|too ill|sick|retired|at home|housewife|stay at home|looking after",
    },
    "housing_tenure": {
        "no-fixed-home": r"homeless|no fixed|sofa|street|car|van|nowhere|rough",
        "temporary-or-supported": r"hostel|temporary|temp|supported|refuge|b and b",
        "with-family-or-friends": r"parents|mum|dad|family|friends?|mates?|gran",
        "social-rent": r"council|housing association|social|housing executive",
        "private-rent": r"private|landlord|rent(?:ing|ed)?|letting",
        "mortgage": r"mortgage|buying",
        "own-outright": r"outright|own(?:ed)?|paid off",
    },
    "in_education": {
        "none": r"no|not|none|nope|left|neither",
        "part-time": r"part time|evening|part",
        "full-time": r"full time|full|yes|college|university|school",
    },
    "benefits_received": {
        "universal-credit-claim-made": r"(?:claimed|applied|just put in|waiting).{0,20}(?:uc|universal credit)?",
        "universal-credit": r"uc|universal credit",
        "new-style-jsa": r"jsa|jobseekers",
        "income-related-esa": r"income related esa",
        "new-style-esa": r"esa|employment and support",
        "pension-credit": r"pension credit",
        "housing-benefit": r"housing benefit|hb",
        "pip-or-adp": r"pip|adp|personal independence|adult disability",
        "carers-allowance-or-csp": r"carers?|csp|carer support",
        "child-benefit": r"child benefit",
        "none": r"none|nothing|no|not (?:on|getting) any(?:thing)?|nowt|zero",
    },
}


def answer_to(pending: Question, fact: Fact | None, text: Text, intents: tuple[str, ...]) -> Facts:
    """The pending fact's value when the message gives it; nothing when it does not. Never guesses between two values."""
    plain = text.plain.strip(" .,!?")
    if fact is None or not plain or len(plain.split()) > SHORT_ANSWER or {"skip", "dont_know", "complaint"} & set(intents):
        return {}
    readers = {"boolean": _boolean, "integer": _whole, "number": _decimal, "money": _decimal, "enum": _member, "list": _members}
    value = readers[fact.type](fact, pending, plain, intents) if fact.type in readers else None
    return {} if value is None else {fact.id: value}


def refuses(intents: tuple[str, ...]) -> bool:
    """Whether the person would rather not answer."""
    return "skip" in intents


def _boolean(fact: Fact, pending: Question, plain: str, intents: tuple[str, ...]) -> bool | None:
    labelled = _labelled(pending, plain)
    if labelled in ("true", "yes", "false", "no"):
        return labelled in ("true", "yes")
    if "no" in intents:
        return False
    return True if "yes" in intents else None


def _whole(fact: Fact, pending: Question, plain: str, intents: tuple[str, ...]) -> int | None:
    if (fact.unit or "").startswith("month") and (span := _SPAN.search(plain)):
        count = float(span[1]) if span[1][0].isdigit() else 0.5 if span[1].startswith("half") else 1.0
        return int(count * _SPAN_MONTHS[span[2]] + 1e-9)
    if (fact.unit or "").startswith("year") and re.search(r"\b(?:months?|weeks?|newborn|baby)\b", plain):
        return 0 if fact.id == "youngest_child_age" else None
    number = _decimal(fact, pending, plain, intents)
    of_another_kind = (found := _COUNTED.search(plain)) and found[1].rstrip("s") not in (fact.unit or "")
    return None if number is None or of_another_kind else int(number)


def _decimal(fact: Fact, pending: Question, plain: str, intents: tuple[str, ...]) -> float | None:
    numbers = [float(found) for found in _NUMBER.findall(plain)]
    if fact.id in ("youngest_child_age",) and numbers:
        return min(numbers)
    if len(numbers) == 1 or (numbers and re.search(r"\d ?(?:-|to|or) ?£?\d", plain)):
        return numbers[0]
    return 0.0 if not numbers and fact.id != "age" and _NONE.search(plain) else None


def _member(fact: Fact, pending: Question, plain: str, intents: tuple[str, ...]) -> FactValue | None:
    if value := _labelled(pending, plain):
        return value if value in fact.values else None
    said = simplified(plain)
    for value in fact.values:
        if said in (simplified(value), simplified(fact.labels.get(value, ""))):
            return value
    if fact.id == "nation":
        nations = gazetteer().nations_of(re.sub(r"^(?:in|i am in|i live in|its|from|near) ", "", said)) or ()
        if len(nations) == 1:
            return nations[0]
    meant = [value for value, words in _EVERYDAY.get(fact.id, {}).items() if re.search(rf"\b(?:{words})\b", plain)]
    return meant[0] if meant else None


def _members(fact: Fact, pending: Question, plain: str, intents: tuple[str, ...]) -> tuple[str, ...] | None:
    said = simplified(plain)
    meant = [value for value in fact.values if simplified(fact.labels.get(value, value)) in said or simplified(value) in said]
    meant = meant or [value for value, words in _EVERYDAY.get(fact.id, {}).items() if re.search(rf"\b(?:{words})\b", plain)]
    if len(meant) > 1:
        meant = [value for value in meant if value != "none"]
    if "universal-credit-claim-made" in meant and "universal-credit" in meant:
        meant.remove("universal-credit")
    if "income-related-esa" in meant and "new-style-esa" in meant and "new" not in plain:
        meant.remove("new-style-esa")
    return tuple(dict.fromkeys(meant)) or None


def _labelled(pending: Question, plain: str) -> str | None:
    """The option whose label or number ("2") the message is."""
    said = simplified(plain)
    return next((option.value for option in pending.options if said in (simplified(option.label), simplified(option.value))), None)
