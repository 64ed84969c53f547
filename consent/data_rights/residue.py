"""Proof that nothing of an erased person is left: every table, file, cache entry and queued message is searched."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.utils.module_loading import import_string

from consent.data_rights.erasure_order import HELD_TO_THE_END
from consent.data_rights.memory import memory_entries
from consent.data_rights.table_search import count_holding, references_to, text_columns
from consent.stores import Erasure, Registry, Traces, load_registry

LARGEST_FILE = 50_000_000
DATABASE_FILES = (".sqlite3", "-wal", "-shm")  # searched as tables


@dataclass
class ResidueReport:
    """How much was searched, and where something was found: places and counts, never what."""

    tables: int = 0
    columns: int = 0
    files: int = 0
    entries: int = 0
    found: list[str] = field(default_factory=list)

    @property
    def searched(self) -> dict[str, int]:
        """The numbers for the journal and the certificate."""
        return {"tables": self.tables, "columns": self.columns, "files": self.files, "entries": self.entries}


def search_residue(traces: Traces) -> ResidueReport:
    """Look everywhere for the person's number, addresses and fragments, and for their pseudonym outside of kept evidence."""
    report, registry = ResidueReport(), load_registry()
    _search_tables(traces, registry, report)
    _search_references(traces, report)
    _search_declared(traces, registry, report)
    _search_files(traces, report)
    _search_memory(traces, report)
    return report


def _search_tables(traces: Traces, registry: Registry, report: ResidueReport) -> None:
    kept = {store.table._meta.db_table for store in registry.stores if store.erasure is not Erasure.DELETE}
    own = next(store.table._meta.db_table for store in registry.stores if store.model == HELD_TO_THE_END)
    pseudonym = (str(traces.subject), traces.subject.hex)
    for columns in text_columns():
        if columns.table == own:
            continue
        report.tables += 1
        report.columns += len(columns.names)
        needles = traces.needles if columns.table in kept else (*traces.needles, *pseudonym)
        counts = count_holding(columns, needles)
        report.found += [f"{columns.table}.{name}: {count}" for name, count in counts.items()]


def _search_references(traces: Traces, report: ResidueReport) -> None:
    users = get_user_model()._meta.db_table
    if traces.user_id is not None:
        report.found += list(references_to(users, traces.user_id))
        if get_user_model()._default_manager.filter(pk=traces.user_id, pseudonym=traces.subject).exists():
            report.found.append(users)


def _search_declared(traces: Traces, registry: Registry, report: ResidueReport) -> None:
    """What a table's text cannot tell: rows that declarations still find, encoded content, and places outside of tables."""
    for store in registry.stores:
        if store.erasure is Erasure.DELETE and store.model != HELD_TO_THE_END and (left := store.rows(traces.subject).count()):
            report.found.append(f"{store.model}: {left}")
        if store.search:
            report.found += list(import_string(store.search)(traces))
    for place in registry.places:
        report.found += list(place.keeping.search(traces))


def _search_files(traces: Traces, report: ResidueReport) -> None:
    needles = [needle.lower().encode() for needle in (*traces.needles, str(traces.subject))]
    for path in _files():
        report.files += 1
        if any(needle in content for content in _contents(path) for needle in needles):
            report.found.append(f"file: {path.parent.name}/{path.suffix}")


def _files() -> Iterator[Path]:
    """Every file the service wrote, but for the database's own and the static ones it serves to everybody."""
    folders = {Path(folder) for folder in (settings.VAR_DIR, settings.EXPORTS_DIR, settings.EMAIL_FILE_PATH)}
    found = {path for folder in folders if folder.is_dir() for path in folder.rglob("*") if path.is_file()}
    static = Path(settings.STATIC_ROOT)
    yield from (path for path in sorted(found) if static not in path.parents and not path.name.endswith(DATABASE_FILES))


def _contents(path: Path) -> Iterator[bytes]:
    """What the file says; of an archive, what its files say. A file that vanishes meanwhile says nothing."""
    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                yield from (archive.read(name).lower() for name in archive.namelist())
        elif path.stat().st_size <= LARGEST_FILE:
            yield path.read_bytes().lower()
    except FileNotFoundError:
        return


def _search_memory(traces: Traces, report: ResidueReport) -> None:
    needles = [needle.lower().encode() for needle in (*traces.needles, str(traces.subject))]
    for key, content in memory_entries():
        report.entries += 1
        if any(needle in content.lower() or needle in key.lower().encode() for needle in needles):
            report.found.append(f"memory: {key.lstrip(':').split(':')[1] if ':' in key.lstrip(':') else key}")


def empty_deleted_pages() -> None:
    """SQLite keeps what was there before a change in its journal file until that is emptied: do it now, as far as readers let it."""
    if connection.vendor == "sqlite" and not connection.in_atomic_block:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
