"""The verification gate: a sentence is shown only when everything in it stands in the evidence of the turn."""

from collections.abc import Iterator, Mapping
from datetime import date

from conversations.guardrails.against import against_evidence
from conversations.guardrails.claims import strong_claims
from conversations.guardrails.figure_faults import Reading, faults_in
from conversations.guardrails.flips import flips_in
from conversations.guardrails.gate_index import index_of, mentions_of
from conversations.guardrails.grounding.person import person_of
from conversations.guardrails.grounding.subject import subject_of
from conversations.guardrails.inventions import inventions
from conversations.guardrails.links import unknown_links
from conversations.guardrails.nations import wrong_nations
from conversations.guardrails.pairings import wrong_pairings
from conversations.guardrails.presented import unseen_services
from conversations.guardrails.promises import promises
from conversations.guardrails.verdict import SentenceVerdict
from conversations.guardrails.wording import forbidden_words
from conversations.types import Evidence, Sentence
from services_catalogue.types import Catalogue

NO_FACTS: Mapping[str, object] = {}
MOST_CHARACTERS = 2_000  # nothing longer is a sentence


def _faults(reading: Reading, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    sentence, evidence, subject = reading.sentence, reading.evidence, reading.subject
    yield from forbidden_words(sentence.text)
    yield from unknown_links(sentence, evidence)
    yield from faults_in(reading)
    yield from inventions(sentence.text, evidence, reading.own_words)
    yield from unseen_services(sentence, evidence, subject.mentions, catalogue, index=reading.index, own_words=reading.own_words)
    yield from wrong_pairings(sentence.text, subject.mentions, evidence, reading.index, catalogue)
    yield from wrong_nations(sentence.text, subject, catalogue)
    yield from promises(sentence.text, evidence)
    yield from strong_claims(sentence, evidence, subject)
    yield from flips_in(sentence.text, subject, evidence, reading.index)
    yield from against_evidence(sentence.text, subject, evidence, reading.index)


def check_sentence(
    sentence: Sentence,
    evidence: Evidence,
    *,
    own_words: str,
    catalogue: Catalogue,
    today: date,
    before: tuple[Sentence, ...] = (),
    facts: Mapping[str, object] = NO_FACTS,
) -> SentenceVerdict:
    """Released, or withheld with the first reason found and every detail.

    `own_words` holds what the person wrote, in earlier turns of the conversation too. `before` is what this
    reply has shown so far: "it" is the service that was named last. `facts` are what is known of the person:
    an amount that is right for others is not said to them.
    """
    if len(sentence.text) > MOST_CHARACTERS:
        return SentenceVerdict(released=False, reason="too_long", details=(f"too_long: {len(sentence.text)}",))
    index = index_of(catalogue)
    subject = subject_of(sentence, before, lambda text: mentions_of(text, evidence, index))
    reading = Reading(sentence, subject, evidence, own_words, index, today, person_of(facts))
    faults = tuple(_faults(reading, catalogue))
    if not faults:
        return SentenceVerdict(released=True)
    return SentenceVerdict(released=False, reason=faults[0][0], details=tuple(f"{reason}: {words}" for reason, words in faults))
