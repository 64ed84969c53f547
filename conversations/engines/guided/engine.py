"""The guided engine: deterministic, offline, and held to the same tools, rules and gate as any other."""

from collections.abc import Iterator

from conversations.engines.guided.heard import correction
from conversations.engines.guided.memory_calls import calls_to_remember
from conversations.engines.guided.routing import talk_for
from conversations.engines.guided.situation import Situation
from conversations.engines.guided.steps import Call, Calls
from conversations.engines.guided.understand import understand
from conversations.types import Done, EngineEvent, EngineRequest, Noted, Sentence, ToolCall
from conversations.understanding.agreement import asks_to_remember


class GuidedEngine:
    """Composes replies from the published catalogue and computed results."""

    name = "guided"
    is_model = False

    def is_done(self, request: EngineRequest) -> bool:
        """See Engine."""
        return False

    def respond(self, request: EngineRequest) -> Iterator[EngineEvent]:
        """See Engine. One round notes what was understood and asks for tools; a later one speaks."""
        situation = understand(request)
        if not request.results:
            yield noted(situation)
            # Said now, because in later rounds the corrected facts are already the known ones.
            if put_right := correction(situation):
                yield Sentence(0, "paragraph", put_right)
        step = talk_for(situation)(situation)
        calls = step.calls if isinstance(step, Calls) else ()
        if not request.results:
            calls = (*calls_to_remember(situation), *calls)
        if calls:
            yield from self._numbered(request, calls)
            return
        if isinstance(step, Calls):
            yield Done("failed_engine")
            return
        yield from step.sentences
        yield Done(step.status)

    def _numbered(self, request: EngineRequest, calls: tuple[Call, ...]) -> Iterator[ToolCall]:
        for number, (name, arguments) in enumerate(calls, start=len(request.results)):
            yield ToolCall(id=f"{request.turn_id}:{number}", name=name, input=arguments)


def noted(situation: Situation) -> Noted:
    """What the conversation should know from here on. Facts about somebody else are not this person's."""
    reading = situation.reading
    forgotten = tuple(situation.request.facts) if "*" in reading.forget else reading.forget
    if situation.wants("no_save_health"):
        forgotten = ()  # not to be kept, but still true while they talk
    pending = situation.request.pending
    is_no = asks_to_remember(pending) and not situation.request.agreed
    refused = reading.refused | ({pending.fact} if pending and is_no else frozenset())
    return Noted(facts=dict(situation.told), retracted=forgotten, refused=tuple(sorted(refused)), needs=situation.message_needs)
