"""What is published of one entry, and making it say something else."""

from datetime import date
from typing import Any

from services_catalogue.entries import Entry, completed
from services_catalogue.models import CatalogueVersion, Provider
from services_catalogue.queries import stored_catalogue
from services_catalogue.rows import MODELS, TooLongError, all_rows, entry_of, write_entry
from services_catalogue.search import rebuild_index
from services_catalogue.validation import Problem


def live_row(kind: str, key: str) -> Any | None:
    """The row of an entry; None where nothing is published under this key."""
    if kind == "rates":
        rate_id, _, first_day = key.partition(" from ")
        return all_rows(kind).filter(rate_id=rate_id, valid_from=first_day).first() if _is_day(first_day) else None
    return all_rows(kind).filter(pk=key).first()


def _is_day(words: str) -> bool:
    try:
        return bool(date.fromisoformat(words))
    except ValueError:
        return False  # a draft whose first day is not written yet


def live_entry(kind: str, key: str) -> Entry | None:
    """What is published under this key."""
    row = live_row(kind, key)
    return entry_of(kind, row) if row else None


def put_live(kind: str, key: str, entry: Entry | None) -> list[Problem]:
    """Make the public read this entry, or no entry, inside a transaction that ends by `announce`. Returns what does not fit a column."""
    row = live_row(kind, key)
    if entry is None:
        if row:
            row.delete()
        return []
    try:
        write_entry(kind, row or MODELS[kind](), completed(kind, entry))
    except TooLongError as error:
        return [Problem(kind, key, error.field, str(error))]
    return []


def announce() -> None:
    """Tell every process, and search, that something else is published. Call it last in the transaction that changed it."""
    CatalogueVersion.take_turn()
    Provider.objects.filter(services__isnull=True, name_cy="").delete()
    rebuild_index(stored_catalogue(CatalogueVersion.bump()))
