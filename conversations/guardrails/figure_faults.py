"""Every figure of a sentence that may not be shown, with the reason."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from conversations.guardrails.attribution import wrongly_told
from conversations.guardrails.evidence_figures import Figures, Key
from conversations.guardrails.evidence_memo import figures_of, household_of_sums, own_figures
from conversations.guardrails.figure_readers import Figure
from conversations.guardrails.figures import prepared
from conversations.guardrails.gate_index import CatalogueIndex
from conversations.guardrails.grounding.contexts import Placed, read_places
from conversations.guardrails.grounding.person import NOBODY, Person, beside_sums
from conversations.guardrails.grounding.subject import Subject
from conversations.guardrails.own_figures import is_own, is_stated_as_rule
from conversations.guardrails.pairs import joined
from conversations.guardrails.promises import is_catalogue_wording
from conversations.guardrails.right_place import Beside, fault_of_place, swapped_in
from conversations.guardrails.standing import fault_of, standing_keys
from conversations.guardrails.worked_out import is_worked_out, wrongly_compared
from conversations.types import Evidence, Sentence

NOT_KNOWN = re.compile(
    r"\bno (?:figure|rate|amount|date|decision)\b|\b(?:not|n['’]t|nobody|no one|never|yet to)\b.{0,30}"
    r"\b(?:set|announced|published|decided|confirmed|known|knows?|say|tell|figure|amount|rate)\b",
    re.IGNORECASE,
)

ELSEWHERE = "figure_of_another_thing"


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence beside what it must stand on."""

    sentence: Sentence
    subject: Subject
    evidence: Evidence
    own_words: str
    index: CatalogueIndex
    today: date
    person: Person = NOBODY


@dataclass(frozen=True, slots=True)
class _Figures:
    """The figures of a sentence, with where each stands."""

    words: str
    places: tuple[Placed, ...]
    known: Figures
    stand: Mapping[int, tuple[Key, ...]]
    own: Callable[[], Figures]  # the person's: read when a figure stands nowhere else


def _is_each_pound(figure: Figure) -> bool:
    """ "For each £1" is a way of speaking."""
    return figure.kind == "money" and figure.value == 1


def _places(reading: Reading) -> tuple[Placed, ...]:
    return read_places(reading.sentence.text, names=[(mention.start, mention.end) for mention in reading.subject.mentions])


def _read(reading: Reading, places: tuple[Placed, ...]) -> _Figures:
    text, evidence = reading.sentence.text, reading.evidence
    known = figures_of(evidence, reading.index.texts, reading.index.titles)
    stand = {placed.figure.start: standing_keys(placed.figure, known) for placed in places}
    return _Figures(prepared(text), places, known, stand, partial(own_figures, evidence, reading.own_words))


def _is_verbatim(reading: Reading) -> bool:
    is_carried = not reading.subject.mentions and not reading.sentence.service and bool(reading.subject.carried)
    text = reading.sentence.text
    return not is_carried and is_catalogue_wording(text.partition(": ")[2] or text, reading.evidence)


def _fault(placed: Placed, found: _Figures, reading: Reading, beside: Beside, *, is_verbatim: bool) -> str:
    """Why one figure may not be shown; empty when it may."""
    figure, keys = placed.figure, found.stand[placed.figure.start]
    fault = fault_of(figure, keys, found.known, reading.evidence, reading.today)
    if fault == "date_not_in_evidence" and NOT_KNOWN.search(found.words):
        return ""  # "the rate for 2028 has not been set": a day named only to say that nothing is known of it
    worked = is_worked_out(placed, found.places, found.stand)
    if worked and (not fault or fault == "figure_not_in_evidence"):
        return ""
    if not fault and keys and not is_verbatim:
        fault = fault_of_place(placed, keys, beside, reading.subject.beside(*placed.stretch))
    is_of_sum = not fault and bool(keys) and not any(one.is_published for key in keys for _number, one in found.known.said[key])
    if (fault or is_of_sum) and is_own(figure, found.own(), reading.own_words):
        return "figure_only_from_person" if is_stated_as_rule(figure, found.words, reading.own_words) else ""
    return fault


def faults_in(reading: Reading) -> Iterator[tuple[str, str]]:
    """Each figure that may not be shown, as (reason, figure)."""
    places = _places(reading)
    if not places:
        return  # most sentences have none, and need nothing of the evidence read
    found = _read(reading, places)
    present = frozenset(key for keys in found.stand.values() for key in keys)
    person = beside_sums(reading.person, household_of_sums(reading.evidence, reading.index.texts))
    beside = Beside(found.known, reading.evidence, reading.index, found.words, present, person)
    is_verbatim = _is_verbatim(reading)
    yield from wrongly_told(found.words, found.places, found.own, found.known)
    right, wrong = joined(found.words, found.places, found.stand, found.known)
    for placed in found.places:
        fault = "" if _is_each_pound(placed.figure) else _fault(placed, found, reading, beside, is_verbatim=is_verbatim)
        if fault == ELSEWHERE and placed.figure.start in right:
            continue  # "£22,020 a year, or £1,835 a month": the evidence says so
        if not fault and placed.figure.start in wrong and not is_verbatim:
            fault = ELSEWHERE
        if fault:
            yield fault, f"{placed.figure.kind}:{placed.figure.value}"
    for placed in wrongly_compared(found.words, found.places):
        yield "wrongly_compared", f"{placed.figure.kind}:{placed.figure.value}"
    if not is_verbatim:
        for placed in swapped_in(found.places, found.stand, beside, reading.subject):
            yield ELSEWHERE, f"{placed.figure.kind}:{placed.figure.value}"
