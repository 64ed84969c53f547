"""Talk about remembering: what is held, what to forget, what to save, and whether anything is shared."""

from consent.purposes import SHARE
from conversations.canned_replies import follow_words, memory_words
from conversations.canned_replies.fact_words import item_label, nation_name, value_in_words
from conversations.engines.guided.memory_calls import agreed_items, may_remember, ordinary, readings
from conversations.engines.guided.memory_note import say_what_was_kept
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Calls, Reply, Step
from conversations.understanding.agreement import HEALTH_NOTE


def say_held(situation: Situation) -> Step:
    """Everything that is remembered, item by item."""
    reply = Reply()
    if situation.request.is_temporary:
        return reply.say(memory_words.temporary())
    if not may_remember(situation):
        return reply.say(*memory_words.memory_off())
    items = [f"{item_label(item.key)}: {value_in_words(item.value)}" for item in situation.request.remembered]
    if not items:
        return reply.say(memory_words.holding_nothing())
    return reply.say(memory_words.holding()).items(*items)


def forget(situation: Situation) -> Step:
    """Erase what was named, at once, and say so."""
    keys = situation.reading.forget or ("*",)
    if "*" not in keys and any(is_about_health(situation, key) for key in keys):
        keys = tuple(dict.fromkeys((*keys, HEALTH_NOTE)))
    if not situation.findings.has_run("forget"):
        return Calls((("forget", {"keys": list(keys)}),))
    reply = Reply()
    if "*" in keys:
        return reply.say(memory_words.forgot_all())
    gone = {key for result in situation.findings.of("forget") for key in result.content.get("forgotten", ())}
    named = [item_label("health" if is_about_health(situation, key) else key) for key in keys if key != "over_state_pension_age"]
    words = ", ".join(dict.fromkeys(named))
    return reply.say(memory_words.forgot(words) if gone else memory_words.was_not_held(words))


def is_about_health(situation: Situation, key: str) -> bool:
    """Whether forgetting this should take the health note with it."""
    return key == HEALTH_NOTE or (key in situation.catalogue.facts and situation.catalogue.facts[key].is_sensitive)


def keep_health_out(situation: Situation) -> Step:
    """The person does not want the health part kept: erase what there may be, keep the rest."""
    if may_remember(situation) and not situation.findings.has_run("forget"):
        sensitive = [item.key for item in situation.request.remembered if item.is_sensitive]
        return Calls((("forget", {"keys": [*dict.fromkeys((HEALTH_NOTE, *sensitive))]}),))
    return Reply().say(memory_words.health_dropped())


def save(situation: Situation) -> Step:
    """Save what was just said, at the person's word; health only under its own agreement."""
    reply = Reply()
    if situation.request.is_temporary:
        return reply.say(memory_words.temporary())
    if not may_remember(situation):
        return reply.say(*memory_words.memory_off())
    items = earlier_items(situation)
    if items and not situation.findings.has_run("remember"):
        return Calls((("remember", {"items": [{"key": key, "value": value} for key, value in items.items()]}),))
    say_what_was_kept(reply, situation)
    return reply if reply.sentences else reply.say(memory_words.nothing_to_save())


def settle(situation: Situation) -> Step:
    """The answer to whether something sensitive may be kept: a yes was acted on as the turn began, a no is taken as it is."""
    reply = Reply()
    say_what_was_kept(reply, situation)
    return (reply if reply.sentences else reply.say(memory_words.not_saved())).say(follow_words.offer_plan())


def earlier_items(situation: Situation) -> dict[str, object]:
    """What the person said in this conversation and has not taken back: profile, ordinary facts, and what they agreed to."""
    items: dict[str, object] = {}
    for reading in readings(situation):
        items |= dict(reading.profile) if not reading.about_other else {}
    items |= ordinary(situation, situation.facts) | agreed_items(situation)
    held = {item.key: item.value for item in situation.request.remembered}
    items = {key: list(value) if isinstance(value, tuple) else value for key, value in items.items()}
    return {key: value for key, value in items.items() if held.get(key) != value}


def say_sharing(situation: Situation) -> Step:
    """Whether anything is shared: only ever the person's own settings say so."""
    on = SHARE in situation.request.consents
    return Reply().say(*(memory_words.sharing_on() if on else memory_words.sharing_off()))


def say_privacy(situation: Situation) -> Step:
    """Whether anything is kept, and where that is changed. Talk alone never turns it on or off."""
    reply = Reply()
    if situation.request.is_temporary:
        return reply.say(memory_words.temporary())
    return reply.say(memory_words.memory_on()) if may_remember(situation) else reply.say(*memory_words.memory_off())


def say_where(situation: Situation) -> Step:
    """Where the person is thought to live."""
    place, nation = situation.profile.get("place", ""), nation_name(situation.nation) if situation.nation else ""
    where = ", ".join(part for part in (place, nation) if part)
    return Reply().say(memory_words.where_you_live(where) if where else memory_words.place_unknown())
