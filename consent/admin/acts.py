"""Which button does what: the form it needs, the right it needs, and the operation behind it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from consent.admin import forms
from consent.data_rights.clock_events import Event, EventType
from consent.desk import casework, rectifying, refusals
from consent.desk.acting import Officer
from consent.models import NoteKind, RightsRequest
from consent.tasks import enqueue_case

HANDLE, SECOND = "consent.handle_cases", "consent.second_refusals"
Given = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Act:
    """One thing an officer can do on the page of a case."""

    form: type[forms.ActForm]
    do: Callable[[RightsRequest, Given, Officer, datetime], object]
    done: str | Promise
    permission: str = HANDLE


def _note_clock(case: RightsRequest, given: Given, by: Officer, at: datetime) -> None:
    event = Event(EventType(given["type"]), given["on"], given["reason"])
    casework.note_clock_event(case=case, event=event, by=by, at=at)


def _resume(case: RightsRequest, given: Given, by: Officer, at: datetime) -> None:
    casework.resume_case(case=case, by=by, at=at)
    enqueue_case(case.reference)


ACTS: Mapping[str, Act] = {
    "assign": Act(
        forms.AssignForm,
        lambda case, given, by, at: casework.assign_case(case=case, by=by, at=at, **given),
        _("The case has a new officer."),
    ),
    "clock": Act(forms.ClockForm, _note_clock, _("Written down, and the due date was worked out again.")),
    "identity": Act(
        forms.IdentityForm,
        lambda case, given, by, at: casework.check_identity(case=case, by=by, at=at, **given),
        _("Written down."),
    ),
    "rectify": Act(
        forms.RectifyForm,
        lambda case, given, by, at: rectifying.put_right(case=case, by=by, at=at, **given),
        _("Done: the timeline says what was changed. Now finish the case or write to the person."),
    ),
    "note": Act(forms.NoteForm, lambda case, given, by, at: casework.add_note(case=case, by=by, at=at, **given), _("Note kept.")),
    "search": Act(
        forms.SearchForm,
        lambda case, given, by, at: casework.add_note(case=case, by=by, at=at, kind=NoteKind.SEARCH, **given),
        _("Search written down."),
    ),
    "safety": Act(
        forms.SafetyForm,
        lambda case, given, by, at: casework.add_note(case=case, by=by, at=at, kind=NoteKind.SAFETY, **given),
        _("Check written down. The person who asked cannot see it."),
    ),
    "close": Act(
        forms.CloseForm,
        lambda case, given, by, at: casework.close_case(case=case, by=by, at=at, **given),
        _("The case is finished."),
    ),
    "resume": Act(forms.NothingForm, _resume, _("The computer goes on from the step that failed.")),
    "unrestrict": Act(
        forms.NothingForm,
        lambda case, given, by, at: casework.end_restriction(case=case, by=by, at=at),
        _("The information may be used again."),
    ),
    "propose": Act(
        forms.ProposeForm,
        lambda case, given, by, at: refusals.propose(case=case, by=by, at=at, **given),
        _("A second officer has been asked. Nothing happens before they decide."),
    ),
    "decide": Act(
        forms.DecideForm,
        lambda case, given, by, at: refusals.decide(case=case, by=by, at=at, **given),
        _("Your decision is written down."),
        SECOND,
    ),
}
