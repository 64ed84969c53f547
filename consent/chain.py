"""The hash chains that show whether evidence was changed, dropped, reordered or forged."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db.models import Model

UNHASHED = frozenset({"id", "own_hash"})
AS_IT_IS = (str, int)
Row = tuple[Any, ...]
_encode = json.JSONEncoder(sort_keys=True, ensure_ascii=False, default=repr).encode  # only forged rows need the default


@dataclass(frozen=True, slots=True)
class ChainFault:
    """Where a chain breaks, and how. `chain` names the chain where a table holds one for each person."""

    sequence: int
    reason: str
    chain: Any = None


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    return str(value) if isinstance(value, UUID) else value


def _hash(names: Sequence[str], values: Sequence[Any]) -> str:
    content = {name: value if type(value) in AS_IT_IS else _plain(value) for name, value in zip(names, values, strict=True)}
    return hashlib.sha256(_encode(content).encode(errors="surrogatepass")).hexdigest()


def record_hash(record: Model) -> str:
    """SHA-256 over every field but the row's number and this hash; it covers the previous record's hash."""
    names = chained_columns(type(record))[:-1]
    return _hash(names, [getattr(record, name) for name in names])


def chained_columns(model: type[Model]) -> tuple[str, ...]:
    """The columns that `find_faults` needs of each row: those that are hashed, then the hash."""
    return (*(f.attname for f in model._meta.concrete_fields if f.attname not in UNHASHED), "own_hash")


def find_faults(rows: Iterable[Row], columns: Sequence[str], *, chain: str = "") -> Iterator[ChainFault]:
    """Every break in rows of `columns` that come in order. Holds one row at a time.

    With `chain`, the column of that name tells whose chain a row belongs to, and each starts anew.
    """
    hashed, places = columns[:-1], {name: place for place, name in enumerate(columns)}
    links = itemgetter(places["sequence"], places["previous_hash"], places["own_hash"])
    whose: Callable[[Row], Any] = itemgetter(places[chain]) if chain else lambda row: None
    owner, expected, before = None, 1, ""
    for row in rows:
        if whose(row) != owner:
            owner, expected, before = whose(row), 1, ""
        sequence, previous_hash, own_hash = links(row)
        if not isinstance(sequence, int):
            yield ChainFault(expected, "its number is none", owner)
            continue
        if sequence != expected:
            yield ChainFault(expected, _misplaced(expected, sequence), owner)
        elif previous_hash != before:
            yield ChainFault(sequence, "it does not follow the record before it", owner)
        if own_hash != _hash(hashed, row[:-1]):
            yield ChainFault(sequence, "its content was changed", owner)
        expected, before = sequence + 1, own_hash


def _misplaced(expected: int, found: int) -> str:
    if found < expected:
        return f"record {found} is out of its place"
    return "a record is missing" if found == expected + 1 else f"{found - expected} records are missing"
