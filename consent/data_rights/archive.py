"""The archive a person takes away: one JSON file for programs, a table a section for spreadsheets, and pages to read."""

import csv
import io
import json
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

from django.template.loader import render_to_string
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from consent import privacy_notice
from consent.data_rights.sections import Row, Section
from consent.models import Right, RightsRequest
from consent.stores import Store

Parts = Mapping[Section, Path]
FORMULA = ("=", "+", "-", "@", "\t", "\r")
FORMAT = "govassist-export-1"


def write_archive(target: Path, *, case: RightsRequest, parts: Parts, now: datetime) -> None:
    """Write the archive; it has its name only once it is whole, and only its owner may read it."""
    fresh = target.with_suffix(".new")
    fresh.touch(mode=0o600)
    with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("data.json", "w", force_zip64=True) as raw, io.TextIOWrapper(raw, encoding="utf-8") as out:
            _write_json(out, case, parts, now)
        if case.right == Right.ACCESS:
            for section, part in parts.items():
                with archive.open(f"tables/{section.name}.csv", "w") as raw, io.TextIOWrapper(raw, "utf-8-sig", newline="") as out:
                    _write_csv(out, section, part)
                archive.writestr(f"pages/{section.name}.html", _page(section, part))
        archive.writestr("index.html", _index(case, parts, now))
    fresh.replace(target)


def rows_of(part: Path) -> Iterator[Row]:
    """The rows of a collected part."""
    with part.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def _write_json(out: TextIO, case: RightsRequest, parts: Parts, now: datetime) -> None:
    head = {"format": FORMAT, "reference": case.reference, "made_at": now.isoformat()}
    out.write(json.dumps(head)[:-1] + ', "sections": {')
    for number, (section, part) in enumerate(parts.items()):
        out.write(f"{', ' if number else ''}{json.dumps(section.name)}: [\n")
        with part.open(encoding="utf-8") as lines:
            for place, line in enumerate(lines):
                out.write(("" if not place else ",\n") + line.rstrip("\n"))
        out.write("]")
    out.write("}}")


def _write_csv(out: TextIO, section: Section, part: Path) -> None:
    names = list(dict.fromkeys(name for row in rows_of(part) for name in row)) or [field.name for field in section.shown]
    table = csv.DictWriter(out, names)
    table.writeheader()
    table.writerows({name: _cell(value) for name, value in row.items()} for row in rows_of(part))


def _cell(value: Any) -> Any:
    """A text a spreadsheet would take for a formula gets a quotation mark in front."""
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else value
    return f"'{text}" if isinstance(text, str) and text.startswith(FORMULA) else text


def _page(section: Section, part: Path) -> str:
    return render_to_string("consent/export/section.html", {"section": section, "entries": (_read(section, row) for row in rows_of(part))})


def _read(section: Section, row: Row) -> dict[str, Any]:
    """One row to read: its own reader's lines, else each field with its meaning."""
    if isinstance(section.source, Store) and section.source.reader:
        lines: list[str] = import_string(section.source.reader)(row)
        return {"lines": lines}
    return {"fields": [(field.meaning, in_words(row.get(field.name))) for field in section.shown]}


def in_words(value: Any) -> str:
    """A value for a person to read."""
    if value is None or value == "":
        return _("nothing")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dict):
        return "; ".join(f"{key}: {in_words(one)}" for key, one in value.items()) or _("nothing")
    if isinstance(value, list):
        return ", ".join(in_words(one) for one in value) or _("nothing")
    return str(value)


def _index(case: RightsRequest, parts: Parts, now: datetime) -> str:
    """What is in the archive, and what Art 15(1) wants told with it."""
    counted = [(section, sum(1 for _row in rows_of(part))) for section, part in parts.items()]
    kept = {kept.label: kept for kept in privacy_notice.kept()}
    listed = [{"section": section, "count": count, "kept": kept[section.source.label]} for section, count in counted]
    context = {
        "case": case,
        "now": now,
        "sections": [one for one in listed if one["count"]],
        "empty": [one for one in listed if not one["count"]],
        "not_copied": privacy_notice.not_copied(),
        "uses": privacy_notice.uses(),
        "controller": privacy_notice.controller(),
        "has_pages": case.right == Right.ACCESS,
    }
    return render_to_string("consent/export/index.html", context)
