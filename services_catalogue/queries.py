"""Reading the published catalogue."""

from collections.abc import Iterable
from threading import Lock

from services_catalogue.entries import KINDS, Entry
from services_catalogue.models import CatalogueVersion
from services_catalogue.rows import all_rows, entry_of
from services_catalogue.seed import build_catalogue
from services_catalogue.types import Catalogue, Service

_lock = Lock()
_built: Catalogue | None = None


def published_catalogue() -> Catalogue:
    """What the public may read now: one small query, unless somebody changed the catalogue since this process last looked.

    Safe to call from any thread. An empty database gives an empty catalogue.
    """
    global _built  # noqa: PLW0603 - one value for the process, replaced whole
    version = current_version()
    built = _built
    if built is not None and built.version == version:
        return built
    with _lock:
        while _built is None or _built.version != version:
            candidate = stored_catalogue(version)
            version = current_version()
            _built = candidate if candidate.version == version else None  # changed while being read: read again
        return _built


def stored_catalogue(version: str) -> Catalogue:
    """Straight from the tables, past what the process keeps: for use inside the transaction that changes them."""
    return build_catalogue(stored_entries(), version=version)


def current_version() -> str:
    """The token that changes with every load and edit; "empty" before the first load."""
    return CatalogueVersion.objects.filter(pk=1).values_list("token", flat=True).first() or "empty"


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
