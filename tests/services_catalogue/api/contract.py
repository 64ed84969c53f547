"""Whether an answer is one that the schema promises."""

import json
import re
from functools import cache
from typing import Any

from django.http import HttpResponse
from jsonschema import Draft202012Validator, FormatChecker


def assert_fits(schema: Any, method: str, response: HttpResponse) -> None:
    """The status, the kind of content and the content are in the schema; addresses that it does not describe are passed over."""
    operation = described(schema, response.request["PATH_INFO"], method)
    if operation is None:
        return
    answer = operation["responses"].get(str(response.status_code))
    assert answer is not None, f"{response.status_code} is not described"
    if "content" not in answer:
        assert response.content == b""
        return
    described_content = answer["content"]
    assert response["Content-Type"] in described_content
    faults = validator(json.dumps(schema, default=str), json.dumps(described_content[response["Content-Type"]]["schema"]))
    assert [fault.message for fault in faults.iter_errors(json.loads(response.content))] == []


def described(schema: Any, path: str, method: str) -> Any:
    """The operation at a path, exact paths before those with an id."""
    for template in sorted(schema["paths"], key=lambda one: "{" in one):
        if re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
            return schema["paths"][template].get(method)
    return None


@cache
def validator(schema: str, part: str) -> Draft202012Validator:
    """Checks content against one part of the schema. Fields that the schema does not name are faults."""
    whole = json.loads(schema)
    for shape in whole["components"]["schemas"].values():
        if "properties" in shape:
            shape["additionalProperties"] = False
    return Draft202012Validator({**json.loads(part), "components": whole["components"]}, format_checker=FormatChecker())
