"""When the month begins, and which days do not count (UK GDPR Art 12A(2) and (5))."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from consent.data_rights.clock_events import EventType, Kind, Request
from consent.data_rights.working_days import DAY, in_words

GATES: tuple[tuple[EventType, EventType, str | Promise], ...] = (
    (EventType.ID_REQUESTED, EventType.ID_RECEIVED, gettext_lazy("proof of identity")),
    (EventType.AUTHORITY_REQUESTED, EventType.AUTHORITY_RECEIVED, gettext_lazy("the authority to act for somebody else")),
    (EventType.FEE_REQUESTED, EventType.FEE_PAID, gettext_lazy("the fee")),
)


@dataclass(frozen=True, slots=True)
class Start:
    """The day the month begins, or None while something that was asked for has not come."""

    day: date | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pause:
    """The days that do not count; `is_open` while a question waits for its answer."""

    days: timedelta
    is_open: bool
    reasons: tuple[str, ...]


def find_start(request: Request) -> Start:
    """The latest of receipt and the arrival of what was asked for.

    What came without being asked for moves nothing, and neither does the time it took to check.
    """
    start, reasons, is_waiting = request.received, list[str](), False
    for asked_type, came_type, what in GATES:
        asked, came = request.days(asked_type), request.days(came_type)
        arrivals = _answers(asked, came)
        if None in arrivals:
            is_waiting = True
            reasons.append(
                _("Awaiting %(what)s, asked for on %(day)s: the month has not begun.") % {"what": what, "day": in_words(asked[-1])}
            )
        elif arrival := max((day for day in arrivals if day), default=None):
            reasons.append(_("We asked for %(what)s, and it came on %(day)s.") % {"what": what, "day": in_words(arrival)})
            start = max(start, arrival)
        elif came:
            reasons.append(
                _("We did not ask for %(what)s, so that it came on %(day)s moves nothing.") % {"what": what, "day": in_words(came[0])}
            )
    return Start(None if is_waiting else start, tuple(reasons))


def find_pause(request: Request, start: date, month: date) -> Pause:
    """The days from asking what an access request is about to the answer, both included, each day once.

    Days on or before the start never count. A question first asked after the month, with the days that were
    added to it so far, pauses nothing.
    """
    asked, came = request.days(EventType.CLARIFICATION_REQUESTED), request.days(EventType.CLARIFICATION_RECEIVED)
    if not asked:
        return Pause(timedelta(0), is_open=False, reasons=())
    if request.kind is not Kind.ACCESS:
        words = _("Asking for clarification pauses access requests only, so it moves nothing here.")
        return Pause(timedelta(0), is_open=False, reasons=(words,))
    out: set[date] = set()
    reasons = []
    for ask, answer in zip(asked, _answers(asked, came), strict=True):
        if ask > month + len(out) * DAY:
            reasons.append(_("Clarification first asked for on %(day)s came too late to pause the month.") % {"day": in_words(ask)})
            break
        if answer is None:
            words = _("Awaiting clarification, asked for on %(day)s: the month is paused.")
            return Pause(timedelta(0), is_open=True, reasons=(words % {"day": in_words(ask)},))
        first = max(ask, start + DAY)
        out.update(first + n * DAY for n in range((answer - first).days + 1))
    if out:
        reasons.insert(0, _("Days that do not count, from asking for clarification to the answer: %(count)s.") % {"count": len(out)})
    return Pause(len(out) * DAY, is_open=False, reasons=tuple(reasons))


def _answers(asked: Sequence[date], came: Sequence[date]) -> list[date | None]:
    """When each ask was met: the first by what came first. One that came may be to every ask before it; None is still open."""
    unused, answers = list(came), list[date | None]()
    for ask in asked:
        answer = next((day for day in unused if day >= ask), None)
        if answer is not None:
            unused.remove(answer)
        answers.append(answer or next((day for day in came if day >= ask), None))
    return answers
