"""From a finished draft to what the public reads: review by a second person, now or on a day."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from services_catalogue.entries import Entry
from services_catalogue.models import Act, CatalogueVersion, Revision, RevisionState
from services_catalogue.revisions.acting import lock, note, require_alone, require_second_person
from services_catalogue.revisions.checking import problems_of
from services_catalogue.revisions.errors import ProblemsError, RevisionError
from services_catalogue.revisions.going_live import put_revisions
from services_catalogue.revisions.live import announce, live_entry

IN_REVIEW, SCHEDULED = RevisionState.IN_REVIEW, RevisionState.SCHEDULED


@transaction.atomic
def submit(*, revision_id: int, by: UUID, at: datetime, words: str = "") -> Revision:
    """Hand a draft to a second person. Raises ProblemsError while it could not be published as it stands."""
    revision = lock(revision_id, RevisionState.DRAFT)
    require_alone(revision)
    if not revision.summary:
        raise RevisionError(_("Say in a sentence what changes, and why."))
    problems = problems_of(revision)
    if problems:
        raise ProblemsError(problems)
    return _moved(revision, IN_REVIEW, Act.SUBMITTED, by=by, at=at, words=words)


@transaction.atomic
def send_back(*, revision_id: int, by: UUID, at: datetime, why: str) -> Revision:
    """Give a change back to its writers, with what to mend."""
    if not why.strip():
        raise RevisionError(_("Say what should be mended."))
    revision = lock(revision_id, IN_REVIEW)
    require_alone(revision)
    return _moved(revision, RevisionState.DRAFT, Act.SENT_BACK, by=by, at=at, words=why)


@transaction.atomic
def schedule(*, revision_id: int, by: UUID, at: datetime, go_live_at: datetime) -> Revision:
    """Let a reviewed change go live on a day to come. It is checked again then."""
    revision = lock(revision_id, IN_REVIEW)
    require_alone(revision)
    require_second_person(revision, by)
    if go_live_at <= at:
        raise RevisionError(_("Choose a time that is still to come."))
    _require_sound(revision)
    revision.go_live_at = go_live_at
    return _moved(revision, SCHEDULED, Act.SCHEDULED, by=by, at=at)


@transaction.atomic
def unschedule(*, revision_id: int, by: UUID, at: datetime) -> Revision:
    """Take a change off the schedule, back into review."""
    revision = lock(revision_id, SCHEDULED)
    revision.go_live_at = None
    return _moved(revision, IN_REVIEW, Act.UNSCHEDULED, by=by, at=at)


@transaction.atomic
def publish(*, revision_id: int, by: UUID, at: datetime) -> Revision:
    """Make the public read it, from now on.

    Raises RevisionError for who wrote any of it, ConflictError when the entry was changed in the same fields
    since the draft was started, ProblemsError when the catalogue would not hold together. Nothing changed then.
    """
    CatalogueVersion.take_turn()
    revision = lock(revision_id, IN_REVIEW)
    require_alone(revision)
    require_second_person(revision, by)
    return _go_live(revision, by=by, at=at)


def publish_due(*, at: datetime) -> list[Revision]:
    """Publish every scheduled change whose time has come; those that can no longer be published return to review, with the reason."""
    due = Revision.objects.filter(state=SCHEDULED, go_live_at__lte=at).order_by("go_live_at", "pk")
    return [revision for pk in list(due.values_list("pk", flat=True)) if (revision := _publish_one_due(pk, at))]


def is_any_due(*, at: datetime) -> bool:
    """Whether a scheduled change waits to be published."""
    return Revision.objects.filter(state=SCHEDULED, go_live_at__lte=at).exists()


def _publish_one_due(revision_id: int, at: datetime) -> Revision | None:
    try:
        with transaction.atomic():
            CatalogueVersion.take_turn()
            revision = lock(revision_id, SCHEDULED)
            return _go_live(revision, by=None, at=at)
    except RevisionError as error:
        with transaction.atomic():
            still = Revision.objects.select_for_update().filter(pk=revision_id, state=SCHEDULED).first()
            if still:  # another worker may have published it meanwhile
                still.go_live_at = None
                _moved(still, IN_REVIEW, Act.REFUSED, by=None, at=at, words=str(error))
        return None


def _go_live(revision: Revision, *, by: UUID | None, at: datetime) -> Revision:
    put_revisions([revision], by=by, at=at)
    announce()
    return _moved(revision, RevisionState(revision.state), Act.PUBLISHED, by=by, at=at)


@transaction.atomic
def rebase(*, revision_id: int, content: Entry, by: UUID, at: datetime) -> Revision:
    """Set a draft on what is published now; `content` is what its writer chose where both had changed a field."""
    revision = lock(revision_id, RevisionState.DRAFT)
    base = live_entry(revision.kind, revision.key)
    if base is None:
        raise RevisionError(_("Nothing is published under “%(key)s”.") % {"key": revision.key})
    revision.base, revision.content, revision.saves = base, content, revision.saves + 1
    revision.save(update_fields=["base", "content", "saves"])
    note(revision, Act.SAVED, by=by, at=at, save_number=revision.saves, saved=content)
    return revision


def _require_sound(revision: Revision) -> None:
    problems = problems_of(revision)
    if problems:
        raise ProblemsError(problems)


def _moved(revision: Revision, state: RevisionState, act: Act, *, by: UUID | None, at: datetime, words: str = "") -> Revision:
    revision.state = state
    fields = ["state", "content", "base", "go_live_at", "published_at", "ended_at", "welsh_state", "welsh_outdated", "welsh_checked"]
    revision.save(update_fields=fields)
    note(revision, act, by=by, at=at, words=words)
    return revision
