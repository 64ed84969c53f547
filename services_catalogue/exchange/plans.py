"""What a file would change, and everything that is wrong with it: worked out, shown, and only then done."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from services_catalogue.entries import SHAPES, Entries, Entry, completed, key_of
from services_catalogue.exchange.cells import columns, to_cells
from services_catalogue.exchange.reading import Row
from services_catalogue.queries import stored_entries
from services_catalogue.revisions import Changes, closings, problems_with_all
from services_catalogue.rows import too_long
from services_catalogue.validation import Problem, check_fields

NEW, CHANGED, WITHDRAWN, ENDED = "new", "changed", "withdrawn", "ended"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field as it is published and as the file has it, as a cell would show it."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What becomes of one entry. `row` is where the file says so; 0 where it follows from something else."""

    kind: str
    key: str
    what: str
    row: int
    fields: tuple[FieldChange, ...]
    before: Entry | None
    after: Entry | None


@dataclass(frozen=True, slots=True, order=True)
class Trouble:
    """One thing that is wrong, and where in the file."""

    row: int
    problem: Problem

    def __str__(self) -> str:
        return f"row {self.row}: {self.problem}" if self.row else str(self.problem)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file comes to: nothing is imported while there are troubles."""

    differences: tuple[Difference, ...]
    unchanged: int
    troubles: tuple[Trouble, ...]

    @property
    def changes(self) -> list[tuple[str, str, Entry | None]]:
        """What drafts are made of. What merely ends follows by itself when they are published."""
        return [(one.kind, one.key, one.after) for one in self.differences if one.what != ENDED]

    @property
    def kinds(self) -> set[str]:
        """The kinds of entry it changes."""
        return {one.kind for one in self.differences}


def make_plan(rows: Sequence[Row], *, withdraw_missing: bool = False) -> Plan:
    """Compare a file's rows with what is published. What the file does not name stays, unless it is asked to be withdrawn."""
    troubles = [*_unreadable(rows), *_doubled(rows)]
    if troubles:
        return Plan((), 0, tuple(sorted(troubles)))
    stored = stored_entries()
    live = {(kind, key_of(kind, entry)): entry for kind, listed in stored.items() for entry in listed}
    wanted: dict[tuple[str, str], Entry | None] = {(row.kind, key_of(row.kind, row.entry)): completed(row.kind, row.entry) for row in rows}
    unchanged = [place for place, entry in wanted.items() if live.get(place) == entry]
    if withdraw_missing:
        kinds = {row.kind for row in rows}
        wanted |= {place: None for place in live if place[0] in kinds and place not in wanted}
    changes = {place: entry for place, entry in wanted.items() if live.get(place) != entry}
    places = {(row.kind, key_of(row.kind, row.entry)): row.number for row in rows}
    return Plan(tuple(_differences(changes, stored, live, places)), len(unchanged), tuple(sorted(_faults(changes, stored, places))))


def _unreadable(rows: Iterable[Row]) -> Iterator[Trouble]:
    for row in rows:
        key = key_of(row.kind, row.entry) if isinstance(row.entry, Mapping) else ""
        unread = {field for field, _message in row.wrong}
        yield from (Trouble(row.number, Problem(row.kind, key, field, message)) for field, message in row.wrong)
        if "row" not in unread:
            faults = check_fields(SHAPES[row.kind], row.entry)
            yield from (Trouble(row.number, Problem(row.kind, key, field, message)) for field, message in faults if field not in unread)


def _doubled(rows: Iterable[Row]) -> Iterator[Trouble]:
    first: dict[tuple[str, str], int] = {}
    for row in rows:
        if isinstance(row.entry, Mapping) and row.entry.get("id"):
            place = (row.kind, key_of(row.kind, row.entry))
            if place in first:
                yield Trouble(row.number, Problem(*place, "id", f"stands in row {first[place]} already"))
            first.setdefault(place, row.number)


def _faults(changes: Changes, stored: Entries, places: Mapping[tuple[str, str], int]) -> Iterator[Trouble]:
    for problem in problems_with_all(changes, stored):
        yield Trouble(places.get((problem.kind, problem.entry), 0), problem)
    for (kind, key), entry in changes.items():
        for field, message in too_long(kind, entry) if entry else ():
            yield Trouble(places[kind, key], Problem(kind, key, field, message))


def _differences(
    changes: Changes, stored: Entries, live: Mapping[tuple[str, str], Entry], places: Mapping[tuple[str, str], int]
) -> Iterator[Difference]:
    for place, after in changes.items():
        before = live.get(place)
        what = WITHDRAWN if after is None else CHANGED if before else NEW
        yield _difference(place, what, before, after, places.get(place, 0))
    for place, after in closings(changes, stored).items():
        yield _difference(place, ENDED, live.get(place), after, 0)


def _difference(place: tuple[str, str], what: str, before: Entry | None, after: Entry | None, row: int) -> Difference:
    kind, key = place
    blank: dict[str, Any] = dict.fromkeys(columns(kind), "")
    was, now = (to_cells(kind, entry) if entry else blank for entry in (before, after))
    fields = tuple(FieldChange(name, was[name], now[name]) for name in columns(kind) if was[name] != now[name])
    return Difference(kind, key, what, row, () if what == WITHDRAWN else fields, before, after)
