"""Documents the law and the government's standards ask for: written in files of the product, filled from what is declared.

A file holds titles and fields. A field is the product's own words, or names a filler that reads the declarations and
settings each time, or is the controller's to fill in the same file: until then its page says so.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from consent.data_rights.processing_record import processing_record
from consent.privacy_notice import controller
from consent.stores import Place, Store, load_registry

FOLDER = Path(__file__).resolve().parent.parent / "data" / "records"
NAMES = ("atrs", "dpia")


@dataclass(frozen=True, slots=True)
class Line:
    """A field as it is shown; `is_open` while only the controller can fill it and has not."""

    name: str
    values: tuple[str, ...]
    is_open: bool = False
    is_filled: bool = False  # by the product, from what is declared


@dataclass(frozen=True, slots=True)
class Part:
    """Fields under a title."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One document as it stands now."""

    name: str
    title: str
    basis: str
    version: str
    updated: str
    parts: tuple[Part, ...]

    @property
    def open_count(self) -> int:
        """How many fields wait for the controller."""
        return sum(line.is_open for part in self.parts for line in part.lines)


def read_document(name: str) -> Document:
    """The document of that name, one of NAMES."""
    plain = _read(name)
    parts = tuple(Part(part["title"], tuple(_line(field, plain) for field in part["fields"])) for part in plain["sections"])
    return Document(name, plain["title"], plain["basis"], plain["version"], plain["updated"], parts)


@cache
def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return found


def _line(field: Mapping[str, Any], document: Mapping[str, Any]) -> Line:
    if "fill" in field:
        filled = tuple(FILLERS[field["fill"]](document))
        return Line(field["name"], filled or (_("None"),), is_filled=True)
    value = field.get("value", "")
    return Line(field["name"], (value,) if value else (), is_open=bool(field.get("controller")) and not value)


def _model(document: Mapping[str, Any]) -> Iterator[str]:
    yield f"{settings.ASSISTANT_PROVIDER}, {settings.ASSISTANT_MODEL or _('the default of the product')}, {settings.ASSISTANT_REGION}"
    yield _("Engine setting: %(engine)s") % {"engine": settings.ASSISTANT_ENGINE}


def _controller(document: Mapping[str, Any]) -> Iterator[str]:
    party = controller()
    yield from filter(None, (party.name, party.address, party.email))


def _data(document: Mapping[str, Any]) -> Iterator[str]:
    for store in _sources():
        yield f"{store.label}: {', '.join(str(field.meaning) for field in store.fields)}"


def _sources() -> tuple[Store | Place, ...]:
    registry = load_registry()
    return (*registry.stores, *registry.places)


def _sensitive(document: Mapping[str, Any]) -> Iterator[str]:
    for store in _sources():
        if any(field.special_category for field in store.fields):
            yield f"{store.label}: {store.condition}"


def _retention(document: Mapping[str, Any]) -> Iterator[str]:
    for label, rule, _end in retention_rows():
        yield f"{label}: {rule}"


def retention_rows() -> Iterator[tuple[str, str, str]]:
    """Every store with how long it is kept, and what happens at the end or on erasure."""
    for store in _sources():
        end = store.retention.keep_reason or store.retention.at_end.value
        yield str(store.label), str(store.retention.rule), end


FILLERS: Mapping[str, Callable[[Mapping[str, Any]], Iterator[str]]] = {
    "version": lambda document: iter((document["version"],)),
    "updated": lambda document: iter((document["updated"],)),
    "controller": _controller,
    "contact": lambda document: iter((controller().email,)),
    "website": lambda document: iter((settings.SITE_URL,)),
    "recipients": lambda document: (str(one) for one in controller().recipients),
    "transfers": lambda document: (str(one) for one in controller().transfers),
    "security": lambda document: iter(settings.SECURITY_MEASURES),
    "purposes": lambda document: (f"{one.purpose}: {one.lawful_basis}" for one in processing_record()),
    "model": _model,
    "data": _data,
    "sensitive": _sensitive,
    "retention": _retention,
}
