"""Personal data outside of tables: files, the cache, the queue."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from django.utils.module_loading import import_string

from consent.purposes import PURPOSES
from consent.stores.declarations import FROM_YOU, DeclarationError, Erasure, Field, Retention, Text


@dataclass(frozen=True, slots=True)
class Traces:
    """What could give an erased person away. Kept only while their erasure runs."""

    subject: UUID
    user_id: int | None = None
    emails: tuple[str, ...] = ()
    fragments: tuple[str, ...] = ()  # pieces of what they wrote that nobody else wrote

    @property
    def needles(self) -> tuple[str, ...]:
        """Every text to look for: addresses and fragments."""
        return (*self.emails, *self.fragments)


class PlaceKeeper(Protocol):
    """Reads, erases and searches one place. The place's `keeper` names an instance."""

    def export(self, subject: UUID) -> list[dict[str, object]]:
        """What is kept about this person, a mapping an entry."""
        ...

    def erase(self, traces: Traces) -> int:
        """Remove what is kept about them, and say how many entries there were. Doing it twice is harmless."""
        ...

    def search(self, traces: Traces) -> Iterator[str]:
        """Where something of theirs is left, never what it says."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """One place of personal data that is no table."""

    key: str
    label: Text
    fields: tuple[Field, ...]
    purposes: tuple[str, ...]
    retention: Retention
    keeper: str
    export: str = ""
    export_reason: Text = ""
    condition: Text = ""
    erasure: Erasure = Erasure.DELETE
    erasure_reason: Text = ""
    source: Text = FROM_YOU
    is_about_staff: bool = False

    def __post_init__(self) -> None:
        if not self.export and not self.export_reason:
            raise DeclarationError(f"{self.key}: say why it is not exported.")
        if any(f.special_category for f in self.fields) and not self.condition:
            raise DeclarationError(f"{self.key}: say what allows its special-category data.")

    @property
    def bases(self) -> tuple[str, ...]:
        """The lawful bases of its purposes, in their order, each once."""
        return tuple(dict.fromkeys(PURPOSES[purpose].basis for purpose in self.purposes))

    @property
    def keeping(self) -> PlaceKeeper:
        """Who reads, erases and searches it."""
        keeper: PlaceKeeper = import_string(self.keeper)
        return keeper
