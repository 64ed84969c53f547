"""Everything that can go wrong on the way to a model and back, as one exception with one word for it."""

from collections.abc import Mapping

TRANSIENT_TYPES = frozenset({"overloaded_error", "api_error", "rate_limit_error", "timeout_error"})
"""Error types of the wire after which the same call may work."""

TRANSIENT_STATUSES = frozenset({408, 409, 429})
FIRST_SERVER_ERROR = 500
MOST_DIGITS = 6


class ModelFaultError(Exception):
    """A call to a model failed. `kind` is one safe word; no text of the call or the answer is kept.

    `may_retry` says that the same call may work later, `retry_after` in how many seconds the provider
    asked for, if it did.
    """

    def __init__(self, kind: str, *, may_retry: bool, retry_after: float = 0.0, status: int = 0) -> None:
        super().__init__(kind)
        self.kind, self.may_retry, self.retry_after, self.status = kind, may_retry, retry_after, status


def fault_of_status(status: int, error_type: str, headers: Mapping[str, str]) -> ModelFaultError:
    """The fault an HTTP status, or an error event inside a stream (which has status 200), stands for."""
    may_retry = error_type in TRANSIENT_TYPES or status in TRANSIENT_STATUSES or status >= FIRST_SERVER_ERROR
    kind = error_type or f"http_{status}"
    return ModelFaultError(kind, may_retry=may_retry, retry_after=_seconds(headers.get("retry-after", "")), status=status)


def _seconds(text: str) -> float:
    """A retry-after in seconds; dates, and anything else, count as none."""
    return float(text) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else 0.0
