"""The index: a full-text table kept in step with the catalogue, and what each process keeps of it in memory."""

import json
import math
from collections import Counter
from dataclasses import dataclass
from threading import Lock
from typing import Any

from django.db import transaction

from services_catalogue.models import CatalogueVersion
from services_catalogue.search import fulltext
from services_catalogue.search.fulltext import Row, indexed_version
from services_catalogue.search.meaning import Meaning, word_vectors
from services_catalogue.search.spelling import Spelling
from services_catalogue.search.text import name_key, stem, telling_words, words_of
from services_catalogue.types import Catalogue, Service

__all__ = ["Entry", "Index", "current_index", "indexed_version", "rebuild_index"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What ranking needs to know of one service."""

    service: str
    nations: frozenset[str]
    is_open: bool
    names: tuple[str, ...]  # keys of its names


@dataclass(frozen=True)
class Index:
    """One version of the index, read-only and shared between threads."""

    version: str
    entries: tuple[Entry, ...]
    places: dict[str, int]  # service -> its place in entries
    named: dict[str, frozenset[int]]  # key of a name -> the places of the services that bear it
    short_named: dict[str, frozenset[int]]  # the same for abbreviations and form numbers
    counts: dict[str, int]  # stem -> how many services use it
    spelling: Spelling
    meaning: Meaning | None

    def rarity(self, word: str) -> float:
        """How telling a word is; 0 for one that no service uses."""
        count = self.counts.get(stem(word), 0)
        return math.log(1 + len(self.entries) / count) if count else 0.0


def rebuild_index(catalogue: Catalogue) -> None:
    """Make the index say what this catalogue says: all of it, or nothing. Call it wherever the catalogue is changed."""
    asks = _asks(catalogue)
    with transaction.atomic():
        fulltext.replace_rows(_row(service, asks.get(service.id, []), catalogue.version) for service in catalogue.services.values())


def current_index() -> Index:
    """The index of the version published now: one small query, unless the catalogue changed since this process last looked."""
    global _held  # noqa: PLW0603 - one value for the process, replaced whole
    version = CatalogueVersion.objects.filter(pk=1).values_list("token", flat=True).first() or "empty"
    held = _held
    if held is None or held.version != version:
        with _lock:
            if _held is None or _held.version != version:
                _held = _read(version)
            held = _held
    return held


_held: Index | None = None
_lock = Lock()


def _asks(catalogue: Catalogue) -> dict[str, list[str]]:
    """What people say, by the service that answers it: written answers, and needs by the service that meets each best."""
    asks: dict[str, list[str]] = {}
    for answer in catalogue.answers:
        asks.setdefault(answer.service, []).extend(answer.asks)
    for need in catalogue.needs.values():
        for best in dict.fromkeys(services[0] for services in need.services.values() if services):
            asks.setdefault(best, []).extend(need.phrases)
    return asks


def _row(service: Service, asks: list[str], version: str) -> Row:
    names = [service.name, service.name_cy, service.id.replace("-", " ")]
    phrases = list(dict.fromkeys((*service.citizen_phrases, *asks)))
    facets = {
        "nations": service.nations,
        "is_open": service.is_open,
        "names": sorted({key for name in (*names, _bare(service.name)) for key in (name_key(name), " ".join(telling_words(name)))} - {""}),
        "short_names": sorted({name_key(short) for short in service.abbreviations} - {""}),
        "texts": [text for text in (service.name, service.name_cy, service.summary, *phrases) if text],
    }
    body = (*service.what_you_get, *service.eligibility, *service.how_to_apply)
    return Row(
        service=service.id,
        version=version,
        facets=json.dumps(facets),
        names=" . ".join(filter(None, (*names, *service.abbreviations))),
        phrases=" . ".join(phrases),
        summary=service.summary,
        body=" . ".join(body),
    )


def _bare(name: str) -> str:
    """A name without what stands in brackets."""
    return name.partition(" (")[0]


def _read(version: str) -> Index:
    rows = fulltext.read_rows()
    facets: list[dict[str, Any]] = [json.loads(row.facets) for row in rows]
    vectors = word_vectors()
    used = [set(words_of(f"{row.names} {row.phrases} {row.summary} {row.body}")) for row in rows]
    return Index(
        version=version,
        entries=tuple(
            Entry(row.service, frozenset(held["nations"]), held["is_open"], tuple(held["names"]))
            for row, held in zip(rows, facets, strict=True)
        ),
        places={row.service: place for place, row in enumerate(rows)},
        named=_places_by_key([held["names"] for held in facets]),
        short_named=_places_by_key([held["short_names"] for held in facets]),
        counts=dict(Counter(stemmed for words in used for stemmed in {stem(word) for word in words})),
        spelling=Spelling(Counter(word for words in used for word in words), lambda word: vectors is not None and word in vectors),
        meaning=Meaning(vectors, [held["texts"] for held in facets]) if vectors and rows else None,
    )


def _places_by_key(keys: list[list[str]]) -> dict[str, frozenset[int]]:
    places: dict[str, set[int]] = {}
    for place, found in enumerate(keys):
        for key in found:
            places.setdefault(key, set()).add(place)
    return {key: frozenset(found) for key, found in places.items()}
