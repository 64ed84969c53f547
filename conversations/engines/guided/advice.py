"""The main talk: answer what was asked, present what fits this person, ask the one thing that settles most."""

from conversations.canned_replies import dialogue, service_words
from conversations.engines.guided import facts_talk, sums_talk
from conversations.engines.guided.candidates import candidates, chosen, counterpart
from conversations.engines.guided.cards import explain_unavailable, is_unavailable, present
from conversations.engines.guided.heard import opening
from conversations.engines.guided.memory_note import say_what_was_kept
from conversations.engines.guided.questions import question_to_ask
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Calls, Reply, Step


def advise(situation: Situation) -> Step:
    """Look, then speak."""
    return look_up(situation) or speak(situation)


def look_up(situation: Situation) -> Calls | None:
    """The calls that are still to be made, a round at a time; None when everything is known."""
    findings = situation.findings
    if not findings.has_run("check_eligibility"):
        pool = assessed(situation)
        if not pool and not findings.has_run("search_services"):
            return Calls((("search_services", {"query": situation.request.own_words[:300]}),))
        if pool:
            return Calls((("check_eligibility", {"services": list(pool)}), *sums_talk.calls(situation)))
    if not findings.has_run("get_service"):
        read = tuple(dict.fromkeys((*facts_talk.services_read(situation), *offers_of(situation), *_unavailable(situation))))
        calls: list[tuple[str, dict[str, object]]] = [("get_service", {"service": service}) for service in read]
        question = question_to_ask(situation)
        if question and asks_back(situation):
            calls.append(("ask_citizen", {"fact": question}))
        if calls:
            return Calls(tuple(calls))
    return None


def speak(situation: Situation) -> Step:
    """Answer first, then what fits, then what was kept. The question follows by itself."""
    reply = Reply()
    answered = sums_talk.say(reply, situation) or facts_talk.say(reply, situation)
    instead = _explain(reply, situation)
    offers = tuple(dict.fromkeys((*instead, *offers_of(situation))))
    if offers and not answered and not instead:
        reply.say(opening(situation, len(offers)))
    elif instead:
        reply.say(service_words.look_instead(""))
    if situation.reading.refused and not answered:
        reply.say(dialogue.noted())
    present(reply, situation, offers[:4])
    if not reply.sentences:
        return _nothing_found(situation)
    if not situation.nation and situation.findings.has_run("ask_citizen") and not answered:
        reply.say(service_words.where_matters())
    say_what_was_kept(reply, situation)
    return reply


def assessed(situation: Situation) -> tuple[str, ...]:
    """Everything the rules should look at: candidates, named services, the answer's service."""
    in_play = candidates(situation, is_side_question=is_side_question(situation))
    named = situation.named
    about = tuple(service for service in facts_talk.services_read(situation) if service in situation.catalogue.services)
    instead = tuple(counterpart(situation, situation.catalogue.services[service]) for service in _elsewhere(situation, named))
    return tuple(dict.fromkeys(filter(None, (*in_play, *named, *about, *instead))))[:20]


def offers_of(situation: Situation) -> tuple[str, ...]:
    """What to present: after a plain answer only what belongs to it, else the two to four that fit."""
    if not is_side_question(situation):
        return chosen(situation)
    fitting = chosen(situation, is_side_question=True)
    about = [
        service
        for service in (*facts_talk.services_read(situation), *sums_talk.services_read(situation))
        if _is_open_here(situation, service)
    ]
    return tuple(dict.fromkeys((*about, *fitting)))[:2]


def is_side_question(situation: Situation) -> bool:
    """Whether the message is a plain question that a source or a sum answers, and tells no new story."""
    answered = facts_talk.best_answer(situation) is not None or sums_talk.wish_of(situation) is not None
    return answered and not situation.message_needs


def asks_back(situation: Situation) -> bool:
    """A question back is welcome unless the message was a plain question that the answer settles everywhere."""
    return not facts_talk.settles(situation)


def _is_open_here(situation: Situation, service_id: str) -> bool:
    service = situation.catalogue.services.get(service_id)
    return bool(service and not is_unavailable(situation, service))


def _elsewhere(situation: Situation, named: tuple[str, ...]) -> tuple[str, ...]:
    services = situation.catalogue.services
    return tuple(service for service in named if is_unavailable(situation, services[service]))


def _unavailable(situation: Situation) -> tuple[str, ...]:
    services = situation.catalogue.services
    named = situation.named
    return tuple(service for service in named if is_unavailable(situation, services[service]))


def _explain(reply: Reply, situation: Situation) -> tuple[str, ...]:
    instead: list[str] = []
    said = facts_talk.services_read(situation)
    for service in _unavailable(situation):
        if service in said:
            instead += filter(None, (counterpart(situation, situation.catalogue.services[service]),))
            continue
        instead += explain_unavailable(reply, situation, situation.catalogue.services[service])
    return tuple(instead)


def _nothing_found(situation: Situation) -> Step:
    if facts_talk.asks_for_a_fact(situation):
        return facts_talk.say_not_known(situation)
    reply = Reply("asked" if situation.findings.of("ask_citizen") else "answered")
    reply.say(dialogue.cannot_follow()).items(*dialogue.topics())
    return reply
