"""The published catalogue as other departments read it: made once for each version, then only looked up."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import override
from rest_framework.utils import json

from services_catalogue.api.shapes import SHAPES
from services_catalogue.entries import Entry
from services_catalogue.queries import Kept, stored_entries
from services_catalogue.seed import is_trusted
from services_catalogue.types import NATIONS
from services_catalogue.words import NATION_NAMES, TOPIC_NAMES, TOPIC_SUMMARIES

Row = Mapping[str, Any]


@dataclass(frozen=True)
class OpenData:
    """Every public entry at one version, ready for JSON, in the order of ids."""

    version: str
    digest: str  # changes with the version, and when new code shows other fields
    rows: Mapping[str, tuple[Row, ...]]
    by_id: Mapping[str, Mapping[str, Row]]


def open_data() -> OpenData:
    """What everybody may have now: one small query, unless the catalogue changed since this process last looked."""
    return _open_data.current()


def open_entries(entries: Mapping[str, list[Entry]], version: str) -> OpenData:
    """The public part of complete entries. Figures and numbers that wait for a person to check them are left out."""
    rows = {kind: tuple(SHAPES[kind](_checked(kind, listed), many=True).data) for kind, listed in entries.items()}
    rows |= {"topics": _topics(rows["services"]), "nations": _nations(rows["services"])}
    content = json.dumps([version, rows], separators=(",", ":"))
    return OpenData(
        version=version,
        digest=sha256(content.encode()).hexdigest()[:16],
        rows=rows,
        by_id={kind: {row["id"]: row for row in listed} for kind, listed in rows.items()},
    )


def _checked(kind: str, listed: list[Entry]) -> list[Entry]:
    in_order = sorted(listed, key=lambda entry: (entry["id"], entry.get("valid_from", "")))
    if kind == "services":
        return [_without_unchecked_parts(entry) for entry in in_order]
    return [entry for entry in in_order if is_trusted(entry.get("confidence", "high"))]


def _without_unchecked_parts(entry: Entry) -> Entry:
    phone = entry["phone"]
    return {
        **entry,
        "phone": phone if phone and is_trusted(phone["confidence"]) else None,
        "amounts": [amount for amount in entry["amounts"] if is_trusted(amount["confidence"])],
    }


def _topics(services: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(
        {
            "id": topic,
            **in_both_languages("name", TOPIC_NAMES[topic]),
            **in_both_languages("summary", TOPIC_SUMMARIES[topic]),
            "services": sum(service["topic"] == topic for service in services),
        }
        for topic in TOPIC_NAMES
    )


def _nations(services: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(
        {
            "id": nation,
            **in_both_languages("name", NATION_NAMES[nation]),
            "services": sum(nation in service["nations"] for service in services),
        }
        for nation in NATIONS
    )


def in_both_languages(field: str, words: str | Promise) -> dict[str, str | None]:
    """Wording as paired fields. What has no Welsh yet comes out of gettext in English, and is null here."""
    with override("en-gb"):
        english = str(words)
    with override("cy"):
        welsh = str(words)
    return {f"{field}_en": english, f"{field}_cy": welsh if welsh != english else None}


_open_data = Kept(lambda version: open_entries(stored_entries(), version))
