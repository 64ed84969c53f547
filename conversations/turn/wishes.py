"""Whether something a model wants done was wanted by the person. Code decides this, from their own words alone."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from conversations.guardrails.gate import check_sentence
from conversations.tools.registry import failure, has_effects
from conversations.turn.context import TurnContext
from conversations.types import Sentence, ToolCall, ToolResult
from conversations.understanding.once import read_once
from conversations.understanding.reading import Reading

PLAN_WISHES = frozenset({"ask_plan", "show_plan", "next_step"})
PERSON_WISHES = frozenset({"hand_over", "complaint"})
YES = frozenset({"yes", "save"})
PLAN_WORDS = re.compile(r"\bplan\b|\bsteps?\b|\bcynllun\b", re.IGNORECASE)
PERSON_WORDS = re.compile(r"\b(?:person|people|human|somebody|someone|adviser|rhywun)\b", re.IGNORECASE)
"""What a reply was about that is answered with a bare yes."""

OWN_WORDS = frozenset({"note", "health_note", "place", "occupation", "work_goal"})
"""Items in the person's own words: which of them a wish to forget is about cannot be told from its words alone."""


def refusal_of(context: TurnContext, call: ToolCall) -> ToolResult | None:
    """Why a call with effects may not run; None when it may. The words are for the model."""
    if not has_effects(call.name):
        return None
    reading = _reading(context)
    match call.name:
        case "forget":
            return _forget_refusal(call, reading)
        case "update_plan":
            return _plan_refusal(context, call, reading)
        case "remember":
            return _memory_refusal(context, call)
        case "hand_over" if not _wants(context, reading, PERSON_WISHES, PERSON_WORDS):
            return _refused(call, "the person has not asked for somebody to talk to; signpost says who can help")
    return None


def _wants(context: TurnContext, reading: Reading, wishes: frozenset[str], offered: re.Pattern[str]) -> bool:
    """Whether the person asks for it, or says yes to a reply that spoke of it."""
    last = next((message.text for message in reversed(context.history) if message.role == "assistant"), "")
    intents = set(reading.intents)
    return bool(wishes & intents) or bool(YES & intents and offered.search(last))


def _forget_refusal(call: ToolCall, reading: Reading) -> ToolResult | None:
    """No more than was asked for."""
    if not reading.forget and "forget" not in reading.intents:
        return _refused(call, "the person has not asked for anything to be forgotten")
    keys = call.input.get("keys")
    wanted = {str(key) for key in keys} if isinstance(keys, list) else set()
    allowed = set(reading.forget) | OWN_WORDS
    if "*" in reading.forget or wanted <= allowed or (not reading.forget and "*" not in wanted):
        return None
    return _refused(call, f"the person has not asked for all of this to be forgotten: {', '.join(sorted(wanted - allowed))}")


def _plan_refusal(context: TurnContext, call: ToolCall, reading: Reading) -> ToolResult | None:
    if not _wants(context, reading, PLAN_WISHES, PLAN_WORDS):
        return _refused(call, "the person has not asked for a plan; offer it in words")
    steps = call.input.get("steps")
    known = "\n".join([context.all_own_words, *(step.step for step in context.plan)]).lower()
    for step in steps if isinstance(steps, list) else []:
        given = step if isinstance(step, dict) else {}
        text = str(given.get("step", ""))
        if given.get("service", "") not in context.evidence.services and text.strip().lower() not in known:
            return _refused(call, f"a step needs the service it belongs to, looked up in this turn: {text}")
        for sentence in _sentences(given):
            verdict = check_sentence(
                sentence, context.evidence, own_words=context.all_own_words, catalogue=context.catalogue, today=context.today
            )
            if not verdict.released:
                return _refused(call, f"a step could not be checked against what was looked up: {sentence.text} ({verdict.reason})")
    return None


def _sentences(step: Mapping[str, Any]) -> Iterator[Sentence]:
    """Every text of a step that the person would read."""
    bring = step.get("bring")
    service = str(step.get("service", ""))
    for text in (step.get("step"), step.get("where"), *(bring if isinstance(bring, list) else ())):
        if text:
            yield Sentence(0, "item", str(text), service)


def _memory_refusal(context: TurnContext, call: ToolCall) -> ToolResult | None:
    """Only what the person said of themselves: a fact as it was understood, or words that stand in theirs."""
    items = call.input.get("items")
    for item in items if isinstance(items, list) else []:
        key, value = (str(item.get("key", "")), item.get("value")) if isinstance(item, dict) else ("", None)
        known = context.facts.get(key)
        if key in context.catalogue.facts:
            stands = (list(known) if isinstance(known, tuple) else known) == value
        else:
            stands = isinstance(value, str) and _stands_in_own_words(context, key, value)
        if not stands:
            return _refused(call, f"the person has not said this of themselves: {key}")
    return None


def _stands_in_own_words(context: TurnContext, key: str, value: str) -> bool:
    """Whether the person said it in this conversation and has not put it right elsewhere since, or has it remembered."""
    said = [message.text for message in context.history if message.role == "citizen" and key not in message.outdated]
    kept = [str(item.value) for item in context.remembered]
    return value.strip().lower() in "\n".join([context.text, *said, *kept]).lower()


def _reading(context: TurnContext) -> Reading:
    words = context.screening.own_words if context.screening else context.text
    known = context.facts_before
    return read_once(words, memo=context.memo, catalogue=context.catalogue, pending=context.pending, known=known, today=context.today)


def _refused(call: ToolCall, why: str) -> ToolResult:
    return failure(call, "not_wanted", f"Not done: {why}.")
