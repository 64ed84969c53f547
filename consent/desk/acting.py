"""What every act of an officer has in common: the case is locked, the act is journaled, and the audit trail says who did it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext as _

from consent.audit import record, staff
from consent.data_rights.case_journal import journal
from consent.models import CaseState, RightsRequest

PSEUDONYM = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class NotPossibleError(ValueError):
    """The act does not fit the case as it stands; the message says why, to the officer. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Officer:
    """A member of staff who acts."""

    user_id: int
    pseudonym: UUID

    @property
    def name(self) -> str:
        """As the journal of a case has them."""
        return str(self.pseudonym)


def lock_case(case: RightsRequest, *, open_only: bool = True) -> RightsRequest:
    """The case as it stands now, with nobody else changing it; inside a transaction. Raises NotPossibleError when it is closed."""
    locked = RightsRequest.objects.select_for_update(of=("self",)).get(pk=case.pk)
    if open_only and locked.state == CaseState.CLOSED:
        raise NotPossibleError(_("This case is closed."))
    return locked


def note_act(case: RightsRequest, *, kind: str, by: Officer, at: datetime, detail: Mapping[str, str | int]) -> None:
    """Journal an act and record it in the audit trail; the last thing in a transaction."""
    journal(case, kind=kind, at=at, actor=by.name, detail=detail)
    audit_act(case, kind=kind, by=by, at=at, detail=detail)


def audit_act(case: RightsRequest, *, kind: str, by: Officer, at: datetime, detail: Mapping[str, str | int]) -> None:
    """Record an act in the audit trail alone.

    It names the case and not the person. What was done in a case reaches them through its journal; a check for
    abuser access is in no journal, and must reach nobody who asks.
    """
    reason = f"Work on request {case.reference}"
    record(action=f"case.{kind}", actor=staff(by.pseudonym), at=at, reason=reason, case=case.reference, details=dict(detail))


def emails_of(names: Iterable[str]) -> dict[str, str]:
    """The addresses of officers by what the journal calls them; who left is not among them."""
    pseudonyms = {UUID(name) for name in names if PSEUDONYM.fullmatch(name)}
    staff_members = get_user_model().objects.filter(pseudonym__in=pseudonyms, is_staff=True)
    return {str(pseudonym): email for pseudonym, email in staff_members.values_list("pseudonym", "email")}


def case_officers() -> list[tuple[int, str]]:
    """Everybody who may work on cases, by number and address."""
    granted = {"permissions__codename": "handle_cases", "permissions__content_type__app_label": "consent"}
    may = models.Q(groups__in=Group.objects.filter(**granted)) | models.Q(is_superuser=True)
    found = get_user_model().objects.filter(may, is_staff=True, is_active=True)
    return list(found.distinct().order_by("email").values_list("pk", "email"))
