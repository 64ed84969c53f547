"""Beginning a change: of a published entry, of a new one, or to take one away."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from consent.admin.base import LookingAdmin, officer_of
from services_catalogue import revisions
from services_catalogue.admin.act_forms import StartForm, WithdrawForm
from services_catalogue.admin.entry_page import name_of
from services_catalogue.admin.rights import may_write, require, require_view
from services_catalogue.entries import KINDS
from services_catalogue.models import Revision
from services_catalogue.revisions import RevisionError, live_entry
from services_catalogue.revisions.live import live_row

KIND_WORDS = {"services": "service", "facts": "fact", "rates": "rate", "contacts": "contact", "answers": "answer", "needs": "need"}


class Starting(LookingAdmin):
    """The part of the changes' admin that begins them."""

    def starting_urls(self) -> list[URLPattern]:
        """Each begins a draft and goes to its page."""
        view = self.admin_site.admin_view
        return [
            path("new/<str:kind>/", view(self.new_view), name="services_catalogue_start_new"),
            path("of/<str:kind>/<str:key>/live/", view(self.live_view), name="services_catalogue_live"),
            path("of/<str:kind>/<str:key>/start/", view(self.start_view), name="services_catalogue_start"),
            path("of/<str:kind>/<str:key>/withdraw/", view(self.withdraw_view), name="services_catalogue_withdraw"),
        ]

    def new_view(self, request: HttpRequest, kind: str) -> HttpResponse:
        """A new entry: its id, and why it comes."""
        self._require_writer(request, kind)
        form = StartForm(request.POST or None, kind=kind)
        if request.method == "POST" and form.is_valid():
            started = self._started(
                request, form, revisions.start_new, kind=kind, content=form.content(), summary=form.cleaned_data["summary"]
            )
            if started:
                return started
        title = _("Add a %(kind)s") % {"kind": KIND_WORDS[kind]}
        context = self.page(request, title, form=form, button=_("Start the draft"), kind=kind)
        return TemplateResponse(request, "admin/services_catalogue/start.html", context, status=422 if form.errors else 200)

    def live_view(self, request: HttpRequest, kind: str, key: str) -> HttpResponse:
        """The page of a published entry, by its kind and key."""
        require_view(request)
        row = live_row(kind, key) if kind in KINDS else None
        if row is None:
            raise Http404
        return redirect(f"admin:services_catalogue_{row._meta.model_name}_change", row.pk)

    def start_view(self, request: HttpRequest, kind: str, key: str) -> HttpResponse:
        """A change of what is published."""
        self._require_writer(request, kind)
        if request.method == "POST":
            started = self._started(request, None, revisions.start_change, kind=kind, key=key)
            if started:
                return started
        return redirect("admin:services_catalogue_live", kind, key)

    def withdraw_view(self, request: HttpRequest, kind: str, key: str) -> HttpResponse:
        """Take an entry away: why, and what replaces it."""
        self._require_writer(request, kind)
        entry = live_entry(kind, key)
        if entry is None:
            raise Http404
        form = WithdrawForm(request.POST or None)
        if request.method == "POST" and form.is_valid():
            given = form.cleaned_data
            started = self._started(
                request, form, revisions.start_withdrawal, kind=kind, key=key, why=given["why"], replaced_by=given["replaced_by"]
            )
            if started:
                return started
        title = _("Take away: %(name)s") % {"name": name_of(kind, entry, key)}
        context = self.page(request, title, form=form, button=_("Start the withdrawal"), kind=kind, is_withdrawal=True)
        return TemplateResponse(request, "admin/services_catalogue/start.html", context, status=422 if form.errors else 200)

    def _require_writer(self, request: HttpRequest, kind: str) -> None:
        require_view(request)
        if kind not in KINDS:
            raise Http404
        require(may_write(request.user, kind))

    def _started(self, request: HttpRequest, form: Any, start: Any, **given: Any) -> HttpResponse | None:
        try:
            revision: Revision = start(**given, by=officer_of(request).pseudonym, at=timezone.now())
        except RevisionError as refused:
            if form is None:
                messages.error(request, str(refused))
            else:
                form.add_error(None, str(refused))
            return None
        return redirect("admin:services_catalogue_revision_change", revision.pk)
