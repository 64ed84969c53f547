"""Tables that are evidence: rows are added, never changed or removed."""

from typing import Any, NoReturn

from django.db import models


class AppendOnlyError(RuntimeError):
    """Somebody tried to change or remove a row that is evidence."""


class AppendOnlyQuerySet(models.QuerySet[Any]):
    """Reads and inserts. The database refuses the rest as well; this names the mistake sooner."""

    def update(self, **fields: Any) -> NoReturn:
        """Refused."""
        raise AppendOnlyError("This ledger is append-only: add a record instead.")

    def bulk_update(self, *args: Any, **options: Any) -> NoReturn:
        """Refused."""
        raise AppendOnlyError("This ledger is append-only: add a record instead.")

    def bulk_create(self, *args: Any, **options: Any) -> NoReturn:
        """Refused: evidence grows one row at a time, in order."""
        raise AppendOnlyError("Rows of evidence follow each other: add them one by one.")

    def delete(self) -> NoReturn:
        """Refused."""
        raise AppendOnlyError("This ledger is append-only: nothing is removed from it.")


class AppendOnlyManager(models.Manager[Any]):
    """Reads and inserts, also from the other end of a relation."""

    def get_queryset(self) -> AppendOnlyQuerySet:
        """Rows that can only be read."""
        return AppendOnlyQuerySet(self.model, using=self._db)


class AppendOnly(models.Model):
    """A row that is written once. Triggers in the database hold to it as well, whoever is connected."""

    objects = AppendOnlyManager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **options: Any) -> None:
        """Insert a new row; an existing one is refused."""
        if not self._state.adding:
            raise AppendOnlyError("This row is evidence and never changed: add another.")
        super().save(*args, **{**options, "force_insert": True})

    def delete(self, *args: Any, **options: Any) -> NoReturn:
        """Refused."""
        raise AppendOnlyError("This row is evidence and never removed.")
