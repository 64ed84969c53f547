"""Write the person's plan."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from conversations.tools.base import ToolContext, ToolInputError
from conversations.tools.evidence import evidence_for
from conversations.tools.schema import exact_object
from conversations.types import PlanStep, ToolResult

MOST_STEPS = 40  # as many as a plan holds, so that a whole one can be written back
MOST_THINGS = 8
WEB_ADDRESS = re.compile(r"https?:|\bwww\.|\w\.(?:uk|org|com|net|co|info|wales|cymru|scot|io)\b", re.IGNORECASE)
STEP = exact_object(
    {
        "step": {"type": "string", "minLength": 1, "maxLength": 300},
        "service": {"type": "string", "maxLength": 80},
        "where": {"type": "string", "maxLength": 200},
        "bring": {"type": "array", "maxItems": MOST_THINGS, "items": {"type": "string", "minLength": 1, "maxLength": 200}},
        "due": {"type": "string", "maxLength": 10},
        "done": {"type": "boolean"},
    },
    required=("step",),
)


class UpdatePlan:
    """Rewrites the plan. Steps that the person added, changed or ticked stay as they are: ADR 12."""

    name = "update_plan"
    description = (
        "Write the person's plan: ordered steps, each with its service, where to do it (a place in words; the service's official page is "
        "shown by itself), what to bring (leave it out and the service's own list is used), a due date where there is one, and whether it "
        "is done. Steps the person added, changed or ticked stay as they are, whether or not you list them: the result says which."
    )
    has_effects = True
    purpose: str | None = None
    schema = exact_object({"steps": {"type": "array", "minItems": 1, "maxItems": MOST_STEPS, "items": STEP}})

    def run(self, call_id: str, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """The plan as it now stands, with what stayed though it was not listed. A temporary chat keeps none."""
        if context.is_temporary:
            refusal = {
                "error": "temporary_chat",
                "message": "This is a temporary chat, so no plan is kept. Say so, and give the steps in words.",
            }
            return ToolResult(call_id, self.name, False, refusal)
        written = _with_papers([_step(one, context) for one in arguments["steps"]], arguments["steps"], context)
        plan = context.store.save_plan(tuple(written))
        content: dict[str, Any] = {"plan": [_shown(step) for step in plan], **_differences(written, plan)}
        evidence = evidence_for(context.catalogue, (step.service for step in plan if step.service), context.today)
        return ToolResult(call_id, self.name, True, content, evidence.with_passages(tuple(step.due for step in plan if step.due)))


def _step(one: Mapping[str, Any], context: ToolContext) -> PlanStep:
    service = one.get("service", "")
    if service and service not in context.catalogue.services:
        raise ToolInputError("a step names a service that is not in the catalogue")
    where, bring = _plain(one.get("where", "")), tuple(filter(None, map(_plain, one.get("bring", ()))))
    if any(WEB_ADDRESS.search(text) for text in (where, *bring)):
        raise ToolInputError("where and bring are words, not web addresses: name the service and its official page is shown")
    return PlanStep(_plain(one["step"]), service, _due(one.get("due", "")), one.get("done", False), where, bring)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _due(text: str) -> str:
    """An ISO date, or empty. Raises ToolInputError."""
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError as error:
        raise ToolInputError("due must be a date such as 2026-12-01, or empty") from error


def _with_papers(steps: Sequence[PlanStep], given: Iterable[Mapping[str, Any]], context: ToolContext) -> list[PlanStep]:
    """The catalogue's list of what to bring, at the first step of each service that says nothing of it."""
    filled: list[PlanStep] = []
    for step, one in zip(steps, given, strict=True):
        is_first = step.service not in {earlier.service for earlier in filled}
        if step.service and is_first and "bring" not in one:
            papers = context.catalogue.services[step.service].documents_needed[:MOST_THINGS]
            filled.append(replace(step, bring=papers))
        else:
            filled.append(step)
    return filled


def _differences(written: Sequence[PlanStep], plan: Sequence[PlanStep]) -> dict[str, Any]:
    """What stands otherwise than it was written, so that an engine says nothing else."""
    listed, standing = {step.step for step in written}, {step.step for step in plan}
    kept = [step.step for step in plan if step.step not in listed]
    left_out = [step.step for step in written if step.step not in standing and not any(step.step == one.suggested for one in plan)]
    return ({"kept": kept, "message": "The person added, changed or ticked these, so they stay."} if kept else {}) | (
        {"left_out": left_out} if left_out else {}
    )


def _shown(step: PlanStep) -> dict[str, Any]:
    parts: dict[str, Any] = {"step": step.step, "service": step.service, "due": step.due, "done": step.done}
    more = {"where": step.where, "bring": list(step.bring), "own": step.is_own}
    return parts | {name: value for name, value in more.items() if value}
