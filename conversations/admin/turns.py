"""Traces of turns: a list that stays fast, a page for each, and its words only after saying why."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from consent.admin.base import LookingAdmin
from consent.audit import NotAuditableError
from consent.queries import PurposeNotGrantedError
from conversations.access import is_uuid
from conversations.admin.filters import FILTERS
from conversations.admin.forms import ReasonForm
from conversations.admin.paging import NewestOnly
from conversations.models import Turn
from conversations.oversight.traces import Spoken, find_turn, read_words, reference_of, trace_of


@admin.register(Turn)
class TurnAdmin(LookingAdmin):
    """Newest first. Says nothing of whose turn it is, and nothing that was said."""

    list_display = ("when", "status", "engine", "withheld", "first", "whole", "fallback", "reference")
    list_display_links = ("when",)
    list_filter = FILTERS
    list_per_page = 50
    list_max_show_all = 0
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER  # each would count the whole table
    sortable_by = ()
    ordering = ("-created_at", "-id")
    paginator = NewestOnly
    change_list_template = "admin/conversations/turns.html"

    @admin.display(description=gettext_lazy("when"))
    def when(self, turn: Turn) -> str:
        """To the second, in the server's time zone."""
        return f"{timezone.localtime(turn.created_at):%Y-%m-%d %H:%M:%S}"

    @admin.display(description=gettext_lazy("conversation/turn"))
    def reference(self, turn: Turn) -> str:
        """What stands for the conversation, and the turn's place in it."""
        return f"{reference_of(turn.conversation_id)}/{turn.number}"

    @admin.display(description=gettext_lazy("first words, ms"))
    def first(self, turn: Turn) -> int | None:
        """How long the person saw nothing."""
        return turn.first_ms

    @admin.display(description=gettext_lazy("all, ms"))
    def whole(self, turn: Turn) -> int | None:
        """How long the reply took."""
        return turn.took_ms

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The list under its own name: nothing is selected here."""
        return super().changelist_view(request, {**(extra_context or {}), "title": _("Turns")})

    def get_queryset(self, request: HttpRequest) -> QuerySet[Turn]:
        """Only what the list shows is read."""
        return super().get_queryset(request).defer("form_key", "lease_owner")

    def change_view(
        self, request: HttpRequest, object_id: str, form_url: str = "", extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """The trace; with a reason, the words too."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        turn = find_turn(object_id) if is_uuid(object_id) else None
        if turn is None:
            raise Http404
        form = ReasonForm(request.POST or None)
        spoken = self._read(request, turn, form) if request.method == "POST" else None
        may_read = request.user.has_perm("conversations.read_words")
        context = self.page(request, _("Trace of a turn"), trace=trace_of(turn), form=form, spoken=spoken, may_read=may_read)
        return TemplateResponse(request, "admin/conversations/trace.html", context, status=422 if form.errors else 200)

    def history_view(self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """There is none: nobody edits a turn."""
        raise Http404

    def _read(self, request: HttpRequest, turn: Turn, form: ReasonForm) -> list[Spoken] | None:
        if not request.user.has_perm("conversations.read_words"):
            raise PermissionDenied
        if not form.is_valid():
            return None
        try:
            return read_words(turn, reason=form.cleaned_data["reason"], staff_id=int(request.user.pk or 0), now=timezone.now())
        except NotAuditableError as error:
            form.add_error("reason", str(error))
        except PurposeNotGrantedError:
            form.add_error("reason", _("This person asked that their information is kept and not used. It may not be read now."))
        return None
