"""The yearly file of rates: what a person wants to see of it before it goes to review."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from services_catalogue.entries import Entries, Entry
from services_catalogue.exchange.plans import CHANGED, ENDED, NEW, Difference, Plan
from services_catalogue.queries import stored_entries
from services_catalogue.revisions import in_force, users_of_rates

ODD = Decimal(15)
"""A change of more than so many per cent is marked: it may be right, and is to be looked at."""
RUN_OUT = timedelta(days=31)
"""The minimum wage changes some days before the rest: what ran out so shortly before a file's new amounts is expected in it."""
REWRITTEN = "rewritten"


@dataclass(frozen=True, slots=True)
class RateLine:
    """One amount: as it is now, as the file has it, and by how many per cent it changes."""

    difference: Difference
    what: str  # new, changed, rewritten, ended, withdrawn
    label: str
    before: str
    after: str
    percent: Decimal | None

    @property
    def is_odd(self) -> bool:
        """Whether somebody should look twice."""
        return self.percent is not None and abs(self.percent) > ODD


@dataclass(frozen=True, slots=True)
class Missing:
    """A rate that runs out and that the file does not have, and what needs it."""

    rate_id: str
    last_day: str
    users: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearlyReport:
    """Every difference, and what is not in the file."""

    lines: tuple[RateLine, ...]
    missing: tuple[Missing, ...]


def yearly_report(plan: Plan) -> YearlyReport:
    """What a plan of rates comes to, amount by amount."""
    stored = stored_entries()
    by_id: dict[str, list[Entry]] = {}
    for rate in stored["rates"]:
        by_id.setdefault(rate["id"], []).append(rate)
    rates = [one for one in plan.differences if one.kind == "rates"]
    return YearlyReport(tuple(_line(one, by_id) for one in rates), tuple(_missing(rates, by_id, stored)))


def _line(one: Difference, by_id: Mapping[str, list[Entry]]) -> RateLine:
    entry = one.after or one.before or {}
    before = one.before if one.before else _before(entry, by_id)
    old, new = (Decimal(rate["value"]) if rate else None for rate in (before, one.after))
    percent = (new - old) / old * 100 if one.what != ENDED and old and new is not None else None
    what = one.what
    if what == NEW and before:
        what = CHANGED
    if what == CHANGED and not percent:
        what = REWRITTEN
    was, now = (str(value) if value is not None else "" for value in (old, new))
    if one.what == ENDED and one.before and one.after:
        was, now = one.before["valid_to"], one.after["valid_to"]
    return RateLine(one, what, entry.get("label_en", ""), was, now, percent.quantize(Decimal("0.1")) if percent is not None else None)


def _before(rate: Entry, by_id: Mapping[str, list[Entry]]) -> Entry | None:
    earlier = [row for row in by_id.get(rate["id"], ()) if row["valid_from"] < rate["valid_from"]]
    return max(earlier, key=lambda row: row["valid_from"], default=None)


def _missing(rates: list[Difference], by_id: Mapping[str, list[Entry]], stored: Entries) -> Iterable[Missing]:
    """What runs out shortly before most of the file's new amounts begin, with nothing to follow it here or there."""
    starts = Counter(one.after["valid_from"] for one in rates if one.after and one.what == NEW)
    if not starts:
        return
    start = date.fromisoformat(starts.most_common(1)[0][0])
    given = {one.after["id"] for one in rates if one.after and one.what == NEW}
    users = users_of_rates(stored)
    for rate_id, rows in sorted(by_id.items()):
        last = max(rows, key=lambda row: row["valid_from"])
        if rate_id in given or not last["valid_to"] or in_force(rows, start):
            continue
        if date.fromisoformat(last["valid_to"]) >= start - RUN_OUT:
            yield Missing(rate_id, last["valid_to"], tuple(users.get(rate_id, ())))
