"""Step 7: the outcome as one row: what the page, the next turn, the replay and the evaluation read."""

from typing import Any

from conversations.journal.events import FINISHED
from conversations.turn.context import TurnContext
from conversations.turn.figures import figures_of
from conversations.turn.memory import settle_memory, withdrawable
from conversations.turn.unmet import counting_of


def remember(context: TurnContext) -> None:
    """Write the last row of the journal and close the turn."""
    used = settle_memory(context)
    context.journal.add_quietly(FINISHED, {**outcome(context), "used": list(used), "withdrawable": list(withdrawable(context))})
    context.journal.finish(status=context.status, engine=context.engine.name, effect=counting_of(context))


def outcome(context: TurnContext) -> dict[str, Any]:
    """What the turn came to."""
    offered = dict.fromkeys(sentence.service for sentence in context.sentences if sentence.kind == "service")
    named = dict.fromkeys(sentence.service for sentence in context.sentences if sentence.service)
    return {
        "status": context.status,
        "engine": context.engine.name,
        "offered": list(offered),
        "mentioned": [service for service in named if service not in offered],
        "asked": [context.question.fact] if context.question else [],
        "signposted": list(context.signposted),
        "citations": list(dict.fromkeys(source.url for sentence in context.sentences for source in sentence.sources)),
        "usage": dict(context.usage),
        **figures_of(context),
    }
