"""Everything the page of a case shows, and which acts it offers to whom."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from consent.admin.acts import HANDLE, SECOND
from consent.admin.base import officer_of
from consent.admin.forms import (
    ActForm,
    AssignForm,
    ClockForm,
    CloseForm,
    DecideForm,
    IdentityForm,
    NoteForm,
    ProposeForm,
    RectifyForm,
    SafetyForm,
    SearchForm,
)
from consent.data_rights.case_clock import own_calendar
from consent.data_rights.clock_events import EventType
from consent.desk.acting import emails_of
from consent.desk.casework import OURS
from consent.desk.clock_buttons import events_open
from consent.desk.rectifying import may_rectify
from consent.desk.refusals import proposal_of
from consent.desk.signs import is_safety_checked, signs_of
from consent.desk.timeline import EVENTS, timeline_of, who_of
from consent.desk.urgency import urgency_of
from consent.models import CaseState, Identity, Right, RightsRequest, SecondDecision
from consent.queries import is_restricted

Bound = Mapping[str, ActForm]


def case_context(request: HttpRequest, case: RightsRequest, bound: Bound) -> dict[str, Any]:
    """For the template. A form that came back with something wrong stands in the place of an empty one."""
    today, signs = timezone.localdate(), signs_of([case])[case.pk]
    is_acknowledged = bool(getattr(case, "is_acknowledged", False))
    return {
        "case": case,
        "urgency": urgency_of(case, today=today, calendar=own_calendar(), is_acknowledged=is_acknowledged),
        "signs": signs,
        "is_safety_checked": is_safety_checked(case),
        "timeline": timeline_of(case),
        "may_handle": request.user.has_perm(HANDLE),
        "clock": _clock_forms(case, bound),
        "bound": bound,
        **_proposal(request, case, bound),
        **_forms(case, bound),
    }


def _forms(case: RightsRequest, bound: Bound) -> dict[str, Any]:
    is_ours = case.state in OURS
    offered: dict[str, tuple[type[ActForm], bool]] = {
        "assign": (AssignForm, case.is_open),
        "identity": (IdentityForm, case.is_open and case.identity in (Identity.RECEIVED, Identity.NEEDED)),
        "rectify": (RectifyForm, may_rectify(case)),
        "note": (NoteForm, True),
        "search": (SearchForm, case.is_open and case.right == Right.ACCESS),
        "safety": (SafetyForm, True),
        "close": (CloseForm, is_ours and case.second_decision != SecondDecision.AWAITED),
        "propose": (ProposeForm, is_ours and case.second_decision != SecondDecision.AWAITED),
    }
    shown = {f"{name}_form": bound.get(name) or form() for name, (form, is_offered) in offered.items() if is_offered or name in bound}
    return {
        **shown,
        "can_resume": case.state == CaseState.ATTENTION,
        "can_unrestrict": case.right == Right.RESTRICTION and case.subject is not None and is_restricted(case.subject),
    }


def _clock_forms(case: RightsRequest, bound: Bound) -> list[dict[str, Any]]:
    """A small form for each thing that can have happened."""
    today, refused = timezone.localdate(), bound.get("clock")
    forms = []
    for event in events_open(case):
        is_this = refused is not None and refused.data.get("type") == event.value
        form = ClockForm(refused.data if is_this and refused else None, auto_id=f"clock_{event.value}_%s", initial={"on": today})
        if is_this and refused is not None:
            for error in refused.non_field_errors():  # what the operation said, beside what the fields say
                form.add_error(None, error)
        forms.append({"form": form, "type": event.value, "label": EVENTS[event], "needs_reason": event is EventType.EXTENSION_NOTIFIED})
    return forms


def _proposal(request: HttpRequest, case: RightsRequest, bound: Bound) -> dict[str, Any]:
    proposal = proposal_of(case)
    if proposal is None:
        return {}
    is_awaited = case.second_decision == SecondDecision.AWAITED
    is_own = proposal.by == officer_of(request).name
    may_decide = is_awaited and not is_own and request.user.has_perm(SECOND)
    return {
        "proposal": proposal,
        "proposed_by": who_of(proposal.by, emails_of([proposal.by])),
        "is_awaited": is_awaited,
        "is_own_proposal": is_own,
        "decide_form": (bound.get("decide") or DecideForm()) if may_decide or "decide" in bound else None,
    }
