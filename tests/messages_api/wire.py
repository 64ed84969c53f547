"""The smallest parts of the wire: events, errors, ids and tokens."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

ERROR_TYPES = {
    400: "invalid_request_error",
    401: "authentication_error",
    402: "billing_error",
    403: "permission_error",
    404: "not_found_error",
    408: "timeout_error",
    409: "conflict_error",
    413: "request_too_large",
    429: "rate_limit_error",
    500: "api_error",
    503: "api_error",
    504: "timeout_error",
    529: "overloaded_error",
}
CHARACTERS_A_TOKEN = 4


@dataclass(frozen=True)
class Event:
    """One server-sent event; without a name its `event:` line is left out."""

    name: str | None
    data: Mapping[str, Any]
    wait: float = 0.0
    """Seconds before it is sent."""

    def encode(self) -> bytes:
        named = f"event: {self.name}\n" if self.name else ""
        return f"{named}data: {dumps(self.data)}\n\n".encode()


def dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def tokens(text: str) -> int:
    return -(-len(text) // CHARACTERS_A_TOKEN)


def model_name(body: Mapping[str, Any]) -> str:
    """The model's own name, without what Bedrock puts before it."""
    return str(body.get("model")).rpartition("anthropic.")[2]


def new_id(kind: str) -> str:
    return f"{kind}_01{secrets.token_hex(11)}"


def error_body(kind: str, message: str, request_id: str) -> dict[str, Any]:
    return {"type": "error", "error": {"type": kind, "message": message}, "request_id": request_id}


def event(kind: str, *, wait: float = 0.0, **fields: Any) -> Event:
    return Event(kind, {"type": kind, **fields}, wait)
