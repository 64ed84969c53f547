"""The line that says what was kept of a message, and that health was not."""

from conversations.canned_replies import memory_words
from conversations.canned_replies.fact_words import item_label, value_in_words
from conversations.engines.guided.memory_calls import may_remember
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Reply
from conversations.understanding.agreement import ABOUT_HEALTH, HEALTH_NOTE, asks_to_remember


def say_what_was_kept(reply: Reply, situation: Situation) -> None:
    """Say it only when it happened; health is named as not kept, unless the question of keeping it follows."""
    kept: dict[str, object] = {}
    for result in situation.findings.of("remember"):
        kept |= result.content.get("remembered", {})
    if HEALTH_NOTE in kept:
        kept = {key: value for key, value in kept.items() if key == HEALTH_NOTE or key not in ABOUT_HEALTH}  # the words say it all
    if kept:
        reply.say(memory_words.will_remember("; ".join(f"{item_label(key)}: {value_in_words(value)}" for key, value in kept.items())))
    is_asked = any(asks_to_remember(result.question) for result in situation.findings.of("ask_citizen"))
    is_told = situation.reading.health_note and not situation.reading.about_other
    if may_remember(situation) and is_told and HEALTH_NOTE not in kept and not is_asked:
        reply.say(memory_words.health_not_kept())
