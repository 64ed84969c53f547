"""An entry laid out to be read: section by section, English and Welsh side by side, rules in words."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.text import capfirst

from services_catalogue import revisions
from services_catalogue.admin.acts_of import last_acts
from services_catalogue.admin.rights import may_write
from services_catalogue.eligibility.spoken import rules_in_words
from services_catalogue.entries import Entry, key_of
from services_catalogue.forms import LAYOUT, column_of
from services_catalogue.models import OPEN, Revision
from services_catalogue.queries import published_catalogue
from services_catalogue.rows import MODELS


@dataclass(frozen=True, slots=True)
class Shown:
    """One field: its lines, those in Welsh where it has a Welsh side, and how the Welsh stands."""

    name: str
    label: str
    lines: list[str]
    welsh: list[str] | None = None
    mark: str = ""


def label_of(kind: str, name: str) -> str:
    """What people call a field."""
    column = column_of(MODELS[kind], name)
    return capfirst(str(column.verbose_name if column is not None else name.replace("_", " ")))


def lines_of(name: str, value: Any) -> list[str]:
    """A field's value for people; rules in words, with the raw rules after them only where words could fail."""
    if name == "rules":
        return rules_in_words(value or [], published_catalogue().facts)
    if name == "examples":
        return [f"{one.get('words', '')}: {one.get('expected', '')}" for one in value or () if isinstance(one, dict)]
    return revisions.lines_of(name, value)


def raw(value: Any) -> str:
    """A value as it is stored, laid out."""
    return json.dumps(value, indent=2, ensure_ascii=False)


def shown_sections(kind: str, entry: Entry, outdated: Collection[str] = ()) -> list[tuple[str, list[Shown]]]:
    """Every section with its fields; empty ones say so themselves."""
    missing = revisions.missing_welsh(kind, entry)
    paired = revisions.paired_fields(kind)
    return [
        (str(title), [_shown(kind, name, entry, name in paired, mark_of(name, missing, outdated)) for name in names])
        for title, names in LAYOUT[kind]
    ]


def mark_of(name: str, missing: Collection[str], outdated: Collection[str]) -> str:
    """How the Welsh of a field stands: missing, outdated, or nothing to say."""
    return "outdated" if name in outdated else "missing" if name in missing else ""


def _shown(kind: str, name: str, entry: Entry, is_paired: bool, mark: str) -> Shown:
    welsh = lines_of(name, entry.get(revisions.welsh_of(name))) if is_paired else None
    return Shown(name, label_of(kind, name), lines_of(name, entry.get(name)), welsh, mark)


def name_of(kind: str, entry: Entry, fallback: str = "") -> str:
    """What people call an entry."""
    return str(next((entry[name] for name in ("name_en", "label_en", "question_en") if entry.get(name)), "") or entry.get("id") or fallback)


def live_context(request: HttpRequest, kind: str, entry: Entry) -> dict[str, Any]:
    """A published entry, what is being done about it, and what this person may do."""
    key = key_of(kind, entry)
    published = revisions.published_revision(kind, key)
    open_changes = list(Revision.objects.filter(kind=kind, key=key, state__in=OPEN).defer("content", "base"))
    return {
        "kind": kind,
        "key": key,
        "sections": shown_sections(kind, entry, published.welsh_outdated if published else ()),
        "raw_rules": raw(entry["rules"]) if entry.get("rules") else "",
        "published": published,
        "open_changes": last_acts(open_changes),
        "may_write": may_write(request.user, kind),
        "is_withdrawable": True,
    }
