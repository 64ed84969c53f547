"""Whether each figure of a sentence stands in the evidence, or in the person's own words."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from conversations.guardrails.evidence_figures import Figures, key_of
from conversations.guardrails.evidence_memo import figures_of, own_figures, passage_words, phones_of
from conversations.guardrails.figure_readers import Figure
from conversations.guardrails.figures import figures_in, prepared
from conversations.guardrails.gate_index import CatalogueIndex
from conversations.guardrails.right_place import fault_of_place, is_offered
from conversations.types import Evidence

FREE_COUNT = Decimal(10)
NOT_KNOWN = re.compile(
    r"\bno (?:figure|rate|amount|date|decision)\b|\b(?:not|n['’]t|nobody|no one|never|yet to)\b.{0,30}"
    r"\b(?:set|announced|published|decided|confirmed|known|knows?|say|tell|figure|amount|rate)\b",
    re.IGNORECASE,
)


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


def _fault_of_amount(figure: Figure, known: Figures) -> str:
    """Empty when the amount stands; otherwise the reason."""
    assert isinstance(figure.value, Decimal)
    places = known.places.get(key_of(figure))
    if places is None and figure.is_about and figure.kind == "money":
        rounded = [key for key in known.places if key[0] == "money" and abs(key[1] - figure.value) <= max(Decimal(1), key[1] / 100)]
        places = set().union(*(known.places[key] for key in rounded)) if rounded else None
    if places is None and figure.kind == "count" and figure.unit in ("year", "month"):
        weeks = known.places.get(("count", key_of(figure)[1] * 364 / 12, "day"))
        places = weeks if figure.unit == "year" or key_of(figure)[1] % 12 == 0 else None
    if places is None:
        return "figure_not_in_evidence"
    if figure.period and all(period not in (figure.period,) for period, _text in places):
        return "figure_with_another_period"
    return ""


def _is_each_pound(figure: Figure) -> bool:
    """ "For each £1" is a way of speaking."""
    return figure.kind == "money" and figure.value == 1


def _fault_of_number(figure: Figure, known: Figures) -> str:
    assert isinstance(figure.value, Decimal)
    is_free = figure.kind == "number" and figure.value <= FREE_COUNT and figure.value == figure.value.to_integral_value()
    return "" if is_free or figure.value in known.numbers else "figure_not_in_evidence"


def fault_of(figure: Figure, known: Figures, evidence: Evidence, today: date) -> str:
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
        return _fault_of_amount(figure, known)
    return _fault_of_number(figure, known)


def _is_own(figure: Figure, own: Figures, own_words: str) -> bool:
    """The person's own figure may be said back, whatever unit they left out."""
    if isinstance(figure.value, tuple):
        return figure.value in own.dates or (0, *figure.value[1:]) in own.dates
    if isinstance(figure.value, str):
        return figure.value in own.years or figure.value in own.words or figure.value.lower() in own_words.lower()
    return figure.value in own.numbers


def faults_in(
    text: str, service: str, evidence: Evidence, *, own_words: str, index: CatalogueIndex, today: date
) -> Iterator[tuple[str, str]]:
    """Each figure that may not be shown, as (reason, figure)."""
    words = prepared(text)
    known, own = figures_of(evidence, index.texts), own_figures(evidence, own_words)
    mentioned = index.names.mentions_in(text)
    groups = {mention.services for mention in mentioned}
    subject = next(iter(groups)) if len(groups) == 1 else frozenset({service} if service and not groups else ())
    for figure in figures_in(words):
        if _is_each_pound(figure):
            continue
        fault = fault_of(figure, known, evidence, today)
        if fault == "date_not_in_evidence" and NOT_KNOWN.search(words):
            continue  # "the rate for 2028 has not been set": a day named only to say that nothing is known of it
        if not fault and subject:
            fault = fault_of_place(figure, known, subject, evidence, index)
        if fault and _is_own(figure, own, own_words):
            fault = "figure_only_from_person" if is_offered(figure, words) else ""
        if fault:
            yield fault, f"{figure.kind}:{figure.value}"
