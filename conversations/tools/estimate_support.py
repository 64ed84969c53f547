"""Do a sum from published rates, and show the working."""

from collections.abc import Mapping
from typing import Any

from conversations.tools.base import ToolContext
from conversations.tools.evidence import evidence_for
from conversations.tools.schema import exact_object
from conversations.tools.sums.inputs import Field, missing_inputs, read_inputs
from conversations.tools.sums.register import SUMS
from conversations.tools.sums.worksheet import MissingRateError, SumResult, Worksheet, to_pounds
from conversations.types import Evidence, ToolResult
from services_catalogue.types import Catalogue


def _field_schema(field: Field) -> Mapping[str, Any]:
    if field.kind == "choice":
        return {"type": "string", "enum": list(field.choices)}
    return {"type": "boolean"} if field.kind == "boolean" else {"type": "number"}


INPUTS = {name: _field_schema(field) for one in SUMS.values() for field in one.fields for name in field.names}


def rate_passages(catalogue: Catalogue, result: SumResult, context: ToolContext) -> tuple[str, ...]:
    """The rates a sum used, as sentences with their tax year."""
    rates = [catalogue.rate(rate_id, context.today) for rate_id in result.rates]
    periods = {"GBP/month": " a month", "GBP/week": " a week", "GBP/hour": " an hour", "GBP/year": " a year", "GBP": ""}
    return tuple(f"{rate.label}: {to_pounds(rate.value)}{periods[rate.unit]} ({rate.tax_year})" for rate in rates if rate.unit in periods)


def sum_evidence(catalogue: Catalogue, services: tuple[str, ...], result: SumResult, context: ToolContext) -> Evidence:
    """What may be said after a sum: its working, its conclusion, its rates and their sources, and the services it is about."""
    lines = (*result.working, result.conclusion, *result.assumptions, *rate_passages(catalogue, result, context))
    if services:  # whose sum it is, so that its figures are said of nothing else
        lines = tuple(f"{catalogue.services[services[0]].name}: {line}" for line in lines)
    stated = Evidence(urls=frozenset(source.url for source in result.sources), passages=lines)
    return stated.joined(evidence_for(catalogue, services, context.today))


class EstimateSupport:
    """Works a named sum; says which inputs are missing, so that an engine can ask for them."""

    name = "estimate_support"
    description = (
        "Do a sum from published rates and show the working: " + ", ".join(SUMS) + ". "
        "Money inputs may be told as weekly_, monthly_ or yearly_. Inputs that are missing are named in the result."
    )
    has_effects = False
    purpose: str | None = None
    schema = exact_object({"sum": {"type": "string", "enum": list(SUMS)}, "inputs": exact_object(INPUTS, required=())})

    def run(self, call_id: str, arguments: Mapping[str, Any], context: ToolContext) -> ToolResult:
        """Result, unit, conclusion, ordered working, assumptions, rates and sources; or the names of missing inputs."""
        wanted = SUMS[arguments["sum"]]
        missing = missing_inputs(wanted.fields, arguments["inputs"], context.facts)
        if missing:
            facts = {field.name: field.fact for field in wanted.fields if field.name in missing and field.fact}
            content: dict[str, Any] = {"error": "missing_inputs", "sum": arguments["sum"], "missing": list(missing), "facts": facts}
            return ToolResult(call_id, self.name, False, content)
        inputs = read_inputs(wanted.fields, arguments["inputs"], context.facts)
        sheet = Worksheet(context.catalogue, context.today, working=list(inputs.notes))
        try:
            result = wanted.work_out(inputs, sheet)
        except MissingRateError:
            return ToolResult(call_id, self.name, False, {"error": "no_rate", "message": "No published rate covers today for this sum."})
        content = {
            "sum": arguments["sum"],
            "status": result.status,
            "result": str(result.result),
            "unit": result.unit,
            "conclusion": result.conclusion,
            "working": list(result.working),
            "assumptions": list(result.assumptions),
            "rates": list(result.rates),
            "sources": [{"title": source.title, "url": source.url} for source in result.sources],
        }
        return ToolResult(call_id, self.name, True, content, sum_evidence(context.catalogue, wanted.services, result, context))
