"""Opening, journaling and closing the cases in which people use their rights."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from consent.audit import SYSTEM, Actor, citizen, record
from consent.data_rights.case_clock import update_due_date
from consent.data_rights.case_journal import journal
from consent.models import CaseState, Identity, Outcome, Right, RightsRequest
from consent.models.cases import new_reference

JOBS = frozenset({Right.ACCESS, Right.PORTABILITY, Right.ERASURE})
"""What the computer does by itself for a person who is signed in."""

UNFINISHED = (CaseState.WAITING, CaseState.WORKING, CaseState.READY, CaseState.ATTENTION)


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks for, and how it reached us."""

    right: Right
    channel: str
    language: str
    form_key: UUID | None = None
    about: str = ""
    statement: str = ""
    requester_email: str = ""
    is_for_somebody_else: bool = False
    is_under_16: bool = False


def open_case(
    *,
    asked: Asked,
    subject: UUID | None,
    now: datetime,
    state: CaseState = CaseState.RECEIVED,
    run_after: datetime | None = None,
    flags: tuple[str, ...] = (),
) -> tuple[RightsRequest, bool]:
    """The case for this request, and whether it is new.

    The same form, or a job of a kind that is still going on, finds the case it made. Whatever is asked for while the
    person is being erased finds that erasure. Any other second request is a case of its own that names the first.
    """
    found = _known(asked, subject)
    if found is not None:
        return found, False
    try:
        with transaction.atomic():
            return _make(asked=asked, subject=subject, now=now, state=state, run_after=run_after, flags=flags), True
    except IntegrityError:
        found = _known(asked, subject)  # two presses met
        if found is None:
            raise
        return found, False


def _known(asked: Asked, subject: UUID | None) -> RightsRequest | None:
    if asked.form_key and (same := RightsRequest.objects.filter(form_key=asked.form_key, subject=subject).first()):
        return same
    if subject is None:
        return None
    # A staff account's erasure is with a person from the start; any other that needs one has begun.
    begun = RightsRequest.objects.filter(subject=subject, right=Right.ERASURE, state__in=(CaseState.WORKING, CaseState.ATTENTION)).first()
    if begun is not None or asked.right not in JOBS:
        return begun
    return RightsRequest.objects.filter(subject=subject, right=asked.right, state__in=UNFINISHED).first()


def _make(
    *, asked: Asked, subject: UUID | None, now: datetime, state: CaseState, run_after: datetime | None, flags: tuple[str, ...]
) -> RightsRequest:
    case = RightsRequest.objects.create(
        reference=new_reference(),
        right=asked.right,
        subject=subject,
        state=state,
        received_at=now,
        channel=asked.channel,
        language=asked.language,
        form_key=asked.form_key,
        requester_email=asked.requester_email,
        is_for_somebody_else=asked.is_for_somebody_else,
        is_under_16=asked.is_under_16,
        about=asked.about,
        statement=asked.statement,
        flags=list(flags),
        duplicate_of=_earlier(asked, subject),
        identity=Identity.SIGNED_IN if subject else Identity.NEEDED,
        run_after=run_after,
    )
    journal(case, kind="received", at=now, actor="citizen", detail={"right": asked.right, "channel": asked.channel})
    update_due_date(case=case, at=now, reason="received")
    note_in_audit(case, "rights.requested", at=now, actor=citizen(subject) if subject else SYSTEM)
    case.refresh_from_db()
    return case


def _earlier(asked: Asked, subject: UUID | None) -> RightsRequest | None:
    same = RightsRequest.objects.filter(right=asked.right, subject=subject).exclude(state=CaseState.CLOSED)
    if subject is None:
        same = same.filter(requester_email__iexact=asked.requester_email).exclude(requester_email="")
    return same.order_by("received_at").first()


@transaction.atomic
def move_case(
    case: RightsRequest, *, to: CaseState, at: datetime, actor: str = "system", outcome: Outcome | None = None, reasons: str = ""
) -> None:
    """Put the case into another state, with its outcome when it is closed, and journal it."""
    case.state, case.leased_until = to, None
    case.outcome = outcome or ""
    case.closed_at = at if to == CaseState.CLOSED else None
    case.outcome_reasons = reasons or case.outcome_reasons
    case.save(update_fields=["state", "outcome", "closed_at", "outcome_reasons", "leased_until"])
    journal(case, kind="state", at=at, actor=actor, detail={"state": to, "outcome": case.outcome})
    if to == CaseState.CLOSED:
        note_in_audit(case, "rights.closed", at=at, actor=citizen(case.subject) if actor == "citizen" and case.subject else SYSTEM)


@transaction.atomic
def cancel_case(case: RightsRequest, *, at: datetime) -> bool:
    """The person takes it back. Whether it was in time: what has begun goes on."""
    locked = RightsRequest.objects.select_for_update().get(pk=case.pk)
    if locked.state not in (CaseState.WAITING, CaseState.RECEIVED):
        return False
    move_case(locked, to=CaseState.CLOSED, at=at, actor="citizen", outcome=Outcome.CANCELLED)
    return True


def own_case(subject: UUID, reference: str) -> RightsRequest | None:
    """The person's case; anybody else's does not exist for them."""
    return RightsRequest.objects.filter(subject=subject, reference=reference).first()


def note_in_audit(case: RightsRequest, action: str, *, at: datetime, actor: Actor = SYSTEM) -> None:
    """Record a step of the case in the audit trail, which holds for every case together."""
    record(action=action, actor=actor, at=at, subject=case.subject, case=case.reference, details={"right": case.right})
