"""The turn, read top to bottom: receive, screen, recall, agree, act, verify, reply, remember."""

from collections.abc import Callable
from functools import partial
from time import perf_counter
from typing import TypeVar

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
Result = TypeVar("Result")

STEPS: tuple[Step, ...] = (receive, screen, recall, agree, act, verify)
"""Each returns None to go on, or a Finish to skip to *reply* and *remember*, which always run."""


def run_steps(context: TurnContext) -> None:
    """Answer the turn and close it. A stop by the citizen ends it with what was shown."""
    try:
        finish = _first_finish(context)
        _timed(context, "reply", partial(reply, context, finish))
    except StopRequestedError:
        context.journal.drop()
        context.status = "answered_stopped"
        context.question = None  # it was not put, so it may be asked another time
        context.journal.add_quietly(STOPPED, {})
    remember(context)


def _first_finish(context: TurnContext) -> Finish | None:
    for step in STEPS:
        finish = _timed(context, step.__name__, partial(step, context))
        if finish:
            return finish
    return None


def _timed(context: TurnContext, name: str, step: Callable[[], Result]) -> Result:
    """Run it and note how long it took, however it ends."""
    started = perf_counter()
    try:
        return step()
    finally:
        context.steps[name] = round((perf_counter() - started) * 1000, 1)
