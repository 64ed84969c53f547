"""The due date of a case: worked out from its journal again whenever something changes, and each change written down."""

from dataclasses import dataclass
from datetime import date, datetime

import structlog
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from consent.data_rights.bank_holidays import known_calendar
from consent.data_rights.case_journal import journal
from consent.data_rights.clock_events import LONDON, ClockInputError, Event, EventType, Kind, Request
from consent.data_rights.deadlines import Deadline, extension_refusal, find_deadline
from consent.data_rights.working_days import Calendar, Division
from consent.models import CaseEvent, CaseState, Right, RightsRequest

KINDS = {
    Right.ACCESS: Kind.ACCESS,
    Right.PORTABILITY: Kind.PORTABILITY,
    Right.ERASURE: Kind.ERASURE,
    Right.RESTRICTION: Kind.RESTRICTION,
    Right.OBJECTION: Kind.OBJECTION,
    Right.RECTIFICATION: Kind.RECTIFICATION,
    Right.COMPLAINT: Kind.COMPLAINT_ACK,  # the only date the law sets for a complaint
}
logger = structlog.get_logger("govassist.clock")


class ExtensionRefusedError(ValueError):
    """More time may not be taken; the message says why. Nothing was recorded."""


@dataclass(frozen=True, slots=True)
class Recalculation:
    """The due date of a case before and after, and why it was worked out again."""

    case: str
    old: date | None
    new: date | None
    reason: str


def request_of(case: RightsRequest) -> Request:
    """The case as the rules see it: what was received when, and the clock events of its journal."""
    kept = CaseEvent.objects.filter(case=case, kind="clock").order_by("position").values_list("detail", flat=True)
    events = tuple(Event(EventType(detail["type"]), date.fromisoformat(detail["on"]), detail.get("reason", "")) for detail in kept)
    return Request(KINDS[Right(case.right)], case.received_at.astimezone(LONDON).date(), events, case.received_at)


def own_calendar() -> Calendar:
    """The working days of the controller's nation."""
    return known_calendar(Division(settings.BANK_HOLIDAYS_DIVISION))


@transaction.atomic
def update_due_date(*, case: RightsRequest, at: datetime, reason: str, calendar: Calendar | None = None) -> Recalculation:
    """Work the due date out again, keep it with its reasons, and journal and log it with why that was done."""
    case = RightsRequest.objects.select_for_update(of=("self",)).get(pk=case.pk)
    found = find_deadline(request_of(case), calendar or own_calendar())
    done = Recalculation(case.reference, case.due_on, _day(found), reason)
    if not case.due_reasons or (case.due_on, case.is_due_provisional) != (done.new, found.provisional):
        journal(case, kind="due_date", at=at, detail={"from": _plain(done.old), "to": _plain(done.new), "why": reason})
    case.due_on, case.target_on, case.is_due_provisional = done.new, found.target, found.provisional
    case.due_reasons = list(found.reasons)
    case.save(update_fields=["due_on", "target_on", "is_due_provisional", "due_reasons"])
    logger.info("due_date_recalculated", case=done.case, old=_plain(done.old), new=_plain(done.new), reason=reason)
    return done


@transaction.atomic
def add_clock_event(*, case: RightsRequest, event: Event, at: datetime, actor: str) -> Recalculation:
    """Journal that something started, stopped or lengthened the clock, and work the due date out again.

    Raises ExtensionRefusedError for more time that is taken too late, twice, or for another reason than the law knows,
    and ClockInputError for a day that has not come.
    """
    if event.on > at.astimezone(LONDON).date():
        raise ClockInputError(_("That day has not come yet."))
    case = RightsRequest.objects.select_for_update(of=("self",)).get(pk=case.pk)
    if event.type is EventType.EXTENSION_NOTIFIED:
        _require_extension(request_of(case), event)
    journal(case, kind="clock", at=at, actor=actor, detail={"type": event.type.value, "on": event.on.isoformat(), "reason": event.reason})
    return update_due_date(case=case, at=at, reason=event.type.value)


def recalculate_due_dates(*, now: datetime, reason: str) -> list[Recalculation]:
    """Every open case's due date, worked out again; the cases whose date changed journal it, and each is logged."""
    calendar = own_calendar()
    open_cases = RightsRequest.objects.exclude(state=CaseState.CLOSED).order_by("pk").only("pk")
    return [update_due_date(case=case, at=now, reason=reason, calendar=calendar) for case in open_cases.iterator(chunk_size=500)]


def _require_extension(request: Request, event: Event) -> None:
    notice_by = find_deadline(request, own_calendar()).notice_by
    if request.days(EventType.EXTENSION_NOTIFIED):
        raise ExtensionRefusedError(_("More time was taken already."))
    if notice_by is None:
        raise ExtensionRefusedError(_("There is no time that could be made longer."))
    if not event.reason:
        raise ExtensionRefusedError(_("Only complex or numerous requests allow more time: say which."))
    if refusal := extension_refusal(request, event, notice_by):
        raise ExtensionRefusedError(refusal)


def _day(found: Deadline) -> date | None:
    return found.due.date() if isinstance(found.due, datetime) else found.due


def _plain(day: date | None) -> str:
    return day.isoformat() if day else ""
