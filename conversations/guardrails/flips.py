"""What the evidence says of a service, turned round."""

from collections.abc import Iterator

from conversations.guardrails.evidence_memo import stances_of
from conversations.guardrails.gate_index import CatalogueIndex, services_named
from conversations.guardrails.grounding.stances import stances_in, turned_round
from conversations.guardrails.grounding.stems import stems_of
from conversations.guardrails.grounding.subject import Subject
from conversations.guardrails.promises import is_catalogue_wording
from conversations.types import Evidence


def flips_in(text: str, subject: Subject, evidence: Evidence, index: CatalogueIndex) -> Iterator[tuple[str, str]]:
    """Each thing the evidence says of these services that the sentence turns round."""
    if not evidence.passages or is_catalogue_wording(text, evidence) or not any(True for _stance in stances_in(text)):
        return
    services = subject.services()
    numbers = [number for number in range(len(evidence.passages)) if not services or services & services_named(evidence, number, index)]
    known = [stance for number in numbers for stance in stances_of(evidence, number)]
    names = stems_of(" ".join(mention.name for mention in subject.mentions))
    for kind in turned_round(text, names, known, is_of_service=bool(services)):
        yield "turned_round", kind
