"""Whether a message goes on with what was said: it answers the question asked, or puts something right."""

from conversations.engines.guided.question_words import is_question
from conversations.engines.guided.situation import Situation, before

FEW = 3
SHORT = 9
"""Words. A longer message tells a story of its own, whatever else it answers."""


def answers_pending(situation: Situation) -> bool:
    """Whether the message is an answer to the question the last reply ended with, and little else."""
    pending, reading = situation.request.pending, situation.reading
    if pending is None or len(situation.request.own_words.split()) > SHORT:
        return False
    return pending.fact in reading.facts or is_skipped(situation)


def is_skipped(situation: Situation) -> bool:
    """Whether the person does not want to say, or does not know."""
    pending = situation.request.pending
    if pending is None:
        return False
    is_no = (
        situation.wants("no")
        and not situation.wants("complaint")
        and pending.fact not in situation.reading.facts
        and len(situation.request.own_words.split()) <= FEW
    )
    return is_no or pending.fact in situation.reading.refused or situation.wants("skip", "dont_know")


def goes_on(situation: Situation) -> bool:
    """Whether only what has changed need be said: an answer or a correction that brings no new wish."""
    reading, request = situation.reading, situation.request
    if not request.offered or reading.services or reading.about_other or situation.wants("next_step", "compare"):
        return False
    is_home = "nation" in reading.facts and "nation" not in before(request) and len(request.own_words.split()) <= SHORT
    is_new = bool(set(situation.message_needs) - set(request.needs))
    is_moved = situation.wants("correct") and bool(reading.profile.get("place"))
    return not is_new and (answers_pending(situation) or bool(reading.corrected) or is_home or is_moved)


def only_tells(situation: Situation) -> bool:
    """Whether a few words tell where a person lives, or one thing more of them, and ask for nothing that could be searched for."""
    text, reading = situation.request.own_words, situation.reading
    return bool(reading.facts or reading.places) and len(text.split()) <= SHORT and not is_question(text) and not situation.needs


def opens(situation: Situation) -> bool:
    """Whether the message brings a need, and nothing was offered or planned before it."""
    return bool(situation.message_needs) and not (situation.request.offered or situation.request.plan)


def last_words(situation: Situation) -> str:
    """The person's message before this one; empty when there was none."""
    return next((message.text for message in reversed(situation.request.history) if message.role == "citizen"), "")
