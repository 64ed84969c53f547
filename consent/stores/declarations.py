"""What an app declares about each table that holds personal data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Model, QuerySet
from django.db.models.functions import Coalesce
from django.utils.functional import Promise
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from consent.purposes import PURPOSES

Text = str | Promise
FROM_YOU = _("You gave it to us, or it was made when you used this service")


class DeclarationError(ValueError):
    """A declaration contradicts itself."""


class Erasure(StrEnum):
    """What erasing a person does to a store."""

    DELETE = "delete"
    ANONYMISE = "anonymise"
    KEEP = "keep"  # UK GDPR Art 17(3); the store says why


@dataclass(frozen=True, slots=True)
class Field:
    """One personal field. `special_category` says what it may reveal (UK GDPR Arts 9 and 10), or is empty."""

    name: str
    meaning: Text
    special_category: Text = ""
    is_secret: bool = False  # a credential: never exported, always erased
    is_of_others: bool = False  # about somebody else, staff for one: left out of the person's export (Art 15(4))


class AtEnd(StrEnum):
    """What happens to a row when its period is over."""

    DELETE = "delete"
    ANONYMISE = "anonymise"
    KEEP = "keep"  # the retention says why; the sweep counts what is overdue


@dataclass(frozen=True, slots=True)
class Retention:
    """How long rows are kept: days counted from the first of `since` that is set, or a rule in words alone.

    `overdue` names a function that takes the moment and returns the rows whose time is over, where no
    count of days can say it. `anonymiser` names one that takes rows and blanks what tells who they are
    about, and returns how many it changed; blanked rows are passed to it again. The words are shown to
    the public.
    """

    rule: Text
    days: int | None = None
    since: tuple[str, ...] = ()
    overdue: str = ""
    at_end: AtEnd = AtEnd.DELETE
    keep_reason: str = ""
    anonymiser: str = ""

    def __post_init__(self) -> None:
        if (self.days is None) != (not self.since):
            raise DeclarationError("Retention in days needs the field it counts from, and the other way round.")
        if self.since and self.overdue:
            raise DeclarationError("Retention is either counted in days or found by a function.")
        if (self.at_end is AtEnd.KEEP) != bool(self.keep_reason):
            raise DeclarationError("Rows kept after their time need a reason, and only they do.")
        if (self.at_end is AtEnd.ANONYMISE) != bool(self.anonymiser):
            raise DeclarationError("Rows anonymised at the end need an anonymiser, and only they do.")

    @property
    def is_measured(self) -> bool:
        """Whether a program can tell which rows are past their time."""
        return bool(self.since or self.overdue)


@dataclass(frozen=True, slots=True)
class Store:
    """One table of personal data.

    `subject` is the lookup from a row to the person's pseudonym. Where no lookup leads there, `finder`
    names a function that takes the pseudonym and returns the rows. `export` is the section of the
    person's export, or empty with the reason in `export_reason`. Where erasure anonymises, `eraser`
    names a function that takes the rows, blanks what tells of the person and returns how many it changed.
    `search` names one that takes the traces of an erased person and says where something is left, for
    tables whose content no database search can read. `own_words` names one that takes rows and gives what the
    person wrote in them; without it those are the text fields that may be special-category data. `reader`
    names one that takes a row's exported values and gives lines to read.
    """

    model: str
    label: Text
    fields: tuple[Field, ...]
    purposes: tuple[str, ...]
    retention: Retention
    erasure: Erasure
    subject: str = ""
    finder: str = ""
    export: str = ""
    export_reason: Text = ""
    erasure_reason: Text = ""
    eraser: str = ""
    search: str = ""
    own_words: str = ""
    reader: str = ""
    order: tuple[str, ...] = ()  # of the rows in the export, where the table's own order will not do
    source: Text = FROM_YOU  # where the data come from (Art 15(1)(g))
    is_about_staff: bool = False  # nothing in it is about a citizen
    condition: Text = ""  # what allows special-category data here (Art 9(2), DPA 2018 Schedule 1)
    impersonal: Mapping[str, str] = field(default_factory=dict)  # field -> why it says nothing of the person

    def __post_init__(self) -> None:
        if bool(self.subject) == bool(self.finder):
            raise DeclarationError(f"{self.model}: give either the path to the subject or a finder.")
        if not self.export and not self.export_reason:
            raise DeclarationError(f"{self.model}: say why it is not exported.")
        if self.erasure is not Erasure.DELETE and not self.erasure_reason:
            raise DeclarationError(f"{self.model}: say why it is not deleted.")
        if (self.erasure is Erasure.ANONYMISE) != bool(self.eraser):
            raise DeclarationError(f"{self.model}: an eraser is needed to anonymise, and only then.")
        if any(f.special_category for f in self.fields) and not self.condition:
            raise DeclarationError(f"{self.model}: say what allows its special-category data.")

    @property
    def bases(self) -> tuple[str, ...]:
        """The lawful bases of its purposes, in their order, each once."""
        return tuple(dict.fromkeys(PURPOSES[purpose].basis for purpose in self.purposes))

    def rows(self, subject: UUID) -> QuerySet[Any]:
        """The rows about this person."""
        if self.finder:
            found: QuerySet[Any] = import_string(self.finder)(subject)
            return found
        return self.table._default_manager.filter(**{self.subject: subject})

    @property
    def table(self) -> type[Model]:
        """The declared model."""
        model: type[Model] = apps.get_model(self.model)
        return model

    def overdue(self, now: datetime) -> QuerySet[Any]:
        """The rows past their period at this moment; none where the rule is in words alone.

        A row exactly as old as its period is still inside it.
        """
        retention = self.retention
        if retention.overdue:
            found: QuerySet[Any] = import_string(retention.overdue)(now)
            return found
        rows = self.table._default_manager.order_by()
        if retention.days is None:
            return rows.none()
        end = now - timedelta(days=retention.days)
        if len(retention.since) == 1:
            return rows.filter(**{f"{retention.since[0]}__lt": end})
        older: QuerySet[Any] = rows.alias(kept_since=Coalesce(*retention.since)).filter(kept_since__lt=end)
        return older
