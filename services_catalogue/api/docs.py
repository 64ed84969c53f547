"""The description that people read: the schema as a page."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from services_catalogue.api.assess import MOST_BYTES
from services_catalogue.api.base import LICENCE_URL, AssessThrottle, ReadThrottle
from services_catalogue.api.described import LISTS, PERSON
from services_catalogue.api.parameters import MOST_ROWS, USUAL_ROWS
from services_catalogue.api.schema import schema_in

Part = Mapping[str, Any]
EVERYWHERE = ("page", "page_size")
"""Parameters of every list, told of once."""


@require_safe
def docs(request: HttpRequest) -> HttpResponse:
    """Every address with its parameters, and every shape with its fields."""
    schema = schema_in(get_language())
    base = request.build_absolute_uri()
    context = {
        "examples": [
            (_("Services you can use in Wales to find work:"), f"curl '{base}services/?nation=wales&topic=finding-work'"),
            (
                _("What the rules say of somebody who is 58, lives in Wales and has no work:"),
                f"curl -H 'Content-Type: application/json' -d '{json.dumps(PERSON)}' {base}assess/",
            ),
        ],
        "operations": list(_operations(schema)),
        "shapes": list(_shapes(schema)),
        "licence_url": LICENCE_URL,
        "limits": {
            "most_rows": MOST_ROWS,
            "usual_rows": USUAL_ROWS,
            "most_bytes": f"{MOST_BYTES:,}",
            "reads": ReadThrottle.rate.partition("/")[0],
            "assessments": AssessThrottle.rate.partition("/")[0],
        },
    }
    return render(request, "services_catalogue/open_data.html", context)


def _operations(schema: Part) -> Iterator[Part]:
    order = [*LISTS, "assess"]
    for path, methods in sorted(schema["paths"].items(), key=lambda item: order.index(item[0].split("/")[4])):
        for method, operation in methods.items():
            given = [one for one in operation.get("parameters", ()) if one["in"] == "query" and one["name"] not in EVERYWHERE]
            sent = operation.get("requestBody", {"content": {}})["content"].get("application/json")
            yield {
                "id": operation["operationId"],
                "method": method.upper(),
                "path": path,
                "summary": operation["summary"],
                "sent": shape_in(sent["schema"], schema) if sent else "",
                "answer": shape_in(operation["responses"]["200"]["content"]["application/json"]["schema"], schema),
                "parameters": [_field(one["name"], one["schema"] | _words_of(one), one.get("required", False), schema) for one in given],
            }


def _shapes(schema: Part) -> Iterator[Part]:
    for name, shape in sorted(schema["components"]["schemas"].items()):
        if "properties" in shape:
            fields = [_field(field, part, False, schema) for field, part in shape["properties"].items()]
            yield {"name": name, "fields": fields}


def _words_of(part: Part) -> Part:
    return {"description": part["description"]} if "description" in part else {}


def _field(name: str, part: Part, is_required: bool, schema: Part) -> Part:
    words = "" if "enum" in resolved(part, schema) else part.get("description", "")
    return {"name": name, "kind": kind_of(part, schema), "shape": shape_in(part, schema), "words": words, "is_required": is_required}


def resolved(part: Part, schema: Part) -> Part:
    """What a reference means."""
    return schema["components"]["schemas"][part["$ref"].rsplit("/", 1)[1]] if "$ref" in part else part


def shape_in(part: Part, schema: Part) -> str:
    """The name of the shape a value has, or holds; empty for plain values."""
    for inner in (part, part.get("items", {}), part.get("additionalProperties") or {}, *part.get("oneOf", ()), *part.get("allOf", ())):
        if "$ref" in inner and "properties" in resolved(inner, schema):
            return str(inner["$ref"].rsplit("/", 1)[1])
    return ""


def kind_of(part: Part, schema: Part) -> str:
    """What kind of value a field holds, in words."""
    options = [one for one in part.get("oneOf", part.get("allOf", ())) if not set(resolved(one, schema).get("enum", [""])) <= {None}]
    if options:
        kind = kind_of(options[0], schema)
        return _("%(kind)s, or null") % {"kind": kind} if "oneOf" in part else kind
    whole = resolved(part, schema)
    if "enum" in whole:
        return _("one of: %(values)s") % {"values": ", ".join(str(value) for value in whole["enum"])}
    types = whole["type"] if isinstance(whole["type"], list) else [whole["type"]]
    kind = _plain_kind(types[0], whole, schema)
    return _("%(kind)s, or null") % {"kind": kind} if "null" in types else kind


def _plain_kind(name: str, part: Part, schema: Part) -> str:
    if name == "array":
        return _("list of: %(kind)s") % {"kind": kind_of(part["items"], schema)}
    if name == "object":
        return _("object")
    if name == "string":
        return {"date": _("date, such as 2026-11-01"), "uri": _("web address")}.get(part.get("format", ""), _("text"))
    return {"integer": _("whole number"), "number": _("number"), "boolean": _("true or false")}[name]
