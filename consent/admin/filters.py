"""What officers narrow the queue by."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from consent.desk.queue import KINDS
from consent.models import CaseState, Right, RightsRequest, SecondDecision

OPEN, ALL = "open", "all"


class KindFilter(admin.SimpleListFilter):
    """What is asked for."""

    title, parameter_name = _("kind"), "kind"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[Any, Any]]:
        """The rights."""
        return [(right.value, words) for right, words in KINDS.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[RightsRequest]) -> QuerySet[RightsRequest]:
        """Cases of this kind."""
        return queryset.filter(right=self.value()) if self.value() in Right.values else queryset


class StateFilter(admin.SimpleListFilter):
    """Where a case stands; open cases unless something else is chosen or searched for."""

    title, parameter_name = _("state"), "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[Any, Any]]:
        """Open, each state, and all."""
        return [(OPEN, _("open")), *CaseState.choices, (ALL, _("all"))]

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        """Without the framework's own “all”: open is what nothing chosen means."""
        for value, title in self.lookup_choices:
            chosen = self.value() == value or (self.value() is None and value == OPEN)
            query = changelist.get_query_string({self.parameter_name: value})
            yield {"selected": chosen, "query_string": query, "display": title}

    def queryset(self, request: HttpRequest, queryset: QuerySet[RightsRequest]) -> QuerySet[RightsRequest]:
        """Cases in this state. A search finds closed cases too."""
        value = self.value()
        if value in CaseState.values:
            return queryset.filter(state=value)
        if value == ALL or (value is None and request.GET.get("q")):
            return queryset
        return queryset.exclude(state=CaseState.CLOSED)


class WhoseFilter(admin.SimpleListFilter):
    """Who has it."""

    title, parameter_name = _("officer"), "whose"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[Any, Any]]:
        """Mine, nobody's, or waiting for a second officer."""
        return [("mine", _("mine")), ("nobody", _("nobody’s")), ("second", _("waiting for a second officer"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[RightsRequest]) -> QuerySet[RightsRequest]:
        """Cases with this officer, with none, or with a decision to take."""
        if self.value() == "mine":
            return queryset.filter(assigned_to_id=request.user.pk)
        if self.value() == "nobody":
            return queryset.filter(assigned_to=None)
        return queryset.filter(second_decision=SecondDecision.AWAITED) if self.value() == "second" else queryset
