"""Storing a person's data and not using them (UK GDPR Art 18). `consent.queries.granted_purposes` heeds it at every read."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from consent.data_rights.case_journal import journal
from consent.data_rights.cases import Asked, move_case, open_case
from consent.models import CaseState, Outcome, Restriction, Right, RightsRequest
from consent.queries import is_restricted


@transaction.atomic
def ask_for_restriction(*, subject: UUID, asked: Asked, now: datetime) -> tuple[RightsRequest, bool]:
    """Stop using the data at once, and leave it to a person to look into why. Asked again while it holds, it is the same case."""
    standing = Restriction.objects.filter(subject=subject, lifted_at=None).select_related("case").first()
    if standing is not None:
        return standing.case, False
    case, is_new = open_case(asked=asked, subject=subject, now=now)
    if is_new:
        Restriction.objects.create(subject=subject, case=case, since=now)
        journal(case, kind="restricted", at=now)
    return case, is_new


@transaction.atomic
def lift_restriction(*, subject: UUID, now: datetime, actor: str = "citizen") -> bool:
    """Use the data again. The person does it, or staff after they have told the person (Art 18(3)). Whether there was one."""
    standing = Restriction.objects.select_for_update().filter(subject=subject, lifted_at=None).first()
    if standing is None:
        return False
    standing.lifted_at = now
    standing.save(update_fields=["lifted_at"])
    case = standing.case
    journal(case, kind="restriction_lifted", at=now, actor=actor)
    if case.is_open and case.right == Right.RESTRICTION:
        move_case(case, to=CaseState.CLOSED, at=now, actor=actor, outcome=Outcome.DONE)
    return True


__all__ = ["ask_for_restriction", "is_restricted", "lift_restriction"]
