"""Write the person's plan."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from conversations.tools.base import ToolContext, ToolInputError
from conversations.tools.evidence import evidence_for
from conversations.tools.schema import exact_object
from conversations.types import PlanStep, ToolResult

MOST_STEPS = 12


def _due(text: str) -> str:
    """An ISO date, or empty. Raises ToolInputError."""
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError as error:
        raise ToolInputError("due must be a date such as 2026-12-01, or empty") from error


class UpdatePlan:
    """Replaces the plan with these ordered steps; a step already ticked stays ticked."""

    name = "update_plan"
    description = "Write the person's plan: ordered steps, each with the service it belongs to and a due date where there is one."
    has_effects = True
    purpose: str | None = None
    schema = exact_object(
        {
            "steps": {
                "type": "array",
                "minItems": 1,
                "maxItems": MOST_STEPS,
                "items": exact_object(
                    {
                        "step": {"type": "string", "minLength": 1, "maxLength": 300},
                        "service": {"type": "string", "maxLength": 80},
                        "due": {"type": "string", "maxLength": 10},
                    },
                    required=("step",),
                ),
            }
        }
    )

    def run(self, call_id: str, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """The plan as saved."""
        done = {step.step for step in context.store.plan() if step.done}
        steps = tuple(self._step(one, done, context) for one in arguments["steps"])
        context.store.save_plan(steps)
        content = {"plan": [{"step": one.step, "service": one.service, "due": one.due, "done": one.done} for one in steps]}
        dates = tuple(one.due for one in steps if one.due)
        evidence = evidence_for(context.catalogue, (one.service for one in steps if one.service), context.today).with_passages(dates)
        return ToolResult(call_id, self.name, True, content, evidence)

    def _step(self, one: Mapping[str, Any], done: set[str], context: ToolContext) -> PlanStep:
        service = one.get("service", "")
        if service and service not in context.catalogue.services:
            raise ToolInputError("a step names a service that is not in the catalogue")
        return PlanStep(step=one["step"].strip(), service=service, due=_due(one.get("due", "")), done=one["step"].strip() in done)
