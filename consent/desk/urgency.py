"""How near a case is to its due date, in working days and in words. The colour never says more than the words do."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from consent.data_rights.clock_events import LONDON
from consent.data_rights.working_days import Calendar, in_words
from consent.models import RightsRequest

SOON = 5  # working days: the week in which it has to be done


@dataclass(frozen=True, slots=True)
class Urgency:
    """A colour's name for the style sheet, and the words."""

    colour: str
    words: str


def urgency_of(case: RightsRequest, *, today: date, calendar: Calendar, is_acknowledged: bool = False) -> Urgency:
    """How the case stands against its legal date. `is_acknowledged` is of a complaint, the only case whose date is for a letter."""
    if case.closed_at is not None:
        return _closed(case)
    if is_acknowledged:
        return Urgency("none", _("acknowledged; the outcome without undue delay"))
    if case.due_on is None:
        return Urgency("none", _("no date yet: something we asked for has not come"))
    return _dated(case.due_on, case.target_on, today, calendar)


def _dated(due: date, target: date | None, today: date, calendar: Calendar) -> Urgency:
    days = calendar.working_days_left(today, due)
    if due < today:
        return Urgency("late", _("overdue since %(day)s") % {"day": in_words(due)})
    if due == today:
        return Urgency("late", _("due today"))
    words = ngettext("%(count)s working day left", "%(count)s working days left", days) % {"count": days}
    if days <= SOON:
        return Urgency("soon", words)
    if target and target < today:
        return Urgency("soon", _("%(words)s; our own target has passed") % {"words": words})
    return Urgency("fine", words)


def _closed(case: RightsRequest) -> Urgency:
    closed = case.closed_at.astimezone(LONDON).date() if case.closed_at else None
    if closed and case.due_on and closed > case.due_on:
        return Urgency("late", _("finished late"))
    return Urgency("none", _("finished"))
