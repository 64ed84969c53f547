"""Help with a pasted advert, CV or letter: looked at, never obeyed, and never repeated."""

import re
from decimal import Decimal

from conversations.canned_replies import dialogue, document_words
from conversations.canned_replies.rate_words import rate_in_words
from conversations.engines.guided.cards import present
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Calls, Reply, Step
from conversations.types import Source
from services_catalogue.types import Rate

MINIMUM_WAGE, CV_NEED = "minimum-wage", "cv-and-interviews"
JOB_SITES = {"northern-ireland": "jobapplyni"}
ADVICE = {
    "wales": "working-wales",
    "scotland": "my-world-of-work",
    "northern-ireland": "careers-service-ni",
    "england": "national-careers-service",
}
_HOURLY = re.compile(r"£\s?(\d{1,3}(?:\.\d{1,2})?)\s?(?:an hour|per hour|/\s?h(?:ou)?r?|ph\b|p/h|hourly)", re.IGNORECASE)
_FEE = re.compile(
    r"\b(?:admin|registration|training|dbs|starter|upfront|processing|deposit)\w*\s{0,2}(?:fee|cost|payment|charge)"
    r"|\bpay (?:us|a fee|for your)|\b(?:bitcoin|crypto|gift cards?|western union)\b",
    re.IGNORECASE,
)
_CV = re.compile(
    r"\b(?:curriculum vitae|cv|employment history|work history|personal statement|references available|education and qualifications)\b",
    re.IGNORECASE,
)
_ADVERT = re.compile(
    r"\b(?:vacancy|wanted|we are (?:looking|hiring|seeking)|job (?:title|description|advert)|salary"
    r"|apply (?:now|today|by)|the role|per hour|an hour|shifts?|must have|£\d)",
    re.IGNORECASE,
)


def look_at_document(situation: Situation) -> Step:
    """What kind of text it is decides what is said of it."""
    kind = kind_of(situation)
    wanted = services_for(situation)
    if not situation.findings.has_run("get_service"):
        return Calls(tuple(("get_service", {"service": service}) for service in (MINIMUM_WAGE, *wanted)))
    reply = Reply()
    if kind == "cv":
        reply.say(document_words.cv_read()).items(*document_words.cv_advice())
    elif kind == "advert":
        _read_advert(reply, situation)
    else:
        reply.say(document_words.letter_read(), dialogue.how_to_start())
    if "injection" in situation.request.marks:
        reply.say(document_words.instructions_ignored(), kind="warning")
    present(reply, situation, wanted)
    return reply


def advice_for(situation: Situation) -> tuple[str, ...]:
    """General advice when somebody asks about a CV or an interview and has pasted nothing."""
    if CV_NEED not in situation.message_needs:
        return ()
    is_interview = "interview" in situation.request.own_words.lower()
    return document_words.interview_advice() if is_interview else document_words.cv_advice()


def kind_of(situation: Situation) -> str:
    """cv, advert or letter, by what the person calls it and by what stands in it."""
    own, document = situation.request.own_words, situation.request.document
    if _CV.search(own) or (_CV.search(document) and not _ADVERT.search(own)):
        return "cv"
    return "advert" if _ADVERT.search(document) or re.search(r"\b(?:advert|job|ad|vacancy)\b", own, re.IGNORECASE) else "letter"


def services_for(situation: Situation) -> tuple[str, ...]:
    """Where to go on from here: a job site and, for a CV, careers advice."""
    services = situation.catalogue.services
    site = JOB_SITES.get(situation.nation, "find-a-job")
    advice = ADVICE.get(situation.nation, "")
    wanted = (site, advice) if kind_of(situation) == "cv" else (site,)
    return tuple(service for service in wanted if service in services)


def _read_advert(reply: Reply, situation: Situation) -> None:
    reply.say(document_words.advert_read())
    page = situation.catalogue.services[MINIMUM_WAGE]
    sources = (Source(page.name, page.url, page.id),)
    pay = hourly_pay(situation.request.document)
    rate = _lowest_pay(situation)
    if pay is None:
        reply.say(document_words.pay_missing())
    elif rate:
        words = document_words.pay_above if pay >= rate.value else document_words.pay_below
        reply.say(words(f"£{pay:,.2f}".removesuffix(".00"), rate_in_words(rate)), sources=sources)
    if _FEE.search(situation.request.document):
        reply.say(document_words.fee_sign(), kind="warning")
    reply.items(*document_words.what_to_ask())


def _lowest_pay(situation: Situation) -> Rate | None:
    try:
        rate = situation.catalogue.rate("nlw_21_plus", situation.request.today)
    except KeyError:
        return None  # the new year's amount is not published yet
    return rate if rate.is_public else None


def hourly_pay(document: str) -> Decimal | None:
    """The first hourly rate in the text."""
    found = _HOURLY.search(document)
    return Decimal(found[1]) if found else None
