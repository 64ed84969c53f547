"""The figures of several texts together, looked up by kind, value and unit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from conversations.guardrails.figure_readers import Figure
from conversations.guardrails.figures import figures_in, prepared

IN_DAYS: Mapping[str, int] = {"day": 1, "week": 7, "fortnight": 14}
IN_MONTHS: Mapping[str, int] = {"month": 1, "quarter": 3, "year": 12}
Key = tuple[str, Decimal, str]


def key_of(figure: Figure) -> Key:
    """Kind, value and unit, with lengths of time brought to days or months."""
    assert isinstance(figure.value, Decimal)
    if figure.kind == "count" and figure.unit in IN_DAYS:
        return ("count", figure.value * IN_DAYS[figure.unit], "day")
    if figure.kind == "count" and figure.unit in IN_MONTHS:
        return ("count", figure.value * IN_MONTHS[figure.unit], "month")
    return (figure.kind, figure.value, figure.unit)


Known = dict[str, tuple[Figure, ...] | None]
"""Texts of the catalogue and, once read, their figures. Nothing of a person is ever a key."""


def read_text(text: str) -> tuple[Figure, ...]:
    """The figures of one text as it is written."""
    return tuple(figures_in(prepared(text)))


@dataclass
class Figures:
    """Every figure that stands in some texts. `places` maps a figure to (period, text number)."""

    places: dict[Key, set[tuple[str, int]]] = field(default_factory=dict)
    numbers: set[Decimal] = field(default_factory=set)
    dates: set[tuple[int, int, int]] = field(default_factory=set)
    years: set[str] = field(default_factory=set)
    digits: set[str] = field(default_factory=set)  # phone numbers
    words: set[str] = field(default_factory=set)  # times and codes

    def add(self, text: str, number: int) -> None:
        """Read one text."""
        self.take(read_text(text), number)

    def take(self, found: tuple[Figure, ...], number: int) -> None:
        """Take up what was read from one text."""
        periods = {figure.period for figure in found if figure.period}
        for figure in found:
            if isinstance(figure.value, Decimal):
                self.numbers.add(figure.value)
                self._place(figure, periods, number)
            elif isinstance(figure.value, tuple):
                self.dates.add(figure.value)
                self.years.add(str(figure.value[0]))
            elif figure.kind == "year":
                self._add_year(figure.value)
            elif figure.kind == "phone":
                self.digits.add(figure.value)
            else:
                self.words.add(figure.value)

    def _add_year(self, value: str) -> None:
        self.years.add(value)
        if "-" in value:
            self.years |= {value[:4], f"20{value[5:]}"}

    def _place(self, figure: Figure, periods: set[str], number: int) -> None:
        said = {figure.period} if figure.period else (periods or {""})
        keys = {key_of(figure)}
        value = key_of(figure)[1]
        if figure.kind == "percent":
            keys.add(("money", value / 100, ""))
            said |= {"£1"}
        elif figure.kind == "money" and figure.period == "£1":
            keys.add(("percent", value * 100, ""))
        for key in keys:
            self.places.setdefault(key, set()).update((period, number) for period in said)


def read_figures(texts: Iterable[str]) -> Figures:
    """The figures of some texts, numbered in order."""
    figures = Figures()
    for number, text in enumerate(texts):
        figures.add(text, number)
    return figures
