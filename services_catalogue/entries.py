"""The form of the catalogue's data files: which fields each kind of entry has, and their defaults.

The loader, the admin's checks and the database rows all work from this one table.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final

from services_catalogue.types import NATIONS

DATA = Path(__file__).resolve().parent / "data"
KINDS = ("facts", "services", "rates", "contacts", "answers", "needs")
"""The kinds of entry; each stands in `<kind>.json`, a list of entries. What others name comes first."""
OPTIONAL_KINDS = ("answers", "needs")

TOPICS = (
    "benefits-and-money",
    "finding-work",
    "careers-and-skills",
    "health-and-disability",
    "specific-groups",
    "self-employment",
    "redundancy-and-rights",
    "moving-into-work",
)
STATES = ("open", "closed", "changing")
CONFIDENCES = ("high", "medium", "low")
URL_STATUSES = ("confirmed", "not-checked")
FACT_TYPES = ("boolean", "integer", "number", "money", "enum", "list", "text")
SPECIAL_CATEGORIES = ("no", "yes", "some-values", "third-party-health", "criminal-offence-data", "sensitive")
SOURCE_KINDS = (
    "official-code",
    "official-page",
    "stored-page",
    "secondary-log-quoting-official-page",
    "secondary-model-citing-official",
    "not-seen",
)

REQUIRED: Final = object()

Entry = dict[str, Any]
Entries = Mapping[str, list[Entry]]


@dataclass(frozen=True, slots=True)
class Shape:
    """What one field holds: the kind of check it gets, its default, and the vocabulary of a choice."""

    check: str
    default: Any = REQUIRED
    choices: tuple[str, ...] = ()


def _text(default: Any = "") -> Shape:
    return Shape("text", default)


def _texts() -> Shape:
    return Shape("texts", ())


_SOURCE = Shape("source")
_CONFIDENCE = Shape("choice", REQUIRED, CONFIDENCES)
_PAIRED_LISTS = ("what_you_get", "eligibility", "exclusions", "how_to_apply", "documents_needed", "time_limits")

SHAPES: Mapping[str, Mapping[str, Shape]] = {
    "services": {
        "id": Shape("slug"),
        "name_en": _text(REQUIRED),
        "name_cy": _text(),
        "abbreviations": _texts(),
        "provider": _text(REQUIRED),
        "nations": Shape("choices", REQUIRED, NATIONS),
        "topic": Shape("choice", REQUIRED, TOPICS),
        "audience": _texts(),
        "state": Shape("choice", REQUIRED, STATES),
        "state_note_en": _text(),
        "state_note_cy": _text(),
        "key_dates": Shape("key_dates", ()),
        "replaced_by": _texts(),
        "summary_en": _text(REQUIRED),
        "summary_cy": _text(),
        **{f"{name}_{language}": _texts() for name in _PAIRED_LISTS for language in ("en", "cy")},
        "rules": Shape("rules", ()),
        "amounts": Shape("amounts", ()),
        "url": Shape("url"),
        "url_status": Shape("choice", "not-checked", URL_STATUSES),
        "phone": Shape("phone", None),
        "related": _texts(),
        "citizen_phrases": Shape("texts"),
        "sources": Shape("sources"),
        "verified": _CONFIDENCE,
        "checked_on": Shape("date"),
        "review_by": Shape("date"),
        "open_questions": _texts(),
    },
    "facts": {
        "id": Shape("snake"),
        "type": Shape("choice", REQUIRED, FACT_TYPES),
        "unit": _text(),
        "values": _texts(),
        "labels_en": Shape("labels", ()),
        "labels_cy": Shape("labels", ()),
        "question_en": _text(REQUIRED),
        "question_cy": _text(),
        "help_en": _text(),
        "help_cy": _text(),
        "why_we_ask_en": _text(),
        "why_we_ask_cy": _text(),
        "special_category": Shape("choice", REQUIRED, SPECIAL_CATEGORIES),
    },
    "rates": {
        "id": Shape("snake"),
        "label_en": _text(REQUIRED),
        "label_cy": _text(),
        "unit": _text(REQUIRED),
        "value": Shape("decimal"),
        "tax_year": _text(),
        "valid_from": Shape("date"),
        "valid_to": Shape("date", ""),
        "source": _SOURCE,
        "note": _text(),
        "confidence": _CONFIDENCE,
    },
    "contacts": {
        "id": Shape("slug"),
        "name_en": _text(REQUIRED),
        "name_cy": _text(),
        "phone": _text(),
        "text": _text(),
        "url": Shape("web_address", ""),
        "hours": _text(),
        "nations": Shape("choices", REQUIRED, NATIONS),
        "purposes": Shape("texts"),
        "verified_from": _text(REQUIRED),
        "confidence": _CONFIDENCE,
    },
    "answers": {
        "id": Shape("slug"),
        "service": _text(REQUIRED),
        "asks": Shape("texts"),
        "text_en": _text(REQUIRED),
        "text_cy": _text(),
        "source": _SOURCE,
        "nations": Shape("choices", (), NATIONS),
        "corrects_en": _text(),
        "corrects_cy": _text(),
    },
    "needs": {
        "id": Shape("slug"),
        "label_en": _text(REQUIRED),
        "label_cy": _text(),
        "phrases": Shape("texts"),
        "services": Shape("services_by_nation"),
        "asks": _texts(),
        "topic": Shape("choice", "", TOPICS),
    },
}
"""Kind of entry -> field -> what it holds. Fields ending in _en and _cy are the same words in two languages."""

PARTS: Mapping[str, Mapping[str, Shape]] = {
    "amounts": {
        "what_en": _text(REQUIRED),
        "what_cy": _text(),
        "value": _text(REQUIRED),
        "period": _text(),
        "tax_year": _text(),
        "source": _SOURCE,
        "confidence": _CONFIDENCE,
    },
    "sources": {
        "title": _text(REQUIRED),
        "url": Shape("url"),
        "seen": _text(),
        "kind": Shape("choice", "not-seen", SOURCE_KINDS),
    },
    "phone": {
        "number": Shape("phone_number"),
        "label": _text(),
        "hours": _text(),
        "relay_uk": _text(),
        "welsh": _text(),
        "note": _text(),
        "confidence": _CONFIDENCE,
    },
    "source": {"title": _text(REQUIRED), "url": Shape("url")},
    "key_dates": {"date": Shape("date"), "what": _text(REQUIRED)},
}
"""Fields that hold entries of their own."""


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
    if shape.check in ("amounts", "sources", "key_dates"):
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
