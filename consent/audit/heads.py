"""Where the ledgers stood each day, written outside the database: whoever cuts off or rewrites rows cannot change this."""

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import get_type_hints

from django.db import connection, transaction
from django.db.models import Max

from consent.audit.rows import stream
from consent.models import AuditEntry, ConsentRecord


class UnreadableHeadError(ValueError):
    """A file among the heads is no head."""


@dataclass(frozen=True, slots=True)
class Head:
    """The newest audit entry and its hash, the newest consent record, and a digest of every consent record's hash so far."""

    at: str
    audit_sequence: int
    audit_hash: str
    consent_id: int
    consent_digest: str


def head_path(folder: Path, day: date) -> Path:
    """The file of a day."""
    return folder / f"{day.isoformat()}.json"


def write_head(*, folder: Path, now: datetime, day: date) -> Head | None:
    """Write the day's head, unless it is there already: a head, once written, is never written again."""
    path = head_path(folder, day)
    if path.exists():
        return None
    head = current_head(now=now)
    folder.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=folder, prefix=".head-")
    try:
        with os.fdopen(handle, "w") as file:
            file.write(json.dumps(asdict(head)) + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.chmod(draft, 0o444)
        os.link(draft, path)  # whole or not at all, and never over another
    except FileExistsError:
        return None
    finally:
        with suppress(FileNotFoundError):
            os.unlink(draft)
    return head


def read_heads(folder: Path) -> Iterator[tuple[str, Head | UnreadableHeadError]]:
    """Every head with its file's name, by day; the error in place of one that cannot be read."""
    for path in sorted(folder.glob("*.json")):
        try:
            yield path.name, _parse(path.read_text())
        except (OSError, ValueError, TypeError) as error:
            yield path.name, UnreadableHeadError(str(error))


def _parse(text: str) -> Head:
    head = Head(**json.loads(text))
    for name, kind in get_type_hints(Head).items():
        if not isinstance(getattr(head, name), kind):
            raise UnreadableHeadError(f"{name} is not {kind.__name__}")
    return head


def current_head(*, now: datetime) -> Head:
    """Where both ledgers stand. Walks the consent ledger once."""
    newest = AuditEntry.objects.order_by("-sequence").values_list("sequence", "own_hash").first() or (0, "")
    last_id = _settled_id()
    digest = hashlib.sha256()
    for (own_hash,) in stream(ConsentRecord.objects.filter(id__lte=last_id).order_by("id"), "own_hash"):
        digest.update(str(own_hash).encode())
    return Head(
        at=now.isoformat(),
        audit_sequence=newest[0],
        audit_hash=newest[1],
        consent_id=last_id,
        consent_digest=digest.hexdigest(),
    )


def _settled_id() -> int:
    """The newest consent record's number, when no writer still holds a smaller one that nobody can see."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL lock_timeout = '5s'")  # people's own choices must not wait long behind this
                cursor.execute(f"LOCK TABLE {ConsentRecord._meta.db_table} IN SHARE MODE")
        newest: int | None = ConsentRecord.objects.aggregate(newest=Max("id"))["newest"]
        return newest or 0
