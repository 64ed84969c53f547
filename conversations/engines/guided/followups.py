"""Questions about what was offered before: how to apply, what to bring, what it pays, and by when."""

from collections.abc import Callable

from conversations.canned_replies import dialogue, service_words
from conversations.engines.guided.cards import explain_unavailable, is_unavailable, page_of, present
from conversations.engines.guided.pointing_back import service_meant
from conversations.engines.guided.question_words import kind_of_question, terms_of
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.statements import amount_in_words
from conversations.engines.guided.steps import Calls, Reply, Step
from services_catalogue.types import Service


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


def talk_by_kind(situation: Situation) -> Callable[[Situation], Step]:
    """The side of a service that a question asks about, by its words; who it is for when they do not tell."""
    told = {"how_to": tell_steps, "papers": tell_papers, "amount": tell_amounts, "duration": tell_times}
    kind = "" if "age" in terms_of(situation.request.own_words) else kind_of_question(situation.request.own_words)
    return follow_up(told.get(kind, tell_who))


def apply_for_them(situation: Situation) -> Step:
    """Applying is the person's own act: say so, and give the steps."""
    return follow_up(_tell_own_steps)(situation)


def _tell_own_steps(reply: Reply, service: Service) -> None:
    reply.say(dialogue.cannot_apply())
    tell_steps(reply, service)
