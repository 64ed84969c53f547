"""Database rows to entries and back, so that files, rows and the admin's checks speak of one form."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from services_catalogue.entries import PARTS, SHAPES, Entry, plain_decimal
from services_catalogue.models import Amount, Answer, Contact, Fact, Need, Provider, Rate, Service, Source

MODELS: Mapping[str, Any] = {
    "facts": Fact,
    "services": Service,
    "rates": Rate,
    "contacts": Contact,
    "answers": Answer,
    "needs": Need,
}


def all_rows(kind: str) -> Any:
    """Every row of a kind, with what its entry needs, in a fixed number of queries."""
    rows = MODELS[kind]._default_manager.all()
    return rows.select_related("provider").prefetch_related("amounts", "sources") if kind == "services" else rows


def entry_of(kind: str, row: Any) -> Entry:
    """The row in the form of the data files."""
    return {name: _READERS.get((kind, name), _READERS.get(("", name), _plain))(row, name) for name in SHAPES[kind]}


class TooLongError(ValueError):
    """Words do not fit their column. SQLite would take them, PostgreSQL would not."""

    def __init__(self, field: str, limit: int) -> None:
        self.field = field
        super().__init__(f"is longer than {limit} characters")


def write_entry(kind: str, row: Any, entry: Entry) -> None:
    """Make the row, and the rows that belong to it, say what a complete, checked entry says. Raises TooLongError."""
    for name, value in entry.items():
        if name not in ("amounts", "sources"):
            _WRITERS.get((kind, name), _WRITERS.get(("", name), setattr))(row, name, value)
    _check_lengths(row)
    row.save()
    if kind == "services":
        _write_parts(row, Amount, entry["amounts"])
        _write_parts(row, Source, entry["sources"])


def _check_lengths(row: Any) -> None:
    for field in row._meta.concrete_fields:
        value = getattr(row, field.attname)
        if field.max_length and isinstance(value, str) and len(value) > field.max_length:
            raise TooLongError(field.name, field.max_length)


def too_long(kind: str, entry: Entry) -> Iterator[tuple[str, str]]:
    """Words of a complete entry that do not fit their columns, as (field, message)."""
    parts = [("phone", kind, entry.get("phone") or {}, "phone_"), ("source", kind, entry.get("source") or {}, "source_")]
    for number, amount in enumerate(entry.get("amounts", ()), start=1):
        parts += [(f"amounts.{number}", "amounts", amount, ""), (f"amounts.{number}.source", "amounts", amount["source"], "source_")]
    parts += [(f"sources.{number}", "sources", source, "") for number, source in enumerate(entry.get("sources", ()), start=1)]
    for path, table, values, prefix in [("", kind, entry, ""), *parts]:
        limits = _limits(table)
        for name, value in values.items():
            column = "rate_id" if (table, name) == ("rates", "id") else f"{prefix}{name}"
            limit = limits.get(column, 0)
            if limit and isinstance(value, str) and len(value) > limit:
                yield f"{path}.{name}".lstrip("."), str(TooLongError(name, limit))


def _limits(table: str) -> Mapping[str, int]:
    model = {"amounts": Amount, "sources": Source}.get(table) or MODELS[table]
    limits = {field.name: field.max_length or 0 for field in model._meta.concrete_fields}
    return {**limits, "provider": Provider._meta.get_field("name_en").max_length or 0} if table == "services" else limits


def _plain(row: Any, name: str) -> Any:
    value = getattr(row, name)
    return value.isoformat() if isinstance(value, date) else value


def _read_source(row: Any, name: str) -> Entry:
    return {"title": row.source_title, "url": row.source_url}


def _read_phone(row: Any, name: str) -> Entry | None:
    return {part: getattr(row, f"phone_{part}") for part in PARTS["phone"]} if row.phone_number else None


def part_of(name: str, row: Any) -> Entry:
    """An amount or a source in the form it has inside a service's entry."""
    return {part: _read_source(row, part) if part == "source" else getattr(row, part) for part in PARTS[name]}


def _read_parts(row: Any, name: str) -> list[Entry]:
    return [part_of(name, part) for part in getattr(row, name).all()]


_READERS: Mapping[tuple[str, str], Callable[[Any, str], Any]] = {
    ("", "source"): _read_source,
    ("services", "provider"): lambda row, name: row.provider.name_en,
    ("services", "phone"): _read_phone,
    ("services", "amounts"): _read_parts,
    ("services", "sources"): _read_parts,
    ("rates", "id"): lambda row, name: row.rate_id,
    ("rates", "value"): lambda row, name: plain_decimal(row.value),
    ("rates", "valid_to"): lambda row, name: row.valid_to.isoformat() if row.valid_to else "",
    ("answers", "service"): lambda row, name: row.service_id,
}


def _write_source(row: Any, name: str, value: Entry) -> None:
    row.source_title, row.source_url = value["title"], value["url"]


def _write_provider(row: Any, name: str, value: str) -> None:
    row.provider, _ = Provider.objects.get_or_create(name_en=value)


def _write_phone(row: Any, name: str, value: Entry | None) -> None:
    for part in PARTS["phone"]:
        setattr(row, f"phone_{part}", value[part] if value else "")


_WRITERS: Mapping[tuple[str, str], Callable[[Any, str, Any], None]] = {
    ("", "source"): _write_source,
    ("services", "provider"): _write_provider,
    ("services", "phone"): _write_phone,
    ("rates", "id"): lambda row, name, value: setattr(row, "rate_id", value),
    ("rates", "valid_to"): lambda row, name, value: setattr(row, "valid_to", value or None),
    ("answers", "service"): lambda row, name, value: setattr(row, "service_id", value),
}


def _write_parts(service: Service, model: Any, parts: list[Entry]) -> None:
    model._default_manager.filter(service=service).delete()
    rows = []
    for position, part in enumerate(parts):
        row = model(service=service, position=position)
        for name, value in part.items():
            write: Callable[[Any, str, Any], None] = _WRITERS.get(("", name), setattr)
            write(row, name, value)
        _check_lengths(row)
        rows.append(row)
    model._default_manager.bulk_create(rows)
