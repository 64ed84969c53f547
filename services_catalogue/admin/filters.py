"""What civil servants narrow the list of changes by."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from consent.admin.base import officer_of
from services_catalogue.models import OPEN, Act, Revision, RevisionAct, RevisionState

WROTE = (Act.STARTED, Act.SAVED)


class StateFilter(admin.SimpleListFilter):
    """Where a change stands; open ones unless something else is chosen."""

    title, parameter_name = _("state"), "state"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[Any, Any]]:
        """Open, each state, and all."""
        return [("open", _("Open")), *RevisionState.choices, ("all", _("All"))]

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        """Without the framework's own “all”: open is what nothing chosen means."""
        for value, title in self.lookup_choices:
            chosen = self.value() == value or (self.value() is None and value == "open")
            yield {"selected": chosen, "query_string": changelist.get_query_string({self.parameter_name: value}), "display": title}

    def queryset(self, request: HttpRequest, queryset: QuerySet[Revision]) -> QuerySet[Revision]:
        """Changes in this state."""
        value = self.value()
        if value in RevisionState.values:
            return queryset.filter(state=value)
        return queryset if value == "all" else queryset.filter(state__in=OPEN)


class WhoseFilter(admin.SimpleListFilter):
    """What this person works on, and what waits for them."""

    title, parameter_name = _("whose"), "whose"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[Any, Any]]:
        """Mine, and what somebody else wrote and waits for a review."""
        return [("mine", _("Mine")), ("review", _("Needs my review"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Revision]) -> QuerySet[Revision]:
        """By who wrote any of it."""
        own = RevisionAct.objects.filter(revision=OuterRef("pk"), by=officer_of(request).pseudonym, act__in=WROTE)
        if self.value() == "mine":
            mine = RevisionAct.objects.filter(by=officer_of(request).pseudonym, act__in=WROTE).order_by()
            return queryset.filter(pk__in=mine.values("revision"))
        if self.value() == "review":
            return queryset.filter(~Exists(own), state=RevisionState.IN_REVIEW)
        return queryset
