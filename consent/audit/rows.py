"""Reading a whole ledger: a chunk at a time, and whatever somebody has put into its columns."""

import json
from collections.abc import Callable, Generator
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import Any, TypeVar

from django.db import connection, transaction
from django.db.models import DateTimeField, Field, JSONField, Model, QuerySet, UUIDField

CHUNK = 5_000
HEX_UUID = 32
AnyModel = TypeVar("AnyModel", bound=Model)
Reader = Callable[[Any], Any]


def stream(rows: QuerySet[AnyModel], *columns: str) -> Generator[tuple[Any, ...]]:
    """The rows as tuples, as the chain hashes them. A million take no more memory than a few thousand.

    Values come from the driver and not through the model: a value that its column could never hold must
    show as a changed row, and not stop whoever looks for it.
    """
    sql, params = rows.values_list(*columns).query.sql_with_params()
    fields = {field.attname: field for field in rows.model._meta.concrete_fields}
    readers = [(place, reader) for place, name in enumerate(columns) if (reader := _reader(fields[name]))]
    # Without a transaction PostgreSQL keeps a whole copy of a cursor's rows; on SQLite one would keep all writers out.
    with transaction.atomic() if connection.vendor == "postgresql" else nullcontext(), connection.chunked_cursor() as cursor:
        cursor.execute(sql, params)
        while chunk := cursor.fetchmany(CHUNK):
            for row in chunk:
                values = list(row)
                for place, read in readers:
                    values[place] = read(values[place])
                yield tuple(values)


def _reader(field: "Field[Any, Any]") -> Reader | None:
    """What makes of the driver's value the one that was hashed."""
    if isinstance(field, JSONField):
        return _json
    if connection.vendor == "sqlite" and isinstance(field, DateTimeField):
        return _moment
    if connection.vendor == "sqlite" and isinstance(field, UUIDField):
        return _uuid
    return None


def _json(value: Any) -> Any:
    try:
        return json.loads(value)
    except (TypeError, ValueError, RecursionError):
        return value


def _moment(value: Any) -> Any:
    """SQLite keeps a moment in UTC without saying so."""
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) else value


def _uuid(value: Any) -> Any:
    """SQLite keeps a UUID as its 32 digits."""
    if not isinstance(value, str) or len(value) != HEX_UUID:
        return value
    return f"{value[:8]}-{value[8:12]}-{value[12:16]}-{value[16:20]}-{value[20:]}"
