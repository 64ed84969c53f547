"""The everyday acts in a case: taking it, the clock, notes, the record of a search, and closing it."""

from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _

from consent.data_rights.case_clock import add_clock_event
from consent.data_rights.cases import move_case
from consent.data_rights.clock_events import LONDON, Event, EventType
from consent.data_rights.jobs import resume_job
from consent.data_rights.restrict import lift_restriction
from consent.desk.acting import NotPossibleError, Officer, audit_act, lock_case, note_act
from consent.desk.clock_buttons import events_open
from consent.models import CaseEvent, CaseNote, CaseState, Identity, NoteKind, Outcome, Right, RightsRequest, SecondDecision

IDENTITY_AFTER = {EventType.ID_REQUESTED: Identity.REQUESTED, EventType.ID_RECEIVED: Identity.RECEIVED}
OURS = (CaseState.RECEIVED, CaseState.ATTENTION)  # the states in which a person, and no job, has the case


@transaction.atomic
def assign_case(*, case: RightsRequest, to: int, by: Officer, at: datetime) -> None:
    """Give the case to a member of staff who may work on cases."""
    case = lock_case(case)
    officer = get_user_model().objects.filter(pk=to, is_staff=True, is_active=True).first()
    if officer is None or not officer.has_perm("consent.handle_cases"):
        raise NotPossibleError(_("Only an officer who works on cases can have this one."))
    case.assigned_to = officer
    case.save(update_fields=["assigned_to"])
    note_act(case, kind="assigned", by=by, at=at, detail={"to": str(officer.pseudonym)})


@transaction.atomic
def note_clock_event(*, case: RightsRequest, event: Event, by: Officer, at: datetime) -> None:
    """Something started, stopped or lengthened the clock, by an officer's word.

    Raises NotPossibleError for an event that does not follow from what happened so far, and what `add_clock_event` raises.
    """
    case = lock_case(case)
    if event.type not in events_open(case):
        raise NotPossibleError(_("That does not fit what has happened in this case so far."))
    if event.on < case.received_at.astimezone(LONDON).date():
        raise NotPossibleError(_("The request was not there yet on that day."))
    add_clock_event(case=case, event=event, at=at, actor=by.name)
    _move_identity(case, IDENTITY_AFTER.get(event.type))
    audit_act(
        case, kind="clock", by=by, at=at, detail={"event": event.type.value, "on": event.on.isoformat(), "reason": event.reason or "-"}
    )


@transaction.atomic
def check_identity(*, case: RightsRequest, is_confirmed: bool, by: Officer, at: datetime) -> None:
    """Say whether what came proves who asks. The clock heeds the arrival alone, so this moves no date."""
    case = lock_case(case)
    if case.identity not in (Identity.RECEIVED, Identity.NEEDED):
        raise NotPossibleError(_("Nothing waits to be checked."))
    _move_identity(case, Identity.CONFIRMED if is_confirmed else Identity.FAILED)
    note_act(case, kind="identity", by=by, at=at, detail={"identity": case.identity})


@transaction.atomic
def add_note(*, case: RightsRequest, text: str, by: Officer, at: datetime, kind: NoteKind = NoteKind.NOTE, why: str = "") -> CaseNote:
    """Keep an officer's words, also about a closed case. The audit knows that there are some; the journal, which the
    person can read, only of a search."""
    case = lock_case(case, open_only=False)
    note = CaseNote.objects.create(case=case, kind=kind, text=text, why=why, author=by.pseudonym, at=at)
    act = note_act if kind is NoteKind.SEARCH else audit_act
    act(case, kind="searched" if kind is NoteKind.SEARCH else "noted", by=by, at=at, detail={"note": note.pk, "kind": kind.value})
    return note


@transaction.atomic
def close_case(*, case: RightsRequest, outcome: Outcome, reasons: str, by: Officer, at: datetime) -> None:
    """End a case that a person has. What is not done in full goes through a second officer instead.

    An access request can only be done when it was written down what was searched, and why that was enough.
    """
    case = lock_case(case)
    if case.state not in OURS:
        raise NotPossibleError(_("The computer is still at work on this case."))
    if outcome not in (Outcome.DONE, Outcome.OVERTAKEN):
        raise NotPossibleError(_("A refusal needs a second officer."))
    if case.second_decision == SecondDecision.AWAITED:
        raise NotPossibleError(_("A second officer has been asked to decide. Wait for them."))
    if outcome == Outcome.DONE and case.right == Right.ACCESS and not case.notes.filter(kind=NoteKind.SEARCH).exists():
        raise NotPossibleError(_("First write down what was searched, and why that was enough (UK GDPR Article 15(1A))."))
    if not reasons.strip():
        raise NotPossibleError(_("Say what was done. The person can read it."))
    move_case(case, to=CaseState.CLOSED, at=at, actor=by.name, outcome=outcome, reasons=reasons.strip())
    audit_act(case, kind="closed", by=by, at=at, detail={"outcome": outcome.value})


@transaction.atomic
def resume_case(*, case: RightsRequest, by: Officer, at: datetime) -> None:
    """Let a job go on that stopped at a problem."""
    case = lock_case(case)
    if not resume_job(case, now=at, actor=by.name):
        raise NotPossibleError(_("No job waits in this case."))
    audit_act(case, kind="resumed", by=by, at=at, detail={"state": CaseState.WORKING.value})


@transaction.atomic
def end_restriction(*, case: RightsRequest, by: Officer, at: datetime) -> None:
    """Use the information again. Only after the person was told by letter (UK GDPR Art 18(3))."""
    case = lock_case(case, open_only=False)
    if case.right != Right.RESTRICTION or case.subject is None:
        raise NotPossibleError(_("There is no restriction in this case."))
    if not CaseEvent.objects.filter(case=case, kind="letter", detail__template="restriction_end").exists():
        raise NotPossibleError(_("First tell the person by letter that the restriction will end (UK GDPR Article 18(3))."))
    if not lift_restriction(subject=case.subject, now=at, actor=by.name):
        raise NotPossibleError(_("There is no restriction in this case."))
    audit_act(case, kind="unrestricted", by=by, at=at, detail={"outcome": Outcome.DONE.value})


def _move_identity(case: RightsRequest, to: Identity | None) -> None:
    if to is not None:
        case.identity = to
        case.save(update_fields=["identity"])
