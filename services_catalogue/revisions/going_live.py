"""Writing what the public reads: one revision, or several that need each other."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from services_catalogue.entries import KINDS, Entries, Entry, key_of
from services_catalogue.models import Change, Revision, RevisionAct, RevisionState
from services_catalogue.queries import stored_entries
from services_catalogue.revisions.checking import Changes, closings, problems_with_all
from services_catalogue.revisions.errors import ConflictError, ProblemsError, RevisionError
from services_catalogue.revisions.live import live_entry, put_live
from services_catalogue.revisions.merging import merge
from services_catalogue.revisions.recorded import end_published, keep_published
from services_catalogue.revisions.standing import note_welsh


def put_revisions(revisions: Sequence[Revision], *, by: UUID | None, at: datetime) -> None:
    """Make the public read them all, inside a transaction that saves them and ends by `announce`.

    An amount that ends because the next one begins ends with them. Raises RevisionError, ConflictError or
    ProblemsError; the transaction is not to be kept then.
    """
    stored = stored_entries()
    changes = changes_of(revisions, stored)
    problems = problems_with_all(changes, stored)
    if problems:
        raise ProblemsError(problems)
    ended = closings(changes, stored)
    too_long = [problem for (kind, key), entry in _in_order({**changes, **ended}) for problem in put_live(kind, key, entry)]
    if too_long:
        raise ProblemsError(too_long)
    for (kind, key), entry in ended.items():
        summary = _("Ends as the amount from the next day is published.")
        keep_published(kind=kind, key=key, content=entry, by=by, at=at, summary=summary)
    _mark(revisions, at)


def changes_of(revisions: Sequence[Revision], stored: Entries) -> Changes:
    """What they make of their entries, with what was published meanwhile. Raises RevisionError or ConflictError."""
    live = {(kind, key_of(kind, entry)): entry for kind, listed in stored.items() for entry in listed}
    changes = {}
    for revision in revisions:
        revision.content = _merged(revision, live.get((revision.kind, revision.key)))
        changes[revision.kind, revision.key] = None if revision.change == Change.WITHDRAWAL else revision.content
    return changes


def brought_up_to_date(revision: Revision) -> Entry:
    """The content with what was published meanwhile in other fields. Raises ConflictError where both changed one field."""
    return _merged(revision, live_entry(revision.kind, revision.key))


def _merged(revision: Revision, theirs: Entry | None) -> Entry:
    if theirs == revision.base:
        content: Entry = revision.content
        return content
    if theirs is None or revision.base is None:
        raise RevisionError(
            _("“%(key)s” was published or withdrawn by somebody else meanwhile. Send this change back and start again.")
            % {"key": revision.key}
        )
    merged = merge(base=revision.base, mine=revision.content, theirs=theirs)
    if merged.conflicts:
        told = {"key": revision.key, "fields": ", ".join(merged.conflicts)}
        message = _("“%(key)s” was changed meanwhile in the same fields: %(fields)s.") % told
        raise ConflictError(message, merge=merged, theirs=theirs, saves=revision.saves)
    return merged.content


def _in_order(changes: Changes) -> list[tuple[tuple[str, str], Entry | None]]:
    """What others name comes first; what is taken away goes last, and before what it names."""
    given = sorted((item for item in changes.items() if item[1] is not None), key=lambda item: KINDS.index(item[0][0]))
    gone = sorted((item for item in changes.items() if item[1] is None), key=lambda item: -KINDS.index(item[0][0]))
    return given + gone


def _mark(revisions: Sequence[Revision], at: datetime) -> None:
    before = end_published({(revision.kind, revision.key) for revision in revisions}, at)
    RevisionAct.objects.filter(revision__in=revisions).exclude(saved=None).update(saved=None)
    for revision in revisions:
        note_welsh(revision, before.get((revision.kind, revision.key)))
        is_gone = revision.change == Change.WITHDRAWAL
        revision.state = RevisionState.WITHDRAWN if is_gone else RevisionState.PUBLISHED
        revision.ended_at = at if is_gone else None
        revision.published_at, revision.base, revision.go_live_at = at, None, None
