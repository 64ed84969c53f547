"""How requests about data were answered in a period, for the annual report. Small numbers could tell of a person, so they are not given."""

import csv
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from statistics import median
from typing import TextIO

from django.db.models import Min
from django.utils.translation import gettext as _

from consent.data_rights.clock_events import LONDON, beginning_of
from consent.desk.queue import ACKNOWLEDGEMENT, KINDS
from consent.models import CaseEvent, Outcome, Right, RightsRequest

SMALL = 10
NOT_GIVEN = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of request, in counts and words that can be published."""

    kind: str
    received: str
    finished: str
    on_time: str
    late: str
    median_days: str
    refused: str


def report(*, first: date, last: date) -> list[Row]:
    """A row for each kind, of the requests received from the first to the last day.

    Requests that people took back are received and not finished. A complaint is on time when its acknowledgement was.
    """
    received = {"received_at__gte": beginning_of(first), "received_at__lt": beginning_of(last + timedelta(days=1))}
    cases = list(RightsRequest.objects.filter(**received).only("right", "received_at", "closed_at", "due_on", "outcome"))
    acknowledged = dict(
        CaseEvent.objects.filter(case__in=cases, kind="letter", detail__template=ACKNOWLEDGEMENT)
        .order_by()
        .values_list("case")
        .annotate(first=Min("at"))
    )
    return [_row(kind, [case for case in cases if case.right == kind], acknowledged) for kind in KINDS]


def write_csv(out: TextIO, *, first: date, last: date) -> None:
    """The report as a table."""
    table = csv.writer(out)
    table.writerow(headings())
    for row in report(first=first, last=last):
        table.writerow([row.kind, row.received, row.finished, row.on_time, row.late, row.median_days, row.refused])


def headings() -> list[str]:
    """What each column is called."""
    return [
        _("Kind"),
        _("Received"),
        _("Finished"),
        _("On time"),
        _("Late"),
        _("Median days"),
        _("Refused in whole or part"),
    ]


def _row(kind: Right, cases: list[RightsRequest], acknowledged: dict[int, datetime]) -> Row:
    finished = [case for case in cases if case.closed_at is not None and case.outcome != Outcome.CANCELLED]
    late = sum(_is_late(case, acknowledged.get(case.pk)) for case in finished)
    refused = sum(case.outcome in (Outcome.REFUSED, Outcome.PARTLY) for case in finished)
    days = [(case.closed_at - case.received_at).days for case in finished if case.closed_at]
    # Of two numbers that make up a third that is given, both are given or neither.
    can_split = all(_is_shown(count) for count in (late, len(finished) - late, len(finished)))
    can_refuse = all(_is_shown(count) for count in (refused, len(finished) - refused, len(finished)))
    is_taken_back_shown = _is_shown(len(cases) - len(finished))
    return Row(
        kind=str(KINDS[kind]),
        received=_count(len(cases)),
        finished=_count(len(finished)) if is_taken_back_shown else NOT_GIVEN,
        on_time=_count(len(finished) - late) if can_split and is_taken_back_shown else NOT_GIVEN,
        late=_count(late) if can_split and is_taken_back_shown else NOT_GIVEN,
        median_days=f"{median(days):g}" if len(days) >= SMALL else NOT_GIVEN,
        refused=_count(refused) if can_refuse and is_taken_back_shown else NOT_GIVEN,
    )


def _is_late(case: RightsRequest, acknowledged: datetime | None) -> bool:
    answered = case.closed_at
    if case.right == Right.COMPLAINT and acknowledged and answered:
        answered = min(acknowledged, answered)
    return bool(case.due_on and answered and answered.astimezone(LONDON).date() > case.due_on)


def _is_shown(count: int) -> bool:
    return count == 0 or count >= SMALL


def _count(count: int) -> str:
    return str(count) if _is_shown(count) else _("fewer than %(number)s") % {"number": SMALL}


def year_of(today: date) -> tuple[date, date]:
    """The first and last day of the financial year of a day, from 1 April to 31 March."""
    year = today.year if (today.month, today.day) >= (4, 1) else today.year - 1
    return date(year, 4, 1), date(year + 1, 3, 31)
