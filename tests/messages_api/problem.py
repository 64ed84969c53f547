"""A reason to refuse a request."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    status: int
    kind: str
    message: str


def invalid(message: str) -> Problem:
    return Problem(400, "invalid_request_error", message)
