"""What may leave: fields by name, for a purpose the person allows, with every identifier taken out."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from consent.purposes import ANSWER, MEMORY
from consent.queries import PurposeNotGrantedError
from conversations.guardrails.identifiers import mask

ALLOWED = (
    "message",
    "document",
    "facts",
    "refused",
    "remembered",
    "temporary",
    "agreements",
    "plan",
    "open_question",
    "earlier",
    "shown",
    "withheld",
    "tool_results",
    "today",
    "language",
)
"""Every field there is. Name, email, account and address are not among them, so they cannot be sent."""


class FieldNotAllowedError(ValueError):
    """Something was about to be sent that is not on the list."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """Fields that may be sent, masked; and what a manifest says of them."""

    fields: Mapping[str, Any]
    memory: tuple[str, ...]
    masked: Mapping[str, int]


def seal(
    fields: Mapping[str, Any], *, consents: frozenset[str], memory: tuple[str, ...] = (), public: frozenset[str] = frozenset()
) -> Sealed:
    """The fields as they may be sent; empty ones are left out.

    Raises PurposeNotGrantedError where answering, or the use of what is remembered, is not allowed
    now, and FieldNotAllowedError for a field that is not on the list. `public` are the digits of
    published telephone numbers, which stay.
    """
    needed = {ANSWER} | ({MEMORY} if memory else set())
    for purpose in sorted(needed - consents):
        raise PurposeNotGrantedError(purpose)
    for name in fields:
        if name not in ALLOWED:
            raise FieldNotAllowedError(name)
    masked: Counter[str] = Counter()
    kept = {name: _masked(value, public, masked) for name, value in fields.items() if value or value is False}
    return Sealed(kept, memory, dict(masked))


def _masked(value: Any, public: frozenset[str], counts: Counter[str]) -> Any:
    if isinstance(value, str):
        found = mask(value, public=public)
        counts.update(kind for _start, _end, kind in found.spans)
        return found.text
    if isinstance(value, Mapping):
        return {name: _masked(item, public, counts) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_masked(item, public, counts) for item in value]
    return value
