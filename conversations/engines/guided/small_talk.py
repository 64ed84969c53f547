"""Everyday talk that needs no tool."""

from conversations.canned_replies import ask_words, dialogue
from conversations.engines.guided.advice import advise
from conversations.engines.guided.heard import topic_of
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Calls, Reply, Step
from conversations.types import Source


def greet(situation: Situation) -> Step:
    """Hello, or hello again."""
    if situation.needs:
        reply = Reply().say(dialogue.greeting_again(topic_of(situation)))
        if situation.request.plan:
            step = next((step.step for step in situation.request.plan if not step.done), "")
            reply.say(dialogue.next_step(step) if step else dialogue.all_done())
        return reply.say(dialogue.how_to_start())
    return Reply().say(*dialogue.greeting()).items(*dialogue.topics())


def thank(_situation: Situation) -> Step:
    """You are welcome."""
    return Reply().say(dialogue.thanks())


def say_goodbye(_situation: Situation) -> Step:
    """Bye."""
    return Reply().say(dialogue.goodbye())


def leave_it(_situation: Situation) -> Step:
    """No, thank you."""
    return Reply().say(dialogue.leave_it())


def say_abilities(_situation: Situation) -> Step:
    """What this can do."""
    return Reply().say(*dialogue.abilities()).items(*dialogue.topics())


def say_who(_situation: Situation) -> Step:
    """Not a person."""
    return Reply().say(*dialogue.who_am_i())


def apologise(situation: Situation) -> Step:
    """A complaint: own it, and offer a way on."""
    if situation.message_needs:
        return advise(situation)
    return Reply().say(*dialogue.sorry_for_trouble()).items(*dialogue.topics())


def ask_what_to_change(_situation: Situation) -> Step:
    """A correction that was not understood."""
    return Reply("asked").say(dialogue.what_to_change())


def ask_what(situation: Situation) -> Step:
    """A wish without a subject: topics to pick from, and one question."""
    fact = next((fact for fact in ("nation", "employment_status", "age") if situation.may_ask(fact)), "")
    if fact and not situation.findings.has_run("ask_citizen"):
        return Calls((("ask_citizen", {"fact": fact}),))
    if _has_seen_topics(situation) and situation.findings.of("ask_citizen"):
        return Reply("asked").say(ask_words.one_thing_at_a_time())
    opening = dialogue.cannot_follow() if situation.wants("unknown") else dialogue.vague()
    return Reply("asked").say(opening).items(*dialogue.topics())


def _has_seen_topics(situation: Situation) -> bool:
    """Whether the reply before this one showed the topics."""
    last = next((message.text for message in reversed(situation.request.history) if message.role == "assistant"), "")
    return dialogue.topics()[0] in last and situation.wants("vague")


def find_person(situation: Situation) -> Step:
    """Somebody wants a human being."""
    if not situation.findings.has_run("hand_over"):
        return Calls((("hand_over", {"reason": "asked"}),))
    reply = Reply().say(dialogue.hand_over())
    for result in situation.findings.of("hand_over"):
        for person in result.content.get("people", ()):
            service = situation.catalogue.services[person["service"]]
            phone = service.phone
            number = f": {phone.number}" if phone and phone.is_public else ""
            reply.say(
                f"{service.name}{number}", kind="contact", service=service.id, sources=(Source(service.name, service.url, service.id),)
            )
        for contact in result.content.get("contacts", ()):
            sources = (Source(contact["name"], contact["url"]),) if contact["url"] else ()
            reply.say(f"{contact['name']}: {contact['phone']}" if contact["phone"] else contact["name"], kind="contact", sources=sources)
    return reply
