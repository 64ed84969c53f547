"""The verification gate: a sentence is shown only when everything in it stands in the evidence of the turn."""

from collections.abc import Iterator
from datetime import date

from conversations.guardrails.claims import strong_claims
from conversations.guardrails.gate_index import index_of
from conversations.guardrails.links import unknown_links
from conversations.guardrails.presented import unseen_services
from conversations.guardrails.promises import promises
from conversations.guardrails.standing import faults_in
from conversations.guardrails.verdict import SentenceVerdict
from conversations.guardrails.wording import forbidden_words
from conversations.types import Evidence, Sentence
from services_catalogue.types import Catalogue

MOST_CHARACTERS = 2_000  # nothing longer is a sentence


def _faults(sentence: Sentence, evidence: Evidence, own_words: str, catalogue: Catalogue, today: date) -> Iterator[tuple[str, str]]:
    if len(sentence.text) > MOST_CHARACTERS:
        yield "too_long", str(len(sentence.text))
        return
    index = index_of(catalogue)
    mentions = index.names.mentions_in(sentence.text)
    yield from forbidden_words(sentence.text)
    yield from unknown_links(sentence, evidence)
    yield from faults_in(sentence.text, sentence.service, evidence, own_words=own_words, index=index, today=today)
    yield from unseen_services(sentence, evidence, mentions, catalogue, index)
    yield from promises(sentence.text, evidence)
    yield from strong_claims(sentence, evidence, mentions)


def check_sentence(sentence: Sentence, evidence: Evidence, *, own_words: str, catalogue: Catalogue, today: date) -> SentenceVerdict:
    """Released, or withheld with the first reason found and every detail.

    `own_words` holds what the person wrote, in earlier turns of the conversation too.
    """
    faults = tuple(_faults(sentence, evidence, own_words, catalogue, today))
    if not faults:
        return SentenceVerdict(released=True)
    return SentenceVerdict(released=False, reason=faults[0][0], details=tuple(f"{reason}: {words}" for reason, words in faults))
