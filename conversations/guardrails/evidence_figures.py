"""The figures of several texts together, looked up by kind, value and unit."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from conversations.guardrails.figure_readers import Figure
from conversations.guardrails.grounding.contexts import Placed, read_places
from conversations.guardrails.grounding.rivals import weights_of

IN_DAYS: Mapping[str, int] = {"day": 1, "week": 7, "fortnight": 14}
IN_MONTHS: Mapping[str, int] = {"month": 1, "quarter": 3, "year": 12}
Key = tuple[str, Decimal, str]


def key_of(figure: Figure) -> Key:
    """Kind, value and unit, with lengths of time brought to days or months; a day is one number."""
    if isinstance(figure.value, tuple):
        year, month, day = figure.value
        return (figure.kind, Decimal(year * 10_000 + month * 100 + day), "")
    if isinstance(figure.value, str):
        return (figure.kind, Decimal(0), figure.value)
    if figure.kind == "count" and figure.unit in IN_DAYS:
        return ("count", figure.value * IN_DAYS[figure.unit], "day")
    if figure.kind == "count" and figure.unit in IN_MONTHS:
        return ("count", figure.value * IN_MONTHS[figure.unit], "month")
    return (figure.kind, figure.value, figure.unit)


Known = dict[str, tuple[Placed, ...] | None]
"""Texts of the catalogue and, once read, their figures. Nothing of a person is ever a key."""


@dataclass
class Figures:
    """Every figure that stands in some texts. `places` maps a figure to (period, text number), `said` to how it is said there."""

    places: dict[Key, set[tuple[str, int]]] = field(default_factory=dict)
    said: dict[Key, list[tuple[int, Placed]]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)  # in how many places each stem stands
    weights: Mapping[str, float] = field(default_factory=dict)
    numbers: set[Decimal] = field(default_factory=set)
    ages: set[Decimal] = field(default_factory=set)
    dates: set[tuple[int, int, int]] = field(default_factory=set)
    years: set[str] = field(default_factory=set)
    digits: set[str] = field(default_factory=set)  # phone numbers
    words: set[str] = field(default_factory=set)  # times and codes

    def take(self, found: tuple[Placed, ...], number: int) -> None:
        """Take up what was read from one text."""
        periods = {placed.figure.period for placed in found if placed.figure.period}
        for placed in found:
            figure = placed.figure
            self.counts.update(placed.near)
            if isinstance(figure.value, Decimal):
                self.numbers.add(figure.value)
                self._take_age(placed)
                self._place(placed, periods, number)
            else:
                self.said.setdefault(key_of(figure), []).append((number, placed))
                self._take_words(figure)

    def _take_words(self, figure: Figure) -> None:
        if isinstance(figure.value, tuple):
            self.dates.add(figure.value)
            self.years.add(str(figure.value[0]))
        elif figure.kind == "year":
            self._add_year(str(figure.value))
        elif figure.kind == "phone":
            self.digits.add(str(figure.value))
        else:
            self.words.add(str(figure.value))

    def _take_age(self, placed: Placed) -> None:
        """Ends of bands, and plain numbers, which an age may be said with."""
        if placed.figure.kind == "age" and isinstance(placed.figure.value, Decimal):
            self.ages.add(placed.figure.value)
        self.ages.update(Decimal(end) for low, high in placed.says.ages for end in (low, high - 1, high))

    def close(self) -> None:
        """All texts are read: weigh their words."""
        self.weights = weights_of(self.counts, sum(map(len, self.said.values())))

    def _add_year(self, value: str) -> None:
        self.years.add(value)
        if "-" in value:
            self.years |= {value[:4], f"20{value[5:]}"}

    def _place(self, placed: Placed, periods: set[str], number: int) -> None:
        figure = placed.figure
        said = {figure.period} if figure.period else (periods or {""})
        keys = {key_of(figure)}
        value = key_of(figure)[1]
        if figure.kind == "percent":
            keys.add(("money", value / 100, ""))
            said |= {"£1"}
        elif figure.kind == "money" and figure.period == "£1":
            keys.add(("percent", value * 100, ""))
        for key in keys:
            self.said.setdefault(key, []).append((number, placed))
            self.places.setdefault(key, set()).update((period, number) for period in said)


def read_figures(texts: Iterable[str]) -> Figures:
    """The figures of some texts, numbered in order."""
    figures = Figures()
    for number, text in enumerate(texts):
        figures.take(read_places(text), number)
    figures.close()
    return figures
