"""Reading themes: only those that enough different people had, and no number that tells of a few."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.db.models import Q, QuerySet, Sum

from services_catalogue.models import Gap, GapTally, GapWeek

STEP = 5
RECENT_WEEKS, WEEKS_SHOWN = 4, 26


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody narrows the list by; empty means all."""

    kind: str = ""
    nation: str = ""
    outcome: str = ""  # empty: still open
    words: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One theme on the list."""

    gap: Gap
    people: int | None
    recent: int | None
    before: int | None
    week: date


def shown(people: int) -> int | None:
    """A count rounded down to a step of five; None for one that is too small to give."""
    return None if 0 < people < STEP else people - people % STEP


def enough() -> QuerySet[GapTally]:
    """Tallies that enough different people are in."""
    return GapTally.objects.filter(most__gte=settings.GAP_PEOPLE)


def themes(asked: Asked) -> QuerySet[GapTally]:
    """Themes that may be shown, those of most people first."""
    found = enough().filter(nation=asked.nation, gap__outcome=asked.outcome)
    found = found.filter(gap__kind=asked.kind) if asked.kind else found
    for word in asked.words.split():
        found = found.filter(Q(gap__words__icontains=word) | Q(gap__service__icontains=word) | Q(gap__fact__icontains=word))
    return found.select_related("gap").order_by("-total", "gap_id")


def lines_of(tallies: list[GapTally], *, week: date) -> list[Line]:
    """The tallies with how the last four weeks compare with the four before, in two queries however many there are."""
    start = week - timedelta(weeks=RECENT_WEEKS - 1)
    weeks = GapWeek.objects.filter(tally__in=[tally.pk for tally in tallies]).order_by()
    recent = dict(weeks.filter(week__gte=start).values_list("tally").annotate(n=Sum("people")))
    earlier = weeks.filter(week__gte=start - timedelta(weeks=RECENT_WEEKS), week__lt=start)
    before = dict(earlier.values_list("tally").annotate(n=Sum("people")))
    return [
        Line(tally.gap, shown(tally.total), shown(recent.get(tally.pk, 0)), shown(before.get(tally.pk, 0)), tally.last_week)
        for tally in tallies
    ]


def weeks_of(gap: Gap) -> list[tuple[date, int | None]]:
    """A theme's last weeks everywhere, newest first."""
    rows = GapWeek.objects.filter(tally__gap=gap, tally__nation="").order_by("-week").values_list("week", "people")
    return [(week, shown(people)) for week, people in rows[:WEEKS_SHOWN]]


def nations_of(gap: Gap) -> list[tuple[str, int | None]]:
    """The nations in which enough people asked."""
    return [(nation, shown(total)) for nation, total in enough().filter(gap=gap).exclude(nation="").values_list("nation", "total")]
