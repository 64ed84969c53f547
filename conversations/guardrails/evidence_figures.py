"""The figures that stand in a body of evidence, read once and kept on it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from conversations.guardrails.figure_patterns import Figure, phone_digits
from conversations.guardrails.figures import figures_in, prepared
from conversations.types import Evidence

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


def _read_once(text: str, texts: Known) -> tuple[Figure, ...]:
    if text not in texts:
        return read_text(text)
    found = texts[text]
    if found is None:
        found = texts[text] = read_text(text)
    return found


def figures_of(evidence: Evidence, texts: Known) -> Figures:
    """The figures of the evidence, read once and kept on it; texts of the catalogue are read once for everybody."""
    if "figures" not in evidence.memo:
        figures = Figures()
        for number, passage in enumerate(evidence.passages):
            figures.take(_read_once(passage, texts), number)
        evidence.memo["figures"] = figures
    known: Figures = evidence.memo["figures"]
    return known


def own_figures(evidence: Evidence, own_words: str) -> Figures:
    """The figures of the person's own words, read once for each body of evidence."""
    kept = evidence.memo.get("own")
    if kept is None or kept[0] != own_words:
        kept = evidence.memo["own"] = (own_words, read_figures((own_words,)))
    figures: Figures = kept[1]
    return figures


def phones_of(evidence: Evidence) -> str:
    """All digits of each passage, so that a number is found however it was spaced."""
    if "digits" not in evidence.memo:
        evidence.memo["digits"] = " ".join(phone_digits(passage) for passage in evidence.passages)
    digits: str = evidence.memo["digits"]
    return digits


def passage_words(evidence: Evidence) -> str:
    """All passages in lower case, for whole phrases."""
    if "words" not in evidence.memo:
        evidence.memo["words"] = " \n ".join(evidence.passages).lower().replace("’", "'")
    words: str = evidence.memo["words"]
    return words
