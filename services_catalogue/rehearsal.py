"""How the assistant would answer from another catalogue: asked here, answered by whoever settings name."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from services_catalogue.entries import Entry, completed
from services_catalogue.seed import answer_value, contact_value, fact_value, need_value, rate_value, service_value
from services_catalogue.types import Catalogue, Facts, Rate, SourceLink


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """One reply: its paragraphs, the question at its end, the services it offers, the sources it cites and what was held back."""

    status: str
    paragraphs: tuple[str, ...]
    question: str
    offered: tuple[str, ...]
    sources: tuple[SourceLink, ...]
    tools: tuple[str, ...]
    withheld: tuple[str, ...]


class Rehearsal(Protocol):
    """Answers one message from a catalogue that is not published, keeps nothing and asks no model."""

    def __call__(self, *, catalogue: Catalogue, text: str, facts: Facts, language: str) -> Rehearsed: ...


def rehearse(*, catalogue: Catalogue, text: str, facts: Facts, language: str) -> Rehearsed:
    """What the assistant would say to this message of a person of whom these facts are known."""
    answer: Rehearsal = import_string(settings.CATALOGUE_REHEARSAL)
    return answer(catalogue=catalogue, text=text, facts=facts, language=language)


def with_entry(catalogue: Catalogue, kind: str, key: str, entry: Entry | None, version: str) -> Catalogue:
    """The catalogue as it would be with one entry saying this, or gone. Raises KeyError, TypeError or ValueError for one half written."""
    if kind == "answers":
        others = tuple(answer for answer in catalogue.answers if answer.id != key)
        return replace(catalogue, version=version, answers=(*others, answer_value(completed(kind, entry))) if entry else others)
    if kind == "rates":
        return replace(catalogue, version=version, rates=_rates_with(catalogue, key, entry))
    held = {name: value for name, value in getattr(catalogue, kind).items() if name != key}
    if entry:
        held[key] = _VALUES[kind](completed(kind, entry))
    by_id: Any = {kind: dict(sorted(held.items()))}
    return replace(catalogue, version=version, **by_id)


def _rates_with(catalogue: Catalogue, key: str, entry: Entry | None) -> dict[str, tuple[Rate, ...]]:
    rate_id, _, first_day = key.partition(" from ")
    others = [rate for rate in catalogue.rates.get(rate_id, ()) if rate.valid_from.isoformat() != first_day]
    rates = [*others, rate_value(completed("rates", entry))] if entry else others
    return {**catalogue.rates, rate_id: tuple(sorted(rates, key=lambda rate: rate.valid_from))}


_VALUES: Mapping[str, Callable[[Entry], object]] = {
    "services": service_value,
    "facts": fact_value,
    "contacts": contact_value,
    "needs": need_value,
}
