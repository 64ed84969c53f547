"""Services presented to the person must have been looked up, be open, and exist."""

import re
from collections.abc import Iterator

from conversations.guardrails.claims import CAN_GET, ELSEWHERE, LOOKS_RIGHT, MAY_FIT, MAY_GET, ROUTE
from conversations.guardrails.evidence_memo import passage_words
from conversations.guardrails.gate_index import CatalogueIndex
from conversations.guardrails.mentions import Mention
from conversations.guardrails.promises import is_catalogue_wording
from conversations.types import Evidence, Sentence
from services_catalogue.types import Catalogue

ENDED = re.compile(
    r"\b(?:closed|ended|no longer|stopped|finished|replaced|old|used to|instead|ceased|not open|has gone|new claims)\b", re.IGNORECASE
)
BETWEEN = re.compile(r"^[^.;:!?]{0,60}$")
BREAKS = re.compile(
    r"\b(?:if|while|when|because|from|with|until|who|unless|after|before|on|through|towards?|off|where|which)\b", re.IGNORECASE
)
_KINDS = (
    "Scheme|Grant|Allowance|Fund|Payment|Credit|Benefit|Loan|Programme|Bonus|Supplement|"
    "Voucher|Subsidy|Guarantee|Card|Bursary|Award|Pension|Rebate|Discount|Pass"
)
SCHEME = re.compile(rf"\b(?:[A-Z][\w'’-]* (?:(?:and|for|of|to|in|the|into) )?){{1,5}}(?:{_KINDS})\b")
JOINED = re.compile(r" and | or ")
LEADING = frozenset(
    {
        "the", "a", "an", "your", "this", "try", "apply", "for", "you", "ask", "get", "claim", "if", "and", "with", "use", "see", "on",
        "in", "check", "also", "new", "is", "are", "does", "from", "under", "read", "some", "any", "of", "to", "then", "first", "next",
        "both", "no", "yes", "whether", "once", "when", "while", "that", "our", "their", "like", "or", "but",
    }
)  # fmt: skip


def _is_offered(text: str, mention: Mention) -> bool:
    """Whether an offer leads straight to this name ("you may be able to get", "apply for"), or follows it ("can help you")."""
    for pattern in (CAN_GET, MAY_GET, LOOKS_RIGHT, MAY_FIT, ROUTE):
        for match in pattern.finditer(text):
            between = text[match.end() : mention.start]
            leads = match.end() <= mention.start and BETWEEN.match(between) is not None and not BREAKS.search(between)
            if leads or (mention.end <= match.start() <= mention.end + 12):
                return True
    return False


def unseen_services(
    sentence: Sentence, evidence: Evidence, mentions: tuple[Mention, ...], catalogue: Catalogue, *, index: CatalogueIndex, own_words: str
) -> Iterator[tuple[str, str]]:
    """Each service presented as open that was not looked up, is closed, or is in no text of the catalogue."""
    text = sentence.text
    if sentence.kind == "service" and sentence.service not in evidence.services:
        yield "service_not_looked_up", sentence.service
    if is_catalogue_wording(text, evidence):
        return
    for mention in mentions:
        if mention.is_proper and not _is_met(mention, evidence, own_words) and not text.endswith("?"):
            yield "service_not_looked_up", mention.name
        if not mention.is_proper or ELSEWHERE.search(text) or not _is_offered(text, mention):
            continue
        if not mention.services & evidence.services and not _is_route_read(mention, evidence):
            yield "service_not_looked_up", mention.name
        if all(not catalogue.services[service].is_open for service in mention.services) and not ENDED.search(text):
            yield "service_closed", mention.name
    if not text.endswith("?"):
        yield from _unknown_schemes(text, evidence, index, own_words)


def _is_met(mention: Mention, evidence: Evidence, own_words: str) -> bool:
    """Whether the service was looked up, or its name read in this turn, or said by the person."""
    name = mention.name.lower()
    return bool(mention.services & evidence.services) or name in passage_words(evidence) or name in own_words.lower()


def _is_route_read(mention: Mention, evidence: Evidence) -> bool:
    """Whether a passage of a service that was looked up sends people to this one: "claim Universal Credit on the day"."""
    words = passage_words(evidence)
    return any(f"{verb} {mention.name.lower()}" in words for verb in ("claim", "get", "apply for", "ask about"))


def _unknown_schemes(text: str, evidence: Evidence, index: CatalogueIndex, own_words: str) -> Iterator[tuple[str, str]]:
    for match in SCHEME.finditer(text):
        offered = _is_offered(text, Mention(match.group(), frozenset(), True, match.start(), match.end()))
        known = (passage_words(evidence), own_words.lower()) + (() if offered else (index.words,))
        for name in JOINED.split(match.group().lower().replace("’", "'")):
            words = name.split()
            while words and words[0] in LEADING:
                words = words[1:]
            if len(words) > 1 and not any(" ".join(words) in texts for texts in known):
                yield "unknown_scheme", match.group()
