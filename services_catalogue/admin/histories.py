"""Everything an entry has said: a list, any two side by side, and any of them again as a draft."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from consent.admin.base import LookingAdmin, officer_of
from services_catalogue import revisions
from services_catalogue.admin.acts_of import last_acts
from services_catalogue.admin.entry_page import name_of
from services_catalogue.admin.review_page import COLOURS, compared
from services_catalogue.admin.rights import may_write, require, require_view
from services_catalogue.models import Revision, RevisionState
from services_catalogue.revisions import RevisionError

SHOWN = 200


class Histories(LookingAdmin):
    """The part of the changes' admin that looks back."""

    def history_urls(self) -> list[URLPattern]:
        """The history of an entry, a comparison, and restoring."""
        view = self.admin_site.admin_view
        return [
            path("of/<str:kind>/<str:key>/", view(self.entry_history_view), name="services_catalogue_history"),
            path("of/<str:kind>/<str:key>/compare/", view(self.compare_view), name="services_catalogue_compare"),
            path("<int:pk>/restore/", view(self.restore_view), name="services_catalogue_restore"),
        ]

    def entry_history_view(self, request: HttpRequest, kind: str, key: str) -> HttpResponse:
        """Every revision with its number, state, dates and who."""
        require_view(request)
        rows = last_acts(Revision.objects.filter(kind=kind, key=key).order_by("-number").defer("content", "base")[:SHOWN])
        if not rows:
            raise Http404
        newest = Revision.objects.get(pk=rows[0].pk)
        context = {
            "kind": kind,
            "key": key,
            "rows": [(row, COLOURS.get(RevisionState(row.state), "none")) for row in rows],
            "live": next((row for row in rows if row.state == RevisionState.PUBLISHED), None),
            "may_write": may_write(request.user, kind),
        }
        title = _("History: %(name)s") % {"name": name_of(kind, newest.content, key)}
        return TemplateResponse(request, "admin/services_catalogue/history.html", self.page(request, title, **context))

    def compare_view(self, request: HttpRequest, kind: str, key: str) -> HttpResponse:
        """Any two revisions side by side, the earlier one first."""
        require_view(request)
        asked = {int(number) for number in request.GET.getlist("number") if number.isdecimal() and len(number) < 9}
        pair = list(Revision.objects.filter(kind=kind, key=key, number__in=asked).order_by("number"))
        if len(pair) != 2:
            messages.error(request, _("Choose two revisions to compare."))
            return redirect("admin:services_catalogue_history", kind, key)
        before, after = pair
        context = {
            "kind": kind,
            "key": key,
            "before": before,
            "after": after,
            "compared": compared(kind, before.content, after.content),
            "name": name_of(kind, after.content, key),
        }
        title = _("%(name)s: revisions %(before)d and %(after)d") % {
            "name": context["name"],
            "before": before.number,
            "after": after.number,
        }
        return TemplateResponse(request, "admin/services_catalogue/compare.html", self.page(request, title, **context))

    def restore_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """A draft that says what this revision said."""
        require_view(request)
        earlier = get_object_or_404(Revision, pk=pk)
        require(may_write(request.user, earlier.kind))
        if request.method != "POST":
            return redirect("admin:services_catalogue_revision_change", pk)
        try:
            draft = revisions.restore(revision_id=pk, by=officer_of(request).pseudonym, at=timezone.now())
        except RevisionError as refused:
            messages.error(request, str(refused))
            return redirect("admin:services_catalogue_revision_change", pk)
        messages.success(request, _("A draft that says what revision %(number)d said.") % {"number": earlier.number})
        return redirect("admin:services_catalogue_revision_change", draft.pk)
