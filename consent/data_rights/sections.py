"""One person's rows as their export shows them: the declared fields, and nothing of anybody else."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import models

from consent.purposes import PURPOSES
from consent.stores import Field, Place, Registry, Store, load_registry

BATCH = 500
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of an export."""

    name: str
    source: Store | Place = field(compare=False)

    @property
    def shown(self) -> tuple[Field, ...]:
        """The fields that go into the export: no credentials, and nothing about others."""
        return tuple(one for one in self.source.fields if not one.is_secret and not one.is_of_others)

    def rows(self, subject: UUID) -> Iterator[Row]:
        """Each row as a mapping from field to value, with its number and its links to other rows of the export."""
        if isinstance(self.source, Place):
            yield from self.source.keeping.export(subject)
            return
        for row in _ordered(self.source, subject).iterator(chunk_size=BATCH):
            yield self._values(row)

    def _values(self, row: models.Model) -> Row:
        values: Row = {"id": row.pk} if not self._is_key_secret(row) else {}
        for key in _links(type(row)):
            values[key.name] = getattr(row, key.attname)
        for one in self.shown:
            values[one.name] = _value(row, one.name)
        return values

    def _is_key_secret(self, row: models.Model) -> bool:
        key = row._meta.pk
        return key is not None and any(one.is_secret and one.name == key.name for one in self.source.fields)


def sections(*, with_consent_only: bool = False, registry: Registry | None = None) -> tuple[Section, ...]:
    """Every section of an export; or those alone that hold what was given on a consent (portability, Art 20)."""
    found = registry or load_registry()
    sources: tuple[Store | Place, ...] = (*found.stores, *found.places)
    return tuple(Section(source.export, source) for source in sources if source.export and (not with_consent_only or _is_portable(source)))


def _is_portable(source: Store | Place) -> bool:
    """What people gave us themselves: the law wants it where it was given on a consent; we offer the messages and plans too."""
    return not source.is_about_staff and any(PURPOSES[key].is_consent or key == "answer" for key in source.purposes)


def _ordered(store: Store, subject: UUID) -> models.QuerySet[Any]:
    rows = store.rows(subject)
    return rows.order_by(*(store.order or rows.model._meta.ordering), "pk")


def _links(table: type[models.Model]) -> list[models.ForeignKey[Any, Any]]:
    """Keys to other rows of the export; the key to the account says nothing."""
    keys = [f for f in table._meta.local_concrete_fields if isinstance(f, models.ForeignKey)]
    return [key for key in keys if key.related_model is not get_user_model()]


@cache
def _about_nobody() -> frozenset[str]:
    return frozenset(entry.model for entry in load_registry().impersonal)


def _value(row: models.Model, name: str) -> Any:
    """The value as the table has it; a name where the key leads to a table that is about nobody."""
    field = row._meta.get_field(name)
    if isinstance(field, models.ForeignKey):
        return str(getattr(row, name)) if field.related_model._meta.label in _about_nobody() else getattr(row, field.attname)
    return getattr(row, name)
