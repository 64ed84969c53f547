"""Reading the published catalogue."""

from collections.abc import Callable, Iterable
from threading import Lock
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet

from consent.prepared import Prepared
from services_catalogue.entries import KINDS, Entry
from services_catalogue.models import CatalogueVersion
from services_catalogue.rows import all_rows, entry_of
from services_catalogue.seed import build_catalogue
from services_catalogue.types import Catalogue, Service

T = TypeVar("T")


class Kept(Generic[T]):
    """A value made of what is published, once for each version; the process keeps it and replaces it whole."""

    def __init__(self, make: Callable[[str], T]) -> None:
        """`make` takes the version and reads the tables."""
        self._make = make
        self._lock = Lock()
        self._held: tuple[str, T] | None = None

    def current(self) -> T:
        """The value of the version published now: one small query, unless somebody changed the catalogue since the last look."""
        version = current_version()
        held = self._held
        if held is not None and held[0] == version:
            return held[1]
        with self._lock:
            while self._held is None or self._held[0] != version:
                made = (version, self._make(version))
                version = current_version()
                self._held = made if made[0] == version else None  # changed while being read: read again
            return self._held[1]


def published_catalogue() -> Catalogue:
    """What the public may read now. Safe to call from any thread. An empty database gives an empty catalogue."""
    return _catalogue.current()


def stored_catalogue(version: str) -> Catalogue:
    """Straight from the tables, past what the process keeps: for use inside the transaction that changes them."""
    return build_catalogue(stored_entries(), version=version)


@Prepared
def _token() -> QuerySet[Any, Any]:
    return CatalogueVersion.objects.filter(pk=1).values_list("token")


def current_version() -> str:
    """The token that changes with every load and edit; "empty" before the first load."""
    found = _token.first()
    return found[0] if found else "empty"


def stored_entries() -> dict[str, list[Entry]]:
    """Everything the database holds, in the form of the data files."""
    return {kind: [entry_of(kind, row) for row in all_rows(kind)] for kind in KINDS}


def by_topic(services: Iterable[Service]) -> dict[str, list[Service]]:
    """Services under their topics, open ones first, then by name."""
    topics: dict[str, list[Service]] = {}
    for service in sorted(services, key=lambda service: (not service.is_open, service.name.lower())):
        topics.setdefault(service.topic, []).append(service)
    return topics


def in_nation(services: Iterable[Service], nation: str) -> list[Service]:
    """The services that can be used in a nation."""
    return [service for service in services if nation in service.nations]


_catalogue = Kept(stored_catalogue)
