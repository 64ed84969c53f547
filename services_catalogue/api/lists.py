"""Lists of entries and single ones."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from services_catalogue.api import parameters
from services_catalogue.api.base import OpenView
from services_catalogue.api.parameters import Page


class ListView(OpenView):
    """A list in the order of ids, a page at a time."""

    kind: ClassVar[str]
    parameters: ClassVar[type[Page]] = Page

    def get(self, request: Request) -> Response:
        """The page asked for."""
        page = parameters.checked(self.parameters, request.query_params)
        return Response(self.page_of(self.rows(page), page))

    def rows(self, page: Page) -> Sequence[Any]:
        """All that fit the filters."""
        return page.fitting(self.data.rows[self.kind])

    def page_of(self, rows: Sequence[Any], page: Page) -> dict[str, Any]:
        """Part of the rows, with the ways to the next part and back. 404 past the end."""
        number, size = page.validated_data["page"], page.validated_data["page_size"]
        last = max(1, -(-len(rows) // size))
        if number > last:
            raise NotFound(_("There is no page %(page)d; the last one is %(last)d.") % {"page": number, "last": last})
        return {
            "catalogue": self.about(self.data.version),
            "count": len(rows),
            "next": self._address(number + 1) if number < last else None,
            "previous": self._address(number - 1) if number > 1 else None,
            "results": rows[(number - 1) * size : number * size],
        }

    def _address(self, number: int) -> str:
        query = self.request.query_params.copy()
        query["page"] = str(number)
        return self.request.build_absolute_uri(f"?{query.urlencode()}")


class EntryView(OpenView):
    """One entry by its id."""

    kind: ClassVar[str]

    def get(self, request: Request, entry_id: str) -> Response:
        """The entry, or 404."""
        parameters.checked(parameters.Nothing, request.query_params)
        try:
            return Response(self.data.by_id[self.kind][entry_id])
        except KeyError:
            raise NotFound(_("There is no %(id)s here.") % {"id": entry_id}) from None
