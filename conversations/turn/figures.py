"""Step 7: what a finished turn is measured by. Times and counts, no word of anybody's."""

from datetime import datetime
from typing import Any

from conversations.journal.events import QUESTION, SENTENCE
from conversations.turn.context import TurnContext

SEEN = (SENTENCE, QUESTION)
"""What a person has been waiting for."""


def figures_of(context: TurnContext) -> dict[str, Any]:
    """Milliseconds from the message to the first words and to the end, of each step in this attempt, and what was held back."""
    first = _first_seen(context)
    return {
        "ms": _since_message(context, context.clock()),
        "first_ms": _since_message(context, first) if first else None,
        "steps": dict(context.steps),
        "withheld": len(context.withheld),
        "fallback": context.fallback,
    }


def _first_seen(context: TurnContext) -> datetime | None:
    """When the first words were shown, by this attempt or an earlier one."""
    earlier = [event.at for event in context.events if event.kind in SEEN]
    now = [at for kind, at in context.journal.first_at.items() if kind in SEEN]
    return min([*earlier, *now], default=None)


def _since_message(context: TurnContext, moment: datetime) -> int:
    return max(0, round((moment - context.record.created_at).total_seconds() * 1000))
