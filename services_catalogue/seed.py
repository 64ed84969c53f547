"""The catalogue's JSON form turned into values: no database, no clock.

One entry has the same form in a data file and as `row.as_entry()` of a database row, so a packaged
catalogue and a published one are built by the same lines.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

from services_catalogue.entries import DATA, Entries, completed, read_entries
from services_catalogue.types import Amount, Answer, Catalogue, Contact, Fact, Need, Phone, Rate, Service, SourceLink

Entry = Mapping[str, Any]


def read_seed(folder: Path = DATA) -> Catalogue:
    """The catalogue of a data folder. Missing answers.json or needs.json means none; other gaps raise OSError or KeyError."""
    entries = {kind: [completed(kind, entry) for entry in listed] for kind, listed in read_entries(folder).items()}
    return build_catalogue(entries)


def build_catalogue(entries: Entries, version: str = "") -> Catalogue:
    """Values from complete entries, in the order of their ids. Without a version, the content's own digest serves."""
    by_id = {kind: sorted(listed, key=lambda entry: str(entry["id"])) for kind, listed in entries.items()}
    return Catalogue(
        version=version or digest_of(by_id),
        services={entry["id"]: service_value(entry) for entry in by_id["services"]},
        facts={entry["id"]: fact_value(entry) for entry in by_id["facts"]},
        rates=_rates_by_id(by_id["rates"]),
        contacts={entry["id"]: contact_value(entry) for entry in by_id["contacts"]},
        answers=tuple(answer_value(entry) for entry in by_id["answers"]),
        needs={entry["id"]: need_value(entry) for entry in by_id["needs"]},
    )


def digest_of(entries: Entries) -> str:
    """Twelve hex digits that change when any entry does."""
    return sha256(json.dumps(entries, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:12]


def is_trusted(confidence: str) -> bool:
    """Low-confidence figures wait for a person to check them."""
    return confidence in ("high", "medium")


def source_value(entry: Entry) -> SourceLink:
    """Where a statement comes from."""
    return SourceLink(title=entry["title"], url=entry["url"])


def amount_value(entry: Entry) -> Amount:
    """One figure of a service."""
    return Amount(
        what=entry["what_en"],
        value=entry["value"],
        period=entry["period"],
        tax_year=entry["tax_year"],
        source=source_value(entry["source"]),
        is_public=is_trusted(entry["confidence"]),
    )


def phone_value(entry: Entry) -> Phone:
    """A service's number."""
    return Phone(**{key: entry[key] for key in ("number", "label", "hours", "relay_uk", "welsh", "confidence")})


def service_value(entry: Entry) -> Service:
    """A service as the public may read it."""
    return Service(
        id=entry["id"],
        name=entry["name_en"],
        name_cy=entry["name_cy"],
        provider=entry["provider"],
        nations=tuple(entry["nations"]),
        topic=entry["topic"],
        audience=tuple(entry["audience"]),
        state=entry["state"],
        state_note=entry["state_note_en"],
        summary=entry["summary_en"],
        what_you_get=tuple(entry["what_you_get_en"]),
        eligibility=tuple(entry["eligibility_en"]),
        rules=tuple(entry["rules"]),
        exclusions=tuple(entry["exclusions_en"]),
        how_to_apply=tuple(entry["how_to_apply_en"]),
        documents_needed=tuple(entry["documents_needed_en"]),
        time_limits=tuple(entry["time_limits_en"]),
        amounts=tuple(amount_value(amount) for amount in entry["amounts"]),
        url=entry["url"],
        phone=phone_value(entry["phone"]) if entry["phone"] else None,
        related=tuple(entry["related"]),
        citizen_phrases=tuple(entry["citizen_phrases"]),
        abbreviations=tuple(entry["abbreviations"]),
        sources=tuple(source_value(source) for source in entry["sources"]),
        verified=entry["verified"],
        checked=date.fromisoformat(entry["checked_on"]),
        replaced_by=tuple(entry["replaced_by"]),
        review_by=date.fromisoformat(entry["review_by"]),
    )


def fact_value(entry: Entry) -> Fact:
    """A question a rule may need."""
    return Fact(
        id=entry["id"],
        type=entry["type"],
        unit=entry["unit"] or None,
        values=tuple(entry["values"]),
        labels=dict(entry["labels_en"]),
        question=entry["question_en"],
        help=entry["help_en"],
        why_we_ask=entry["why_we_ask_en"],
        special_category=entry["special_category"],
    )


def rate_value(entry: Entry) -> Rate:
    """One dated amount."""
    return Rate(
        id=entry["id"],
        label=entry["label_en"],
        unit=entry["unit"],
        value=Decimal(entry["value"]),
        tax_year=entry["tax_year"],
        valid_from=date.fromisoformat(entry["valid_from"]),
        valid_to=date.fromisoformat(entry["valid_to"]) if entry["valid_to"] else None,
        source=source_value(entry["source"]),
        note=entry["note"],
        is_public=is_trusted(entry["confidence"]),
    )


def contact_value(entry: Entry) -> Contact:
    """A helpline."""
    words = {key: entry[key] for key in ("id", "phone", "text", "url", "hours", "confidence")}
    return Contact(name=entry["name_en"], nations=tuple(entry["nations"]), purposes=tuple(entry["purposes"]), **words)


def answer_value(entry: Entry) -> Answer:
    """A question people ask, answered."""
    return Answer(
        id=entry["id"],
        service=entry["service"],
        asks=tuple(entry["asks"]),
        text=entry["text_en"],
        source=source_value(entry["source"]),
        nations=tuple(entry["nations"]),
        corrects=entry["corrects_en"],
    )


def need_value(entry: Entry) -> Need:
    """What people come for."""
    return Need(
        id=entry["id"],
        label=entry["label_en"],
        phrases=tuple(entry["phrases"]),
        services={nation: tuple(ids) for nation, ids in entry["services"].items()},
        asks=tuple(entry["asks"]),
        topic=entry["topic"],
    )


def _rates_by_id(entries: Iterable[Entry]) -> dict[str, tuple[Rate, ...]]:
    by_id: dict[str, list[Rate]] = {}
    for rate in sorted(map(rate_value, entries), key=lambda rate: rate.valid_from):
        by_id.setdefault(rate.id, []).append(rate)
    return {rate_id: tuple(rates) for rate_id, rates in by_id.items()}
