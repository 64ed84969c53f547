"""What every act on a revision has in common: the row is locked, the act is kept, the audit trail says who did it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from consent.audit import SYSTEM, record, staff
from services_catalogue.models import Act, Revision, RevisionAct, RevisionState
from services_catalogue.revisions.errors import RevisionError

REASON = "Work on the catalogue"
"""The trail's reason. What an editor says of a change may hold a helpline's number, which the trail refuses; the act keeps it."""


def lock(revision_id: int, *states: RevisionState) -> Revision:
    """The revision as it stands now, with nobody else changing it; inside a transaction. Raises RevisionError in any other state."""
    revision = Revision.objects.select_for_update().get(pk=revision_id)
    if states and revision.state not in states:
        raise RevisionError(_("This is not possible now: the change is %(state)s.") % {"state": revision.get_state_display().lower()})
    return revision


def require_alone(revision: Revision) -> None:
    """What belongs to a batch is sent on with all of it. Raises RevisionError."""
    if revision.batch_id is not None:
        raise RevisionError(_("This change belongs to a batch: send on the whole batch."))


def note(revision: Revision, act: Act, *, by: UUID | None, at: datetime, words: str = "", **saved: Any) -> None:
    """Keep who did what; the last thing in a transaction."""
    RevisionAct.objects.create(revision=revision, act=act, by=by, at=at, note=words.strip(), **saved)
    actor, reason = (staff(by), REASON) if by else (SYSTEM, "")
    details: dict[str, str | int | UUID] = {"revision": revision.pk, "kind": revision.kind}
    record(action=f"revision.{act.value.replace('-', '_')}", actor=actor, at=at, reason=reason, details=details)


def writers_of(revision: Revision) -> set[UUID]:
    """Everybody whose words are in it."""
    wrote = revision.acts.filter(act__in=(Act.STARTED, Act.SAVED), by__isnull=False)
    return {by for by in wrote.values_list("by", flat=True) if by}


def require_second_person(revision: Revision, by: UUID) -> None:
    """Two pairs of eyes: who wrote any of it does not publish it. Raises RevisionError."""
    if by in writers_of(revision):
        raise RevisionError(_("You worked on this change. Somebody else has to publish it."))
