"""Changes of the catalogue: the list, the page of each, and what is done there."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import BadRequest
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from consent.admin.base import officer_of
from consent.audit import NotAuditableError
from services_catalogue.admin.acts import ACTS
from services_catalogue.admin.acts_of import last_acts
from services_catalogue.admin.bulk import BulkActs
from services_catalogue.admin.drafting import Drafting
from services_catalogue.admin.entry_page import name_of
from services_catalogue.admin.filters import StateFilter, WhoseFilter
from services_catalogue.admin.histories import Histories
from services_catalogue.admin.review_page import COLOURS, review_context
from services_catalogue.admin.rights import may_write, require, require_view
from services_catalogue.admin.rule_page import RulePages
from services_catalogue.admin.starting import Starting
from services_catalogue.admin.try_page import TryPages
from services_catalogue.models import Change, Revision, RevisionState
from services_catalogue.revisions import ProblemsError, RevisionError


class ChangesList(ChangeList):
    """Knows of each change on the page its entry's name, and who did the last thing with it."""

    def get_results(self, request: HttpRequest) -> None:
        """The rows of this page; the words of the others are not read."""
        super().get_results(request)
        rows = last_acts(self.result_list)
        contents = dict(Revision.objects.filter(pk__in=[row.pk for row in rows]).order_by().values_list("pk", "content"))
        for row in rows:
            row.name = name_of(row.kind, contents[row.pk], row.key)
        self.result_list = rows


@admin.register(Revision)
class RevisionAdmin(BulkActs, Starting, Histories, RulePages, TryPages, Drafting):
    """Drafts, what waits for review or for its day, and everything that was."""

    list_display = ("entry", "standing", "kind", "who", "since", "goes_live")
    list_display_links = ("entry",)
    list_filter = (StateFilter, WhoseFilter, "kind")
    list_per_page = 50
    list_max_show_all = 0
    search_fields = ("key",)
    show_full_result_count = False
    sortable_by = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        """Without the words: a page of the list names few of them."""
        return super().get_queryset(request).defer("content", "base", "welsh_outdated", "welsh_checked", "replaced_by")

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """See ChangesList."""
        return ChangesList

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list, under its own name."""
        return super().changelist_view(request, {"title": _("Changes"), **(extra_context or {})})

    @admin.display(description=_("entry"))
    def entry(self, revision: Any) -> SafeString:
        """Its name, and what would happen to it."""
        what = revision.summary[:120] if revision.change == Change.EDIT else _("Taken away: %(why)s") % {"why": revision.summary[:100]}
        return format_html('{}<span class="app-by">{}</span>', revision.name, what)

    @admin.display(description=_("state"))
    def standing(self, revision: Revision) -> SafeString:
        """In words, coloured."""
        colour = COLOURS.get(RevisionState(revision.state), "none")
        return format_html('<span class="app-due app-due--{}">{}</span>', colour, revision.get_state_display())

    @admin.display(description=_("who"))
    def who(self, revision: Any) -> str:
        """Who did the last thing with it, by the name in the address."""
        return revision.who.partition("@")[0] or "–"

    @admin.display(description=_("since"))
    def since(self, revision: Any) -> str:
        """When that was."""
        return date_format(timezone.localtime(revision.last.at), "j M Y, H:i") if revision.last else "–"

    @admin.display(description=_("goes live"))
    def goes_live(self, revision: Revision) -> str:
        """The day it is scheduled for."""
        return date_format(timezone.localtime(revision.go_live_at), "j M Y, H:i") if revision.go_live_at else "–"

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """A draft to be written, or a change to be judged; an act on it when a form comes back."""
        require_view(request)
        revision = self.one(request, object_id)
        is_writing = revision.state == RevisionState.DRAFT and revision.change == Change.EDIT and may_write(request.user, revision.kind)
        if request.method == "POST":
            name = request.POST.get("act", "")
            return self.write(request, revision, name) if name in self.writing else self._act(request, revision, name)
        if is_writing and "compare" not in request.GET:
            return self.draft_page(request, revision)
        return self._review_page(request, revision, {})

    def _review_page(self, request: HttpRequest, revision: Revision, bound: dict[str, Any]) -> HttpResponse:
        context = review_context(request, revision, bound)
        page = self.page(request, context["name"], **context)
        return TemplateResponse(request, "admin/services_catalogue/change.html", page, status=422 if bound else 200)

    def _act(self, request: HttpRequest, revision: Revision, name: str) -> HttpResponse:
        act = ACTS.get(name)
        if act is None:
            raise BadRequest
        require(act.allowed(request.user, revision))
        form = act.form(request.POST, auto_id=f"{name}_%s")
        bound: dict[str, Any] = {name: form}
        if form.is_valid():
            try:
                act.do(revision.pk, form.cleaned_data, officer_of(request).pseudonym, timezone.now())
            except ProblemsError as refused:
                bound["refusals"] = [str(problem) for problem in refused.problems]
            except (RevisionError, NotAuditableError) as refused:
                bound["refusals"] = [str(refused)]
            else:
                messages.success(request, str(act.done))
                return redirect(request.path)
        return self._review_page(request, self.one(request, str(revision.pk)), bound)

    def one(self, request: HttpRequest, object_id: str) -> Revision:
        """The change, whole; 404 when there is none."""
        revision = Revision.objects.filter(pk=object_id).first() if object_id.isdecimal() and len(object_id) < 18 else None
        if revision is None:
            raise Http404
        return revision

    def get_urls(self) -> list[URLPattern]:
        """Starting, histories and comparisons beside the pages every table has."""
        return [*self.starting_urls(), *self.history_urls(), *self.rule_urls(), *self.try_urls(), *super().get_urls()]
