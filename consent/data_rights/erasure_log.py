"""Who must stay erased when a backup is restored: in a table, and in a file that the restored database cannot take back."""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.conf import settings

from consent.models import ErasedSubject, RightsRequest

KEPT = timedelta(days=365)  # longer than any backup


def note_erased(subject: UUID, *, reference: str, at: datetime) -> None:
    """Write it down in both places. Written twice, it counts once."""
    ErasedSubject.objects.get_or_create(subject_hash=ErasedSubject.hash_of(subject), defaults={"reference": reference, "erased_at": at})
    line = {"subject": ErasedSubject.hash_of(subject), "reference": reference, "at": at.isoformat()}
    path = Path(settings.ERASURE_LOG)
    with _one_writer(path):
        _forget_old_entries(path, now=at)
        with path.open("a", encoding="utf-8") as log:
            log.write(json.dumps(line) + "\n")
            log.flush()
            os.fsync(log.fileno())


def erased_hashes(log: Path) -> dict[str, str]:
    """The hash of every erased person with the reference of their case: of the file, and of the table."""
    known = dict(ErasedSubject.objects.values_list("subject_hash", "reference"))
    return known | dict(_read(log))


def _read(log: Path) -> Iterator[tuple[str, str]]:
    if log.exists():
        with log.open(encoding="utf-8") as lines:
            for line in lines:
                entry = json.loads(line)
                yield entry["subject"], entry["reference"]


@contextmanager
def _one_writer(path: Path) -> Iterator[None]:
    """Nobody else writes the log meanwhile, on this machine or on another with the same folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _forget_old_entries(log: Path, *, now: datetime) -> None:
    """Drop entries older than any backup."""
    lines = log.read_text(encoding="utf-8").splitlines(keepends=True) if log.exists() else []
    kept = [line for line in lines if datetime.fromisoformat(json.loads(line)["at"]) > now - KEPT]
    if len(kept) < len(lines):
        fresh = log.with_suffix(".new")
        fresh.write_text("".join(kept), encoding="utf-8")
        fresh.replace(log)


def restored_subjects(people: Iterator[UUID], log: Path) -> dict[UUID, str]:
    """Those of these people who had been erased, with the reference of their case."""
    erased = erased_hashes(log)
    subjects = {*people, *RightsRequest.objects.exclude(subject=None).values_list("subject", flat=True)}
    return {subject: erased[ErasedSubject.hash_of(subject)] for subject in subjects if subject and ErasedSubject.hash_of(subject) in erased}
