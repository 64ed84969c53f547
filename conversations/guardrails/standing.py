"""Whether a figure of a sentence stands in the evidence."""

from datetime import date
from decimal import Decimal

from conversations.guardrails.evidence_figures import Figures, Key, key_of
from conversations.guardrails.evidence_memo import passage_words, phones_of
from conversations.guardrails.figure_readers import Figure
from conversations.types import Evidence

FREE_COUNT = Decimal(10)
DAY_OF = frozenset({"day", "week", "month", "year"})  # "from day 4" is a length of time


def _is_date(value: tuple[int, int, int], known: Figures, today: date) -> bool:
    year, month, day = value
    if value == (today.year, today.month, today.day) or (year, month, day) == (0, today.month, today.day):
        return True
    for other_year, other_month, other_day in known.dates:
        year_fits = year in (0, other_year) or (other_year == 0 and year in (today.year, today.year + 1))
        if year_fits and month == other_month and day in (0, other_day):
            return True
    return False


def _is_year(value: str, known: Figures, today: date) -> bool:
    start = today.year if (today.month, today.day) >= (4, 6) else today.year - 1
    return value in known.years or value in (str(today.year), f"{start}-{(start + 1) % 100:02d}")


def standing_keys(figure: Figure, known: Figures) -> tuple[Key, ...]:
    """Under which figures of the evidence this one stands: itself, or one it rounds or counts in other units."""
    mine = key_of(figure)
    if mine in known.said or not isinstance(figure.value, Decimal):
        return (mine,) if mine in known.said else ()
    if figure.is_about and figure.kind == "money":
        return tuple(key for key in known.places if key[0] == "money" and abs(key[1] - figure.value) <= max(Decimal(1), key[1] / 100))
    if figure.kind == "count" and figure.unit in ("year", "month"):
        days = ("count", mine[1] * 364 / 12, "day")
        return (days,) if days in known.said and (figure.unit == "year" or mine[1] % 12 == 0) else ()
    return ()


def _fault_of_amount(figure: Figure, keys: tuple[Key, ...], known: Figures) -> str:
    """Empty when the amount stands; otherwise the reason."""
    if not keys:
        return "figure_not_in_evidence"
    periods = {period for key in keys for period, _text in known.places.get(key, ())}
    is_count_of_days = figure.kind == "count" and any(not placed.figure.period for key in keys for _number, placed in known.said[key])
    return "figure_with_another_period" if figure.period and figure.period not in periods and not is_count_of_days else ""


def _fault_of_number(figure: Figure, known: Figures) -> str:
    assert isinstance(figure.value, Decimal)
    if figure.kind == "level" and figure.unit in DAY_OF:
        as_count = key_of(Figure("count", figure.value, figure.unit))
        return "" if key_of(figure) in known.said or as_count in known.said else "figure_not_in_evidence"
    if figure.kind == "age":
        return "" if figure.value in known.ages else "figure_not_in_evidence"
    is_free = figure.kind == "number" and figure.value <= FREE_COUNT and figure.value == figure.value.to_integral_value()
    return "" if is_free or figure.value in known.numbers else "figure_not_in_evidence"


def fault_of(figure: Figure, keys: tuple[Key, ...], known: Figures, evidence: Evidence, today: date) -> str:
    """Why a figure does not stand in the evidence; empty when it does."""
    if isinstance(figure.value, tuple):
        return "" if _is_date(figure.value, known, today) else "date_not_in_evidence"
    if figure.kind == "year":
        return "" if _is_year(str(figure.value), known, today) else "date_not_in_evidence"
    if figure.kind == "phone":
        stands = figure.value in known.digits or (len(str(figure.value)) > 6 and str(figure.value) in phones_of(evidence))
        stands = stands or (len(str(figure.value)) <= 6 and f" {figure.value}" in f" {passage_words(evidence)}")
        return "" if stands else "phone_not_in_evidence"
    if figure.kind in ("time", "code"):
        stands = figure.value in known.words or str(figure.value).lower() in passage_words(evidence)
        return "" if stands else f"{figure.kind}_not_in_evidence"
    if figure.kind in ("money", "percent", "count"):
        return _fault_of_amount(figure, keys, known)
    return _fault_of_number(figure, known)
