"""Statements without figures that the evidence says the other way."""

import re
from collections.abc import Callable, Iterator

from conversations.guardrails.evidence_memo import statements_of
from conversations.guardrails.gate_index import CatalogueIndex, services_named
from conversations.guardrails.grounding.contradictions import contradictions, is_denied_otherwise
from conversations.guardrails.grounding.statements import statements_in
from conversations.guardrails.grounding.stems import stems_of
from conversations.guardrails.grounding.subject import Subject
from conversations.guardrails.number_words import with_digits
from conversations.guardrails.promises import is_catalogue_wording
from conversations.types import Evidence

UNSURE = re.compile(
    r"\?|\b(?:whether|if|may|might|could|unless|don['’]t know|not sure|(?:cannot|can['’]t|could not) (?:say|tell"
    r"|confirm|see|promise)|I|I['’]\w+|sorry|[Ww]here you live|any more|used to|scrapped|abolished|removed|gone)\b"
)
MEANT_FOR = re.compile(r"\b(?:is|are) (?:only |mainly |meant )?(?:for|open to) ([^,.;]+)", re.IGNORECASE)
CLOSE, BESIDE, AROUND = 0.6, 0.4, 0.4
"""What share of a statement's words another must have to be about the same, or about something like it."""


def _meant_for_the_excluded(text: str, evidence: Evidence, is_close: Callable[[int], bool]) -> Iterator[tuple[str, str]]:
    """ "It is for people on Universal Credit", where a passage says "Not for: People on Universal Credit"."""
    meant = MEANT_FOR.search(text)
    whom = stems_of(meant[1]) if meant else frozenset()
    if not whom:
        return
    for number, passage in enumerate(evidence.passages):
        _title, found, excluded = passage.partition(": Not for: ")
        if found and is_close(number) and whom <= stems_of(excluded):
            yield "turned_round", f"not for {excluded}"


def against_evidence(text: str, subject: Subject, evidence: Evidence, index: CatalogueIndex) -> Iterator[tuple[str, str]]:
    """Each statement that those closest to it in the evidence contradict."""
    if UNSURE.search(text) or not evidence.passages or is_catalogue_wording(text.partition(": ")[2] or text, evidence):
        return
    known = statements_of(evidence, index.titles)
    services = frozenset().union(*(index.near.get(service, frozenset({service})) for service in subject.services()))

    def is_close(number: int) -> bool:
        named = services_named(evidence, number, index) if services else frozenset()
        return not named or bool(named & services)

    yield from _meant_for_the_excluded(text, evidence, is_close)
    for mention in subject.mentions:
        text = text.replace(mention.name, " ")
    for said in statements_in(" ".join(with_digits(text).split())):
        if not said.stems:
            continue
        near = known.nearest(said, least=CLOSE, slack=0.05, is_close=is_close)
        beside = known.nearest(said, least=BESIDE, slack=0.05, is_close=is_close)
        around = known.nearest(said, least=AROUND, slack=1.0, is_close=is_close)
        if is_denied_otherwise(said, near):
            yield "turned_round", said.text
        for kind in contradictions(said, near, beside, around):
            yield "turned_round", kind
