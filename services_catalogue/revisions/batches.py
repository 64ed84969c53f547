"""Several changes that go to the public together: all of them or none, with one second person and one new catalogue version."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from consent.audit import record, staff
from services_catalogue.entries import Entry, key_of
from services_catalogue.models import OPEN, Act, CatalogueVersion, Change, Revision, RevisionAct, RevisionBatch, RevisionState
from services_catalogue.queries import stored_entries
from services_catalogue.revisions.acting import REASON
from services_catalogue.revisions.checking import complete, problems_with_all
from services_catalogue.revisions.errors import ProblemsError, RevisionError
from services_catalogue.revisions.going_live import changes_of, put_revisions
from services_catalogue.revisions.live import announce

AT_ONCE = 500


@transaction.atomic
def start_batch(*, changes: Iterable[tuple[str, str, Entry | None]], summary: str, by: UUID, at: datetime) -> RevisionBatch:
    """Drafts of what entries are to say, as (kind, key, content); no content takes the entry away. Raises RevisionError."""
    live = {(kind, key_of(kind, entry)): entry for kind, listed in stored_entries().items() for entry in listed}
    last = {(kind, key): number for kind, key, number in Revision.objects.order_by().values_list("kind", "key").annotate(Max("number"))}
    batch, revisions = RevisionBatch(summary=summary.strip()), []
    for kind, key, content in changes:
        base = live.get((kind, key))
        if content is None and base is None:
            raise RevisionError(_("Nothing is published under “%(key)s”.") % {"key": key})
        number = last[kind, key] = last.get((kind, key), 0) + 1
        change = Change.WITHDRAWAL if content is None else Change.EDIT
        said = base if content is None else complete(kind, content)
        revisions.append(
            Revision(kind=kind, key=key, number=number, change=change, content=said, base=base, summary=batch.summary, batch=batch)
        )
    if not revisions or not batch.summary:
        raise RevisionError(_("Say in a sentence what changes, and why.") if revisions else _("There is nothing to change."))
    batch.save()
    _note(batch, Revision.objects.bulk_create(revisions, batch_size=AT_ONCE), Act.STARTED, by=by, at=at)
    return batch


@transaction.atomic
def submit_batch(*, batch_id: int, by: UUID, at: datetime, words: str = "") -> RevisionBatch:
    """Hand all of it to a second person. Raises ProblemsError while it could not be published as it stands."""
    batch, revisions = _locked(batch_id, RevisionState.DRAFT)
    stored = stored_entries()
    problems = problems_with_all(changes_of(revisions, stored), stored)
    if problems:
        raise ProblemsError(problems)
    return _move(batch, revisions, RevisionState.IN_REVIEW, Act.SUBMITTED, by=by, at=at, words=words)


@transaction.atomic
def send_back_batch(*, batch_id: int, by: UUID, at: datetime, why: str) -> RevisionBatch:
    """Give all of it back to its writers, with what to mend."""
    if not why.strip():
        raise RevisionError(_("Say what should be mended."))
    batch, revisions = _locked(batch_id, RevisionState.IN_REVIEW)
    return _move(batch, revisions, RevisionState.DRAFT, Act.SENT_BACK, by=by, at=at, words=why)


@transaction.atomic
def publish_batch(*, batch_id: int, by: UUID, at: datetime) -> RevisionBatch:
    """Make the public read all of it, from now on.

    Raises RevisionError for who wrote any of it, and as for one revision where an entry was changed meanwhile
    or the catalogue would not hold together. Nothing changed then.
    """
    CatalogueVersion.take_turn()
    batch, revisions = _locked(batch_id, RevisionState.IN_REVIEW)
    if by in batch_writers(batch):
        raise RevisionError(_("You worked on this change. Somebody else has to publish it."))
    put_revisions(revisions, by=by, at=at)
    announce()
    went_live = ["state", "content", "published_at", "ended_at", "welsh_state", "welsh_outdated", "welsh_checked"]
    Revision.objects.bulk_update(revisions, went_live, batch_size=AT_ONCE)
    batch.revisions.filter(published_at=at).update(base=None)
    _note(batch, revisions, Act.PUBLISHED, by=by, at=at)
    return batch


@transaction.atomic
def discard_batch(*, batch_id: int, by: UUID, at: datetime, why: str = "") -> RevisionBatch:
    """Put all of it aside for good. It stays in the history."""
    batch, revisions = _locked(batch_id, RevisionState.DRAFT, RevisionState.IN_REVIEW)
    batch.revisions.filter(state__in=OPEN).update(ended_at=at, base=None)
    return _move(batch, revisions, RevisionState.DISCARDED, Act.DISCARDED, by=by, at=at, words=why)


def batch_writers(batch: RevisionBatch) -> set[UUID]:
    """Everybody whose words are in any of it."""
    wrote = RevisionAct.objects.filter(revision__batch=batch, act__in=(Act.STARTED, Act.SAVED), by__isnull=False)
    return {by for by in wrote.order_by().values_list("by", flat=True).distinct() if by}


def _locked(batch_id: int, *states: RevisionState) -> tuple[RevisionBatch, list[Revision]]:
    """The batch and what is still open of it, in one state, with nobody else changing it. What was put aside is no part of it any more."""
    batch = RevisionBatch.objects.select_for_update().get(pk=batch_id)
    revisions = list(Revision.objects.select_for_update(of=("self",)).filter(batch=batch, state__in=OPEN).order_by("pk"))
    if not revisions or len({revision.state for revision in revisions}) > 1 or revisions[0].state not in states:
        raise RevisionError(_("This is not possible now for the whole batch. Look at how its changes stand."))
    return batch, revisions


def _move(
    batch: RevisionBatch, revisions: Sequence[Revision], state: RevisionState, act: Act, *, by: UUID, at: datetime, words: str = ""
) -> RevisionBatch:
    batch.revisions.filter(state__in=OPEN).update(state=state)
    _note(batch, revisions, act, by=by, at=at, words=words)
    return batch


def _note(batch: RevisionBatch, revisions: Sequence[Revision], act: Act, *, by: UUID, at: datetime, words: str = "") -> None:
    """Keep who did what to each, and once in the audit trail; the last thing in a transaction."""
    acts = [RevisionAct(revision=one, act=act, by=by, at=at, note=words.strip()) for one in revisions]
    for kept in acts if act == Act.STARTED else ():
        kept.save_number, kept.saved = 0, kept.revision.content
    RevisionAct.objects.bulk_create(acts, batch_size=AT_ONCE)
    details: dict[str, str | int | UUID] = {"batch": batch.pk, "revisions": len(revisions)}
    record(action=f"revision_batch.{act.value.replace('-', '_')}", actor=staff(by), at=at, reason=REASON, details=details)
