"""Collecting static files only when they have changed: hashing and compressing them takes longer than everything else at a start."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

FINGERPRINT = ".fingerprint"


def collect_if_changed() -> bool:
    """Collect when a file, its size or its time differs from the last collection; whether that was so."""
    mark = Path(settings.STATIC_ROOT) / FINGERPRINT
    current = _fingerprint()
    if mark.exists() and mark.read_text() == current:
        return False
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    mark.write_text(current)
    return True


def _fingerprint() -> str:
    digest = hashlib.sha256()
    for finder in get_finders():
        for path, storage in finder.list([]):
            source = Path(storage.path(path))
            stat = source.stat()
            digest.update(f"{path} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()
