"""What operators narrow the list of turns by. The choices are fixed, so that no page looks through the table for them."""

from datetime import datetime, time, timedelta
from typing import Any

from django.contrib import admin
from django.contrib.admin.options import ModelAdmin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from conversations.canned_replies.sent_words import REASONS
from conversations.models import Turn

Choices = tuple[tuple[str, Any], ...]
OTHER = "other"
STATUSES: Choices = (
    ("answered", _("answered")),
    ("asked", _("asked a question")),
    ("signposted_", _("pointed to urgent help")),
    ("declined_", _("declined")),
    ("blocked_", _("blocked")),
    ("unanswerable_", _("could not answer")),
    ("failed_", _("failed")),
)
SLOW_FIRST_MS, SLOW_MS = 2_000, 10_000


class ChoiceFilter(admin.SimpleListFilter):
    """A filter with fixed choices."""

    choices_: Choices = ()

    def lookups(self, request: HttpRequest, model_admin: "ModelAdmin[Any]") -> list[tuple[str, Any]]:
        """The choices."""
        return list(self.choices_)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Turn]) -> QuerySet[Turn]:
        """The rows of the chosen one; all of them when none is chosen, or something that is none."""
        value = self.value()
        return self.narrow(queryset, value) if value in {key for key, _name in self.choices_} else queryset

    def narrow(self, queryset: QuerySet[Turn], value: str) -> QuerySet[Turn]:
        """The rows of this choice."""
        raise NotImplementedError


class DayFilter(ChoiceFilter):
    """When the message came."""

    title, parameter_name = _("day"), "day"
    choices_ = (("0", _("today")), ("1", _("yesterday")), ("7", _("the last 7 days")), ("30", _("the last 30 days")))

    def narrow(self, queryset: QuerySet[Turn], value: str) -> QuerySet[Turn]:
        """From midnight of that day; yesterday ends at midnight."""
        midnight = timezone.make_aware(datetime.combine(timezone.localdate(), time.min))
        since = queryset.filter(created_at__gte=midnight - timedelta(days=int(value)))
        return since.filter(created_at__lt=midnight) if value == "1" else since


class StatusFilter(ChoiceFilter):
    """How the turn ended."""

    title, parameter_name = _("status"), "status"
    choices_ = STATUSES

    def narrow(self, queryset: QuerySet[Turn], value: str) -> QuerySet[Turn]:
        """Every status that begins so."""
        return queryset.filter(status__startswith=value)


class EngineFilter(ChoiceFilter):
    """Who answered."""

    title, parameter_name = _("engine"), "engine"
    choices_ = (("claude", _("the AI")), ("guided", _("the standard guide")))

    def narrow(self, queryset: QuerySet[Turn], value: str) -> QuerySet[Turn]:
        """Turns of this engine."""
        return queryset.filter(engine=value)


class FallbackFilter(ChoiceFilter):
    """Why the standard guide took over."""

    title, parameter_name = _("why the guide took over"), "fallback"
    choices_ = (("any", _("any reason")), *((reason, reason) for reason in REASONS), (OTHER, _("another fault")))

    def narrow(self, queryset: QuerySet[Turn], value: str) -> QuerySet[Turn]:
        """Turns taken over for this reason."""
        taken_over = queryset.exclude(fallback="")
        if value == "any":
            return taken_over
        return taken_over.exclude(fallback__in=REASONS) if value == OTHER else taken_over.filter(fallback=value)


class SlowFilter(ChoiceFilter):
    """How long it took."""

    title, parameter_name = _("slow"), "slow"
    choices_ = (("first", _("first words after 2 seconds")), ("whole", _("10 seconds or more in all")))

    def narrow(self, queryset: QuerySet[Turn], value: str) -> QuerySet[Turn]:
        """Turns at or above the limit."""
        limit = {"first_ms__gte": SLOW_FIRST_MS} if value == "first" else {"took_ms__gte": SLOW_MS}
        return queryset.filter(**limit)


class WithheldFilter(ChoiceFilter):
    """Whether the gate held anything back."""

    title, parameter_name = _("withheld sentences"), "withheld"
    choices_ = (("yes", _("some")), ("no", _("none")))

    def narrow(self, queryset: QuerySet[Turn], value: str) -> QuerySet[Turn]:
        """Turns with or without them."""
        return queryset.filter(withheld__gt=0) if value == "yes" else queryset.filter(withheld=0)


FILTERS = (DayFilter, StatusFilter, EngineFilter, FallbackFilter, SlowFilter, WithheldFilter)
