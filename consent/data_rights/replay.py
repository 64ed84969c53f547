"""Erasing again whom a restored backup brought back."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

from consent.data_rights.case_journal import journal
from consent.data_rights.erase import RESTORED, ErasureJob
from consent.data_rights.erasure_log import restored_subjects
from consent.data_rights.jobs import Clock, run_to_end
from consent.models import CaseState, Identity, Right, RightsRequest
from consent.models.cases import new_reference
from consent.stores import Erasure, load_registry


def replay_erasures(*, people: Iterator[UUID], log: Path, clock: Clock) -> dict[str, str]:
    """Run the erasure of everybody the log names who has anything left here; each case's reference and the state it ended in."""
    ended = {}
    for subject, reference in sorted(restored_subjects(people, log).items(), key=lambda found: found[1]):
        if _has_rows(subject):
            case = _case_for(subject, reference, clock())
            run_to_end(ErasureJob(), case.reference, clock=clock)
            case.refresh_from_db()
            ended[case.reference] = str(case.state)
    return ended


def _has_rows(subject: UUID) -> bool:
    return any(store.rows(subject).exists() for store in load_registry().stores if store.erasure is Erasure.DELETE)


def _case_for(subject: UUID, reference: str, now: datetime) -> RightsRequest:
    """The case as the backup has it, put to work; a new one where the backup is older than the case, or has it closed."""
    case = RightsRequest.objects.filter(reference=reference, subject=subject).first()
    if case is None or case.state == CaseState.CLOSED:
        case = RightsRequest.objects.create(
            reference=new_reference() if case else reference,
            right=Right.ERASURE,
            subject=subject,
            received_at=now,
            channel=RESTORED,
            identity=Identity.CONFIRMED,
        )
        journal(case, kind="received", at=now, detail={"right": case.right, "channel": RESTORED, "replays": reference})
    working = {"channel": RESTORED, "state": CaseState.WORKING, "run_after": now, "leased_until": None, "attempts": 0}
    RightsRequest.objects.filter(pk=case.pk).update(**working)
    journal(case, kind="replayed", at=now)
    return case
