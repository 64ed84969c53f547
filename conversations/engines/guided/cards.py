"""A service as it is put to this person: name, why, what to do first, and where it stands."""

from conversations.canned_replies import service_words
from conversations.canned_replies.because_words import because, because_all
from conversations.canned_replies.fact_words import fact_in_words, nation_name, nations_in_words
from conversations.engines.guided.candidates import counterpart
from conversations.engines.guided.rule_facts import facts_read
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Reply
from conversations.types import Source
from services_catalogue.types import Service

MOST_CLAUSES = 2


def page_of(service: Service) -> tuple[Source, ...]:
    """The official page a card stands on."""
    return (Source(title=service.name, url=service.url, service=service.id),)


def present(reply: Reply, situation: Situation, services: tuple[str, ...], *, explained: tuple[str, ...] = ()) -> None:
    """One card a service. Why it is here is said once: not again for those `explained` before, nor in the same words twice."""
    before = ""
    for service_id in services:
        service = situation.catalogue.services[service_id]
        reason = "" if service_id in explained else why(situation, service)
        reason, before = (service_words.same_here() if reason and reason == before else reason), reason
        # The step stands alone, so that the gate knows it for the catalogue's own wording.
        step = (service_words.first_step(), f"{service.how_to_apply[0].rstrip('.')}.") if service.how_to_apply else ()
        title = f"{service.name}: {first_sentence(service.summary)}"
        reply.say(title, reason, *step, kind="service", service=service.id, sources=page_of(service))


def why(situation: Situation, service: Service) -> str:
    """Why it is here, no stronger than the computed outcome; empty when where the person lives is all there is to say."""
    found = situation.findings.outcomes.get(service.id)
    if not situation.nation and len(service.nations) <= MOST_CLAUSES:
        return service_words.if_you_live(nations_in_words(service.nations))
    if not found or not service.rules:
        return ""
    if found.outcome == "likely":
        told = [fact for fact in facts_read(service) if fact in situation.facts and fact != "nation"]
        clauses = (because(fact, situation.facts[fact]) for fact in told)
        return service_words.looks_right(because_all(tuple(dict.fromkeys(filter(None, clauses)))[:MOST_CLAUSES]))
    missing = dict.fromkeys(fact_in_words(fact) for fact in found.missing if fact not in situation.request.refused)
    return service_words.worth_checking(because_all(tuple(missing)[:MOST_CLAUSES])) if missing else ""


def explain_unavailable(reply: Reply, situation: Situation, service: Service) -> tuple[str, ...]:
    """Say plainly that a named service is closed, elsewhere or unlikely; the services to offer instead."""
    instead = counterpart(situation, service)
    if not service.is_open:
        reply.say(service_words.closed(bare_name(service), service.state_note), service=service.id, sources=page_of(service))
    elif situation.nation and situation.nation not in service.nations:
        nations = nations_in_words(service.nations)
        text = service_words.other_nation(service.name, nations, nation_name(situation.nation))
        reply.say(text, service=service.id, sources=page_of(service))
    else:
        found = situation.findings.outcomes.get(service.id)
        reasons = "; ".join(found.reasons[:2]) if found else ""
        reply.say(service_words.not_for_you(service.name, reasons), service=service.id, sources=page_of(service))
    return (instead,) if instead else ()


def is_unavailable(situation: Situation, service: Service) -> bool:
    """Whether a service may be talked about but not offered."""
    found = situation.findings.outcomes.get(service.id)
    elsewhere = bool(situation.nation) and situation.nation not in service.nations
    return not service.is_open or elsewhere or bool(found and found.outcome == "unlikely")


def bare_name(service: Service) -> str:
    """The name without its "(closed)"."""
    return service.name.removesuffix(" (closed)")


def first_sentence(text: str) -> str:
    """Up to the first full stop that ends a sentence."""
    head, stop, _rest = text.partition(". ")
    return head + ("." if stop else "")
