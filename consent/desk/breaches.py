"""The breach log (UK GDPR Art 33(5)): every breach, reported or not, with the 72 hours that pass from when we knew.

Nothing in it is ever changed: what becomes known later is another entry.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models, transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from consent.audit import record, staff
from consent.audit.trail import TELLS_OF_A_PERSON
from consent.data_rights.bank_holidays import known_calendar
from consent.data_rights.clock_events import LONDON, Kind, Request
from consent.data_rights.deadlines import find_deadline
from consent.data_rights.working_days import Division
from consent.desk.acting import NotPossibleError, Officer
from consent.desk.urgency import Urgency
from consent.models import Breach, BreachEntry
from consent.models.cases import ALPHABET

SOON = timedelta(hours=24)
HOUR = timedelta(hours=1)
Entry = BreachEntry.Kind


class Risk(models.TextChoices):
    """How likely it does harm (Arts 33(1) and 34(1))."""

    UNLIKELY = "unlikely", gettext_lazy("A risk is unlikely")
    RISK = "risk", gettext_lazy("A risk")
    HIGH = "high", gettext_lazy("A high risk")


class Decision(models.TextChoices):
    """Who is told."""

    NOBODY = "nobody", gettext_lazy("Tell nobody outside")
    REGULATOR = "regulator", gettext_lazy("Tell the regulator")
    BOTH = "both", gettext_lazy("Tell the regulator and the people")


CHOICES = {Entry.RISK: Risk, Entry.DECISION: Decision}
NEEDED = (Entry.FACTS, Entry.EFFECTS, Entry.REMEDY, Entry.RISK, Entry.DECISION)
ALLOWED = {Risk.UNLIKELY: set(Decision), Risk.RISK: {Decision.REGULATOR, Decision.BOTH}, Risk.HIGH: {Decision.BOTH}}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a breach stands: its 72 hours, and the latest entry of each kind."""

    due: datetime
    urgency: Urgency
    latest: dict[str, BreachEntry]


@transaction.atomic
def open_breach(*, aware_at: datetime, facts: str, by: Officer, at: datetime) -> Breach:
    """Write down a breach as soon as it is known; the rest can follow."""
    if aware_at > at:
        raise NotPossibleError(_("That time has not come yet."))
    drawn = "".join(secrets.choice(ALPHABET) for _step in range(6))
    breach: Breach = Breach.objects.create(reference=f"BR-{drawn}", aware_at=aware_at, opened_at=at, author=by.pseudonym)
    add_entry(breach=breach, kind=Entry.FACTS, text=facts, by=by, at=at)
    return breach


@transaction.atomic
def add_entry(*, breach: Breach, kind: BreachEntry.Kind, text: str, by: Officer, at: datetime, choice: str = "") -> BreachEntry:
    """Add what became known, was decided or was done.

    Raises NotPossibleError for a breach that is closed, for words that could tell of a person, for a decision that the
    law does not leave open at this risk (Arts 33 and 34), and for closing one about which something is not known yet.
    """
    Breach.objects.select_for_update().get(pk=breach.pk)
    _require_possible(breach, kind, text, choice)
    last = BreachEntry.objects.filter(breach=breach).aggregate(last=Max("position"))["last"]
    position = 0 if last is None else last + 1
    entry: BreachEntry = BreachEntry.objects.create(
        breach=breach, position=position, kind=kind, choice=choice, text=text.strip(), at=at, author=by.pseudonym
    )
    details = {"entry": kind.value, "position": position, "choice": choice or "-"}
    record(action="breach.noted", actor=staff(by.pseudonym), at=at, reason="Work on a breach", case=breach.reference, details=details)
    return entry


def _require_possible(breach: Breach, kind: BreachEntry.Kind, text: str, choice: str) -> None:
    latest = _latest(breach)
    if Entry.CLOSED in latest:
        raise NotPossibleError(_("This breach is closed."))
    if not text.strip():
        raise NotPossibleError(_("Say it in words."))
    if TELLS_OF_A_PERSON.search(text):
        raise NotPossibleError(_("Leave out email addresses and long numbers: this can never be erased."))
    options = CHOICES.get(kind)
    if choice not in (options.values if options else ("",)):
        raise NotPossibleError(_("Choose one of the answers."))
    if kind is Entry.DECISION and (Entry.RISK not in latest or Decision(choice) not in ALLOWED[Risk(latest[Entry.RISK].choice)]):
        raise NotPossibleError(_("The risk does not allow this decision: the regulator is told of a risk, and the people of a high one."))
    if kind is Entry.CLOSED and (missing := _missing(latest)):
        raise NotPossibleError(_("Not yet written down: %(what)s.") % {"what": ", ".join(str(Entry(one).label) for one in missing)})


def _missing(latest: dict[str, BreachEntry]) -> list[BreachEntry.Kind]:
    decision = latest[Entry.DECISION].choice if Entry.DECISION in latest else Decision.NOBODY
    notices = {Decision.REGULATOR: [Entry.REGULATOR], Decision.BOTH: [Entry.REGULATOR, Entry.PEOPLE]}.get(Decision(decision), [])
    risk = latest[Entry.RISK].choice if Entry.RISK in latest else ""
    stale = [Entry.DECISION] if risk and Decision(decision) not in ALLOWED[Risk(risk)] and Entry.DECISION in latest else []
    return [*(kind for kind in (*NEEDED, *notices) if kind not in latest), *stale]


def standing_of(breach: Breach, *, now: datetime) -> Standing:
    """The 72 hours, in hours and in words."""
    latest = _latest(breach)
    due = due_of(breach)
    return Standing(due, _urgency(due, now, latest), latest)


def due_of(breach: Breach) -> datetime:
    """When the 72 hours are over; they pass on weekends too."""
    aware = breach.aware_at.astimezone(LONDON)
    found = find_deadline(Request(Kind.BREACH_72H, aware.date(), (), aware), known_calendar(Division(settings.BANK_HOLIDAYS_DIVISION))).due
    assert isinstance(found, datetime)
    return found


def _urgency(due: datetime, now: datetime, latest: dict[str, BreachEntry]) -> Urgency:
    if Entry.REGULATOR in latest:
        is_late = latest[Entry.REGULATOR].at > due
        return Urgency("late", _("regulator told, after the 72 hours")) if is_late else Urgency("none", _("regulator told in time"))
    if Entry.DECISION in latest and latest[Entry.DECISION].choice == Decision.NOBODY:
        return Urgency("none", _("need not be reported"))
    if now > due:
        return Urgency("late", _("72 hours are over"))
    hours = (due - now) // HOUR
    words = ngettext("%(count)s hour left", "%(count)s hours left", hours) % {"count": hours}
    return Urgency("soon" if due - now <= SOON else "fine", words)


def _latest(breach: Breach) -> dict[str, BreachEntry]:
    return {entry.kind: entry for entry in BreachEntry.objects.filter(breach=breach).order_by("position")}
