"""What is computed from the catalogue: outcomes of rules, and finds of search."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What published rules say of one service for one person. Never a decision."""

    LIKELY = "likely"
    UNLIKELY = "unlikely"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Assessment:
    """One service for one person: the outcome, the facts still missing, and why, one clause a rule."""

    service: str
    outcome: Outcome
    missing: tuple[str, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A service and how well it fits the query; higher is better, 1.0 is an exact name."""

    service: str
    score: float
