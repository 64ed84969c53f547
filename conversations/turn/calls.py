"""Step 4: running the tools an engine named. An effect and its journal row are one transaction."""

from conversations.journal.events import RESULT, result_payload
from conversations.tools.base import ToolContext
from conversations.tools.registry import has_effects
from conversations.tools.registry import run as run_tool
from conversations.turn.context import TurnContext
from conversations.turn.wishes import refusal_of
from conversations.types import ToolCall, ToolResult


def run_calls(context: TurnContext, calls: list[ToolCall]) -> None:
    """Run each call that has no result yet."""
    for call in calls:
        if any(done.id == call.id for done, _ in context.results):
            continue
        result = _run_call(context, call)
        context.results.append((call, result))
        context.take_result(result)


def _run_call(context: TurnContext, call: ToolCall) -> ToolResult:
    """Run one tool. Its effect and its journal row are one transaction, keyed by the call's id."""
    refused = refusal_of(context, call) if context.engine.is_model else None
    if refused or not has_effects(call.name):
        result = refused or run_tool(call, tool_context(context))
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
        pending=context.pending.fact if context.pending else "",
    )
