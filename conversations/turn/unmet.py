"""Step 7: what a turn could not give, for the editors of the catalogue: counted themes, never who asked or in what words."""

from collections.abc import Callable, Iterator

import structlog
from django.db import DatabaseError, transaction

from accounts.queries import pseudonym_of
from consent.purposes import ANALYTICS
from consent.queries import granted_purposes
from conversations.engines.guided.question_words import is_question
from conversations.turn.context import TurnContext
from conversations.understanding.nearness import GUESSED
from conversations.understanding.once import read_once
from conversations.understanding.reading import Reading
from services_catalogue.eligibility import assess_services
from services_catalogue.gaps import Unmet, note_gaps
from services_catalogue.models import GapKind
from services_catalogue.types import Outcome

NO_SOURCE = "unanswerable_no_source"
DONE = ("answered", "asked")
ASKS = frozenset({"unknown", "how_much", "how_to_apply", "where", "what_to_bring", "how_long", "who_can", "compare", "check_premise"})
"""What a message does when it wants something of the catalogue, in place of small talk, plans and memory."""
FOUND = frozenset({"check_eligibility", "estimate_support", "get_service", "signpost", "update_plan", "remember", "forget", "hand_over"})
"""Tools whose success means that the turn was about something else than nothing."""

logger = structlog.get_logger("govassist.turn")


def counting_of(context: TurnContext) -> Callable[[], None] | None:
    """What is to be written with the turn's last row; None where nothing was missing or the person is not to be counted.

    Turns about danger, refused messages, temporary chats and pasted documents are never counted, nor are people who
    restricted the use of their data or are not to be in statistics.
    """
    user_id, screening = context.record.user_id, context.screening
    if user_id is None or context.record.is_temporary or screening is None or ANALYTICS not in context.granted:
        return None
    if screening.crisis or screening.refusal or screening.document or "injection" in context.marks:
        return None
    unmet = tuple(_unmet(context, screening.own_words))
    nation = str(context.facts.get("nation", ""))

    def count() -> None:
        person = pseudonym_of(user_id=user_id)
        if ANALYTICS not in granted_purposes(person):  # taken back since the turn began
            return
        try:
            with transaction.atomic():
                note_gaps(person=person, unmet=unmet, nation=nation, at=context.now)
        except DatabaseError:  # a lost count costs nobody anything; a lost reply would
            logger.warning("gap_not_counted", exc_info=True)

    return count if unmet else None


def _unmet(context: TurnContext, own_words: str) -> Iterator[Unmet]:
    known, today = context.facts_before, context.today
    reading = read_once(own_words, memo=context.memo, catalogue=context.catalogue, pending=context.pending, known=known, today=today)
    if context.status == NO_SOURCE:
        yield Unmet(GapKind.NO_SOURCE, text=own_words, service=next(iter(reading.services), ""))
    elif context.status in DONE and _found_nothing(context, reading, own_words):
        yield Unmet(GapKind.NOTHING, text=own_words)
    yield from _unsettled(context, reading)


def _found_nothing(context: TurnContext, reading: Reading, own_words: str) -> bool:
    """Whether something was asked for, and nothing came of it, or a guess."""
    if not set(reading.intents) <= ASKS:
        return False
    is_answer = context.pending is not None and context.pending.fact in {*reading.facts, *reading.refused}
    tells = reading.facts or reading.profile or reading.places
    if is_answer or (tells and not reading.needs and not is_question(own_words)):
        return False
    if reading.needs:  # whatever was shown, nobody foresaw these words; but a written answer may have met them
        is_guess = all(match.phrase == GUESSED for match in reading.needs)
        return is_guess and not any(sentence.sources and sentence.kind == "paragraph" for sentence in context.sentences)
    shown = any(sentence.service or sentence.sources for sentence in context.sentences)
    return not shown and not any(result.ok and call.name in FOUND for call, result in context.results)


def _unsettled(context: TurnContext, reading: Reading) -> Iterator[Unmet]:
    """Services that hang on the question this message would not or could not answer."""
    pending = context.pending
    if pending is None or not {"skip", "dont_know"} & set(reading.intents) or pending.fact in context.facts:
        return
    shown = dict.fromkeys((*context.offered, *(sentence.service for sentence in context.sentences if sentence.service)))
    services = tuple(service for service in shown if service in context.catalogue.services)
    for service, found in assess_services(context.catalogue, context.facts, only=services).items():
        if service in services and found.outcome == Outcome.UNKNOWN and pending.fact in found.missing:
            yield Unmet(GapKind.UNSETTLED, fact=pending.fact, service=service)
