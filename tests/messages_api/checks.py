"""What the real service refuses before it answers, as its documents of version 2026-10-21 say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tests.messages_api.binding import check_binding
from tests.messages_api.cache import content_blocks
from tests.messages_api.conversation_checks import check_messages
from tests.messages_api.problem import Problem, invalid
from tests.messages_api.wire import model_name

SAMPLING = ("temperature", "top_p", "top_k")
COUNTED_FIELDS = {"model", "messages", "cache_control", "output_config", "system", "thinking", "tool_choice", "tools"}
FIELDS = COUNTED_FIELDS | {
    *("max_tokens", "container", "diagnostics", "inference_geo", "metadata", "service_tier", "speed", "stop_sequences", "stream"),
    "user_profile_id",
}
TOOL_NAME = re.compile(r"[a-zA-Z0-9_-]{1,128}")
UNCOUNTED_KEYWORDS = ("minimum", "maximum", "multipleOf", "minLength", "maxLength", "maxItems", "uniqueItems")
"""Parts of JSON Schema that a strict tool cannot use."""
MARKS = 4
EFFORTS = ("low", "medium", "high", "xhigh", "max")
ALWAYS_THINKING = ("claude-sonnet-5-5", "claude-opus-5-5")
NO_FORCED_TOOLS = ("claude-sonnet-5-5",)


def check_headers(headers: Mapping[str, str]) -> Iterator[Problem]:
    if not headers.get("x-api-key") and not headers.get("authorization", "").startswith("Bearer "):
        yield Problem(401, "authentication_error", "x-api-key header is required")
    if not headers.get("anthropic-version"):
        yield invalid("anthropic-version: header is required")


def check_fields(body: dict[str, Any], *, counting: bool = False) -> Iterator[Problem]:
    for name in SAMPLING:
        if name in body:
            yield invalid(f"{name}: sampling parameters are not supported")
    for name in body.keys() - set(SAMPLING) - (COUNTED_FIELDS if counting else FIELDS):
        yield invalid(f"{name}: Extra inputs are not permitted")
    if not isinstance(body.get("model"), str) or not body["model"]:
        yield invalid("model: Field required")
    if not counting:
        limit = body.get("max_tokens")
        if limit is None:
            yield invalid("max_tokens: Field required")
        elif not isinstance(limit, int) or isinstance(limit, bool) or limit < 0:
            yield invalid("max_tokens: Input should be a valid integer of at least 0")
    metadata = body.get("metadata") or {}
    if metadata.keys() - {"user_id"}:
        yield invalid("metadata: Extra inputs are not permitted")
    if len(metadata.get("user_id") or "") > 256:
        yield invalid("metadata.user_id: String should have at most 256 characters")


def check_system(body: dict[str, Any]) -> Iterator[Problem]:
    for number, block in enumerate(content_blocks(body.get("system"))):
        if block.get("type") != "text":
            yield invalid(f"system.{number}: only text blocks are allowed")
        elif not block.get("text"):
            yield invalid("system: text content blocks must be non-empty")


def check_tools(body: dict[str, Any]) -> Iterator[Problem]:
    names: set[str] = set()
    for number, tool in enumerate(body.get("tools") or []):
        where = f"tools.{number}"
        if tool.get("type", "custom") != "custom":
            continue
        name, schema = tool.get("name"), tool.get("input_schema")
        if not isinstance(name, str) or not TOOL_NAME.fullmatch(name):
            yield invalid(f"{where}.custom.name: String should match pattern '^[a-zA-Z0-9_-]{{1,128}}$'")
        elif name in names:
            yield invalid("tools: Tool names must be unique.")
        names.add(str(name))
        yield from check_schema(schema, where=f"{where}.custom.input_schema")
        if tool.get("strict") and isinstance(schema, dict):
            yield from check_strict(schema, where=f"{where}.custom.input_schema")


def check_schema(schema: Any, *, where: str) -> Iterator[Problem]:
    if not isinstance(schema, dict):
        yield invalid(f"{where}: Field required")
        return
    if schema.get("type") != "object":
        yield invalid(f"{where}.type: Input should be 'object'")
    if {"oneOf", "allOf", "anyOf"} & schema.keys():
        yield invalid(f"{where}: input_schema does not support oneOf, allOf, or anyOf at the top level")
    properties = schema.get("properties", {})
    if not isinstance(properties, dict) or not all(isinstance(one, dict | bool) for one in properties.values()):
        yield invalid(f"{where}.properties: Input should be a valid dictionary of schemas")
    required = schema.get("required", [])
    if not isinstance(required, list) or not all(isinstance(name, str) for name in required):
        yield invalid(f"{where}.required: Input should be a valid list of names")


def check_strict(schema: dict[str, Any], *, where: str) -> Iterator[Problem]:
    if schema.get("type") == "object" and schema.get("additionalProperties") is not False:
        yield invalid(f"{where}: for 'object' type, 'additionalProperties' must be explicitly set to false")
    for keyword in UNCOUNTED_KEYWORDS:
        if keyword in schema:
            yield invalid(f"{where}: for '{schema.get('type')}' type, property '{keyword}' is not supported")
    if schema.get("minItems", 0) > 1:
        yield invalid(f"{where}: 'minItems' values other than 0 or 1 are not supported")
    inner = {**schema.get("properties", {}), **schema.get("$defs", {})}
    inner |= {f"{name}.{number}": one for name in ("anyOf", "allOf") for number, one in enumerate(schema.get(name, []))}
    if isinstance(schema.get("items"), dict):
        inner["items"] = schema["items"]
    for name, one in inner.items():
        if isinstance(one, dict):
            yield from check_strict(one, where=f"{where}.{name}")


def check_choice(body: dict[str, Any]) -> Iterator[Problem]:
    choice = body.get("tool_choice")
    if choice is None:
        return
    kind = choice.get("type")
    names = [tool.get("name") for tool in body.get("tools") or []]
    if kind not in ("auto", "any", "tool", "none"):
        yield invalid("tool_choice.type: Input should be 'auto', 'any', 'tool' or 'none'")
    elif kind in ("any", "tool") and model_name(body) in NO_FORCED_TOOLS:
        yield invalid("tool_choice: forced tool use is not supported on this model")
    elif not names:
        yield invalid("tool_choice: may only be specified while providing tools")
    elif kind == "tool" and choice.get("name") not in names:
        yield invalid(f"tool_choice: Tool '{choice.get('name')}' not found in provided tools")


def check_thinking(body: dict[str, Any]) -> Iterator[Problem]:
    kind = (body.get("thinking") or {"type": "adaptive"}).get("type")
    effort = (body.get("output_config") or {}).get("effort")
    if effort is not None and effort not in EFFORTS:
        yield invalid(f"output_config.effort: Input should be one of {', '.join(EFFORTS)}")
    if kind not in ("adaptive", "between_tools", "enabled", "disabled"):
        yield invalid("thinking.type: Input should be 'adaptive', 'between_tools', 'enabled' or 'disabled'")
    elif kind == "enabled":
        yield invalid("thinking.budget_tokens: thinking budgets are not supported on this model; use adaptive thinking")
    elif kind == "disabled" and model_name(body) in ALWAYS_THINKING:
        yield invalid("thinking.type: 'disabled' is not supported on this model; use 'between_tools'")
    elif kind == "between_tools" and effort in ("xhigh", "max"):
        yield invalid("thinking.type: 'between_tools' is not supported at this effort")


def check_marks(body: dict[str, Any]) -> Iterator[Problem]:
    blocks = [*(body.get("tools") or []), *content_blocks(body.get("system"))]
    blocks += [block for message in body.get("messages") or [] for block in content_blocks(message.get("content"))]
    marks = [body.get("cache_control"), *(block.get("cache_control") for block in blocks)]
    found = [mark for mark in marks if mark]
    if len(found) > MARKS:
        yield invalid(f"A maximum of {MARKS} blocks with cache_control may be provided. Found {len(found)}.")
    for mark in found:
        if mark.get("type") != "ephemeral" or mark.get("ttl", "5m") not in ("5m", "1h"):
            yield invalid("cache_control: Input should be of type 'ephemeral' with a ttl of '5m' or '1h'")


BODY_CHECKS: tuple[Callable[[dict[str, Any]], Iterator[Problem]], ...] = (
    check_system,
    check_tools,
    check_choice,
    check_thinking,
    check_marks,
    check_messages,
    check_binding,
)


def problem_of(headers: Mapping[str, str], body: Any, *, counting: bool = False) -> Problem | None:
    """The first reason to refuse this request."""
    for problem in check_headers(headers):
        return problem
    if not isinstance(body, dict):
        return invalid("The request body is not valid JSON")
    for problem in check_fields(body, counting=counting):
        return problem
    return next((problem for check in BODY_CHECKS for problem in check(body)), None)
