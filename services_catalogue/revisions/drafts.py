"""Writing a change: starting it, saving it, putting it aside. The public sees nothing of it."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from services_catalogue.entries import Entry, key_of
from services_catalogue.models import OPEN, Act, Change, Revision, RevisionState
from services_catalogue.revisions.acting import lock, note
from services_catalogue.revisions.checking import complete
from services_catalogue.revisions.errors import ConflictError, RevisionError
from services_catalogue.revisions.live import live_entry
from services_catalogue.revisions.merging import merge


@transaction.atomic
def start_change(*, kind: str, key: str, by: UUID, at: datetime, content: Entry | None = None, summary: str = "") -> Revision:
    """A draft of a published entry, saying what is published now, or `content`. Raises RevisionError where nothing is published."""
    base = live_entry(kind, key)
    if base is None:
        raise RevisionError(_("Nothing is published under “%(key)s”.") % {"key": key})
    return _started(kind, key, content=complete(kind, content) if content is not None else base, base=base, summary=summary, by=by, at=at)


@transaction.atomic
def start_new(*, kind: str, content: Entry, by: UUID, at: datetime, summary: str = "") -> Revision:
    """A draft of an entry that is not there yet. Raises RevisionError where its id is taken or missing."""
    key = key_of(kind, content)
    _require_free(kind, key, content)
    return _started(kind, key, content=complete(kind, content), base=None, summary=summary, by=by, at=at)


@transaction.atomic
def start_withdrawal(*, kind: str, key: str, replaced_by: list[str], why: str, by: UUID, at: datetime) -> Revision:
    """A draft that takes an entry away and says what to use instead. Like every change it needs a second person."""
    base = live_entry(kind, key)
    if base is None:
        raise RevisionError(_("Nothing is published under “%(key)s”.") % {"key": key})
    missing = [other for other in replaced_by if other == key or live_entry(kind, other) is None]
    if missing:
        raise RevisionError(_("Not a published entry that could replace it: %(ids)s.") % {"ids": ", ".join(missing)})
    return _started(kind, key, content=base, base=base, summary=why, by=by, at=at, change=Change.WITHDRAWAL, replaced_by=replaced_by)


def restore(*, revision_id: int, by: UUID, at: datetime) -> Revision:
    """A new draft that says what an earlier revision said."""
    earlier = Revision.objects.get(pk=revision_id)
    summary = _("Restores revision %(number)d.") % {"number": earlier.number}
    if live_entry(earlier.kind, earlier.key) is None:
        return start_new(kind=earlier.kind, content=earlier.content, by=by, at=at, summary=summary)
    return start_change(kind=earlier.kind, key=earlier.key, content=earlier.content, by=by, at=at, summary=summary)


@transaction.atomic
def save_draft(
    *,
    revision_id: int,
    content: Entry,
    seen: int,
    by: UUID,
    at: datetime,
    summary: str | None = None,
    welsh_checked: Iterable[str] | None = None,
) -> Revision:
    """Keep what an editor wrote, who last saw save number `seen`.

    What others changed since then in other fields is kept. Raises ConflictError when they changed the same
    fields; nothing is lost or written then, and saving again with the error's `saves` settles it.
    """
    revision = lock(revision_id, RevisionState.DRAFT)
    content = complete(revision.kind, content)
    if seen != revision.saves:
        merged = merge(base=_as_saved(revision, seen), mine=content, theirs=revision.content)
        if merged.conflicts:
            raise ConflictError(
                _("Somebody else changed the same fields while you were writing."),
                merge=merged,
                theirs=revision.content,
                saves=revision.saves,
            )
        content = merged.content
    _rename(revision, content)
    revision.content, revision.saves = content, revision.saves + 1
    if summary is not None:
        revision.summary = summary.strip()
    if welsh_checked is not None:
        revision.welsh_checked = sorted(welsh_checked)
    revision.save(update_fields=["key", "number", "content", "saves", "summary", "welsh_checked"])
    note(revision, Act.SAVED, by=by, at=at, save_number=revision.saves, saved=content)
    return revision


@transaction.atomic
def discard(*, revision_id: int, by: UUID, at: datetime, why: str = "") -> None:
    """Put a change aside for good. It stays in the history."""
    revision = lock(revision_id, *OPEN)
    revision.state, revision.ended_at, revision.base = RevisionState.DISCARDED, at, None
    revision.save(update_fields=["state", "ended_at", "base"])
    note(revision, Act.DISCARDED, by=by, at=at, words=why)


def _started(kind: str, key: str, *, content: Entry, base: Entry | None, summary: str, by: UUID, at: datetime, **more: object) -> Revision:
    revision = Revision.objects.create(
        kind=kind, key=key, number=_next_number(kind, key), content=content, base=base, summary=summary.strip(), **more
    )
    note(revision, Act.STARTED, by=by, at=at, save_number=0, saved=content)
    return revision


def _rename(revision: Revision, content: Entry) -> None:
    key = key_of(revision.kind, content)
    if key == revision.key:
        return
    if revision.base is not None:
        raise RevisionError(_("The id of a published entry cannot change."))
    _require_free(revision.kind, key, content)
    revision.key, revision.number = key, _next_number(revision.kind, key)


def _next_number(kind: str, key: str) -> int:
    last: int | None = Revision.objects.filter(kind=kind, key=key).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def _require_free(kind: str, key: str, content: Entry) -> None:
    if not content.get("id"):
        raise RevisionError(_("Give it an id."))
    if live_entry(kind, key) is not None:
        raise RevisionError(_("“%(key)s” is published already: change that instead.") % {"key": key})


def _as_saved(revision: Revision, save_number: int) -> Entry:
    saved: Entry | None = revision.acts.filter(save_number=save_number).values_list("saved", flat=True).first()
    if saved is None:
        raise RevisionError(_("This page is too old to save. Copy your words and open the draft again."))
    return saved
