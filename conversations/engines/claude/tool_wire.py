"""Our tools as the wire wants them: strict schemas within its subset of JSON Schema, and inputs read back."""

from collections.abc import Mapping
from typing import Any

Tools = tuple[Mapping[str, Any], ...]
SUM = "estimate_support"
KEPT = frozenset({"type", "properties", "required", "additionalProperties", "items", "enum", "description", "anyOf"})
"""Strict schemas know no lengths and no limits on numbers; our own check of the arguments does."""


def wire_tools(tools: Tools) -> Tools:
    """Every tool, in the order given: the same tools give the same bytes."""
    return tuple(
        {
            "name": tool["name"],
            "description": tool["description"],
            "input_schema": _sum_schema(tool["input_schema"]) if tool["name"] == SUM else _strict(tool["input_schema"]),
            "strict": True,
        }
        for tool in tools
    )


def _strict(schema: Any) -> Any:
    if isinstance(schema, Mapping):
        if isinstance(schema.get("type"), list):
            return {"anyOf": [_strict(_one_of(schema, kind)) for kind in schema["type"]]}
        return {
            name: {key: _strict(one) for key, one in value.items()} if name == "properties" else _strict(value)
            for name, value in schema.items()
            if name in KEPT
        }
    return list(schema) if isinstance(schema, tuple) else schema


def _one_of(schema: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    dropped = {"items"} if kind != "array" else set()
    return {name: value for name, value in schema.items() if name not in dropped} | {"type": kind}


def _sum_schema(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """The inputs of sums as a list of named values: as optional properties they would be more than a strict schema may have."""
    names = list(schema["properties"]["inputs"]["properties"])
    value = {"anyOf": [{"type": "number"}, {"type": "boolean"}, {"type": "string"}]}
    one = {
        "type": "object",
        "properties": {"name": {"type": "string", "enum": names}, "value": value},
        "required": ["name", "value"],
        "additionalProperties": False,
    }
    properties = {"sum": _strict(schema["properties"]["sum"]), "inputs": {"type": "array", "items": one}}
    return {"type": "object", "properties": properties, "required": ["sum", "inputs"], "additionalProperties": False}


def read_input(name: str, given: Any) -> Mapping[str, Any]:
    """What a model gave, in the form our tool takes; what does not fit is left for the tool's own check to refuse."""
    if not isinstance(given, Mapping):
        return {"input": given}
    inputs = given.get("inputs")
    if name == SUM and isinstance(inputs, list) and all(isinstance(one, Mapping) and "name" in one for one in inputs):
        return {**given, "inputs": {str(one["name"]): one.get("value") for one in inputs}}
    return given
