"""Acts on many changes at once: first a page that names what will change, then each by its own checks, then what was refused and why."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consent.admin.base import LookingAdmin, officer_of
from services_catalogue.admin.acts import ACTS
from services_catalogue.admin.entry_page import name_of
from services_catalogue.admin.rights import may_publish, may_write
from services_catalogue.models import Revision
from services_catalogue.revisions import RevisionError

MOST = 50


class BulkActs(LookingAdmin):
    """The part of the changes' admin that acts on what is ticked in the list."""

    actions = ("submit_many", "publish_many", "discard_many")

    def get_actions(self, request: HttpRequest) -> dict[str, Any]:
        """Those this person may use at all."""
        found = super().get_actions(request)
        found.pop("delete_selected", None)
        writes = any(may_write(request.user, kind) for kind in ("services", "rates"))
        offered = {"submit_many": writes, "publish_many": may_publish(request.user), "discard_many": writes or may_publish(request.user)}
        return {name: action for name, action in found.items() if offered.get(name)}

    @admin.action(description=_("Send for review"))
    def submit_many(self, request: HttpRequest, queryset: QuerySet[Revision]) -> HttpResponse | None:
        """Drafts to review."""
        return self._many(request, queryset, "submit_many", "submit", str(_("Send these for review")))

    @admin.action(description=_("Publish"))
    def publish_many(self, request: HttpRequest, queryset: QuerySet[Revision]) -> HttpResponse | None:
        """What waits for review to the public."""
        return self._many(request, queryset, "publish_many", "publish", str(_("Publish these")))

    @admin.action(description=_("Discard"))
    def discard_many(self, request: HttpRequest, queryset: QuerySet[Revision]) -> HttpResponse | None:
        """Changes that will not be."""
        return self._many(request, queryset, "discard_many", "discard", str(_("Discard these")))

    def _many(self, request: HttpRequest, queryset: QuerySet[Revision], action: str, act: str, title: str) -> HttpResponse | None:
        chosen = list(Revision.objects.filter(pk__in=queryset.values("pk")).order_by("pk")[: MOST + 1])
        if len(chosen) > MOST:
            messages.error(request, _("Choose %(most)d at most.") % {"most": MOST})
            return None
        if "sure" not in request.POST:
            rows = [(revision, name_of(revision.kind, revision.content, revision.key)) for revision in chosen]
            context = self.page(request, title, rows=rows, action=action)
            return TemplateResponse(request, "admin/services_catalogue/bulk.html", context)
        self._do(request, chosen, act)
        return None

    def _do(self, request: HttpRequest, chosen: list[Revision], name: str) -> None:
        act, by, done, refused = ACTS[name], officer_of(request).pseudonym, 0, []
        for revision in chosen:
            called = name_of(revision.kind, revision.content, revision.key)
            if not act.allowed(request.user, revision):
                refused.append(_("%(name)s: your role may not do this.") % {"name": called})
                continue
            try:
                act.do(revision.pk, {}, by, timezone.now())
                done += 1
            except RevisionError as error:
                refused.append(f"{called}: {error}")
        if done:
            messages.success(request, _("Done: %(done)d.") % {"done": done})
        for line in refused:
            messages.error(request, _("Refused. %(why)s") % {"why": line})
