"""Entries as CSV and JSON."""

import csv
import io
import json
from collections.abc import Iterable, Mapping

from services_catalogue.entries import Entry
from services_catalogue.exchange.cells import columns, to_cells

BOM = "\ufeff"
"""Without it Excel takes UTF-8 for something else, and Welsh letters break."""


def export_csv(kind: str, entries: Iterable[Entry]) -> bytes:
    """One kind as a spreadsheet: UTF-8 with a byte order mark, a heading for each field, an entry a row."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, fieldnames=list(columns(kind)))
    writer.writeheader()
    writer.writerows(to_cells(kind, entry) for entry in entries)
    return (BOM + out.getvalue()).encode()


def export_json(entries: Mapping[str, Iterable[Entry]]) -> bytes:
    """Kinds of entries in the form of the data files, under their names."""
    return (json.dumps({kind: list(listed) for kind, listed in entries.items()}, ensure_ascii=False, indent=1) + "\n").encode()
