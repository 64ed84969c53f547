"""What both commands that import have in common: who imports, what would change, what is wrong."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from services_catalogue.exchange import FileRefusedError, ImportRefusedError, Plan, Row, permissions_for, read_file, start_import

MOST_SHOWN = 500


def add_import_arguments(parser: CommandParser) -> None:
    """Who imports, why, and whether only to look."""
    parser.add_argument("--dry-run", action="store_true", help="show every difference and change nothing")
    parser.add_argument("--as", dest="email", default="", metavar="EMAIL", help="the member of staff who imports; somebody else publishes")
    parser.add_argument("--why", default="", help="what changes, and why: a sentence for who reviews it")


def read_rows(path: Path, kind: str = "") -> list[Row]:
    """The entries of a file, or of every CSV and JSON file of a folder. Raises CommandError."""
    paths = sorted([*path.glob("*.csv"), *path.glob("*.json")]) if path.is_dir() else [path]
    rows: list[Row] = []
    for one in paths:
        try:
            rows += read_file(one.read_bytes(), kind)
        except (OSError, FileRefusedError) as error:
            raise CommandError(f"{one}: {error}") from None
    if not rows:
        raise CommandError(f"{path} holds no CSV or JSON file.")
    return rows


def troubles_of(plan: Plan) -> str:
    """Everything that is wrong, for an error; at most so many lines."""
    lines = [f"  {trouble}" for trouble in plan.troubles[:MOST_SHOWN]]
    more = len(plan.troubles) - len(lines)
    return "\n".join(lines + ([f"  and {more} more"] if more else []))


def lines_of(plan: Plan) -> Iterator[str]:
    """Each entry that changes, field by field."""
    for one in plan.differences:
        yield f"{one.what:<10} {one.kind} / {one.key}"
        if one.before:
            yield from (f"    {field.name}: {field.before!r} -> {field.after!r}" for field in one.fields)


def import_rows(path: Path, rows: list[Row], plan: Plan, options: dict[str, Any]) -> str:
    """Make a batch of drafts, and say what to do next. Raises CommandError."""
    by = _importer(options["email"], plan)
    try:
        summary = options["why"] or f"Imported from {path.name}"
        batch = start_import(rows, summary=summary, by=by, at=timezone.now(), withdraw_missing=options.get("withdraw_missing", False))
    except ImportRefusedError as refusal:
        raise CommandError(f"{refusal}\n{troubles_of(refusal.plan)}".strip()) from None
    return f"Batch {batch.pk} holds {len(plan.changes)} drafts. Send it for review in the admin; somebody else publishes it."


def _importer(email: str, plan: Plan) -> UUID:
    user: Any = get_user_model().objects.filter(email__iexact=email, is_staff=True, is_active=True).first() if email else None
    if user is None:
        raise CommandError("Say who imports: --as EMAIL of a member of staff. --dry-run only looks.")
    if not user.has_perms(permissions_for(plan.kinds)):
        raise CommandError(f"{user.email} may not write {' and '.join(sorted(plan.kinds))}.")
    pseudonym: UUID = user.pseudonym
    return pseudonym
