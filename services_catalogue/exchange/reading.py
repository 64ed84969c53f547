"""Files that somebody gives us, read with care: what they are is looked at, never believed."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from services_catalogue.entries import KINDS, Entry
from services_catalogue.exchange.cells import columns, from_cells

MOST_BYTES = 25_000_000
MOST_ROWS = 20_000
_NOT_TEXT = {
    b"PK\x03\x04": "an Excel workbook or another packed file",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
    b"%PDF": "a PDF document",
    b"\xff\xfe": "UTF-16 text",
    b"\xfe\xff": "UTF-16 text",
}


class FileRefusedError(ValueError):
    """The file as a whole cannot be read; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as the file has it: where it stands, and what in it could not be read, as (field, message)."""

    kind: str
    number: int
    entry: Any
    wrong: tuple[tuple[str, str], ...] = ()


def read_file(content: bytes, kind: str = "") -> list[Row]:
    """The entries of a CSV or JSON file, of one kind where it is named. Raises FileRefusedError."""
    text = _text(content)
    start = text.lstrip()[:100].lower()
    if start.startswith(("<!doctype", "<html", "<?xml", "<")):
        raise FileRefusedError(_("This is a web page, not a table. Save the file itself, not the page that shows it."))
    rows = _json_rows(text, kind) if start.startswith(("{", "[")) else _csv_rows(text, kind)
    if not rows:
        raise FileRefusedError(_("There is no entry in this file."))
    if len(rows) > MOST_ROWS:
        raise FileRefusedError(_("There are more than %(most)d entries in this file.") % {"most": MOST_ROWS})
    return rows


def _text(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise FileRefusedError(_("This file is too large: the most is %(most)d MB.") % {"most": MOST_BYTES // 1_000_000})
    for start, what in _NOT_TEXT.items():
        if content.startswith(start):
            raise FileRefusedError(_("This is %(what)s. Save it as “CSV UTF-8” and choose that file.") % {"what": what})
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FileRefusedError(
            _("This file is not in UTF-8: see line %(line)d. In Excel choose “CSV UTF-8” when you save it.") % {"line": line}
        ) from None
    if "\0" in text:
        raise FileRefusedError(_("This is not a text file."))
    if not text.strip():
        raise FileRefusedError(_("There is no entry in this file."))
    return text


def _json_rows(text: str, kind: str) -> list[Row]:
    try:
        content = json.loads(text, object_pairs_hook=_without_doubles, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        raise FileRefusedError(
            _("This JSON cannot be read: look at line %(line)d, character %(column)d.") % {"line": error.lineno, "column": error.colno}
        ) from None
    except (ValueError, RecursionError) as error:
        raise FileRefusedError(_("This JSON cannot be read: %(why)s.") % {"why": error}) from None
    listed: Mapping[str, Any] = content if isinstance(content, dict) else {kind: content}
    unknown = sorted(set(listed) - set(KINDS))
    if unknown or not all(isinstance(entries, list) for entries in listed.values()):
        raise FileRefusedError(_("A JSON file holds lists of entries under %(kinds)s.") % {"kinds": ", ".join(KINDS)})
    if kind and set(listed) - {kind}:
        raise FileRefusedError(_("This file holds %(other)s, not %(kind)s.") % {"other": ", ".join(listed), "kind": kind})
    return [Row(name, number, entry) for name in KINDS for number, entry in enumerate(listed.get(name, ()), start=1)]


def _without_doubles(pairs: list[tuple[str, Any]]) -> Entry:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a field stands twice in " + json.dumps(list(found), ensure_ascii=False)[:100])
    return found


def _refuse(name: str) -> Any:
    raise ValueError(f"{name} is not a value")


def _csv_rows(text: str, kind: str) -> list[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        headings = [heading.strip() for heading in next(reader)]
        kind = _kind_of(headings, kind)
        return list(_entries(reader, headings, kind))
    except (csv.Error, StopIteration) as error:
        raise FileRefusedError(
            _("This table cannot be read at line %(line)d: %(why)s.") % {"line": reader.line_num, "why": error}
        ) from None


def _kind_of(headings: list[str], kind: str) -> str:
    """Which kind the headings are of, when they are all there, once each, and no others."""
    kind = kind or max(KINDS, key=lambda one: len(set(columns(one)) & set(headings)) - len(set(columns(one)) ^ set(headings)) / 1000)
    wanted = set(columns(kind))
    missing, unknown = sorted(wanted - set(headings)), sorted(set(headings) - wanted)
    doubled = sorted({heading for heading in headings if headings.count(heading) > 1})
    said = [
        _("missing: %(names)s") % {"names": ", ".join(missing)} if missing else "",
        _("unknown: %(names)s") % {"names": ", ".join(name or "–" for name in unknown)[:300]} if unknown else "",
        _("more than once: %(names)s") % {"names": ", ".join(doubled)[:300]} if doubled else "",
    ]
    if any(said):
        raise FileRefusedError(
            _("The columns are not those of %(kind)s. %(faults)s.") % {"kind": kind, "faults": "; ".join(filter(None, said))}
        )
    return kind


def _entries(reader: Any, headings: list[str], kind: str) -> Iterator[Row]:
    number = 1  # as a spreadsheet counts: the headings are row 1
    for cells in reader:
        number += 1
        if not any(cells):
            continue
        if len(cells) != len(headings):
            message = f"has {len(cells)} cells, not {len(headings)}"
            yield Row(kind, number, {}, (("row", message),))
            continue
        entry, wrong = from_cells(kind, dict(zip(headings, cells, strict=True)))
        yield Row(kind, number, entry, tuple(wrong))
