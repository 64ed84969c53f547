"""Changing the catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from services_catalogue.entries import DATA, KINDS, Entry, completed, key_of, read_kind
from services_catalogue.examples import problems_of_catalogue
from services_catalogue.models import CatalogueVersion, Provider, Service
from services_catalogue.queries import current_version, published_catalogue, stored_catalogue, stored_entries
from services_catalogue.revisions import keep_load, vanished
from services_catalogue.rows import MODELS, TooLongError, all_rows, entry_of, write_entry
from services_catalogue.search import indexed_version, rebuild_index
from services_catalogue.validation import Problem


@dataclass(frozen=True, slots=True)
class LoadReport:
    """What a load did: keys of entries such as "services / pip", and how many stayed as they were."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int

    @property
    def is_change(self) -> bool:
        """Whether the catalogue is other than before."""
        return bool(self.added or self.changed or self.removed)


class CatalogueRefusedError(Exception):
    """The folder's files cannot be loaded; `problems` lists everything that is wrong with them."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__(f"{len(problems)} problems")


def load_catalogue(folder: Path = DATA) -> LoadReport:
    """Make the catalogue say what a folder's files say: all of it, or nothing.

    What the files do not name is removed; a missing answers.json or needs.json means none. A second run changes nothing.
    Raises CatalogueRefusedError with every problem found; then nothing was changed.
    """
    entries = _read_checked(folder)
    with transaction.atomic():
        CatalogueVersion.take_turn()
        problems = list(vanished(stored_entries(), entries, timezone.localdate()))
        if problems:
            raise CatalogueRefusedError(problems)
        report = _store(entries)
        if report.is_change:
            Provider.objects.filter(services__isnull=True).delete()
            rebuild_index(stored_catalogue(CatalogueVersion.bump()))
    return report


def ensure_catalogue() -> LoadReport | None:
    """Load the packaged catalogue when the database has none; otherwise leave it, with its edits, alone, and see that search knows it."""
    if not Service.objects.exists():
        return load_catalogue()
    if indexed_version() != current_version():
        rebuild_index(published_catalogue())
    return None


def _read_checked(folder: Path) -> dict[str, list[Entry]]:
    entries: dict[str, list[Entry]] = {}
    problems: list[Problem] = []
    for kind in KINDS:
        try:
            entries[kind] = read_kind(folder, kind)
        except (OSError, ValueError) as error:
            problems.append(Problem(kind, f"{kind}.json", "file", str(error)))
    problems = problems or problems_of_catalogue(entries)
    if problems:
        raise CatalogueRefusedError(problems)
    return {kind: [completed(kind, entry) for entry in listed] for kind, listed in entries.items()}


def _store(entries: dict[str, list[Entry]]) -> LoadReport:
    added: list[str] = []
    changed: list[str] = []
    written: list[tuple[str, str, Entry]] = []
    removed: list[tuple[str, str, Entry]] = []
    problems: list[Problem] = []
    unchanged = 0
    stored = {kind: {key_of(kind, entry): (row, entry) for row, entry in _stored(kind)} for kind in entries}
    for kind, listed in entries.items():
        for entry in listed:
            key = key_of(kind, entry)
            row, before = stored[kind].pop(key, (None, None))
            if before == entry:
                unchanged += 1
                continue
            try:
                write_entry(kind, row or MODELS[kind](), entry)
            except TooLongError as error:
                problems.append(Problem(kind, key, error.field, str(error)))
            (changed if row else added).append(f"{kind} / {key}")
            written.append((kind, key, entry))
    if problems:
        raise CatalogueRefusedError(problems)
    for kind in reversed(list(entries)):  # answers go before the services they speak of
        for key, (row, before) in stored[kind].items():
            row.delete()
            removed.append((kind, key, before))
    keep_load(written, removed, at=timezone.now())
    return LoadReport(tuple(added), tuple(changed), tuple(f"{kind} / {key}" for kind, key, _ in removed), unchanged)


def _stored(kind: str) -> Iterator[tuple[Any, Entry]]:
    for row in all_rows(kind):
        yield row, entry_of(kind, row)
