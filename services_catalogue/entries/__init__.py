"""The form of the catalogue's data files.

The loader, the admin's checks and the database rows all work from the one table in `shapes`.
"""

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from services_catalogue.entries.shapes import PARTS, REQUIRED, SHAPES, Shape

__all__ = [
    "DATA",
    "KINDS",
    "PARTS",
    "REQUIRED",
    "SHAPES",
    "Entries",
    "Entry",
    "Shape",
    "completed",
    "key_of",
    "plain_decimal",
    "read_entries",
    "read_kind",
    "written_as",
]

DATA = Path(__file__).resolve().parent.parent / "data"
KINDS = ("facts", "services", "rates", "contacts", "answers", "needs")
"""The kinds of entry; each stands in `<kind>.json`, a list of entries. What others name comes first."""
OPTIONAL_KINDS = ("answers", "needs")

Entry = dict[str, Any]
Entries = Mapping[str, list[Entry]]


def read_entries(folder: Path = DATA) -> dict[str, list[Entry]]:
    """Every kind's entries as they stand in the folder's files, unchecked. Raises OSError or ValueError."""
    return {kind: read_kind(folder, kind) for kind in KINDS}


def read_kind(folder: Path, kind: str) -> list[Entry]:
    """The entries of one file: a list, bare or under the name of its kind. Raises OSError or ValueError."""
    path = folder / f"{kind}.json"
    if kind in OPTIONAL_KINDS and not path.exists():
        return []
    content = json.loads(path.read_text("utf-8"))
    listed = content.get(kind) if isinstance(content, dict) else content
    if not isinstance(listed, list) or (not listed and kind not in OPTIONAL_KINDS):
        raise ValueError(f"{path.name} must hold a list of {kind}")
    return listed


def completed(kind: str, entry: Mapping[str, Any]) -> Entry:
    """The entry with every field of its form: defaults filled in, numbers in one spelling."""
    return _filled(SHAPES[kind], entry)


def key_of(kind: str, entry: Mapping[str, Any]) -> str:
    """What tells entries of a kind apart: a rate has one row for each date it starts."""
    return f"{entry.get('id')} from {entry.get('valid_from')}" if kind == "rates" else str(entry.get("id"))


def _filled(shapes: Mapping[str, Shape], entry: Mapping[str, Any]) -> Entry:
    filled = {}
    for name, shape in shapes.items():
        given = written_as(name, entry)
        filled[name] = _value(shape, entry[given]) if given else _default(shape)
    return filled


def written_as(name: str, entry: Mapping[str, Any]) -> str:
    """How the entry spells a field: English words may leave out their _en; empty when the field is not there."""
    return next((spelling for spelling in (name, name.removesuffix("_en")) if spelling in entry), "")


def _default(shape: Shape) -> Any:
    if shape.check == "labels":
        return {}
    return list(shape.default) if isinstance(shape.default, tuple) else shape.default


def _value(shape: Shape, value: Any) -> Any:
    if shape.check in ("amounts", "sources", "key_dates", "examples"):
        return [_filled(PARTS[shape.check], part) for part in value]
    if shape.check in ("phone", "source"):
        return _filled(PARTS[shape.check], value) if value else None
    if shape.check == "decimal":
        return plain_decimal(value)
    if value is None and shape.default is not REQUIRED:
        return _default(shape)
    return list(value) if isinstance(value, tuple) else value


def plain_decimal(value: Any) -> str:
    """A number in its shortest plain spelling: 8.00 is 8. Raises ValueError for anything else."""
    try:
        number = Decimal(str(value))
    except InvalidOperation as error:
        raise ValueError(f"not a number: {value}") from error
    if not number.is_finite() or abs(number) >= 10**9:
        raise ValueError(f"not an amount: {value}")
    return format(number.normalize(), "f")
