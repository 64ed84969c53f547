"""Step 4: ask the engine, run the tools it names, and again, up to a fixed limit."""

from contextlib import closing

from django.conf import settings
from django.db import connection

from consent.queries import PurposeNotGrantedError
from conversations import operations
from conversations.gateway.faults import ModelFaultError
from conversations.journal.events import CALLS, MODEL, NOTED, PROGRESS, SENT, SUMMARY, call_payload, heard_payload
from conversations.turn.breaker import note_success
from conversations.turn.calls import run_calls
from conversations.turn.context import Finish, TurnContext
from conversations.turn.engine_request import request_of
from conversations.turn.take_over import hand_over, hand_over_if_barred, retry_or_hand_over
from conversations.turn.verify import verify_sentence
from conversations.types import Done, EngineEvent, Heard, Noted, Progress, Sending, Sentence, Shortened, ToolCall, Waiting

MOST_ROUNDS = 16
"""Times the engines may be asked in one turn; sound ones need two to six."""


class EngineStuckError(RuntimeError):
    """The engine asked for tools again and again, or stopped without saying so."""


def act(context: TurnContext) -> Finish | None:
    """Answer the message. Finished calls and shown sentences of an earlier attempt are not repeated."""
    run_calls(context, context.unanswered_calls)
    for _round in range(MOST_ROUNDS):
        hand_over_if_barred(context)
        try:
            calls = _listen(context)
        except ModelFaultError as fault:
            retry_or_hand_over(context, fault)
            continue
        except PurposeNotGrantedError:
            hand_over(context, "not_allowed")
            continue
        if context.status:
            return None
        if calls:
            context.journal.add(CALLS, {"calls": [call_payload(call) for call in calls]})
            run_calls(context, calls)
    raise EngineStuckError(f"{context.engine.name}: more than {MOST_ROUNDS} rounds")


def _listen(context: TurnContext) -> list[ToolCall]:
    """Take in one round of the engine: sentences are verified as they come, calls are collected."""
    calls: list[ToolCall] = []
    heard = len(context.exchanges)
    with closing(context.engine.respond(request_of(context))) as events:  # type: ignore[type-var]  # engines are generators
        for event in events:
            if isinstance(event, ToolCall):
                calls.append(event)
            else:
                _take(context, event)
    if not calls and not context.status and len(context.exchanges) == heard:
        raise EngineStuckError(f"{context.engine.name}: neither calls nor an end")
    return calls


def _take(context: TurnContext, event: EngineEvent) -> None:
    match event:
        case Sentence():
            verify_sentence(context, event)
        case Waiting():
            _rest(context)
        case Noted():
            _note(context, event)
        case Progress():
            context.journal.add(PROGRESS, {"text": event.text})
            context.journal.flush()
        case Sending():
            context.journal.add(SENT, dict(event.manifest))
        case Heard():
            _hear(context, event)
        case Shortened():
            context.summary = event.summary
            context.journal.add(SUMMARY, {"text": event.summary})
        case Done():
            context.status, context.usage = event.status, event.usage


def _rest(context: TurnContext) -> None:
    """Nothing is held while a model thinks: the journal is written, and the database connection given back."""
    context.journal.rest()
    if settings.GIVE_BACK_CONNECTIONS and not connection.in_atomic_block:
        connection.close()


def _hear(context: TurnContext, heard: Heard) -> None:
    """A whole answer: kept with what it cost, in one transaction."""

    def effect() -> tuple[str, dict[str, object]]:
        operations.note_spending(turn_id=context.record.id, usage=heard.exchange.usage, cost=heard.cost, now=context.now)
        return MODEL, heard_payload(heard)

    context.journal.add_with_effect(effect)
    context.exchanges.append(heard.exchange)
    context.unfinished.clear()
    note_success()


def _note(context: TurnContext, noted: Noted) -> None:
    """What was understood counts at once: tools of this turn see it, and so does the next turn."""
    facts = {**context.facts, **noted.facts}
    context.facts = {key: value for key, value in facts.items() if key not in noted.retracted}
    context.refused |= frozenset(noted.refused)
    if context.has_noted:
        return
    context.has_noted = True
    context.told, context.retracted = noted.facts, noted.retracted
    context.journal.add(
        NOTED,
        {"facts": dict(noted.facts), "retracted": list(noted.retracted), "refused": list(noted.refused), "needs": list(noted.needs)},
    )
