"""Step 4: when a model may not, or cannot, answer: try again shortly, or let the guided engine do it in the same turn."""

import structlog
from django.conf import settings

from conversations import queries
from conversations.canned_replies.progress_words import other_engine
from conversations.engines.select import fallback_engine
from conversations.gateway.faults import ModelFaultError
from conversations.journal import keeper_of
from conversations.journal.events import ENGINE, FAULT, NOTICE
from conversations.memory.allowed import OF_MEMORY, allowed_purposes
from conversations.turn.breaker import is_open, note_failure
from conversations.turn.context import TurnContext
from conversations.turn.engine_request import request_of
from conversations.turn.standing import fold_noted, known_facts
from conversations.turn.store import store_for

MOST_FAULTS = 3
LONGEST_PAUSE = 3.0
"""Seconds a person may be kept waiting for another try; a provider that asks for more is not asked again."""

LEAST_SECONDS = 20.0
FIRST_PAUSE = 0.5
MODELS_OWN = frozenset({"refusal", "nothing_to_show", "out_of_time", "invalid_request_error", "request_too_large", "max_tokens"})
"""Faults of one conversation, which say nothing of how the provider is."""

logger = structlog.get_logger("govassist.turn")


class TryAgainError(Exception):
    """The same turn should be taken up again in so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds


def hand_over_if_barred(context: TurnContext) -> None:
    """Before every call, and every tool a model wants: what the person allows now, the switch, the budget and the breaker."""
    if not context.engine.is_model or context.engine.is_done(request_of(context)):
        return
    _refresh_consents(context)
    if not context.engine.is_model:
        return
    is_last_attempt = context.record.attempts - context.faults >= settings.TURN_ATTEMPTS
    reason = "attempts" if is_last_attempt else queries.why_models_are_off(day=context.today) or ("breaker" if is_open() else "")
    if reason:
        hand_over(context, reason)


def retry_or_hand_over(context: TurnContext, fault: ModelFaultError) -> None:
    """After a failed call. Raises TryAgainError where a later try is worth the wait."""
    context.faults += 1
    context.journal.add(FAULT, {"kind": fault.kind, "status": fault.status, "may_retry": fault.may_retry})
    logger.warning("model_fault", turn=context.record.id, kind=fault.kind, status=fault.status, faults=context.faults)
    if fault.kind not in MODELS_OWN:
        note_failure()
    pause = max(fault.retry_after, FIRST_PAUSE * 2 ** (context.faults - 1))
    has_time = settings.TURN_DEADLINE_SECONDS - context.seconds_spent > LEAST_SECONDS
    if fault.may_retry and context.faults < MOST_FAULTS and pause <= LONGEST_PAUSE and has_time:
        raise TryAgainError(pause)
    hand_over(context, fault.kind)


def hand_over(context: TurnContext, reason: str) -> None:
    """The guided engine answers from here on, below what has been shown, and the page says so."""
    context.fallback = reason
    context.journal.add(ENGINE, {"from": context.engine.name, "to": fallback_engine().name, "reason": reason})
    context.journal.add(NOTICE, {"text": other_engine()})
    take_over(context)


def take_over(context: TurnContext) -> None:
    """Put the guided engine in the model's place: calls of the model stay done, their evidence stands, their results are not its own."""
    context.engine = fallback_engine()
    context.results.clear()
    context.unanswered_calls = []
    context.unfinished.clear()
    context.question = None
    context.block_offset = max((sentence.block for sentence in context.sentences), default=0)


def _refresh_consents(context: TurnContext) -> None:
    """A withdrawal counts before the next call."""
    if context.record.user_id is None or not context.exchanges:
        return
    record = context.record
    before = context.granted
    context.granted &= allowed_purposes(user_id=context.record.user_id)
    context.store = store_for(
        user_id=record.user_id, is_temporary=record.is_temporary, turn_id=record.id, granted=context.granted, now=context.now
    )
    had_used = bool(context.remembered)
    context.remembered = context.store.remembered()
    if had_used and OF_MEMORY & before - context.granted:
        # The model was given it earlier in this turn, and would be again: the rest is answered here, without it.
        context.facts_before = known_facts(context)
        context.facts = fold_noted(context.facts_before, keeper_of(record.id).events(record.id))
        hand_over(context, "not_allowed")
