"""Going on after an answer or a correction: what it changed, what is new, and the next question or the first thing to do."""

from conversations.canned_replies import follow_words
from conversations.canned_replies.because_words import because, because_all
from conversations.canned_replies.fact_words import nation_name, nations_in_words
from conversations.engines.guided.candidates import candidates
from conversations.engines.guided.cards import MOST_CLAUSES, page_of, present
from conversations.engines.guided.changes import Changes, changes_of, offered_lately
from conversations.engines.guided.continuing import is_skipped
from conversations.engines.guided.heard import correction
from conversations.engines.guided.memory_note import say_what_was_kept
from conversations.engines.guided.questions import question_to_ask
from conversations.engines.guided.rule_facts import facts_read
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Calls, Reply, Step

MOST_CARDS, MOST_SAID, MOST_NAMES = 3, 2, 3


def carry_on(situation: Situation) -> Step:
    """Look again at what fits, then say only what is different."""
    findings = situation.findings
    if not findings.has_run("check_eligibility"):
        pool = tuple(dict.fromkeys((*candidates(situation), *offered_lately(situation))))
        return Calls((("check_eligibility", {"services": list(pool[:20])}),))
    if not findings.has_run("get_service"):
        changes = changes_of(situation)
        read = dict.fromkeys((*changes.settled, *changes.fresh, *changes.lost, *changes.elsewhere, *changes.standing))
        question = question_to_ask(situation)
        asking = (("ask_citizen", {"fact": question}),) if question else ()
        return Calls((*(("get_service", {"service": service}) for service in read), *asking))
    return _speak(situation)


def _speak(situation: Situation) -> Reply:
    changes, reply = changes_of(situation), Reply()
    _say_what_changed(reply, situation, changes)
    shown = (*changes.settled, *changes.fresh)[:MOST_CARDS]
    if changes.fresh and not changes.settled:
        reply.say(follow_words.new_for_you())
    present(reply, situation, shown, explained=tuple(name for name in changes.settled[:MOST_SAID] if _reasons(situation, name)))
    rest = changes.standing[:MOST_NAMES]
    is_asked = bool(situation.findings.of("ask_citizen"))
    is_news = bool(changes.settled or changes.fresh or changes.lost or changes.elsewhere)
    if rest and is_news:
        reply.say(follow_words.still_worth_it())
        for name in rest:
            service = situation.catalogue.services[name]
            reply.say(f"{service.name}.", kind="item", service=name, sources=page_of(service))
    say_what_was_kept(reply, situation)
    if not is_asked:
        _say_first_thing(reply, situation, (*changes.settled, *changes.standing, *changes.fresh))
    return reply


def _say_what_changed(reply: Reply, situation: Situation, changes: Changes) -> None:
    """One or two sentences; a correction has been confirmed before this."""
    if is_skipped(situation):
        reply.say(follow_words.need_not_say())
    elif not correction(situation):
        reply.say(follow_words.thank_you())
    services = situation.catalogue.services
    for name in changes.settled[:MOST_SAID]:
        if reasons := _reasons(situation, name):
            reply.also(follow_words.now_looks_right(services[name].name, reasons), name, page_of(services[name]))
    for name in changes.lost[:MOST_SAID]:
        # Reasons that quote a question and its answers are for the page of the rules, not for a sentence.
        reason = next((one.rstrip(".") for one in situation.findings.outcomes[name].reasons if "“" not in one), "")
        reply.also(follow_words.no_longer_right(services[name].name, reason), name, page_of(services[name]))
    _say_what_is_left_out(reply, situation, changes.elsewhere)
    is_news = bool(changes.settled or changes.fresh or changes.lost or changes.elsewhere)
    if not is_news and not is_skipped(situation) and (correction(situation) or not situation.findings.of("ask_citizen")):
        reply.also(follow_words.nothing_changed())


def _reasons(situation: Situation, name: str) -> str:
    """What was told now that makes a service look right; empty when it is only where the person lives, which its card shows."""
    service = situation.catalogue.services[name]
    told = (because(fact, situation.facts[fact]) for fact in facts_read(service) if fact in situation.told and fact != "nation")
    return because_all(tuple(dict.fromkeys(filter(None, told)))[:MOST_CLAUSES])


def _say_what_is_left_out(reply: Reply, situation: Situation, elsewhere: tuple[str, ...]) -> None:
    """One sentence, however many services of other nations fall away."""
    services = situation.catalogue.services
    if len(elsewhere) == 1:
        service = services[elsewhere[0]]
        reply.also(follow_words.left_out(service.name, nations_in_words(service.nations)), service.id, page_of(service))
    elif elsewhere:
        reply.also(follow_words.left_out_several(nation_name(situation.nation)))


def _say_first_thing(reply: Reply, situation: Situation, services: tuple[str, ...]) -> None:
    """Nothing is left to ask: the first step of what fits best, and a plan."""
    outcomes = situation.findings.outcomes
    with_steps = [name for name in services if situation.catalogue.services[name].how_to_apply]
    likely = [name for name in with_steps if name in outcomes and outcomes[name].outcome == "likely"]
    for name in (likely or with_steps)[:1]:
        service = situation.catalogue.services[name]
        step = f"{service.how_to_apply[0].rstrip('.')}."
        reply.say(follow_words.start_with(service.name), step, service=name, sources=page_of(service))
        reply.say(follow_words.offer_plan())
