"""Quality and cost, day by day, for the people who run the service."""

from collections.abc import Mapping
from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from consent.admin.base import LookingAdmin
from conversations.models import ModelSpend
from conversations.oversight.quality import PERIODS, SMALL, Day, days_until, percentile, share, shown

COLUMNS = (
    gettext_lazy("Day"),
    gettext_lazy("Replies"),
    gettext_lazy("By the AI"),
    gettext_lazy("By the guide"),
    gettext_lazy("Why the guide took over"),
    gettext_lazy("With something withheld"),
    gettext_lazy("Faults"),
    gettext_lazy("First words: half within, 95% within"),
    gettext_lazy("Whole reply: half within, 95% within"),
    gettext_lazy("Tokens in, out"),
    gettext_lazy("Read from the cache"),
    gettext_lazy("Cost"),
)
NOT_GIVEN = "–"


@admin.register(ModelSpend)
class QualityAdmin(LookingAdmin):
    """A table of totals in place of a list of rows."""

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The chosen period."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        asked = request.GET.get("days", "")
        period = int(asked) if asked in map(str, PERIODS) else PERIODS[0]
        days = days_until(timezone.localdate(), period=period)
        context = self.page(request, _("Quality and cost"), period=period, periods=PERIODS, small=SMALL, columns=COLUMNS)
        return TemplateResponse(request, "admin/conversations/quality.html", {**context, "rows": [_cells(day) for day in days]})

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """A single row is no page."""
        raise Http404


def _cells(day: Day) -> list[str]:
    """A day as the table shows it; of a day with few turns, nothing but that there were few."""
    if shown(day.turns) is None:
        return [f"{day.day:%Y-%m-%d}", _few(), *[NOT_GIVEN] * (len(COLUMNS) - 2)]
    guided = sum(count for engine, count in day.engines.items() if engine != "claude")
    has_calls = day.calls >= SMALL
    return [
        f"{day.day:%Y-%m-%d}",
        _count(day.turns),
        _count(day.engines["claude"]),
        _count(guided),
        _counts(day.reasons),
        _per_cent(share(day.with_withheld, day.turns)),
        _counts(day.faults),
        _times(day.first_words),
        _times(day.whole),
        f"{day.tokens_in:,}, {day.tokens_out:,}" if has_calls else NOT_GIVEN,
        f"{round(100 * day.tokens_cached / day.tokens_in)}%" if has_calls and day.tokens_in else NOT_GIVEN,
        f"${day.cost / 1_000_000:,.2f}" if has_calls else NOT_GIVEN,
    ]


def _few() -> str:
    return _("fewer than %(number)s") % {"number": SMALL}


def _count(count: int) -> str:
    number = shown(count)
    return _few() if number is None else f"{number:,}"


def _counts(counts: Mapping[str, int]) -> str:
    return "; ".join(f"{name}: {_count(count)}" for name, count in sorted(counts.items(), key=lambda item: -item[1])) or NOT_GIVEN


def _per_cent(number: int | None) -> str:
    return NOT_GIVEN if number is None else f"{number}%"


def _times(times: Mapping[int, int]) -> str:
    found = [percentile(times, per_cent) for per_cent in (50, 95)]
    return NOT_GIVEN if None in found else ", ".join(f"{(ms or 0) / 1000:.2f} s" for ms in found)
