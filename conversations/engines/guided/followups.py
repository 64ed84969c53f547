"""Questions about what was offered before: how to apply, what to bring, what it pays, and by when."""

import re
from collections.abc import Callable

from conversations.canned_replies import dialogue, service_words
from conversations.engines.guided.candidates import candidates
from conversations.engines.guided.cards import explain_unavailable, is_unavailable, page_of, present
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.statements import amount_in_words
from conversations.engines.guided.steps import Calls, Reply, Step
from conversations.understanding.words import plain_text
from services_catalogue.types import Service

_ORDINALS = (
    (re.compile(r"\b(?:first|1st|top|number 1)\b"), 0),
    (re.compile(r"\b(?:second|2nd|number 2|middle)\b"), 1),
    (re.compile(r"\b(?:third|3rd|number 3)\b"), 2),
    (re.compile(r"\b(?:fourth|4th|last|number 4)\b"), -1),
)


_BACK = re.compile(
    r"\b(?:first|second|third|last|1st|2nd|3rd|that|this|other) (?:one|service|course|scheme)\b"
    r"|\b(?:for|about|of|do|get|claim|need) (?:it|that|this)\b|\bis it\b"
)


def points_back(situation: Situation) -> bool:
    """Whether the message points at something offered before instead of naming it."""
    plain = plain_text(situation.request.own_words)
    return bool(situation.request.offered) and not situation.named and bool(_BACK.search(plain))


def service_meant(situation: Situation) -> Service | None:
    """The service a follow-up is about: named now, or by its place in the last reply, or the latest."""
    services = situation.catalogue.services
    for named in situation.named:
        if named in services:
            return services[named]
    offered = [service for service in (situation.request.offered or candidates(situation)) if service in services]
    if not offered:
        return None
    plain = plain_text(situation.request.own_words)
    place = next((position for pattern, position in _ORDINALS if pattern.search(plain)), 0)
    return services[offered[place] if place < len(offered) else offered[0]]


def follow_up(tell: Callable[[Reply, Service], None]) -> Callable[[Situation], Step]:
    """A talk that reads the service meant and tells one side of it."""

    def talk(situation: Situation) -> Step:
        service = service_meant(situation)
        if service is None:
            return Reply("asked").say(dialogue.vague()).items(*dialogue.topics())
        if not situation.findings.has_run("get_service"):
            return Calls((("check_eligibility", {"services": [service.id]}), ("get_service", {"service": service.id})))
        reply = Reply()
        if is_unavailable(situation, service):
            present(reply, situation, explain_unavailable(reply, situation, service))
            return reply
        tell(reply, service)
        return reply

    return talk


def tell_steps(reply: Reply, service: Service) -> None:
    """How to apply, step by step."""
    reply.say(service_words.steps_heading(service.name), kind="service", service=service.id, sources=page_of(service))
    reply.items(*service.how_to_apply, service=service.id, sources=page_of(service))
    if service.phone and service.phone.is_public:
        reply.say(service_words.call(service.name, service.phone.number, service.phone.hours), service=service.id, sources=page_of(service))


def tell_papers(reply: Reply, service: Service) -> None:
    """What to have ready."""
    heading = service_words.documents_heading(service.name) if service.documents_needed else service_words.no_documents(service.name)
    reply.say(heading, kind="service", service=service.id, sources=page_of(service))
    reply.items(*service.documents_needed, service=service.id, sources=page_of(service))


def tell_amounts(reply: Reply, service: Service) -> None:
    """What it pays, as far as it is published and checked."""
    amounts = [amount_in_words(amount) for amount in service.amounts if amount.is_public]
    heading = service_words.amounts_heading(service.name) if amounts else service_words.no_amount(service.name)
    reply.say(heading, kind="service", service=service.id, sources=page_of(service))
    reply.items(*amounts, service=service.id, sources=page_of(service))


def tell_times(reply: Reply, service: Service) -> None:
    """Time limits and waits."""
    reply.say(service_words.time_heading(service.name), kind="service", service=service.id, sources=page_of(service))
    reply.items(*(service.time_limits or (service.state_note or service.summary,)), service=service.id, sources=page_of(service))


def tell_who(reply: Reply, service: Service) -> None:
    """Who it is for, and who not."""
    reply.say(service_words.more_on(service.name), service.summary, kind="service", service=service.id, sources=page_of(service))
    reply.items(*service.eligibility[:4], service=service.id, sources=page_of(service))


def apply_for_them(situation: Situation) -> Step:
    """Applying is the person's own act: say so, and give the steps."""
    return follow_up(_tell_own_steps)(situation)


def _tell_own_steps(reply: Reply, service: Service) -> None:
    reply.say(dialogue.cannot_apply())
    tell_steps(reply, service)
