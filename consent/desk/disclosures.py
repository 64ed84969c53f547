"""The disclosure log: what information went to whom outside, and what allowed it."""

from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from consent.audit import record, staff
from consent.data_rights.clock_events import LONDON
from consent.desk.acting import NotPossibleError, Officer
from consent.models import Disclosure, RightsRequest


@transaction.atomic
def log_disclosure(*, recipient: str, what: str, basis: str, on: date, reference: str = "", by: Officer, at: datetime) -> Disclosure:
    """Write down that information went to somebody. With a case it is the person's to see, and goes with them."""
    case = RightsRequest.objects.filter(reference=reference.strip().upper()).first() if reference.strip() else None
    if reference.strip() and case is None:
        raise NotPossibleError(_("There is no case with that reference."))
    if on > at.astimezone(LONDON).date():
        raise NotPossibleError(_("That day has not come yet."))
    if not (recipient.strip() and what.strip() and basis.strip()):
        raise NotPossibleError(_("Say what went to whom, and what allowed it."))
    kept = Disclosure.objects.create(
        case=case, recipient=recipient.strip(), what=what.strip(), basis=basis.strip(), on=on, author=by.pseudonym, at=at
    )
    details: dict[str, str | int] = {"disclosure": kept.pk, "on": on.isoformat()}
    reason = "A disclosure was written down"
    record(
        action="disclosure.logged", actor=staff(by.pseudonym), at=at, reason=reason, case=case.reference if case else "", details=details
    )
    return kept
