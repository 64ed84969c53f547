"""Which fields each kind of entry has, what each holds, and its default."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from services_catalogue.entries.vocabulary import (
    CONFIDENCES,
    FACT_TYPES,
    OUTCOMES,
    SOURCE_KINDS,
    SPECIAL_CATEGORIES,
    STATES,
    TOPICS,
    URL_STATUSES,
)
from services_catalogue.types import NATIONS

REQUIRED: Final = object()


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
        "examples": Shape("examples", ()),
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
        "note": _text(),
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
    "examples": {"words": _text(REQUIRED), "facts": Shape("facts"), "expected": Shape("choice", REQUIRED, OUTCOMES)},
    "key_dates": {"date": Shape("date"), "what": _text(REQUIRED)},
}
"""Fields that hold entries of their own."""
