"""What this turn's tools have found, read back from their results."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from conversations.types import ToolCall, ToolResult


@dataclass(frozen=True, slots=True)
class Outcome:
    """One service as the rules see it for this person."""

    outcome: str
    missing: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Findings:
    """Results by tool, oldest first."""

    results: tuple[tuple[ToolCall, ToolResult], ...]

    def has_run(self, name: str) -> bool:
        """Whether the tool was called in this turn, with or without success."""
        return any(call.name == name for call, _ in self.results)

    def of(self, name: str) -> tuple[ToolResult, ...]:
        """The tool's successful results."""
        return tuple(result for call, result in self.results if call.name == name and result.ok)

    def failed(self, name: str) -> bool:
        """Whether the tool was called and refused."""
        return any(call.name == name and not result.ok for call, result in self.results)

    @property
    def outcomes(self) -> Mapping[str, Outcome]:
        """What the rules say, by service."""
        found: dict[str, Outcome] = {}
        for result in self.of("check_eligibility"):
            for service, entry in _by_service(result.content.get("services", {})).items():
                found[service] = Outcome(str(entry["outcome"]), tuple(entry.get("missing", ())), tuple(entry.get("reasons", ())))
        return found

    @property
    def next_question(self) -> str:
        """The fact that would settle most; empty when none would."""
        return next((str(result.content.get("next_question") or "") for result in reversed(self.of("check_eligibility"))), "")

    @property
    def searched(self) -> tuple[str, ...]:
        """Services that a search found, best first."""
        hits = [hit for result in self.of("search_services") for hit in _listed(result.content)]
        return tuple(dict.fromkeys(str(hit.get("service") or hit.get("id")) for hit in hits))


def _by_service(entries: Any) -> Mapping[str, Mapping[str, Any]]:
    if isinstance(entries, Mapping):
        return entries
    return {entry.get("service") or entry["id"]: entry for entry in entries}


def _listed(content: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    listed = content.get("services") or content.get("results") or []
    return list(listed)
