"""What an engine is: values in, values out. No database, and no network but a model's own."""

from collections.abc import Iterator
from typing import Protocol

from conversations.types import EngineEvent, EngineRequest


class Engine(Protocol):
    """Puts computed results into words, and says which tools it needs first."""

    name: str
    is_model: bool  # whether a language model speaks: then effects need the person's own wish, and it may fail and be replaced

    def is_done(self, request: EngineRequest) -> bool:
        """Whether all that is left to say needs neither its model nor a tool."""

    def respond(self, request: EngineRequest) -> Iterator[EngineEvent]:
        """Yield events until a `Done`, or until tool calls were yielded: then it is asked again, with their results.

        After a `Heard` without calls it is asked again too. A sentence is finished when yielded and is
        never taken back. Called again for the same turn with the same results, an engine goes on where
        it was: it does not repeat sentences that depend only on earlier rounds.
        """
