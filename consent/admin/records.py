"""Pages of the desk that are made from what is declared: documents, retention, and the figures for the annual report."""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from consent.admin.acts import HANDLE
from consent.admin.base import LookingAdmin
from consent.desk import performance
from consent.desk.records import NAMES, read_document, retention_rows

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2200, 1, 1)


class RecordPages(LookingAdmin):
    """For officers who work on cases; they hang on the queue, for they have no table of their own."""

    def get_urls(self) -> list[URLPattern]:
        """The pages, before those that every table has."""
        views = (
            ("records/", self.records_view, "records"),
            ("records/retention/", self.retention_view, "retention"),
            ("records/performance/", self.performance_view, "performance"),
            ("records/performance.csv", self.performance_file, "performance_file"),
            ("records/<slug:name>/", self.document_view, "document"),
        )
        wrap = self.admin_site.admin_view
        return [*(path(route, wrap(view), name=f"consent_{name}") for route, view, name in views), *super().get_urls()]

    def records_view(self, request: HttpRequest) -> HttpResponse:
        """Which there are, and how much of each waits for the controller."""
        documents = [read_document(name) for name in NAMES]
        return self._shown(request, "records", _("Records"), documents=documents)

    def document_view(self, request: HttpRequest, name: str) -> HttpResponse:
        """One document."""
        self._require(request)
        if name not in NAMES:
            raise Http404
        document = read_document(name)
        return self._shown(request, "document", document.title, document=document)

    def retention_view(self, request: HttpRequest) -> HttpResponse:
        """How long everything is kept."""
        return self._shown(request, "retention", _("How long data are kept"), rows=list(retention_rows()))

    def performance_view(self, request: HttpRequest) -> HttpResponse:
        """The figures of a period."""
        first, last = _period(request)
        shown = {"rows": performance.report(first=first, last=last), "headings": performance.headings(), "small": performance.SMALL}
        return self._shown(request, "performance", _("Performance"), first=first, last=last, **shown)

    def performance_file(self, request: HttpRequest) -> HttpResponse:
        """The same as CSV."""
        self._require(request)
        first, last = _period(request)
        response = HttpResponse(content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="requests-about-data-{first}-{last}.csv"'
        response.write("\ufeff")  # spreadsheets then read it as UTF-8
        performance.write_csv(response, first=first, last=last)  # type: ignore[arg-type]
        return response

    def _shown(self, request: HttpRequest, template: str, title: str, **context: Any) -> HttpResponse:
        self._require(request)
        return TemplateResponse(request, f"admin/consent/{template}.html", self.page(request, title, **context))

    def _require(self, request: HttpRequest) -> None:
        if not (self.has_view_permission(request) and request.user.has_perm(HANDLE)):
            raise PermissionDenied


def _period(request: HttpRequest) -> tuple[date, date]:
    """What the form asked for; this financial year when that is no period."""
    this_year = performance.year_of(timezone.localdate())
    try:
        first, last = date.fromisoformat(request.GET.get("first", "")), date.fromisoformat(request.GET.get("last", ""))
    except ValueError:
        return this_year
    return (first, last) if FIRST_DAY <= first <= last <= LAST_DAY else this_year
