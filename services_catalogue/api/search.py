"""Finding services by everyday words."""

from collections.abc import Sequence
from typing import Any, ClassVar

from services_catalogue.api.lists import ListView
from services_catalogue.api.parameters import Page, SearchPage
from services_catalogue.search import search_services

MOST_HITS = 200
SHOWN = ("id", "name_en", "name_cy", "summary_en", "summary_cy", "nations", "topic", "state", "url")


class SearchView(ListView):
    """Services that fit some words, best first; exact names, abbreviations and form numbers always win."""

    parameters: ClassVar[type[Page]] = SearchPage

    def rows(self, page: Page) -> Sequence[Any]:
        """Each find in short."""
        asked = page.validated_data
        hits = search_services(asked["q"], nations=[asked["nation"]] if "nation" in asked else (), limit=MOST_HITS)
        services = self.data.by_id["services"]
        return [{**{name: services[hit.service][name] for name in SHOWN}, "score": hit.score} for hit in hits if hit.service in services]
