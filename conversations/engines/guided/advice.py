"""The main talk: answer what was asked, present what fits this person, ask the one thing that settles most."""

from conversations.canned_replies import dialogue, service_words
from conversations.canned_replies.fact_words import either_nation
from conversations.engines.guided import documents_talk, facts_talk, questions_asked, sums_talk
from conversations.engines.guided.candidates import counterpart
from conversations.engines.guided.cards import explain_unavailable, present
from conversations.engines.guided.continuing import only_tells
from conversations.engines.guided.heard import opening
from conversations.engines.guided.memory_note import say_what_was_kept
from conversations.engines.guided.offers import assessed, to_present, unavailable
from conversations.engines.guided.questions import question_to_ask
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Call, Calls, Reply, Step

MOST_CARDS, MOST_BESIDE = 4, 2


def advise(situation: Situation) -> Step:
    """Look, then speak."""
    return look_up(situation) or speak(situation)


def look_up(situation: Situation) -> Calls | None:
    """The calls that are still to be made, a round at a time; None when everything is known."""
    findings = situation.findings
    if not findings.has_run("check_eligibility"):
        pool = assessed(situation)
        if pool:
            return Calls((("check_eligibility", {"services": list(pool)}), *sums_talk.calls(situation)))
        if sum_alone := sums_talk.calls(situation):
            return Calls(sum_alone)
        if not findings.has_run("search_services") and not only_tells(situation):
            return Calls((("search_services", {"query": situation.request.own_words[:300]}),))
    if findings.has_run("get_service"):
        return None
    calls = _reading_calls(situation)
    return Calls(calls) if calls else None


def _reading_calls(situation: Situation) -> tuple[Call, ...]:
    read = dict.fromkeys((*facts_talk.services_read(situation), *to_present(situation), *unavailable(situation)))
    calls: list[Call] = [("get_service", {"service": service}) for service in read]
    question = "" if situation.findings.has_run("ask_citizen") else _question(situation)
    if question:
        calls.append(("ask_citizen", {"fact": question}))
    return tuple(calls)


def _question(situation: Situation) -> str:
    """What a sum still lacks, else what settles most; nothing after a plain answer."""
    if situation.findings.of("estimate_support"):
        return sums_talk.question(situation)
    return "" if facts_talk.settles(situation) else question_to_ask(situation)


def speak(situation: Situation) -> Reply:
    """Answer first, then what fits, then what was kept. The question follows by itself."""
    reply = Reply()
    answered = sums_talk.say(reply, situation) or facts_talk.say(reply, situation)
    instead = _explain(reply, situation)
    offers = tuple(dict.fromkeys((*instead, *to_present(situation))))[:MOST_CARDS]
    if answered:
        offers = _beside_an_answer(situation, instead, offers)
    is_open = bool(situation.reading.nations)
    if not offers and not reply.sentences and not is_open:
        return _nothing_found(situation)
    if instead:
        reply.say(service_words.look_instead(""))
    elif offers and not answered:
        reply.say(*((dialogue.noted(),) if situation.reading.refused else opening(situation)))
    reply.items(*documents_talk.advice_for(situation))
    present(reply, situation, offers)
    if is_open:
        reply.say(service_words.which_of(situation.reading.profile["place"], either_nation(situation.reading.nations)))
    elif not situation.nation and situation.findings.of("ask_citizen") and not answered:
        reply.say(service_words.where_matters())
    say_what_was_kept(reply, situation)
    return reply


def _beside_an_answer(situation: Situation, instead: tuple[str, ...], offers: tuple[str, ...]) -> tuple[str, ...]:
    """What the answer is about, and little else: nothing that was put to the person a moment ago."""
    about = {situation.local(one) for one in (*facts_talk.services_read(situation), *sums_talk.services_read(situation))}
    kept = {*about, *instead, *situation.named}
    return tuple(one for one in offers if one in kept or one not in situation.request.offered[:MOST_CARDS])[:MOST_BESIDE]


def _explain(reply: Reply, situation: Situation) -> tuple[str, ...]:
    """Why a named service is not offered, unless the answer has just said so; and what to look at instead."""
    services, said = situation.catalogue.services, facts_talk.services_read(situation)
    instead: list[str] = []
    for service in unavailable(situation):
        if service in said:
            instead += filter(None, (counterpart(situation, services[service]),))
        else:
            instead += explain_unavailable(reply, situation, services[service])
    return tuple(instead)


def _nothing_found(situation: Situation) -> Reply:
    if questions_asked.asks_for_a_fact(situation):
        return facts_talk.say_not_known(situation)
    lead = dialogue.what_about() if situation.told or situation.reading.profile else dialogue.cannot_follow()
    return Reply("asked").say(lead).items(*dialogue.topics())
