"""Batches of changes: the list, and the page on which all of one is sent on."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import BadRequest
from django.db.models import Count, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consent.admin.base import officer_of
from consent.audit import NotAuditableError
from services_catalogue.admin.acts_of import last_acts
from services_catalogue.admin.batch_acts import BATCH_ACTS, standing_of
from services_catalogue.admin.entry_page import name_of
from services_catalogue.admin.files import Files
from services_catalogue.admin.review_page import COLOURS
from services_catalogue.admin.rights import require, require_view
from services_catalogue.models import Revision, RevisionBatch, RevisionState
from services_catalogue.revisions import ProblemsError, RevisionError, batch_writers

SHOWN = 200


@admin.register(RevisionBatch)
class BatchAdmin(Files):
    """What imports made, and anything else that goes to the public together."""

    list_display = ("summary", "changes")
    list_per_page = 50
    list_max_show_all = 0
    show_full_result_count = False
    sortable_by = ()
    change_list_template = "admin/services_catalogue/batches.html"

    def get_queryset(self, request: HttpRequest) -> QuerySet[RevisionBatch]:
        """With how many changes each holds."""
        batches: QuerySet[RevisionBatch] = super().get_queryset(request).annotate(size=Count("revisions"))
        return batches

    @admin.display(description=_("changes"))
    def changes(self, batch: Any) -> int:
        """How many entries it changes."""
        return int(batch.size)

    def get_urls(self) -> list[URLPattern]:
        """Import and export beside the pages every table has."""
        return [*self.file_urls(), *super().get_urls()]

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """All of a batch, and what may be done with it as a whole."""
        require_view(request)
        if not object_id.isdecimal() or len(object_id) > 17:
            raise Http404
        batch = get_object_or_404(RevisionBatch, pk=object_id)
        if request.method == "POST":
            return self._act(request, batch, request.POST.get("act", ""))
        return self._page(request, batch)

    def _act(self, request: HttpRequest, batch: RevisionBatch, name: str) -> HttpResponse:
        act = BATCH_ACTS.get(name)
        if act is None:
            raise BadRequest
        require(act.allowed(request.user, standing_of(batch)[1]))
        form = act.form(request.POST, auto_id=f"{name}_%s")
        if not form.is_valid():
            return self._page(request, batch, bound={name: form})
        try:
            act.do(batch.pk, form.cleaned_data, officer_of(request).pseudonym, timezone.now())
        except ProblemsError as refused:
            return self._page(request, batch, refusals=[str(problem) for problem in refused.problems[:SHOWN]])
        except (RevisionError, NotAuditableError) as refused:
            return self._page(request, batch, refusals=[str(refused)])
        messages.success(request, str(act.done))
        return redirect(request.path)

    def _page(
        self, request: HttpRequest, batch: RevisionBatch, *, bound: dict[str, Any] | None = None, refusals: list[str] | None = None
    ) -> HttpResponse:
        state, kinds = standing_of(batch)
        is_own = state == RevisionState.IN_REVIEW and officer_of(request).pseudonym in batch_writers(batch)
        offered = {name: act for name, act in BATCH_ACTS.items() if state in act.states and act.allowed(request.user, kinds)}
        if is_own:
            offered.pop("publish", None)
        rows = last_acts(Revision.objects.filter(batch=batch).order_by("kind", "key").defer("base")[:SHOWN])
        context = {
            "batch": batch,
            "rows": [(row, name_of(row.kind, row.content, row.key), COLOURS.get(RevisionState(row.state), "none")) for row in rows],
            "left": max(0, batch.revisions.count() - SHOWN),
            "acts": [(name, act.button, (bound or {}).get(name) or act.form(auto_id=f"{name}_%s")) for name, act in offered.items()],
            "is_own": is_own,
            "refusals": refusals or [],
        }
        page = self.page(request, _("Batch of changes"), **context)
        return TemplateResponse(request, "admin/services_catalogue/batch.html", page, status=422 if bound or refusals else 200)
