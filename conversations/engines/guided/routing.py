"""Which talk answers a message: a document first, then speech acts in order of how binding they are, then advice."""

from conversations.canned_replies import follow_words
from conversations.engines.guided import (
    asking_talk,
    documents_talk,
    facts_talk,
    followups,
    memory_talk,
    plan_talk,
    pointing_back,
    questions_asked,
    small_talk,
)
from conversations.engines.guided.advice import advise
from conversations.engines.guided.carry_on import carry_on
from conversations.engines.guided.continuing import answers_pending, goes_on, opens
from conversations.engines.guided.question_words import is_question
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.speech_acts import ABOUT_EARLIER, FIRST, LAST, SHORT, UNLESS_A_STORY, Talk
from conversations.engines.guided.wishes import wish_of
from conversations.understanding.agreement import asks_to_remember


def talk_for(situation: Situation) -> Talk:
    """The talk that fits."""
    if situation.request.document:
        return documents_talk.look_at_document
    if situation.reading.forget and not situation.wants("no_save_health"):
        return memory_talk.forget
    is_short = len(situation.request.own_words.split()) <= SHORT
    if is_short and asks_to_remember(situation.request.pending) and situation.wants("yes", "no", "save", "skip", "dont_know"):
        return memory_talk.settle
    own = _named(situation, UNLESS_A_STORY) if is_short or not situation.message_needs else None
    if own is plan_talk.say_next and opens(situation):
        own = None  # "made redundant, what now" asks for help: there is nothing yet to go on from
    if answers := _bare_answer(situation):
        return answers
    return _named(situation, FIRST) or own or _goes_on(situation) or _about_earlier(situation) or _nothing_else(situation) or advise


def _named(situation: Situation, table: tuple[tuple[str, Talk], ...]) -> Talk | None:
    return next((talk for intent, talk in table if situation.wants(intent)), None)


def _bare_answer(situation: Situation) -> Talk | None:
    """A yes, a no or "rather not say" by itself, when no question is open: it is about the plan that was offered, or closes the matter."""
    if situation.request.pending or not set(situation.reading.intents) <= {"yes", "no", "skip", "correct", "thanks"}:
        return None
    last = next((message.text for message in reversed(situation.request.history) if message.role == "assistant"), "")
    if situation.wants("yes") and last.rstrip().endswith(follow_words.offer_plan()):
        return plan_talk.make_plan
    return small_talk.leave_it if last and situation.wants("no", "skip") and says_nothing_else(situation) else None


def _goes_on(situation: Situation) -> Talk | None:
    """An answer to the last question or a correction, unless it carries a sum on or asks something itself."""
    if answers_pending(situation) and wish_of(situation):
        return advise
    return carry_on if goes_on(situation) and not facts_talk.best_answer(situation) else None


def _about_earlier(situation: Situation) -> Talk | None:
    if pointing_back.points_back(situation):
        return _named(situation, ABOUT_EARLIER) or followups.talk_by_kind(situation)
    is_new = situation.message_needs or situation.reading.facts or facts_talk.best_answer(situation)
    return _named(situation, ABOUT_EARLIER) if not is_new and pointing_back.service_meant(situation) else None


def _nothing_else(situation: Situation) -> Talk | None:
    if not says_nothing_else(situation):
        return None
    if situation.needs and is_question(situation.request.own_words):
        return _named(situation, LAST)
    if situation.wants("correct"):
        return small_talk.ask_what_to_change
    without = facts_talk.say_not_known if questions_asked.asks_for_a_fact(situation) else _without_a_subject(situation)
    return _named(situation, LAST) or without


def _without_a_subject(situation: Situation) -> Talk:
    is_short = len(situation.request.own_words.split()) <= SHORT
    return asking_talk.try_again if situation.request.pending and is_short and situation.wants("unknown") else small_talk.ask_what


def says_nothing_else(situation: Situation) -> bool:
    """Whether the message tells no fact, need, service or question to work on."""
    reading = situation.reading
    told = situation.message_needs or reading.facts or reading.services or reading.refused or reading.profile or reading.places
    return not told and not facts_talk.best_answer(situation)
