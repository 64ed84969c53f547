"""One field as one cell of a spreadsheet, and back: exactly what it was.

Lists of words stand one on a line. Structures stand as JSON. What a plain cell could not give back stands as JSON after
`json:`. A cell that a spreadsheet would run as a formula has an apostrophe in front, taken away when it is read.
"""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from services_catalogue.entries import PARTS, SHAPES, Entry, Shape

WHOLE: Final = ("source", "phone")
"""Fields of parts that stand in a column each."""
_LINES: Final = ("texts", "choices")
_WORDS: Final = ("text", "slug", "snake", "choice", "date", "decimal", "url", "web_address", "phone_number")
_MARK = "json:"
_RUNS = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")  # an apostrophe before one of these was put there, or could be taken for it
_BRITISH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")  # as a spreadsheet saves a date it took for one
_POUNDS = re.compile(r"£?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?")


class CellError(ValueError):
    """The cell cannot be read; the message says what it should hold."""


def columns(kind: str) -> dict[str, tuple[str, str, Shape]]:
    """Heading -> field, part of it or "", and what the cell holds."""
    found = {}
    for name, shape in SHAPES[kind].items():
        if shape.check in WHOLE:
            found.update({f"{name}.{part}": (name, part, inner) for part, inner in PARTS[shape.check].items()})
        else:
            found[name] = (name, "", shape)
    return found


def to_cells(kind: str, entry: Entry) -> dict[str, str]:
    """A complete entry as cells by heading."""
    return {heading: to_cell(shape, _value(entry, name, part)) for heading, (name, part, shape) in columns(kind).items()}


def _value(entry: Entry, name: str, part: str) -> Any:
    whole = entry[name]
    return (whole[part] if whole else "") if part else whole


def to_cell(shape: Shape, value: Any) -> str:
    """A value as a cell that no spreadsheet runs."""
    cell = _written(shape, value)
    return f"'{cell}" if _RUNS.match(cell) else cell


def _written(shape: Shape, value: Any) -> str:
    if value is None or value in ([], {}, ""):
        return ""
    if shape.check in _WORDS and isinstance(value, str):
        return _MARK + _json(value) if "\r" in value or value.startswith(_MARK) else value
    if shape.check in _LINES and all(isinstance(item, str) and item and not {"\n", "\r"} & set(item) for item in value):
        return _json(value) if value[0].startswith("[") else "\n".join(value)
    return _json(value)


def from_cells(kind: str, cells: Mapping[str, str]) -> tuple[Entry, list[tuple[str, str]]]:
    """The entry, and (field, message) for each cell that cannot be read."""
    entry: Entry = {}
    wrong = []
    for heading, (name, part, shape) in columns(kind).items():
        try:
            value = from_cell(shape, cells[heading])
        except CellError as error:
            wrong.append((heading, str(error)))
            continue
        if part:
            entry.setdefault(name, {})[part] = value
        else:
            entry[name] = value
    for name, shape in SHAPES[kind].items():
        if shape.check in WHOLE and shape.default is None and not any(entry.get(name, {}).values()):
            entry[name] = None
    return entry, wrong


def from_cell(shape: Shape, cell: str) -> Any:
    """The value a cell holds. Raises CellError."""
    cell = cell[1:] if cell.startswith("'") and _RUNS.match(cell) else cell
    cell = cell.replace("\r\n", "\n")  # some programs write every line end so
    if shape.check in _WORDS:
        return _word(shape, _read_json(cell.removeprefix(_MARK)) if cell.startswith(_MARK) else cell)
    if not cell.strip():
        return _EMPTY.get(shape.check, [])
    if shape.check in _LINES and not cell.startswith("["):
        return cell.split("\n")
    return _read_json(cell)


_EMPTY: Final[Mapping[str, Any]] = {"labels": {}, "services_by_nation": {}, "facts": {}}


def _word(shape: Shape, value: Any) -> str:
    if not isinstance(value, str):
        raise CellError("must be text")
    day, pounds = _BRITISH_DAY.fullmatch(value), _POUNDS.fullmatch(value)
    if shape.check == "date" and day:
        return f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}"
    if shape.check == "decimal" and pounds:
        return pounds[1].replace(",", "") + (pounds[2] or "")
    return value


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _read_json(cell: str) -> Any:
    try:
        return json.loads(cell, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        where = f" (line {error.lineno}, character {error.colno})" if isinstance(error, json.JSONDecodeError) else ""
        raise CellError(f"is not JSON that can be read{where}") from None


def _refuse(name: str) -> Any:
    raise ValueError(name)
