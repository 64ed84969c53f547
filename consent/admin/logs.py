"""The disclosure log and the breach log: lists with a form above them, and a page for each breach."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from consent.admin.acts import HANDLE
from consent.admin.base import LookingAdmin, officer_of
from consent.admin.log_forms import BreachForm, EntryForm, disclosure_form
from consent.desk.acting import NotPossibleError, emails_of
from consent.desk.breaches import CHOICES, add_entry, open_breach, standing_of
from consent.desk.disclosures import log_disclosure
from consent.models import Breach, BreachEntry, Disclosure

SHOWN = 200


class LogAdmin(LookingAdmin):
    """A log: whoever works on cases may add to it."""

    def require_view(self, request: HttpRequest) -> None:
        """Refuse everybody who may not look, and everybody who may not add when they try."""
        if not self.has_view_permission(request) or (request.method == "POST" and not request.user.has_perm(HANDLE)):
            raise PermissionDenied


@admin.register(Disclosure)
class DisclosureAdmin(LogAdmin):
    """What went to whom."""

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The log, and a form that adds to it."""
        self.require_view(request)
        form = disclosure_form(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                log_disclosure(by=officer_of(request), at=timezone.now(), **form.cleaned_data)
            except NotPossibleError as refused:
                form.add_error(None, str(refused))
            else:
                messages.success(request, _("Written down."))
                return redirect("admin:consent_disclosure_changelist")
        rows: QuerySet[Disclosure] = Disclosure.objects.select_related("case")[:SHOWN]
        context = self.page(request, _("Disclosures"), rows=rows, form=form, may_handle=request.user.has_perm(HANDLE))
        return TemplateResponse(request, "admin/consent/disclosures.html", context, status=422 if form.errors else 200)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """A line of the log has no page of its own."""
        self.require_view(request)
        raise Http404


@admin.register(Breach)
class BreachAdmin(LogAdmin):
    """Every breach with its 72 hours."""

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The log, and a form for a new one."""
        self.require_view(request)
        form = BreachForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                opened = open_breach(by=officer_of(request), at=timezone.now(), **form.cleaned_data)
            except NotPossibleError as refused:
                form.add_error(None, str(refused))
            else:
                return redirect("admin:consent_breach_change", opened.pk)
        now = timezone.now()
        rows = [{"breach": breach, "standing": standing_of(breach, now=now)} for breach in Breach.objects.all()[:SHOWN]]
        context = self.page(request, _("Breaches"), rows=rows, form=form, may_handle=request.user.has_perm(HANDLE))
        return TemplateResponse(request, "admin/consent/breaches.html", context, status=422 if form.errors else 200)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """One breach: how it stands, everything that was written, and a form for more."""
        self.require_view(request)
        breach = self.get_object(request, object_id)
        if breach is None:
            raise Http404
        form = EntryForm(request.POST if request.method == "POST" else None)
        if request.method == "POST" and form.is_valid():
            try:
                add_entry(breach=breach, by=officer_of(request), at=timezone.now(), **form.cleaned_data)
            except NotPossibleError as refused:
                form.add_error(None, str(refused))
            else:
                messages.success(request, _("Written down."))
                return redirect(request.path)
        entries = list(BreachEntry.objects.filter(breach=breach))
        emails = emails_of(str(entry.author) for entry in entries)
        lines = [{"entry": entry, "choice": _choice(entry), "who": emails.get(str(entry.author), "–")} for entry in entries]
        standing = standing_of(breach, now=timezone.now())
        context = self.page(request, breach.reference, breach=breach, standing=standing, lines=lines, form=form)
        context["may_handle"] = request.user.has_perm(HANDLE) and BreachEntry.Kind.CLOSED not in standing.latest
        return TemplateResponse(request, "admin/consent/breach.html", context, status=422 if form.errors else 200)


def _choice(entry: BreachEntry) -> str:
    options = CHOICES.get(BreachEntry.Kind(entry.kind))
    return str(options(entry.choice).label) if options else ""
