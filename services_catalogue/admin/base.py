"""What every page of published entries does: it shows what the public reads, and the ways to change it."""

from typing import Any, ClassVar

from django.contrib import admin
from django.contrib.admin.views.main import ChangeList
from django.db.models import F, QuerySet, TextField, Value
from django.db.models.functions import Cast, Concat
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from consent.admin.base import LookingAdmin
from services_catalogue.admin.entry_page import live_context
from services_catalogue.admin.rights import may_write, require, require_view
from services_catalogue.entries import key_of
from services_catalogue.forms import NATION_CHOICES
from services_catalogue.models import Revision, RevisionState, WelshState
from services_catalogue.rows import entry_of

WELSH_COLOURS = {WelshState.COMPLETE: "fine", WelshState.OUTDATED: "late", WelshState.PARTLY: "soon"}


class NationFilter(admin.SimpleListFilter):
    """Services of one nation."""

    title = _("nation")
    parameter_name = "nation"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """The four nations."""
        return NATION_CHOICES

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Rows whose list of nations holds the chosen one."""
        if not self.value():
            return queryset
        listed: QuerySet[Any] = queryset.annotate(nation_list=Cast("nations", TextField()))
        return listed.filter(nation_list__contains=f'"{self.value()}"')


class WelshFilter(admin.SimpleListFilter):
    """Entries by how far their Welsh goes."""

    title = _("Welsh")
    parameter_name = "welsh"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[Any, Any]]:
        """None, partly, outdated, complete."""
        return list(WelshState.choices)

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Entries whose published revision says so."""
        if self.value() not in WelshState.values:
            return queryset
        kind = KIND_OF[queryset.model._meta.model_name]
        found = Revision.objects.filter(kind=kind, state=RevisionState.PUBLISHED, welsh_state=self.value()).order_by()
        named: QuerySet[Any] = queryset.annotate(entry_key=key_expression(kind))
        return named.filter(entry_key__in=found.values("key"))


KIND_OF = {"service": "services", "fact": "facts", "rate": "rates", "contact": "contacts", "answer": "answers", "need": "needs"}


def key_expression(kind: str) -> Any:
    """An entry's key, in a query on its table."""
    if kind != "rates":
        return F("pk")
    return Concat("rate_id", Value(" from "), Cast("valid_from", TextField()), output_field=TextField())


class EntryList(ChangeList):
    """Knows of each entry on the page how its Welsh stands, and whether somebody is changing it."""

    def get_results(self, request: HttpRequest) -> None:
        """The rows of this page."""
        super().get_results(request)
        rows: list[Any] = list(self.result_list)
        kind = KIND_OF[str(self.opts.model_name)]
        keys = {row.pk: key_of(kind, {"id": getattr(row, "rate_id", row.pk), "valid_from": getattr(row, "valid_from", "")}) for row in rows}
        published = Revision.objects.filter(kind=kind, key__in=keys.values(), state=RevisionState.PUBLISHED)
        states = dict(published.order_by().values_list("key", "welsh_state"))
        for row in rows:
            row.welsh = states.get(keys[row.pk], "")
        self.result_list = rows


class EntryAdmin(LookingAdmin):
    """Published entries of one kind. They change through drafts alone."""

    kind: ClassVar[str]
    list_per_page = 50
    list_max_show_all = 0
    show_full_result_count = False

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[ChangeList]:
        """See EntryList."""
        return EntryList

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Adding starts a draft."""
        return may_write(request.user, self.kind)

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """To the page that starts one."""
        require(self.has_add_permission(request))
        return redirect("admin:services_catalogue_start_new", self.kind)

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """What is published, in both languages, and the ways to change it."""
        require_view(request)
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        context = live_context(request, self.kind, entry_of(self.kind, row))
        context["list_url"] = f"admin:services_catalogue_{self.opts.model_name}_changelist"
        page = self.page(request, str(row), **context, more=self.more(row), site=self.public_page(row))
        return TemplateResponse(request, "admin/services_catalogue/entry.html", page)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The history of an entry is that of its revisions."""
        require_view(request)
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404
        return redirect("admin:services_catalogue_history", self.kind, key_of(self.kind, entry_of(self.kind, row)))

    def more(self, row: Any) -> list[tuple[str, Any]]:
        """More to show of an entry: a heading and what stands under it."""
        return []

    def public_page(self, row: Any) -> str:
        """Where the public reads it; empty when it has no page of its own."""
        return ""

    @admin.display(description=_("Welsh"))
    def welsh(self, row: Any) -> SafeString | str:
        """How far its Welsh goes, in words."""
        if not row.welsh:
            return "–"
        state = WelshState(row.welsh)
        return format_html('<span class="app-due app-due--{}">{}</span>', WELSH_COLOURS.get(state, "none"), state.label)
