"""Files in and out: a look at what a file would change, then drafts of it; and the published catalogue to take away."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from consent.admin.base import LookingAdmin, officer_of
from consent.audit import record, staff
from services_catalogue.admin.file_forms import ConfirmForm, ExportForm, FileForm
from services_catalogue.admin.kept_files import keep_file, kept_file
from services_catalogue.admin.rights import may_write, require, require_view
from services_catalogue.exchange import (
    ImportRefusedError,
    Plan,
    export_csv,
    export_json,
    make_plan,
    permissions_for,
    read_file,
    start_import,
    yearly_report,
)
from services_catalogue.queries import stored_entries

SHOWN = 300
EXPORTED = "Taking published entries away"


class Files(LookingAdmin):
    """The part of the batches' admin that reads and writes files."""

    def file_urls(self) -> list[URLPattern]:
        """Looking, importing and exporting."""
        view = self.admin_site.admin_view
        return [
            path("import/", view(self.import_view), name="services_catalogue_import"),
            path("export/", view(self.export_view), name="services_catalogue_export"),
        ]

    def import_view(self, request: HttpRequest) -> HttpResponse:
        """Choose a file; see what it would change; make drafts of it."""
        require_view(request)
        require(any(may_write(request.user, kind) for kind in ("rates", "services")))
        if request.method == "POST" and "token" in request.POST:
            return self._confirm(request)
        form = FileForm(request.POST or None, request.FILES or None)
        if request.method != "POST" or not form.is_valid():
            page = self.page(request, _("Import"), form=form)
            return TemplateResponse(request, "admin/services_catalogue/import.html", page, status=422 if form.is_bound else 200)
        given = form.cleaned_data
        plan = make_plan(given["rows"], withdraw_missing=given["withdraw_missing"])
        name = given["file"].name
        token = keep_file(officer_of(request).user_id, name, given["content"])
        kept = {"token": token, "kind": given["kind"], "withdraw_missing": given["withdraw_missing"]}
        return self._preview(request, name, plan, ConfirmForm(initial={**kept, "summary": _("Imported from %(file)s.") % {"file": name}}))

    def _confirm(self, request: HttpRequest) -> HttpResponse:
        form = ConfirmForm(request.POST)
        found = kept_file(officer_of(request).user_id, request.POST.get("token", ""))
        if found is None:
            messages.error(request, _("The file is no longer kept. Choose it again."))
            return redirect("admin:services_catalogue_import")
        name, content = found
        valid = form.is_valid()
        withdraw = form.cleaned_data.get("withdraw_missing", False)
        rows = read_file(content, form.cleaned_data.get("kind", ""))
        plan = make_plan(rows, withdraw_missing=withdraw)
        require(request.user.has_perms(permissions_for(plan.kinds)))
        if not valid:
            return self._preview(request, name, plan, form)
        by, summary = officer_of(request).pseudonym, form.cleaned_data["summary"]
        try:
            batch = start_import(rows, summary=summary, by=by, at=timezone.now(), withdraw_missing=withdraw)
        except ImportRefusedError as refused:
            messages.error(request, str(refused))
            return self._preview(request, name, refused.plan, form)
        messages.success(request, _("Imported as drafts. The public sees nothing of them yet."))
        return redirect(reverse("admin:services_catalogue_revisionbatch_change", args=(batch.pk,)))

    def _preview(self, request: HttpRequest, name: str, plan: Plan, form: ConfirmForm) -> HttpResponse:
        rates = yearly_report(plan) if "rates" in plan.kinds else None
        others = [one for one in plan.differences if one.kind != "rates"]
        context: dict[str, Any] = {
            "file": name,
            "plan": plan,
            "rates": rates,
            "odd": sum(line.is_odd for line in rates.lines) if rates else 0,
            "others": others[:SHOWN],
            "others_left": max(0, len(others) - SHOWN),
            "troubles": plan.troubles[:SHOWN],
            "troubles_left": max(0, len(plan.troubles) - SHOWN),
            "form": form,
            "may_import": request.user.has_perms(permissions_for(plan.kinds)),
        }
        is_fine = not plan.troubles and not form.is_bound
        page = self.page(request, _("What this file would change"), **context)
        return TemplateResponse(request, "admin/services_catalogue/import_preview.html", page, status=200 if is_fine else 422)

    def export_view(self, request: HttpRequest) -> HttpResponse:
        """The published catalogue, or one kind of it, as a file."""
        require_view(request)
        form = ExportForm(request.POST or None)
        if request.method != "POST" or not form.is_valid():
            page = self.page(request, _("Export"), form=form)
            return TemplateResponse(request, "admin/services_catalogue/export.html", page, status=422 if form.is_bound else 200)
        kind, is_csv = form.cleaned_data["kind"], form.cleaned_data["form"] == "csv"
        entries = {name: listed for name, listed in stored_entries().items() if kind in ("", name)}
        content = export_csv(kind, entries[kind]) if is_csv else export_json(entries)
        details: dict[str, Any] = {"kind": kind or "all", "entries": sum(map(len, entries.values()))}
        with transaction.atomic():
            record(
                action="catalogue.exported",
                actor=staff(officer_of(request).pseudonym),
                at=timezone.now(),
                reason=EXPORTED,
                details=details,
            )
        name = f"{kind or 'catalogue'}-{timezone.localdate()}.{'csv' if is_csv else 'json'}"
        content_type = "text/csv; charset=utf-8" if is_csv else "application/json"
        return HttpResponse(content, content_type=content_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
