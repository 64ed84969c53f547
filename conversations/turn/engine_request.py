"""What an engine may know of a turn, as values."""

from django.conf import settings

from conversations.tools.registry import definitions
from conversations.turn.context import TurnContext
from conversations.types import EngineRequest


def request_of(context: TurnContext) -> EngineRequest:
    """Everything the engine may know, as it stands now."""
    screening = context.screening
    return EngineRequest(
        turn_id=context.record.id,
        own_words=screening.own_words if screening else context.text,
        document=screening.document if screening else "",
        marks=context.marks,
        facts=context.facts,
        remembered=context.remembered,
        asked=context.asked,
        refused=context.refused,
        pending=context.pending,
        needs=context.needs,
        offered=context.offered,
        history=context.history,
        plan=context.plan,
        consents=context.granted,
        is_temporary=context.record.is_temporary,
        language=context.record.language,
        today=context.today,
        catalogue=context.catalogue,
        tools=definitions() if context.engine.is_model else (),
        results=tuple(context.results),
        withheld=tuple(context.withheld),
        facts_before=context.facts_before,
        agreed=context.agreed,
        memo=context.memo,
        thread=() if context.summary else context.thread,
        prefix=context.prefix,
        summary=context.summary,
        exchanges=tuple(context.exchanges),
        said=tuple(context.sentences),
        unfinished=tuple(context.unfinished),
        question=context.question,
        looked_up=context.evidence.services,
        reference=context.reference,
        seconds_left=settings.TURN_DEADLINE_SECONDS - context.seconds_spent,
    )
