"""What people asked in vain: the list of themes, and the page on which an editor says what comes of one."""

from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from consent.admin.base import LookingAdmin, officer_of
from consent.audit import NotAuditableError
from consent.desk.acting import NotPossibleError, emails_of
from services_catalogue.admin.gap_forms import CoveredForm, FilterForm, OpenForm, SetAsideForm
from services_catalogue.admin.rights import may_write, require
from services_catalogue.gaps.deciding import decide_gap, draft_of_gap
from services_catalogue.gaps.sightings import monday_of
from services_catalogue.gaps.themes import Asked, enough, lines_of, nations_of, themes, weeks_of
from services_catalogue.models import Gap, GapOutcome, Service
from services_catalogue.revisions import RevisionError
from services_catalogue.search import search_services

PER_PAGE, MOST_RELATED = 50, 6
ACTS: dict[str, tuple[type[Form], str]] = {
    "set_aside": (SetAsideForm, GapOutcome.SET_ASIDE),
    "covered": (CoveredForm, GapOutcome.COVERED),
    "open": (OpenForm, ""),
}


@admin.register(Gap)
class GapAdmin(LookingAdmin):
    """Themes and counts in place of a table of rows."""

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Open themes, those of most people first."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = FilterForm(request.GET)
        given = {name: value for name, value in form.cleaned_data.items() if value} if form.is_valid() else {}
        page = Paginator(themes(Asked(**given)), PER_PAGE).get_page(request.GET.get("page"))
        lines = lines_of(list(page.object_list), week=monday_of(timezone.now()))
        context = self.page(request, _("Gaps"), filters=form, page_of=page, lines=lines, query=urlencode(given))
        return TemplateResponse(request, "admin/services_catalogue/gaps.html", context)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """One theme: its weeks, what the catalogue has near it, and what may be done."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        gap = self.get_object(request, object_id)
        tally = enough().filter(gap=gap, nation="").first() if gap else None
        if gap is None or tally is None:
            raise Http404
        may, bound = may_write(request.user, "services"), None
        if request.method == "POST":
            require(may)
            answer = self._draft(request, gap) if "draft" in request.POST else self._decide(request, gap)
            if isinstance(answer, HttpResponse):
                return answer
            bound = answer
        context = self.page(request, _title(gap), gap=gap, line=lines_of([tally], week=monday_of(timezone.now()))[0], may_write=may)
        context |= {"weeks": weeks_of(gap), "nations": nations_of(gap), "related": _related(gap), **_decided(gap), **_forms(bound)}
        return TemplateResponse(request, "admin/services_catalogue/gap.html", context, status=422 if bound else 200)

    def _draft(self, request: HttpRequest, gap: Gap) -> HttpResponse:
        try:
            revision = draft_of_gap(gap_id=gap.pk, kind=request.POST["draft"], by=officer_of(request), at=timezone.now())
        except RevisionError as refused:
            messages.error(request, str(refused))
            return redirect(request.path)
        return redirect("admin:services_catalogue_revision_change", revision.pk)

    def _decide(self, request: HttpRequest, gap: Gap) -> HttpResponse | Form:
        """Do what a form asks for; the form with what is wrong in it when that cannot be done."""
        name = request.POST.get("act", "")
        if name not in ACTS:
            raise Http404
        kind, outcome = ACTS[name]
        form = kind(request.POST, auto_id=f"{name}_%s")
        if form.is_valid():
            try:
                decide_gap(gap_id=gap.pk, outcome=outcome, by=officer_of(request), at=timezone.now(), **form.cleaned_data)
            except (NotPossibleError, NotAuditableError) as refused:
                form.add_error(None, str(refused))
            else:
                messages.success(request, _("Written down."))
                return redirect(request.path)
        return form


def _title(gap: Gap) -> str:
    return gap.words or f"{gap.service} {gap.fact}".strip()


def _related(gap: Gap) -> list[Service]:
    """Published services near the theme, best first."""
    ids = [gap.service] if gap.service else [hit.service for hit in search_services(gap.words, limit=MOST_RELATED)]
    found = Service.objects.in_bulk(ids)
    return [found[one] for one in ids if one in found]


def _decided(gap: Gap) -> dict[str, Any]:
    decisions = list(gap.decisions.all())
    names = emails_of(str(one.by) for one in decisions)
    return {"decisions": [(one, names.get(str(one.by), "")) for one in decisions]}


def _forms(bound: Form | None) -> dict[str, Form]:
    forms = {name: kind(auto_id=f"{name}_%s") for name, (kind, _outcome) in ACTS.items()}
    return {f"{name}_form": bound if isinstance(bound, ACTS[name][0]) and bound else form for name, form in forms.items()}
