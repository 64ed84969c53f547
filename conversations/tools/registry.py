"""Every tool there is; finding one, running it, and turning failure into a safe result."""

import logging
from collections.abc import Mapping
from functools import cache
from typing import Any

from consent.queries import PurposeNotGrantedError
from conversations.tools.ask_citizen import AskCitizen
from conversations.tools.base import Tool, ToolContext, ToolInputError
from conversations.tools.check_eligibility import CheckEligibility
from conversations.tools.estimate_support import EstimateSupport
from conversations.tools.forget import Forget
from conversations.tools.get_service import GetService
from conversations.tools.hand_over import HandOver
from conversations.tools.remember import Remember
from conversations.tools.schema import check_arguments
from conversations.tools.search_services import SearchServices
from conversations.tools.signpost import Signpost
from conversations.tools.update_plan import UpdatePlan
from conversations.types import ToolCall, ToolResult

log = logging.getLogger("govassist.tools")

ALL: tuple[Tool, ...] = (
    SearchServices(),
    GetService(),
    CheckEligibility(),
    AskCitizen(),
    Remember(),
    Forget(),
    UpdatePlan(),
    EstimateSupport(),
    Signpost(),
    HandOver(),
)
TOOLS: Mapping[str, Tool] = {tool.name: tool for tool in ALL}


class RefusedError(Exception):
    """The tool may not run now; the message is safe to show an engine."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code, self.message = code, message


@cache
def definitions() -> tuple[Mapping[str, Any], ...]:
    """Name, description and schema of every tool, in a fixed order, for a model."""
    return tuple({"name": tool.name, "description": tool.description, "input_schema": tool.schema} for tool in ALL)


def has_effects(name: str) -> bool:
    """Whether running this tool could change something; a tool that does not exist changes nothing."""
    return name in TOOLS and TOOLS[name].has_effects


def find(name: str) -> Tool:
    """The tool of that name. Raises RefusedError."""
    if name not in TOOLS:
        raise RefusedError("unknown_tool", "There is no such tool.")
    return TOOLS[name]


def check_permission(tool: Tool, context: ToolContext) -> None:
    """Raise RefusedError where consent is missing, or where a pasted document could be behind an effect."""
    if tool.has_effects and context.has_untrusted_text:
        raise RefusedError("untrusted_text", "Nothing can be saved or changed in a turn that holds a pasted document.")
    if tool.purpose is not None and tool.purpose not in context.consents:
        raise RefusedError("consent_needed", f"The person has not agreed to this use of their data: {tool.purpose}.")


def execute(call: ToolCall, context: ToolContext) -> ToolResult:
    """Find, check and run, raising whatever goes wrong."""
    tool = find(call.name)
    check_arguments(tool.schema, call.input)
    check_permission(tool, context)
    return tool.run(call.id, call.input, context)


def failure(call: ToolCall, code: str, message: str) -> ToolResult:
    """A failed result in safe words."""
    return ToolResult(call_id=call.id, name=call.name, ok=False, content={"error": code, "message": message})


def run(call: ToolCall, context: ToolContext) -> ToolResult:
    """The tool's result; every failure becomes a safe one, never exception text."""
    try:
        return execute(call, context)
    except RefusedError as refused:
        return failure(call, refused.code, refused.message)
    except PurposeNotGrantedError as missing:  # taken back while the turn ran
        return failure(call, "consent_needed", f"The person does not agree to this use of their data: {missing}.")
    except ToolInputError as wrong:
        return failure(call, "bad_input", str(wrong))
    except Exception as error:
        # The type alone is logged: a message could hold what the person told us.
        log.error("tool failed: %s: %s", call.name, type(error).__name__)
        return failure(call, "failed", "The tool did not work this time.")
