"""Finding services by everyday words: one interface, a full-text leg and a leg by meaning.

`docs/adr/0002-search.md` says what was measured and why it is built this way.
"""

from services_catalogue.search.index import indexed_version, rebuild_index
from services_catalogue.search.ranking import search_services

__all__ = ["indexed_version", "rebuild_index", "search_services"]
