"""What comes next in a turn that a model answers, read off what the journal holds. The same journal always gives the same step."""

from dataclasses import dataclass

from conversations.engines.claude import letters
from conversations.engines.claude.prefix import prefix_for
from conversations.engines.claude.thread import is_too_long, summary_of
from conversations.engines.claude.tool_wire import read_input
from conversations.gateway.outbound import Sealed
from conversations.types import Block, EngineRequest, Exchange, ToolCall, Withheld

MOST_EXCHANGES = 6
MOST_OUTPUT_TOKENS = 8_000
CORRECTION, OPENING, RESULTS, GO_ON, BROKEN = "correction", "opening", "results", "go_on", "broken"


@dataclass(frozen=True, slots=True)
class Letter:
    """Something to send. `name` is what kind of letter it is; `summary` what now stands for the earlier turns, if they were shortened."""

    name: str
    blocks: tuple[Block, ...]
    sealed: Sealed
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Tools to run before anything is sent."""

    calls: tuple[ToolCall, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """Nothing more to send. `unproved` are sentences that could not be said even after the model was told."""

    unproved: tuple[Withheld, ...]


def next_step(request: EngineRequest, exchanges: tuple[Exchange, ...]) -> Letter | Run | Finished:
    """The next letter, the calls still to run, or the end."""
    if not exchanges:
        return _opening(request)
    last = exchanges[-1]
    if last.stop == BROKEN:
        return Letter(GO_ON, *letters.go_on())
    done = {call.id for call, _result in request.results}
    is_last_word = _is_spent(exchanges)
    if missing := tuple(call for call in last.calls if call.id not in done):
        return Finished(unproved(request, exchanges)) if is_last_word else Run(tuple(_read(call) for call in missing))
    untold = _untold(request, exchanges)
    has_answered = request.question is not None and last.has_words
    if last.calls and (untold or not has_answered) and not is_last_word:
        return _after_tools(request, exchanges, untold)
    if untold and not is_last_word and not last.calls:
        return Letter(CORRECTION, *letters.correction(untold))
    return Finished(unproved(request, exchanges))


def unproved(request: EngineRequest, exchanges: tuple[Exchange, ...]) -> tuple[Withheld, ...]:
    """What was held back after the model had been told, or without a chance to tell it."""
    told_at = next((at for at, exchange in enumerate(exchanges) if exchange.letter == CORRECTION), -1)
    return tuple(one for one in request.withheld if one.after >= max(told_at, 0))


def _opening(request: EngineRequest) -> Letter:
    """The person's message. A past that is too long, or began with other tools or another catalogue, is shortened to a summary."""
    summary = request.summary
    is_other = request.prefix not in ("", prefix_for(request.catalogue, request.tools).fingerprint)
    if request.thread and (is_other or is_too_long(request.thread)):
        summary = summary_of(request.history, request.needs, request.offered)
    blocks, sealed = letters.opening(request, summary)
    return Letter(OPENING, blocks, sealed, summary if summary != request.summary else "")


def _after_tools(request: EngineRequest, exchanges: tuple[Exchange, ...], untold: tuple[Withheld, ...]) -> Letter:
    blocks, sealed = letters.results(request, exchanges[-1])
    if untold:
        return Letter(CORRECTION, (*blocks, *letters.correction(untold)[0]), sealed)
    if len(exchanges) == MOST_EXCHANGES - 1:
        blocks = letters.hurry(blocks)
    return Letter(RESULTS, blocks, sealed)


def _untold(request: EngineRequest, exchanges: tuple[Exchange, ...]) -> tuple[Withheld, ...]:
    """What was held back, while the model has not been told yet. It is told once in a turn."""
    if any(exchange.letter == CORRECTION for exchange in exchanges):
        return ()
    return tuple(one for one in request.withheld if one.after < len(exchanges))


def _is_spent(exchanges: tuple[Exchange, ...]) -> bool:
    tokens = sum(int(exchange.usage.get("output_tokens", 0)) for exchange in exchanges)
    return len(exchanges) >= MOST_EXCHANGES or tokens >= MOST_OUTPUT_TOKENS


def _read(call: ToolCall) -> ToolCall:
    return ToolCall(call.id, call.name, read_input(call.name, call.input))
