"""The engine that Claude drives. Where a turn stands is read off the journal at every step, so that any worker can go on."""

from collections.abc import Iterator
from dataclasses import replace
from time import perf_counter

from conversations.canned_replies.progress_words import progress_of, thinking
from conversations.engines.claude.last_words import COUNTED, last_words
from conversations.engines.claude.next_step import BROKEN, CORRECTION, Finished, Letter, Run, next_step
from conversations.engines.claude.sentences import SentenceReader
from conversations.engines.claude.sourced import sourced
from conversations.engines.claude.wire import call_for
from conversations.engines.guided.engine import noted
from conversations.engines.guided.understand import understand
from conversations.gateway.call import make_call, manifest, model_in_use
from conversations.gateway.decode import Answered, TextDelta
from conversations.gateway.faults import ModelFaultError
from conversations.gateway.model_list import cost_of
from conversations.types import (
    Block,
    EngineEvent,
    EngineRequest,
    Exchange,
    Heard,
    Progress,
    Sending,
    Shortened,
    Waiting,
)

LEAST_SECONDS = 5.0
"""With less time than this left, a call would only make the person wait for the guided engine."""


class ClaudeEngine:
    """Streams from the Messages API through the gateway. Raises ModelFaultError; the turn decides what then."""

    name = "claude"
    is_model = True

    def is_done(self, request: EngineRequest) -> bool:
        """See Engine."""
        if not request.exchanges or request.unfinished:
            return False
        return isinstance(next_step(request, request.exchanges), Finished)

    def respond(self, request: EngineRequest) -> Iterator[EngineEvent]:
        """See Engine. One call to the model at most; then tools, another call, or the end, when asked again."""
        exchanges = request.exchanges
        if not exchanges:
            situation = understand(request)
            yield noted(situation)
            request = replace(request, facts=situation.facts)
        if request.unfinished:
            broken = _broken(request, exchanges)
            yield Heard(broken)
            exchanges = (*exchanges, broken)
        step = next_step(request, exchanges)
        match step:
            case Run():
                # One line for all: tools take no time, and it stands there until the model speaks again.
                names = [call.name for call in step.calls]
                telling = next((name for name in reversed(names) if name != "ask_citizen"), names[0])
                yield Progress(progress_of(telling, str(request.facts.get("nation", ""))))
                yield from step.calls
            case Finished():
                yield from last_words(request, step.unproved)
            case Letter():
                yield from _send(request, exchanges, step)


def _send(request: EngineRequest, exchanges: tuple[Exchange, ...], letter: Letter) -> Iterator[EngineEvent]:
    """One call: sentences as they are finished, then the whole exchange."""
    if request.seconds_left < LEAST_SECONDS:
        raise ModelFaultError("out_of_time", may_retry=False)
    if letter.summary:
        yield Shortened(letter.summary)
    call = call_for(request, exchanges, letter)
    yield Sending(manifest(call))
    if not exchanges:
        yield Progress(thinking())
    yield Waiting()  # what is sent is written down before it goes out
    began, first = perf_counter(), 0.0
    reader = SentenceReader(block=max((sentence.block for sentence in request.said), default=0))
    answered: Answered | None = None
    for event in make_call(call):
        if event is None:
            yield Waiting()
        elif isinstance(event, TextDelta):
            first = first or perf_counter()
            yield from (sourced(spoken, request) for spoken in reader.take(event.text))
        elif isinstance(event, Answered):
            answered = event
            if event.stop != "max_tokens":  # what is cut in the middle of a sentence is left out
                yield from (sourced(spoken, request) for spoken in reader.end())
    if answered is None:
        raise ModelFaultError("cut_short", may_retry=True)
    _check_ending(answered, may_be_silent=request.question is not None or letter.name == CORRECTION)
    exchange = Exchange(letter.blocks, _spoken(answered), answered.stop, letter.name, _counted(answered))
    took, waited = perf_counter() - began, (first or perf_counter()) - began
    yield Heard(exchange, cost_of(model_in_use(), answered.usage), round(took * 1000), round(waited * 1000))


def _check_ending(answered: Answered, *, may_be_silent: bool) -> None:
    """Raise for an answer that is whole but none: a refusal, an empty one, or one that waits for a tool we do not have."""
    if answered.stop not in ("end_turn", "tool_use", "max_tokens", "stop_sequence"):
        raise ModelFaultError(answered.stop, may_retry=False)
    if not may_be_silent and not any(block["type"] in ("tool_use", "text") for block in _spoken(answered)):
        raise ModelFaultError("empty", may_retry=True)


def _spoken(answered: Answered) -> tuple[Block, ...]:
    """The content without empty texts, which the wire does not take back."""
    return tuple(block for block in answered.content if block["type"] != "text" or str(block.get("text", "")).strip())


def _broken(request: EngineRequest, exchanges: tuple[Exchange, ...]) -> Exchange:
    """What the person has read of an answer that broke off, as if the model had stopped there."""
    step = next_step(request, exchanges)
    sent = step.blocks if isinstance(step, Letter) else ()
    letter = step.name if isinstance(step, Letter) else ""
    return Exchange(sent, ({"type": "text", "text": "\n".join(request.unfinished)},), BROKEN, letter)


def _counted(answered: Answered) -> dict[str, int]:
    return {name: int(answered.usage.get(name) or 0) for name in COUNTED}
