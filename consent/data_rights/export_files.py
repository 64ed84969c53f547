"""The archives people asked for: files with random names outside of anything a web server serves."""

import secrets
from pathlib import Path

from django.conf import settings
from django.db.models import QuerySet

from consent.models import ExportFile


def folder() -> Path:
    """Where archives lie; only the service may read it."""
    path = Path(settings.EXPORTS_DIR)
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def new_name() -> str:
    """A file name that cannot be guessed."""
    return f"{secrets.token_hex(24)}.zip"


def path_of(file: ExportFile) -> Path | None:
    """The archive on disk; None when it has been removed."""
    path = folder() / file.name
    return path if file.name and path.is_file() else None


def remove_files(rows: QuerySet[ExportFile]) -> int:
    """Delete the archives of these rows and forget their names; how many there were. A file already gone does not matter."""
    there = list(rows.exclude(name=""))
    for row in there:
        (folder() / row.name).unlink(missing_ok=True)  # first the file: a name without a file does no harm
        ExportFile.objects.filter(pk=row.pk).update(name="")
    return len(there)
