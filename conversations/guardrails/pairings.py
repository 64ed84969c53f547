"""Two services in one sentence: had together, or one in place of the other."""

import re
from collections.abc import Iterator

from conversations.guardrails.gate_index import CatalogueIndex, services_named
from conversations.guardrails.grounding.statements import EXCLUDED, NEGATION
from conversations.guardrails.mentions import Mention
from conversations.types import Evidence
from services_catalogue.types import Catalogue

TOGETHER = re.compile(r"\b(?:together|both|alongside|at the same time|as well as|on top of|combine[ds]?)\b", re.IGNORECASE)
APART = re.compile(
    r"\b(?:together|both|alongside|same time|as well as|combine|people (?:on|who get)|while you get|cannot (?:get|have|use) it with)\b",
    re.IGNORECASE,
)
TOOK_OVER = re.compile(r"\b(?:took over from|taken over from|replaced|replaces|took the place of|has taken the place of)\b", re.IGNORECASE)
PASSIVE = re.compile(r"\b(?:was|were|been|is|be|being) $", re.IGNORECASE)
ASKING = re.compile(r"\?|\b(?:if|whether|may|might|not sure|instead|rather than|not|cannot|no|never)\b|n['’]t\b")


def wrong_pairings(
    text: str, mentions: tuple[Mention, ...], evidence: Evidence, index: CatalogueIndex, catalogue: Catalogue
) -> Iterator[tuple[str, str]]:
    """Each pair that the evidence says cannot be had together, and each replacement the wrong way round."""
    if len(mentions) != 2 or mentions[0].services & mentions[1].services or ASKING.search(text):
        return
    first, second = mentions
    if TOGETHER.search(text) and _is_apart(first, second, evidence, index):
        yield "turned_round", f"{first.name} with {second.name}"
    match = TOOK_OVER.search(text, first.end, second.start)
    if match and not PASSIVE.search(text[: match.start()]):
        replaced = {other for one in first.services for other in catalogue.services[one].replaced_by}
        if replaced & second.services:
            yield "turned_round", match.group()


def _is_apart(first: Mention, second: Mention, evidence: Evidence, index: CatalogueIndex) -> bool:
    found = []
    for number, passage in enumerate(evidence.passages):
        named = services_named(evidence, number, index)
        if named & first.services and named & second.services and APART.search(passage):
            found.append(NEGATION.search(passage) is not None or EXCLUDED in passage)
    return bool(found) and all(found)
