"""How well the service answers, day by day, from totals alone. No number here tells of a few people.

Every total comes from the database as one grouped row; counts of people's turns below `SMALL` are not
given, and the rest are rounded, so that none can be worked out from the others.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db.models import Case, Count, F, IntegerField, Q, QuerySet, Sum, Value, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import TruncDate
from django.utils import timezone

from consent.purposes import ANALYTICS
from consent.queries import left_out
from conversations.journal.events import FAULT
from conversations.models import Conversation, ModelSpend, Turn, TurnEvent, TurnState
from conversations.oversight.trace_lines import safe_word

SMALL = 5
PERIODS = (7, 28, 90)
FIRST_WORDS, WHOLE = "first_ms", "took_ms"
WIDTHS = ((1_000, 50), (10_000, 250))
"""Times are put together in steps of 50 ms up to a second, of 250 ms up to ten, and of whole seconds above."""


@dataclass
class Day:
    """One day's totals as they are: pages show them through `shown`, `share` and `percentile`."""

    day: date
    turns: int = 0
    engines: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)
    with_withheld: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    calls: int = 0
    tokens_in: int = 0
    tokens_cached: int = 0
    tokens_out: int = 0
    cost: int = 0
    first_words: Counter[int] = field(default_factory=Counter)
    whole: Counter[int] = field(default_factory=Counter)


def shown(count: int) -> int | None:
    """A count rounded to the nearest five; None for one that is too small to give."""
    return None if 0 < count < SMALL else SMALL * round(count / SMALL)


def share(part: int, whole: int) -> int | None:
    """Per cent of the whole; None where either side of it, or the whole, would be few."""
    if whole < SMALL or 0 < part < SMALL or 0 < whole - part < SMALL:
        return None
    return round(100 * part / whole)


def percentile(times: Mapping[int, int], per_cent: int) -> int | None:
    """The step below which so many of the times lie; None where there are few."""
    total = sum(times.values())
    if total < SMALL:
        return None
    seen = 0
    for step in sorted(times):
        seen += times[step]
        if seen * 100 >= total * per_cent:
            return step
    return None


def days_until(today: date, *, period: int) -> list[Day]:
    """The last so many days, newest first, in six queries, without days that had no turns and people who are not to be counted."""
    start = timezone.make_aware(datetime.combine(today - timedelta(days=period - 1), time.min))
    days: dict[date, Day] = {}
    uncounted = Conversation.objects.filter(user__pseudonym__in=left_out(ANALYTICS)).order_by()
    turns = Turn.objects.filter(created_at__gte=start, state=TurnState.FINISHED).exclude(conversation__in=uncounted)
    turns = turns.annotate(day=TruncDate("created_at")).order_by()
    for row in turns.values("day", "engine", "fallback").annotate(n=Count("pk"), held=Count("pk", filter=Q(withheld__gt=0))):
        _add_turns(days.setdefault(row["day"], Day(row["day"])), row)
    for name in (FIRST_WORDS, WHOLE):
        for day, step, count in _steps(turns, name):
            (days[day].first_words if name == FIRST_WORDS else days[day].whole)[step] += count
    _add_faults(days, TurnEvent.objects.filter(created_at__gte=start).exclude(turn__conversation__in=uncounted))
    _add_spending(days, start.date())
    return sorted(days.values(), key=lambda found: found.day, reverse=True)


def _add_turns(found: Day, row: Mapping[str, Any]) -> None:
    found.turns += row["n"]
    found.engines[row["engine"]] += row["n"]
    found.with_withheld += row["held"]
    if row["fallback"]:
        found.reasons[safe_word(row["fallback"])] += row["n"]


def _steps(turns: QuerySet[Any], name: str) -> Iterable[tuple[date, int, int]]:
    cases = [When(**{f"{name}__lt": limit}, then=F(name) / Value(width) * Value(width)) for limit, width in WIDTHS]
    step = Case(*cases, default=F(name) / Value(1_000) * Value(1_000), output_field=IntegerField())
    known = turns.filter(**{f"{name}__isnull": False}).annotate(step=step).values("day", "step").annotate(n=Count("pk"))
    return list(known.values_list("day", "step", "n"))


def _add_faults(days: Mapping[date, Day], events: QuerySet[TurnEvent]) -> None:
    rows = events.filter(kind=FAULT).annotate(day=TruncDate("created_at")).order_by()
    for row in rows.annotate(what=KeyTextTransform("kind", "payload")).values("day", "what").annotate(n=Count("pk")):
        if row["day"] in days:
            days[row["day"]].faults[safe_word(row["what"])] += row["n"]


def _add_spending(days: Mapping[date, Day], start: date) -> None:
    sums = [Sum(name) for name in ("calls", "cost", "cached_tokens", "output_tokens", "input_tokens")]
    for day, calls, cost, cached, tokens_out, tokens_in in (
        ModelSpend.objects.filter(day__gte=start, day__in=list(days))
        .order_by()
        .values("day")
        .annotate(*sums)
        .values_list("day", *_names(sums))
    ):
        found = days[day]
        found.calls, found.cost, found.tokens_cached, found.tokens_out = calls, cost, cached, tokens_out
        found.tokens_in = tokens_in + cached


def _names(sums: Iterable[Sum]) -> list[str]:
    return [one.default_alias for one in sums]
