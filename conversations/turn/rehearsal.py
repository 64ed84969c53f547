"""A turn for an editor: the guided engine's answer from a catalogue that is not published, of which nothing stays."""

import uuid

from django.utils import timezone

from conversations.engines.select import fallback_engine
from conversations.journal import keeper_of
from conversations.journal.events import CALLS, FINISHED, WITHHELD, Event
from conversations.journal.temporary import close_temporary_conversation, open_temporary_conversation
from conversations.journal.transcript import TurnView, read_turn
from conversations.turn.intake import accept_message
from conversations.turn.run import TurnFailedError, run_turn
from services_catalogue.rehearsal import Rehearsed
from services_catalogue.types import Catalogue, Facts, SourceLink


def rehearse(*, catalogue: Catalogue, text: str, facts: Facts, language: str) -> Rehearsed:
    """See services_catalogue.rehearsal. Raises EmptyMessageError where there is nothing to answer."""
    conversation_id = open_temporary_conversation(user_id=None, language=language)
    try:
        record = accept_message(
            conversation_id=conversation_id, text=text, form_key=str(uuid.uuid4()), now=timezone.now(), enqueue=lambda _: None
        )
        _answer(record.id, catalogue, facts)
        return _rehearsed(keeper_of(record.id).events(record.id))
    finally:
        close_temporary_conversation(conversation_id)


def _answer(turn_id: str, catalogue: Catalogue, facts: Facts) -> None:
    """Every attempt a citizen's turn would have; the last one ends it, whatever happened."""
    finished = False
    while not finished:
        try:
            run_turn(
                turn_id,
                clock=timezone.now,
                listener=lambda _turn, _events: None,
                preset=facts,
                engine=fallback_engine(),
                catalogue=catalogue,
            )
            finished = True
        except TurnFailedError:
            continue


def _rehearsed(events: list[Event]) -> Rehearsed:
    view: TurnView = read_turn(events)
    outcome = next((event.payload for event in events if event.kind == FINISHED), {})
    sources = {source.url: SourceLink(source.title, source.url) for block in view.blocks for source in block.sources}
    return Rehearsed(
        status=str(outcome.get("status", "failed_engine")),
        paragraphs=tuple(line for block in view.blocks for line in block.lines),
        question=view.question.text if view.question else "",
        offered=tuple(outcome.get("offered", ())),
        sources=tuple(sources.values()),
        tools=tuple(dict.fromkeys(call["name"] for event in events if event.kind == CALLS for call in event.payload["calls"])),
        withheld=tuple(event.payload["text"] for event in events if event.kind == WITHHELD),
    )
