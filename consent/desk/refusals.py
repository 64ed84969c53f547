"""Refusing a request, in whole or in part, or charging for it: one officer proposes with reasons, and another decides.

UK GDPR Art 12(4) and (5): only a manifestly unfounded or excessive request is charged for or refused as such, and
the controller has to show that it is.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import models, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from consent.data_rights.case_clock import add_clock_event
from consent.data_rights.cases import move_case
from consent.data_rights.clock_events import LONDON, Event, EventType
from consent.desk.acting import NotPossibleError, Officer, lock_case, note_act
from consent.desk.casework import OURS
from consent.models import CaseEvent, CaseNote, CaseState, NoteKind, Outcome, Right, RightsRequest, SecondDecision


class Proposed(models.TextChoices):
    """What is proposed."""

    REFUSE = "refuse", gettext_lazy("Refuse the request")
    PARTLY = "partly", gettext_lazy("Do a part and refuse the rest")
    CHARGE = "charge", gettext_lazy("Ask for a fee")


class Ground(models.TextChoices):
    """Why it may be refused or charged for."""

    UNFOUNDED = "unfounded", gettext_lazy("Manifestly unfounded (Article 12(5)): no wish to use the right, or malice")
    EXCESSIVE = "excessive", gettext_lazy("Manifestly excessive (Article 12(5))")
    EXEMPT = "exempt", gettext_lazy("The law makes an exception")
    NOT_IDENTIFIED = "not_identified", gettext_lazy("We cannot tell who asks (Article 12(6))")
    NOT_FOUNDED = "not_founded", gettext_lazy("What was asked for does not apply here")


CHARGEABLE = (Ground.UNFOUNDED, Ground.EXCESSIVE)
OUTCOMES = {Proposed.REFUSE: Outcome.REFUSED, Proposed.PARTLY: Outcome.PARTLY}


@dataclass(frozen=True, slots=True)
class Proposal:
    """What an officer proposed and why."""

    what: Proposed
    ground: Ground
    by: str
    at: datetime
    reasons: str  # empty when the person was erased since


@transaction.atomic
def propose(*, case: RightsRequest, what: Proposed, ground: Ground, reasons: str, by: Officer, at: datetime) -> None:
    """Ask a second officer to agree. The case stays as it is until one does."""
    case = lock_case(case)
    if case.state not in OURS:
        raise NotPossibleError(_("The computer is still at work on this case."))
    if case.second_decision == SecondDecision.AWAITED:
        raise NotPossibleError(_("A second officer has been asked already."))
    if what is Proposed.CHARGE and (ground not in CHARGEABLE or case.right == Right.COMPLAINT):
        raise NotPossibleError(_("Only a manifestly unfounded or excessive request can be charged for."))
    if not reasons.strip():
        raise NotPossibleError(_("Give the reasons. The controller has to show that the request may be refused."))
    note = CaseNote.objects.create(case=case, kind=NoteKind.PROPOSAL, text=reasons.strip(), author=by.pseudonym, at=at)
    case.second_decision, case.second_officer, case.second_decided_at = SecondDecision.AWAITED, None, None
    case.save(update_fields=["second_decision", "second_officer", "second_decided_at"])
    note_act(case, kind="proposed", by=by, at=at, detail={"what": what.value, "ground": ground.value, "note": note.pk})


@transaction.atomic
def decide(*, case: RightsRequest, agrees: bool, words: str, by: Officer, at: datetime) -> None:
    """The second officer's word. Agreed, a refusal closes the case with the reasons, and a charge stops the clock until it is paid.

    Raises NotPossibleError for the officer who proposed it, and for one who does not say why.
    """
    case = lock_case(case)
    proposal = proposal_of(case)
    if proposal is None or case.second_decision != SecondDecision.AWAITED:
        raise NotPossibleError(_("Nothing waits for a second officer here."))
    if proposal.by == by.name:
        raise NotPossibleError(_("You proposed this. A different officer has to decide."))
    if not words.strip():
        raise NotPossibleError(_("Say why you agree or disagree."))
    CaseNote.objects.create(case=case, kind=NoteKind.DECISION, text=words.strip(), author=by.pseudonym, at=at)
    decision = SecondDecision.AGREED if agrees else SecondDecision.DISAGREED
    case.second_decision, case.second_officer_id, case.second_decided_at = decision, by.user_id, at
    case.save(update_fields=["second_decision", "second_officer", "second_decided_at"])
    if agrees:
        _carry_out(case, proposal, by=by, at=at)
    note_act(case, kind="decided", by=by, at=at, detail={"decision": decision.value, "what": proposal.what.value})


def proposal_of(case: RightsRequest) -> Proposal | None:
    """The latest proposal in a case."""
    event = CaseEvent.objects.filter(case=case, kind="proposed").order_by("-position").first()
    if event is None:
        return None
    note = CaseNote.objects.filter(pk=event.detail["note"], case=case).first()
    return Proposal(Proposed(event.detail["what"]), Ground(event.detail["ground"]), event.actor, event.at, note.text if note else "")


def _carry_out(case: RightsRequest, proposal: Proposal, *, by: Officer, at: datetime) -> None:
    if proposal.what is Proposed.CHARGE:
        today = timezone.localdate(at, LONDON)
        add_clock_event(case=case, event=Event(EventType.FEE_REQUESTED, today), at=at, actor=by.name)
    else:
        outcome = OUTCOMES[proposal.what]
        move_case(case, to=CaseState.CLOSED, at=at, actor=by.name, outcome=outcome, reasons=proposal.reasons)
