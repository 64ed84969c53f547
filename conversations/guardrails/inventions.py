"""What is made up without a figure that could be looked up: shares of people, vague sums and waits, days of opening, references."""

import re
from collections.abc import Iterator

from conversations.guardrails.evidence_memo import passage_words
from conversations.types import Evidence

_PEOPLE = (
    r"(?:people|applicants?|claimants?|claims?|applications?|users?|those|cases|appeals?|families|carers|jobseekers|learners|students"
    r"|workers|employers|start-ups|businesses|councils|decisions|tribunals?|awards?)"
)
_COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
STATISTIC = re.compile(
    rf"\b\d+(?:\.\d+)? ?(?:%|per ?cent) of (?:all |the |these |new |eligible |successful )*{_PEOPLE}\b"
    rf"|\b{_COUNT} (?:out of (?:every )?|in (?:every )?){_COUNT}\b(?! (?:months|weeks|days|years))"
    rf"|\b(?:half|two[- ]thirds|a third|a quarter|three[- ]quarters|the majority|a majority) of (?:all |the )?{_PEOPLE}\b"
    r"|\b(?:on average|the average (?:person|award|claim|payment|wait|grant|amount|applicant|claimant))\b"
    rf"|\b(?:hundreds|thousands|millions) of {_PEOPLE}\b|\bsuccess rate\b"
    rf"|\bmost {_PEOPLE} (?:are|get|is) (?:paid|accepted|approved|awarded|successful|decided|settled|won|helped|within)\b",
    re.IGNORECASE,
)
VAGUE = re.compile(
    r"\b(?:hundreds|thousands|tens of thousands|(?:a|one) (?:few|couple of) (?:hundred|thousand)|several (?:hundred"
    r"|thousand)) (?:of )?(?:pounds|quid)\b"
    r"|\b(?:takes?|taking|wait(?:ing)?|within|last(?:s|ing)?|in|after|for) (?:about |around |up to |only |just )?"
    r"(?:a|the next|the) (?:few|couple of|matter of) (?:hours|days|weeks|months|years)\b"
    r"|\b(?:within|in) (?:hours|days|weeks|months)\b(?! (?:of|you|or|worked|each|a|per|before|after))",
    re.IGNORECASE,
)
_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
OPENING = re.compile(
    rf"\b(?:on|by|from|until|next|this|every|to|or|and|call|phone|ring) {_DAY}s?\b|\b{_DAY} (?:to|and|morning|afternoon|evening|night)"
    r"|\b(?:at|every|open|on|over|all) (?:the )?weekends?\b|\bweekends\b"
    r"|\b(?:24 hours|24/7|round the clock|day and night|day or night|midnight|bank holidays?)\b"
    r"|\b(?:by|until|before) (?:tomorrow|tonight)\b",
    re.IGNORECASE,
)
DAY = re.compile(rf"\b{_DAY}", re.IGNORECASE)
WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RANGE = re.compile(rf"\b({_DAY}) to ({_DAY})\b", re.IGNORECASE)
REFERENCE = re.compile(
    r"\b[A-Z]{2,}-\d{3,}[\w-]*|\b[0-9a-f]{8}-[0-9a-f]{4}-|\b(?:reference|claim|case|ticket|order) (?:number|id|code)(?: is|:) \S*\d"
    r"|\b[a-z]{2,}_[a-z_]{2,}\b",
)


def _days_of(text: str) -> frozenset[str]:
    """Every day named, and those between two."""
    named = {match.group().lower() for match in DAY.finditer(text)}
    for first, last in RANGE.findall(text):
        start, end = WEEK.index(first.lower()), WEEK.index(last.lower())
        named |= {WEEK[number % 7] for number in range(start, end + 1 if end >= start else end + 8)}
    if "weekdays" in text.lower():
        named |= set(WEEK[:5])
    return frozenset(named)


def _known_days(evidence: Evidence) -> frozenset[str]:
    if "days" not in evidence.memo:
        evidence.memo["days"] = _days_of(passage_words(evidence))
    known: frozenset[str] = evidence.memo["days"]
    return known


def inventions(text: str, evidence: Evidence, own_words: str) -> Iterator[tuple[str, str]]:
    """Each made-up share, sum, wait, opening or reference, as (reason, words)."""
    said = passage_words(evidence)
    own = own_words.lower()
    for reason, pattern in (
        ("statistic_not_in_evidence", STATISTIC),
        ("figure_not_in_evidence", VAGUE),
        ("reference_not_in_evidence", REFERENCE),
    ):
        for match in pattern.finditer(text):
            if match.group().lower() not in said and match.group().lower() not in own:
                yield reason, match.group()
    for match in OPENING.finditer(text):
        words = match.group().lower()
        days = frozenset(day.lower() for day in DAY.findall(words))
        is_known = days <= (_known_days(evidence) | _days_of(own)) if days else words.split()[-1].rstrip("s") in said
        if not is_known:
            yield "time_not_in_evidence", match.group()
