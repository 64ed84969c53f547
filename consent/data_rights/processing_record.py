"""The record of processing (UK GDPR Art 30(1)): one row a purpose, made from the purposes, the declared stores and the settings."""

import csv
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from typing import TextIO

from django.conf import settings
from django.utils.translation import gettext as _

from consent.privacy_notice import BASES, ERASURES, USES, controller
from consent.purposes import PURPOSES
from consent.stores import Place, Store, load_registry


@dataclass(frozen=True, slots=True)
class Activity:
    """One purpose as the record shows it; lists are joined into text."""

    purpose: str
    key: str
    controller: str
    officer: str
    lawful_basis: str
    people: str
    data: str
    special_category: str
    recipients: str
    transfers: str
    time_limits: str
    on_erasure: str
    security: str


def processing_record() -> tuple[Activity, ...]:
    """Every purpose with the stores that serve it."""
    registry = load_registry()
    sources: tuple[Store | Place, ...] = (*registry.stores, *registry.places)
    return tuple(_activity(key, [source for source in sources if key in source.purposes]) for key in PURPOSES)


def _activity(key: str, sources: list[Store | Place]) -> Activity:
    party = controller()
    sensitive = [source for source in sources if any(field.special_category for field in source.fields)]
    return Activity(
        purpose=str(USES[key][0]),
        key=key,
        controller=_joined([party.name, party.email, party.address]),
        officer=party.officer_email,
        lawful_basis=str(BASES[PURPOSES[key].basis]),
        people=_people(sources),
        data=_joined(f"{source.label}: {', '.join(str(field.meaning) for field in source.fields)}" for source in sources),
        special_category=_joined(f"{source.label}: {source.condition}" for source in sensitive) or _("None"),
        recipients=_joined(party.recipients) or _("None"),
        transfers=_joined(party.transfers) or _("None"),
        time_limits=_joined(f"{source.label}: {source.retention.rule}" for source in sources),
        on_erasure=_joined(f"{source.label}: {ERASURES[source.erasure]}. {source.erasure_reason}".rstrip() for source in sources),
        security=_joined(settings.SECURITY_MEASURES),
    )


def _people(sources: list[Store | Place]) -> str:
    kinds = [_("People who use the service")] if any(not source.is_about_staff for source in sources) else []
    return _joined([*kinds, *([_("People who work on the service")] if any(source.is_about_staff for source in sources) else [])])


def _joined(parts: Iterable[object]) -> str:
    return "\n".join(str(part) for part in parts if part)


def headings() -> dict[str, str]:
    """What each column is called."""
    return {
        "purpose": _("Purpose"),
        "key": _("Key"),
        "controller": _("Controller"),
        "officer": _("Data protection officer"),
        "lawful_basis": _("Lawful basis"),
        "people": _("People"),
        "data": _("Kinds of information"),
        "special_category": _("Special category information, and what allows it"),
        "recipients": _("Recipients"),
        "transfers": _("Transfers abroad and their safeguard"),
        "time_limits": _("Time limits"),
        "on_erasure": _("On erasure"),
        "security": _("Security"),
    }


def write_csv(out: TextIO) -> None:
    """The record as a table."""
    table = csv.writer(out)
    names = headings()
    table.writerow([names[field.name] for field in fields(Activity)])
    table.writerows(list(asdict(activity).values()) for activity in processing_record())


def as_rows(activity: Activity) -> list[tuple[str, list[str]]]:
    """An activity for the page: each heading with its lines."""
    names = headings()
    return [(names[name], value.split("\n")) for name, value in asdict(activity).items() if name != "purpose"]
