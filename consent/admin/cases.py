"""The queue of requests about data, and the page of each."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import BadRequest, PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from consent.admin.acts import ACTS, HANDLE
from consent.admin.base import officer_of
from consent.admin.case_page import case_context
from consent.admin.filters import KindFilter, StateFilter, WhoseFilter
from consent.admin.forms import ActForm
from consent.admin.letters import letter_context
from consent.admin.records import RecordPages
from consent.audit import NotAuditableError
from consent.data_rights.case_clock import ExtensionRefusedError, own_calendar
from consent.data_rights.clock_events import ClockInputError
from consent.desk.acting import NotPossibleError
from consent.desk.queue import BY_DUE_DATE, KINDS, count_open, with_standing
from consent.desk.signs import signs_of
from consent.desk.urgency import SOON, urgency_of
from consent.models import Right, RightsRequest

REFUSED = (NotPossibleError, ExtensionRefusedError, ClockInputError, NotAuditableError)


class QueueList(ChangeList):
    """Knows of each case on the page how urgent it is and what to notice."""

    def get_results(self, request: HttpRequest) -> None:
        """The rows of this page."""
        super().get_results(request)
        rows: list[Any] = list(self.result_list)
        today, calendar, signs = timezone.localdate(), own_calendar(), signs_of(rows)
        for row in rows:
            row.urgency = urgency_of(row, today=today, calendar=calendar, is_acknowledged=row.is_acknowledged)
            row.signs = signs[row.pk]
        self.result_list = rows


@admin.register(RightsRequest)
class CaseAdmin(RecordPages):
    """What is due first stands first."""

    list_display = ("reference", "kind", "standing", "state", "notice", "officer")
    list_display_links = ("reference",)
    list_filter = (WhoseFilter, KindFilter, StateFilter)
    list_per_page = 50
    list_max_show_all = 0
    search_fields = ("reference",)
    show_full_result_count = False
    sortable_by = ()
    change_list_template = "admin/consent/queue.html"

    @admin.display(description=_("kind"))
    def kind(self, case: RightsRequest) -> str:
        """The right in an officer's word."""
        return str(KINDS[Right(case.right)])

    @admin.display(description=_("time left"))
    def standing(self, case: Any) -> SafeString:
        """In words, coloured; and the legal date, with a question mark where it may change."""
        due = f"{date_format(case.due_on, 'j M Y')}{' ?' if case.is_due_provisional else ''}" if case.due_on else ""
        words = '<span class="app-due app-due--{}">{}</span><span class="app-by">{}</span>'
        return format_html(words, case.urgency.colour, case.urgency.words, due)

    @admin.display(description=_("notice"))
    def notice(self, case: Any) -> SafeString | str:
        """The signs, a line each."""
        return format_html_join("", '<span class="app-sign">{}</span>', ((sign.short,) for sign in case.signs)) or "–"

    @admin.display(description=_("officer"))
    def officer(self, case: RightsRequest) -> str:
        """Whose case it is, by the name in the address."""
        return case.assigned_to.email.partition("@")[0] if case.assigned_to else "–"

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """See QueueList."""
        return QueueList

    def get_ordering(self, request: HttpRequest) -> Any:
        """What is due first."""
        return BY_DUE_DATE

    def get_queryset(self, request: HttpRequest) -> QuerySet[RightsRequest]:
        """Every case, with what the list says of it."""
        return with_standing(super().get_queryset(request)).select_related("assigned_to")

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The queue, under how many cases there are."""
        today = timezone.localdate()
        counts = count_open(today=today, soon=own_calendar().add(today, SOON))
        return super().changelist_view(request, {"counts": counts, "title": _("Requests about data"), **(extra_context or {})})

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """One case; an act on it when a form comes back."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        case = self.get_object(request, object_id)
        if case is None:
            raise Http404
        bound = self._act(request, case) if request.method == "POST" else {}
        if request.method == "POST" and not bound:
            return redirect(request.path)
        context = self.page(request, case.reference, **case_context(request, case, bound))
        return TemplateResponse(request, "admin/consent/case.html", context, status=422 if bound else 200)

    def get_urls(self) -> list[URLPattern]:
        """The letter of a case beside the pages every table has."""
        letter = path("<int:case_id>/letter/", self.admin_site.admin_view(self.letter_view), name="consent_case_letter")
        return [letter, *super().get_urls()]

    def letter_view(self, request: HttpRequest, case_id: int) -> HttpResponse:
        """Write a letter, look at it and send it."""
        if not (self.has_view_permission(request) and request.user.has_perm(HANDLE)):
            raise PermissionDenied
        case = get_object_or_404(RightsRequest, pk=case_id)
        shown = letter_context(request, case)
        if shown is None:
            return redirect("admin:consent_rightsrequest_change", case.pk)
        context = self.page(request, _("Write a letter"), **shown)
        return TemplateResponse(request, "admin/consent/letter.html", context, status=422 if shown["form"].errors else 200)

    def _act(self, request: HttpRequest, case: RightsRequest) -> dict[str, ActForm]:
        """Do what a form asks for; the form with what is wrong in it when that cannot be done."""
        name = request.POST.get("act", "")
        act = ACTS.get(name)
        if act is None:
            raise BadRequest
        if not request.user.has_perm(act.permission):
            raise PermissionDenied
        form = act.form(request.POST)
        if form.is_valid():
            try:
                act.do(case, form.cleaned_data, officer_of(request), timezone.now())
            except REFUSED as refused:
                form.add_error(None, str(refused))
            else:
                messages.success(request, str(act.done))
                return {}
        return {name: form}
