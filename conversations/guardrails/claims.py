"""What is said of the person's chances must not go beyond the computed outcome."""

import re
from collections.abc import Iterator, Mapping

from conversations.guardrails.mentions import Mention
from conversations.guardrails.promises import is_catalogue_wording, is_hedged
from conversations.types import Evidence, Sentence

_ADVERB = r"(?: \w+ly| also| still| both)?"
_GET = r"(?:get|claim|have|receive|be paid)"
CAN_GET = re.compile(
    rf"(?<!most )\byou can{_ADVERB} {_GET}\b(?! (?:ready|in touch|started|a reply|advice|to)\b)"
    rf"|\byou should{_ADVERB} (?:get|receive|be paid)\b|\b(?:is|are) (?:open|available) to you\b",
    re.IGNORECASE,
)
CANNOT = re.compile(rf"\byou (?:cannot|can['’]t|can not|will not|won['’]t|will never){_ADVERB} {_GET}\b", re.IGNORECASE)
MAY_GET = re.compile(
    rf"\byou (?:may|might|could)(?: well)?{_ADVERB} (?:be able to {_GET}|{_GET}|qualify for|be (?:eligible|entitled))\b"
    r"|\bcan help you\b|\b(?:is|are|looks|seems) (?:like )?a good fit\b|\b(?:is|are) (?:for|meant for) (?:you|people like you)\b",
    re.IGNORECASE,
)
ROUTE = re.compile(
    r"\b(?:apply for|try|sign up (?:for|to)|join|claim|ask (?:for|about)) (?:the |a |an )?(?=[A-Z0-9])",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:if|as long as|once|when|unless|while|until|only|at the same time|after \w+ (?:days|weeks|months|years)|depends?|usually"
    r"|most people|some people|anyone|people who|more than|over £)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:only in|only for|for people in|does not|do not|not for|isn['’]t|is not|cannot|can['’]t|not open|unless|no longer)\b",
    re.IGNORECASE,
)
MONEY = re.compile(r"£|\b(?:benefit|payment|money|credit|allowance|grant|loan)s?\b", re.IGNORECASE)
UNKNOWN, LIKELY, UNLIKELY = "unknown", "likely", "unlikely"


def best_outcome(services: frozenset[str], outcomes: Mapping[str, str]) -> str:
    """The best outcome of the services that share a name; unknown when none was assessed."""
    known = {outcomes[service] for service in services if service in outcomes}
    return next((outcome for outcome in (LIKELY, UNKNOWN, UNLIKELY) if outcome in known), UNKNOWN)


def _outcomes(sentence: Sentence, mentions: tuple[Mention, ...], evidence: Evidence) -> list[str]:
    groups = [mention.services for mention in mentions]
    if not groups and sentence.service:
        groups = [frozenset({sentence.service})]
    return [best_outcome(services, evidence.outcomes) for services in groups]


def strong_claims(sentence: Sentence, evidence: Evidence, mentions: tuple[Mention, ...]) -> Iterator[tuple[str, str]]:
    """ "You can get" where it is not likely, "you may get" where it is unlikely, "you cannot" where it is not unlikely.

    Conditions ("if you care for someone") and the catalogue's own wording are rules, not claims on the person.
    """
    text = sentence.text
    if CONDITION.search(text) or is_catalogue_wording(text, evidence):
        return
    outcomes = _outcomes(sentence, mentions, evidence)
    can = CAN_GET.search(text)
    if can and not is_hedged(text, can):
        about_money = not outcomes and MONEY.search(text, can.end()) is not None
        if about_money or any(outcome != LIKELY for outcome in outcomes):
            yield "claim_stronger_than_outcome", can.group()
    cannot = CANNOT.search(text)
    if cannot and any(outcome != UNLIKELY for outcome in outcomes):
        yield "claim_stronger_than_outcome", cannot.group()
    may = MAY_GET.search(text)
    if may and UNLIKELY in outcomes and not ELSEWHERE.search(text):
        yield "claim_stronger_than_outcome", may.group()
