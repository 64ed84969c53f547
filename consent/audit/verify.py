"""Whether the evidence is whole: each row against its hash, each chain against itself, both ledgers against the heads outside."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

from django.apps import apps
from django.db import DatabaseError, connection
from django.db.models import Model

from consent.audit.heads import Head, UnreadableHeadError, read_heads
from consent.audit.rows import stream
from consent.chain import chained_columns, find_faults
from consent.models import AppendOnly, AuditEntry, ConsentRecord

COVERED_WITHIN = timedelta(hours=48)  # heads are written daily; a day may be missed
TRIGGERS = {
    "sqlite": "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": """SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
                     WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')""",
}
NEEDED = {"sqlite": ("no_update", "no_delete", "no_replace"), "postgresql": ("no_change", "no_truncate")}


def verify_ledgers(*, folder: Path, now: datetime) -> Iterator[str]:
    """Every fault, a sentence each, as it is found; none when both ledgers are whole.

    Rows newer than the last head can be cut off unseen: that is why a row without a head after two days is a fault.
    """
    heads: dict[str, Head] = {}
    for name, head in read_heads(folder):
        if isinstance(head, UnreadableHeadError):
            yield f"head {name}: it cannot be read ({head})"
        else:
            heads[name] = head
    yield from _missing_triggers()
    yield from _as_far_as_readable("audit entries", _chain_faults(AuditEntry, "audit entry"))
    yield from _as_far_as_readable("audit entries", _audit_head_faults(heads))
    yield from _as_far_as_readable("consent records", _chain_faults(ConsentRecord, "consent record", chain="subject"))
    yield from _as_far_as_readable("consent records", _consent_head_faults(heads))
    yield from _uncovered(heads, now)


def _as_far_as_readable(what: str, faults: Iterator[str]) -> Iterator[str]:
    """The faults; and where a row holds bytes that the driver cannot read, that, instead of the rest of this ledger."""
    try:
        yield from faults
    except (DatabaseError, ValueError) as error:
        yield f"{what}: a row cannot be read, nor what comes after it ({error})"


def _uncovered(heads: Mapping[str, Head], now: datetime) -> Iterator[str]:
    last_entry = max((head.audit_sequence for head in heads.values()), default=0)
    last_record = max((head.consent_id for head in heads.values()), default=0)
    for what, rows in (
        ("audit entry", AuditEntry.objects.filter(pk__gt=last_entry)),
        ("consent record", ConsentRecord.objects.filter(pk__gt=last_record)),
    ):
        oldest = rows.filter(at__lt=now - COVERED_WITHIN).order_by("pk").values_list("pk", flat=True).first()
        if oldest is not None:
            yield f"{what} {oldest}: no head outside the database covers it, more than two days after it was written"


def _missing_triggers() -> Iterator[str]:
    """Every append-only table of the project, in whichever app, and the ways in which it could be changed now."""
    with connection.cursor() as cursor:
        cursor.execute(TRIGGERS[connection.vendor])
        there = cursor.fetchall()
    for table in (model._meta.db_table for model in apps.get_models() if issubclass(model, AppendOnly)):
        for needed in NEEDED[connection.vendor]:
            if not any(owner == table and name.endswith(needed) for owner, name in there):
                yield f"database: {table} has lost its trigger {needed}, and would accept changes"


def _chain_faults(model: type[Model], what: str, *, chain: str = "") -> Iterator[str]:
    columns = chained_columns(model)
    order = [chain, "sequence"] if chain else ["sequence"]
    for fault in find_faults(stream(model._default_manager.order_by(*order), *columns), columns, chain=chain):
        place = f"{fault.chain}/{fault.sequence}" if chain else fault.sequence
        yield f"{what} {place}: {fault.reason}"


def _audit_head_faults(heads: Mapping[str, Head]) -> Iterator[str]:
    for name, head in heads.items():
        found = AuditEntry.objects.filter(pk=head.audit_sequence).values_list("own_hash", flat=True).first()
        if found is None and head.audit_sequence:
            yield f"audit entry {head.audit_sequence}: it is gone, and head {name} saw it"
        elif found is not None and found != head.audit_hash:
            yield f"audit entry {head.audit_sequence}: it is not the one that head {name} saw"


def _consent_head_faults(heads: Mapping[str, Head]) -> Iterator[str]:
    """The first head that does not fit says where the fault is; it is in every later one too."""
    digest, good = hashlib.sha256(), 0
    with closing(stream(ConsentRecord.objects.order_by("id"), "id", "own_hash")) as rows:
        row = next(rows, None)
        for name, head in sorted(heads.items(), key=lambda named: named[1].consent_id):
            while row is not None and row[0] <= head.consent_id:
                digest.update(str(row[1]).encode())
                row = next(rows, None)
            if digest.hexdigest() != head.consent_digest:
                yield f"consent records {good + 1} to {head.consent_id}: they are not what head {name} saw"
                return
            good = head.consent_id
