"""What is said of the person's chances must not go beyond the computed outcome."""

import re
from collections.abc import Iterator, Mapping

from conversations.guardrails.grounding.subject import Subject
from conversations.guardrails.mentions import Mention
from conversations.guardrails.promises import is_catalogue_wording, is_hedged
from conversations.types import Evidence, Sentence

_ADVERB = r"(?: \w+ly| also| still| both)?"
_GET = r"(?:get|claim|have(?! (?:heard|seen|read|been|had)\b)|receive|be paid)"
CAN_GET = re.compile(
    rf"(?<!most )\byou can{_ADVERB} {_GET}\b(?! (?:ready|in touch|started|a reply|advice|to)\b)"
    rf"|\byou should{_ADVERB} (?:get|receive|be paid|be able to {_GET})\b|\b(?:is|are) (?:open|available) to you\b"
    rf"|\byou(?:['’]d| would){_ADVERB} (?:be able to {_GET}|get|receive|be paid)\b|\byou(?:['’]re| are){_ADVERB} able to (?:{_GET}|use)\b"
    rf"|\byou(?:['’]re| are| look| seem){_ADVERB} (?:likely|certain|set) to (?:{_GET}|qualify|be (?:eligible|entitled|accepted))\b"
    r"|\byou (?:probably|likely|surely) (?:qualify|get|can)\b",
    re.IGNORECASE,
)
CANNOT = re.compile(rf"\byou (?:cannot|can['’]t|can not|will not|won['’]t|will never){_ADVERB} {_GET}\b", re.IGNORECASE)
MAY_GET = re.compile(
    rf"\byou (?:may|might|could)(?: well)?{_ADVERB} (?:be able to {_GET}|{_GET}|qualify for|be (?:eligible|entitled))\b"
    r"|\b(?:can|could|may|might)(?: be able to)? help you\b|\b(?:is|are|looks|seems) (?:like )?a good fit\b|\b(?:is"
    r"|are) (?:for|meant for) (?:you|people like you)\b",
    re.IGNORECASE,
)
LOOKS_RIGHT = re.compile(r"\b(?:looks?|seems?|sounds?|is|are)(?: to be)? (?:just |quite |exactly )?right for you\b", re.IGNORECASE)
MAY_FIT = re.compile(r"\b(?:(?:may|might|could|would|should)(?: well)? (?:fit|suit)|fits|suits) you\b", re.IGNORECASE)
ROUTE = re.compile(
    r"\b(?:apply for|try|sign up (?:for|to)|join|claim|ask (?:for|about)) (?:the |a |an )?(?=[A-Z0-9])",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"\b(?:if|as long as|once|when|unless|while|until|only|at the same time|after \w+ (?:days|weeks|months|years)|depends?|usually"
    r"|together|most people|some people|anyone|people who|more than|over £)\b",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:only in|only for|for people in|does not|do not|not for|isn['’]t|is not|cannot|can['’]t|not open|unless|no longer)\b",
    re.IGNORECASE,
)
MONEY = re.compile(r"£|\b(?:benefit|payment|money|credit|allowance|grant|loan)s?\b", re.IGNORECASE)
IT = re.compile(r" (?:it|this|that|these|them|all|both)\b", re.IGNORECASE)
UNKNOWN, LIKELY, UNLIKELY = "unknown", "likely", "unlikely"


def best_outcome(services: frozenset[str], outcomes: Mapping[str, str]) -> str:
    """The best outcome of the services that share a name; unknown when none was assessed."""
    known = {outcomes[service] for service in services if service in outcomes}
    return next((outcome for outcome in (LIKELY, UNKNOWN, UNLIKELY) if outcome in known), UNKNOWN)


def _outcomes(subject: Subject, evidence: Evidence) -> list[str]:
    groups = [mention.services for mention in subject.mentions] or [frozenset({service}) for service in subject.carried]
    return [best_outcome(services, evidence.outcomes) for services in groups]


def without_names(text: str, mentions: tuple[Mention, ...]) -> str:
    """The text with services' names blanked: "Free childcare if you're working" sets no condition."""
    for mention in mentions:
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    return text


def strong_claims(sentence: Sentence, evidence: Evidence, subject: Subject) -> Iterator[tuple[str, str]]:
    """ "You can get" where it is not likely, "you may get" where it is unlikely, "you cannot" where it is not unlikely.

    Conditions ("if you care for someone") and the catalogue's own wording are rules, not claims on the person.
    """
    text = sentence.text
    if CONDITION.search(without_names(text, subject.mentions)) or is_catalogue_wording(text, evidence):
        return
    outcomes = _outcomes(subject, evidence)
    can = CAN_GET.search(text)
    if can and not is_hedged(text, can):
        about_money = not outcomes and (MONEY.search(text, can.end()) or IT.match(text, can.end())) is not None
        if about_money or any(outcome != LIKELY for outcome in outcomes):
            yield "claim_stronger_than_outcome", can.group()
    right = LOOKS_RIGHT.search(text)
    if right and not is_hedged(text, right):
        # "This looks right for you, because you get Universal Credit": only what stands before is what looks right.
        before = Subject(tuple(mention for mention in subject.mentions if mention.end <= right.start()), subject.carried)
        if any(outcome != LIKELY for outcome in _outcomes(before, evidence)):
            yield "claim_stronger_than_outcome", right.group()
    cannot = CANNOT.search(text)
    if cannot and any(outcome != UNLIKELY for outcome in outcomes):
        yield "claim_stronger_than_outcome", cannot.group()
    may = MAY_GET.search(text) or MAY_FIT.search(text)
    if may and UNLIKELY in outcomes and not ELSEWHERE.search(text):
        yield "claim_stronger_than_outcome", may.group()
