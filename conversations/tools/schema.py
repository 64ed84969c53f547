"""Checks a tool call's arguments against its JSON Schema: the subset that tools here use."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from conversations.tools.base import ToolInputError

Schema = Mapping[str, Any]
MOST_NESTING = 8


def _is_integer(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


CHECKS: Mapping[str, Callable[[Any], bool]] = {
    "object": lambda value: isinstance(value, Mapping),
    "array": lambda value: isinstance(value, Sequence) and not isinstance(value, str),
    "string": lambda value: isinstance(value, str),
    "boolean": lambda value: isinstance(value, bool),
    "integer": _is_integer,
    "number": lambda value: _is_integer(value) or isinstance(value, float),
}


def check_arguments(schema: Schema, value: Any, where: str = "input", depth: int = 0) -> None:
    """Raise ToolInputError naming the first argument that does not fit, in words safe to show an engine."""
    if depth > MOST_NESTING:
        raise ToolInputError(f"{where} is nested too deeply")
    kinds = schema.get("type", ())
    kinds = (kinds,) if isinstance(kinds, str) else tuple(kinds)
    if kinds and not any(CHECKS[kind](value) for kind in kinds):
        raise ToolInputError(f"{where} must be {' or '.join(kinds)}")
    if "enum" in schema and value not in schema["enum"]:
        raise ToolInputError(f"{where} is not one of the allowed values")
    if isinstance(value, str):
        _check_length(value, schema.get("minLength", 0), schema.get("maxLength"), where, "characters")
    elif isinstance(value, Mapping):
        _check_object(schema, value, where, depth)
    elif isinstance(value, Sequence):
        _check_length(value, schema.get("minItems", 0), schema.get("maxItems"), where, "items")
        for index, item in enumerate(value):
            check_arguments(schema.get("items", {}), item, f"{where}[{index}]", depth + 1)


def _check_object(schema: Schema, value: Mapping[str, Any], where: str, depth: int) -> None:
    properties: Mapping[str, Schema] = schema.get("properties", {})
    for name in schema.get("required", ()):
        if name not in value:
            raise ToolInputError(f"{where} needs {name}")
    for name, item in value.items():
        if name in properties:
            check_arguments(properties[name], item, f"{where}.{name}", depth + 1)
        elif schema.get("additionalProperties") is False:
            raise ToolInputError(f"{where} has an argument that this tool does not take")


def _check_length(value: Sequence[Any], least: int, most: int | None, where: str, noun: str) -> None:
    if len(value) < least:
        raise ToolInputError(f"{where} needs at least {least} {noun}")
    if most is not None and len(value) > most:
        raise ToolInputError(f"{where} takes at most {most} {noun}")


def exact_object(properties: Mapping[str, Schema], required: tuple[str, ...] | None = None) -> Schema:
    """An object schema that takes these properties and no others; all are required unless said."""
    names = list(properties) if required is None else list(required)
    return {"type": "object", "properties": dict(properties), "required": names, "additionalProperties": False}
