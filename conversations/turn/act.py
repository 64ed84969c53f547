"""Step 4: ask the engine, run the tools it names, and again, up to a fixed limit."""

from conversations.journal.events import CALLS, NOTED, PROGRESS, RESULT, call_payload, result_payload
from conversations.tools.base import ToolContext
from conversations.tools.registry import has_effects
from conversations.tools.registry import run as run_tool
from conversations.turn.context import Finish, TurnContext
from conversations.turn.verify import verify_sentence
from conversations.types import Done, EngineRequest, Noted, Progress, Sentence, ToolCall, ToolResult

MOST_ROUNDS = 8
"""Rounds of tool calls in one turn; a sound engine needs two or three."""


class EngineStuckError(RuntimeError):
    """The engine asked for tools again and again, or stopped without saying so."""


def act(context: TurnContext) -> Finish | None:
    """Answer the message. Finished calls and shown sentences of an earlier attempt are not repeated."""
    _run_calls(context, context.unanswered_calls)
    for _round in range(MOST_ROUNDS):
        calls = _listen(context)
        if context.status:
            return None
        context.journal.add(CALLS, {"calls": [call_payload(call) for call in calls]})
        _run_calls(context, calls)
    raise EngineStuckError(f"{context.engine.name}: more than {MOST_ROUNDS} rounds")


def _listen(context: TurnContext) -> list[ToolCall]:
    """Take in one round of the engine: sentences are verified as they come, calls are collected."""
    calls: list[ToolCall] = []
    for event in context.engine.respond(request_of(context)):
        match event:
            case Sentence():
                verify_sentence(context, event)
            case ToolCall():
                calls.append(event)
            case Noted():
                _note(context, event)
            case Progress():
                context.journal.add(PROGRESS, {"text": event.text})
                context.journal.flush()
            case Done():
                context.status, context.usage = event.status, event.usage
    if not calls and not context.status:
        raise EngineStuckError(f"{context.engine.name}: neither calls nor an end")
    return calls


def _note(context: TurnContext, noted: Noted) -> None:
    """What was understood counts at once: tools of this turn see it, and so does the next turn."""
    facts = {**context.facts, **noted.facts}
    context.facts = {key: value for key, value in facts.items() if key not in noted.retracted}
    context.refused |= frozenset(noted.refused)
    if context.has_noted:
        return
    context.has_noted = True
    context.journal.add(
        NOTED,
        {"facts": dict(noted.facts), "retracted": list(noted.retracted), "refused": list(noted.refused), "needs": list(noted.needs)},
    )


def _run_calls(context: TurnContext, calls: list[ToolCall]) -> None:
    for call in calls:
        if any(done.id == call.id for done, _ in context.results):
            continue
        result = _run_call(context, call)
        context.results.append((call, result))
        context.take_result(result)


def _run_call(context: TurnContext, call: ToolCall) -> ToolResult:
    """Run one tool. Its effect and its journal row are one transaction, keyed by the call's id."""
    if not has_effects(call.name):
        result = run_tool(call, tool_context(context))
        context.journal.add(RESULT, result_payload(result))
        return result
    results: list[ToolResult] = []

    def effect() -> tuple[str, dict[str, object]]:
        results.append(run_tool(call, tool_context(context)))
        return RESULT, result_payload(results[-1])

    context.journal.add_with_effect(effect)
    return results[-1]


def tool_context(context: TurnContext) -> ToolContext:
    """What tools may use in this turn."""
    screening = context.screening
    return ToolContext(
        catalogue=context.catalogue,
        facts=context.facts,
        asked=context.asked,
        refused=context.refused,
        consents=context.granted,
        is_temporary=context.record.is_temporary,
        has_untrusted_text=bool(screening and screening.document),
        own_words=screening.own_words if screening else context.text,
        language=context.record.language,
        today=context.today,
        store=context.store,
        agreed=context.agreed,
    )


def request_of(context: TurnContext) -> EngineRequest:
    """Everything the engine may know, as values."""
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
        results=tuple(context.results),
        withheld=tuple(text for text, _ in context.withheld),
        facts_before=context.facts_before,
        agreed=context.agreed,
    )
