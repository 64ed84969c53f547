"""What the gate looks things up in a catalogue by, made once for the catalogue in use."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock

from conversations.guardrails.evidence_figures import Known
from conversations.guardrails.mentions import Mention, NameIndex, related_services
from conversations.types import Evidence
from services_catalogue.types import Catalogue, Service


@dataclass(frozen=True)
class CatalogueIndex:
    """Names, nearness and text of a catalogue."""

    names: NameIndex
    near: Mapping[str, frozenset[str]]
    titles: frozenset[str]  # the services' names as they are written
    words: str  # every public text, lower case
    texts: Known = field(default_factory=dict)  # passages made from the catalogue, with their figures

    @classmethod
    def of(cls, catalogue: Catalogue) -> "CatalogueIndex":
        """Read a catalogue."""
        texts = [text for service in catalogue.services.values() for text in _texts_of(service)]
        texts += [part for answer in catalogue.answers for part in (answer.text, answer.corrects, *answer.asks)]
        texts += [contact.name for contact in catalogue.contacts.values()] + [rates[0].label for rates in catalogue.rates.values() if rates]
        return cls(
            NameIndex(catalogue),
            related_services(catalogue),
            frozenset(service.name for service in catalogue.services.values()),
            " \n ".join(texts).lower().replace("’", "'"),
        )


def _texts_of(service: Service) -> Iterable[str]:
    yield from (service.name, service.provider, service.summary, service.state_note, *service.citizen_phrases, *service.abbreviations)
    yield from (*service.what_you_get, *service.eligibility, *service.exclusions, *service.how_to_apply)
    yield from (*service.documents_needed, *service.time_limits, *(amount.what for amount in service.amounts))
    yield from (source.title for source in service.sources)


_latest: list[tuple[Catalogue, CatalogueIndex]] = []
_lock = Lock()


def note_texts(catalogue: Catalogue, passages: Iterable[str]) -> None:
    """These passages are the catalogue's own words, so what is read from them may be kept."""
    texts = index_of(catalogue).texts
    for passage in passages:
        texts.setdefault(passage, None)


def index_of(catalogue: Catalogue) -> CatalogueIndex:
    """The index of a catalogue, kept for the one in use."""
    for known, index in tuple(_latest):
        if known is catalogue:
            return index
    index = CatalogueIndex.of(catalogue)
    with _lock:
        _latest[:] = [(catalogue, index)]
    return index


def mentions_of(text: str, evidence: Evidence, index: CatalogueIndex) -> tuple[Mention, ...]:
    """The names in a text of this turn, read once for each body of evidence: the sentences that follow look back at it."""
    known: dict[str, tuple[Mention, ...]] = evidence.memo.setdefault("mentions", {})
    if text not in known:
        known[text] = index.names.mentions_in(text)
    return known[text]


def services_named(evidence: Evidence, number: int, index: CatalogueIndex, stretch: tuple[int, int] | None = None) -> frozenset[str]:
    """The services that one passage names; of a stretch, the service it is from and those named there."""
    known: dict[int, tuple[Mention, ...]] = evidence.memo.setdefault("named", {})
    if number not in known:
        known[number] = index.names.mentions_in(evidence.passages[number])
    mentions = known[number]
    if stretch is not None and mentions and evidence.passages[number].partition(": ")[0] in index.titles:
        mentions = tuple(one for one in mentions if one.start == 0 or stretch[0] <= one.start < stretch[1])
    return frozenset().union(*(mention.services for mention in mentions))
