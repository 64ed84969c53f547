"""The line that says what was kept of a message, and the one that asks about health."""

from conversations.canned_replies import memory_words
from conversations.canned_replies.fact_words import item_label, value_in_words
from conversations.engines.guided.memory_calls import may_remember
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Reply


def say_what_was_kept(reply: Reply, situation: Situation) -> None:
    """Say it only when it happened; health is named as not kept."""
    for result in situation.findings.of("remember"):
        kept = result.content.get("remembered", {})
        shown = [f"{item_label(key)}: {value_in_words(value)}" for key, value in kept.items()]
        if shown:
            reply.say(memory_words.will_remember("; ".join(shown)))
    if may_remember(situation) and situation.reading.health_note:
        reply.say(memory_words.health_not_kept())
