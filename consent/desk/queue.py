"""The queue: the open cases in the order in which they have to be done, and how many there are."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, When
from django.utils.translation import gettext_lazy

from consent.models import CaseEvent, CaseState, Right, RightsRequest, SecondDecision

BY_DUE_DATE = (F("acts_by").asc(nulls_last=True), "received_at", "pk")
KINDS = {
    Right.ACCESS: gettext_lazy("Access"),
    Right.PORTABILITY: gettext_lazy("Portability"),
    Right.ERASURE: gettext_lazy("Erasure"),
    Right.RESTRICTION: gettext_lazy("Restriction"),
    Right.OBJECTION: gettext_lazy("Objection"),
    Right.RECTIFICATION: gettext_lazy("Rectification"),
    Right.COMPLAINT: gettext_lazy("Complaint"),
}
"""The rights as officers call them."""
ACKNOWLEDGEMENT = "complaint_acknowledgement"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many open cases there are, and of them those that should not wait."""

    open: int
    overdue: int
    due_this_week: int
    unassigned: int
    second_officer: int


def with_standing(cases: QuerySet[RightsRequest]) -> QuerySet[RightsRequest]:
    """The cases, each with `is_acknowledged` and `acts_by`, the date that still counts."""
    letters = CaseEvent.objects.filter(case=OuterRef("pk"), kind="letter", detail__template=ACKNOWLEDGEMENT)
    due = Case(When(is_acknowledged=True, then=None), default=F("due_on"))
    return cases.annotate(is_acknowledged=Exists(letters)).annotate(acts_by=due)


def count_open(*, today: date, soon: date) -> Counts:
    """The counts above the queue. An acknowledged complaint has no date that could pass."""
    waiting = with_standing(RightsRequest.objects.exclude(state=CaseState.CLOSED).order_by())
    found = waiting.aggregate(
        open=Count("pk"),
        overdue=Count("pk", filter=Q(acts_by__lt=today)),
        due_this_week=Count("pk", filter=Q(acts_by__range=(today, soon))),
        unassigned=Count("pk", filter=Q(assigned_to=None, state__in=(CaseState.RECEIVED, CaseState.ATTENTION))),
        second_officer=Count("pk", filter=Q(second_decision=SecondDecision.AWAITED)),
    )
    return Counts(**found)
