"""When a request must be answered, and why: UK GDPR Arts 12 and 12A, 33 and 34, DPA 2018 s164A, as the ICO reads them.

Pure functions over values. Each rule adds its sentence to the reasons, so that an officer and a person can
follow the date. The readings adopted where the law leaves room are in docs/adr/0009-deadlines.md.
"""

import calendar as months
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.utils.translation import gettext as _

from consent.data_rights.clock_events import LONDON, Event, EventType, ExtensionReason, Kind, Request, beginning_of
from consent.data_rights.clock_start import find_pause, find_start
from consent.data_rights.working_days import DAY, Calendar, in_words

ACKNOWLEDGE_COMPLAINT = timedelta(days=30)
REPORT_BREACH = timedelta(hours=72)
INTERNAL_TARGET = timedelta(days=28)  # policy: the work is done by then, and the legal date is never near


@dataclass(frozen=True, slots=True)
class Deadline:
    """A due date, or the moment for a breach, or None while there is none; with the reasons in words.

    `notice_by` is the last day to tell the person that more time is needed. `target` is the internal one.
    `provisional` marks a date beyond the bank holidays that are known.
    """

    due: date | datetime | None
    reasons: tuple[str, ...]
    provisional: bool = False
    start: date | None = None
    notice_by: date | None = None
    target: date | None = None
    is_extended: bool = False


def find_deadline(request: Request, calendar: Calendar) -> Deadline:
    """The due date of any kind of request."""
    if request.kind is Kind.BREACH_72H:
        return _breach(request)
    if request.kind is Kind.COMPLAINT_ACK:
        return _acknowledgement(request, calendar)
    if request.kind is Kind.COMPLAINT:
        acknowledge_by = calendar.roll(request.received + ACKNOWLEDGE_COMPLAINT)
        words = _("The outcome is due without undue delay: the law sets no date. The acknowledgement is due by %(day)s.")
        return Deadline(None, (_received(request), words % {"day": in_words(acknowledge_by)}), start=request.received)
    if request.kind is Kind.WITHDRAWAL:
        reasons = (_received(request), _("Consent that is taken back ends at once."))
        return Deadline(request.received, reasons, start=request.received)
    return _month(request, calendar)


def add_months(day: date, count: int) -> date:
    """The same date that many months later, or the last day of that month when it has none."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, months.monthrange(year, month + 1)[1]))


def _received(request: Request) -> str:
    return _("Received on %(day)s.") % {"day": in_words(request.received)}


def _breach(request: Request) -> Deadline:
    aware = request.at or beginning_of(request.received)
    reasons = [] if request.at else [_("No time of day is known, so the hours are counted from the first moment of %(day)s.")]
    reasons.append(_("72 hours from when we knew. Weekends and bank holidays count."))
    due = (aware.astimezone(UTC) + REPORT_BREACH).astimezone(LONDON)  # hours that pass, whatever the clocks do
    return Deadline(due, tuple(reason % {"day": in_words(request.received)} for reason in reasons), start=request.received)


def _acknowledgement(request: Request, calendar: Calendar) -> Deadline:
    last = request.received + ACKNOWLEDGE_COMPLAINT
    reasons = [_received(request), _("Day 1 is the day after, and day 30 is %(day)s.") % {"day": in_words(last)}]
    if request.events:
        reasons.append(_("Nothing stops or lengthens the time to acknowledge a complaint."))
    due, more = _roll(last, calendar)
    return Deadline(due, (*reasons, *more), _is_provisional(last, due, calendar), start=request.received)


def _month(request: Request, calendar: Calendar) -> Deadline:
    """A right: one month, or three, from when everything that was asked for is there."""
    start = find_start(request)
    reasons = [_received(request), *start.reasons]
    if start.day is None:
        return Deadline(None, tuple(reasons))
    month = add_months(start.day, 1)
    pause = find_pause(request, start.day, month)
    if pause.is_open:
        return Deadline(None, (*reasons, *pause.reasons), start=start.day)
    notice_by = calendar.roll(month + pause.days)
    is_extended, extension = _extension(request, notice_by)
    last = add_months(start.day, 3) if is_extended else month
    reasons += extension if is_extended else []
    reasons.append(_month_in_words(start.day, last, is_extended=is_extended))
    reasons += pause.reasons
    if pause.days:
        reasons.append(_("With them, the last day is %(day)s.") % {"day": in_words(last + pause.days)})
    reasons += [] if is_extended else extension
    due, rolled = _roll(last + pause.days, calendar)
    return Deadline(
        due,
        (*reasons, *rolled),
        provisional=_is_provisional(last + pause.days, due, calendar),
        start=start.day,
        notice_by=notice_by,
        target=min(due, start.day + INTERNAL_TARGET + pause.days),
        is_extended=is_extended,
    )


def _month_in_words(start: date, last: date, *, is_extended: bool) -> str:
    words = _("Three months from %(start)s end on %(last)s.") if is_extended else _("One month from %(start)s ends on %(last)s.")
    if last.day != start.day:
        words += " " + _("That month has no day %(number)s, so its last day counts.")
    return words % {"start": in_words(start), "last": in_words(last), "number": start.day}


def extension_refusal(request: Request, event: Event, notice_by: date) -> str:
    """Why more time notified by this event does not count; empty when it does. A reason nobody wrote down is taken as given."""
    given = {"day": in_words(event.on), "last": in_words(notice_by), "reason": event.reason}
    if event.on < request.received:
        return _("More time notified on %(day)s is refused: the request was not there yet.") % given
    if event.on > notice_by:
        return _("More time notified on %(day)s is refused: it had to be notified by %(last)s.") % given
    if event.reason and event.reason not in set(ExtensionReason):
        return _("More time notified on %(day)s is refused: only complex or numerous requests allow it, not “%(reason)s”.") % given
    return ""


def _extension(request: Request, notice_by: date) -> tuple[bool, list[str]]:
    """Whether any notice of more time counts; and in words, that one or why none does."""
    refused = []
    if request.kind is not Kind.EXTENSION_NOTICE:
        for event in sorted(request.events, key=lambda event: (event.on, event.reason)):
            if event.type is not EventType.EXTENSION_NOTIFIED:
                continue
            if not (refusal := extension_refusal(request, event, notice_by)):
                words = _("More time was notified on %(day)s, in time: the last day for that was %(last)s.")
                return True, [words % {"day": in_words(event.on), "last": in_words(notice_by)}]
            refused.append(refusal)
    return False, refused


def _roll(day: date, calendar: Calendar) -> tuple[date, list[str]]:
    due = calendar.roll(day)
    reasons = [
        _("%(day)s is %(why)s.") % {"day": in_words(closed), "why": calendar.closed_because(closed)}
        for closed in (day + n * DAY for n in range((due - day).days))
    ]
    if reasons:
        reasons.append(_("The next working day is %(day)s.") % {"day": in_words(due)})
    if _is_provisional(day, due, calendar):
        reasons.append(_("Provisional: the bank holidays of %(year)s are not known yet.") % {"year": due.year})
    return due, reasons


def _is_provisional(last: date, due: date, calendar: Calendar) -> bool:
    return not (calendar.knows(last) and calendar.knows(due))
