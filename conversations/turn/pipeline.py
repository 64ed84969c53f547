"""The turn, read top to bottom: receive, screen, recall, agree, act, verify, reply, remember."""

from collections.abc import Callable
from time import perf_counter

import structlog

from conversations.journal.base import StopRequestedError
from conversations.journal.events import STOPPED
from conversations.turn.act import act
from conversations.turn.agree import agree
from conversations.turn.context import Finish, TurnContext
from conversations.turn.recall import recall
from conversations.turn.receive import receive
from conversations.turn.remember import remember
from conversations.turn.reply import reply
from conversations.turn.screen import screen
from conversations.turn.verify import verify

Step = Callable[[TurnContext], Finish | None]

STEPS: tuple[Step, ...] = (receive, screen, recall, agree, act, verify)
"""Each returns None to go on, or a Finish to skip to *reply* and *remember*, which always run."""

logger = structlog.get_logger("govassist.turn")


def run_steps(context: TurnContext) -> None:
    """Answer the turn and close it. A stop by the citizen ends it with what was shown."""
    try:
        reply(context, _first_finish(context))
    except StopRequestedError:
        context.journal.drop()
        context.status = "answered_stopped"
        context.journal.add_quietly(STOPPED, {})
    remember(context)


def _first_finish(context: TurnContext) -> Finish | None:
    for step in STEPS:
        started = perf_counter()
        finish = step(context)
        logger.debug("step", turn=context.record.id, step=step.__name__, ms=round((perf_counter() - started) * 1000, 1))
        if finish:
            return finish
    return None
