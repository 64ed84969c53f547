"""The hash chain that shows whether a subject's consent records were changed, dropped or forged."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from consent.models import ConsentRecord

UNHASHED = frozenset({"id", "own_hash"})


@dataclass(frozen=True, slots=True)
class ChainFault:
    """Where a chain breaks, and how."""

    sequence: int
    reason: str


def _plain(value: Any) -> str | int:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return str(value) if isinstance(value, UUID) else value


def record_hash(record: ConsentRecord) -> str:
    """SHA-256 over every field but the row's number and this hash; it covers the previous record's hash."""
    content = {f.attname: _plain(getattr(record, f.attname)) for f in record._meta.concrete_fields if f.attname not in UNHASHED}
    return hashlib.sha256(json.dumps(content, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def find_fault(records: Iterable[ConsentRecord]) -> ChainFault | None:
    """The first break in one subject's records, taken in order; None when they hold together."""
    previous_hash = ""
    for expected, record in enumerate(records, start=1):
        if record.sequence != expected:
            return ChainFault(expected, "a record is missing")
        if record.previous_hash != previous_hash:
            return ChainFault(expected, "it does not follow the record before it")
        if record.own_hash != record_hash(record):
            return ChainFault(expected, "its content was changed")
        previous_hash = record.own_hash
    return None
