"""Plain questions of fact: the written answer that fits, else the best statement, with its source."""

import re

from conversations.canned_replies import dialogue
from conversations.canned_replies.rate_words import NoPublicRateError, with_rates
from conversations.engines.guided.answer_index import Match, index_of
from conversations.engines.guided.candidates import services_for_need
from conversations.engines.guided.premises import put_right
from conversations.engines.guided.question_words import is_question, kind_of_question, takes_for_granted
from conversations.engines.guided.questions_asked import SHORT_WORDS, STORY_WORDS, asks_of_a_later_year, questions_in
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.statements import Statement, best_statement
from conversations.engines.guided.steps import Reply
from conversations.types import Source

GOOD_MATCH, STORY_MATCH, SHORT_MATCH, BARE_MATCH = 0.5, 0.62, 0.56, 0.7
"""A short question needs less than one inside a long story, where words match by chance; words that ask nothing need most."""
_WISHES = re.compile(r"\b(?:need|want|wanting|looking|trying|hoping|struggling|cant|can't|lost|help me|help with)\b")
"""Words of somebody who tells what they are after, and asks for no fact."""
_TELLS = re.compile(r"\s*(?:yes|yeah|yep|no|nope|i|i'm|im|i've|ive|my|we|he|she|they)\b")
"""The start of a statement: "yes I have papers" asks for nothing."""
_SENTENCES = re.compile(r"(?<=[.!?])\s+")


def best_answer(situation: Situation) -> Match | None:
    """The answer that fits well enough, if one does; looked for once a turn, since nothing it depends on changes within one."""
    return situation.request.memo.once("best answer", lambda: _best_answer(situation))


def _best_answer(situation: Situation) -> Match | None:
    index, nation, own = index_of(situation.catalogue), situation.nation, situation.request.own_words.lower()
    is_short = len(situation.request.own_words.split()) <= STORY_WORDS
    asks = is_question(situation.request.own_words)
    if not asks and _TELLS.match(own) and not takes_for_granted(own):
        return None
    is_plain = is_short and not situation.wants("compare")
    is_subject = len(own.split()) <= SHORT_WORDS and not situation.reading.facts and not _WISHES.search(own)
    least = (GOOD_MATCH if is_plain else STORY_MATCH) if asks else SHORT_MATCH if is_subject else BARE_MATCH
    recent = (*situation.request.offered[:3], *(one for need in situation.request.needs[:1] for one in services_for_need(situation, need)))
    matches = [
        match for part in questions_in(situation) for match in index.best(part, nation=nation, services=situation.named, recent=recent)[:1]
    ]
    best = max(matches, key=lambda match: match.score, default=None)
    return best if best and best.score >= least else None


def services_read(situation: Situation) -> tuple[str, ...]:
    """The services whose pages the answer stands on."""
    match = best_answer(situation)
    return (match.answer.service,) if match else ()


def settles(situation: Situation) -> bool:
    """Whether a plain question was asked and answered, so that nothing need be asked back."""
    match = best_answer(situation)
    if not match or situation.reading.facts or (situation.message_needs and not is_question(situation.request.own_words)):
        return False
    return not match.answer.nations or bool(situation.nation)


def say(reply: Reply, situation: Situation) -> bool:
    """Answer the question if one was asked and a source answers it."""
    match = best_answer(situation)
    if match:
        text = filled(match, situation)
        if text:
            text = f"{put_right(match.answer, text, situation.request.own_words)} {text}".strip()
            source = Source(match.answer.source.title, match.answer.source.url, match.answer.service)
            reply.say(*_SENTENCES.split(text), sources=(source,))
            return True
    if asks_of_a_later_year(situation):
        pages = tuple(
            Source(service.name, service.url, service.id) for service in map(situation.catalogue.services.get, situation.named) if service
        )
        reply.say(dialogue.not_set_yet(), sources=pages[:1])
        reply.status = "unanswerable_no_source"
        return True
    statement = _statement(situation)
    if statement:
        source = Source(statement.service.name, statement.url, statement.service.id)
        reply.say(f"{statement.service.name}: {statement.text.rstrip('.')}.", sources=(source,))
        return True
    return False


def filled(match: Match, situation: Situation) -> str:
    """The answer with today's rates; empty when one is not public."""
    try:
        return with_rates(match.answer.text, situation.catalogue, situation.request.today)
    except NoPublicRateError:
        return ""


def say_not_known(situation: Situation) -> Reply:
    """No source answers this: say so, and where to ask."""
    reply = Reply("unanswerable_no_source")
    return reply.say(dialogue.not_known(""), dialogue.ask_people()).items(*dialogue.topics())


def _statement(situation: Situation) -> Statement | None:
    """Only for a service named outright and a question of a known kind: never a guess at what is meant."""
    services = tuple(situation.catalogue.services[service] for service in situation.named)
    asked = [part for part in questions_in(situation) if kind_of_question(part)]
    here = tuple(service for service in services if not situation.nation or situation.nation in service.nations)
    return best_statement(asked[0], here) if asked and here else None
