"""Services in the admin: what is published, with rules, figures and sources."""

from typing import Any

from django.contrib import admin
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from services_catalogue.admin.base import EntryAdmin, NationFilter, WelshFilter
from services_catalogue.admin.links import LinkPanel
from services_catalogue.forms import NATION_CHOICES
from services_catalogue.models import Service


@admin.register(Service)
class ServiceAdmin(LinkPanel, EntryAdmin):
    """Services, with their rules, figures and sources on one page."""

    kind = "services"
    list_display = ("name_en", "topic", "where", "state", "welsh", "verified", "checked_on", "review_by")
    list_filter = ("topic", NationFilter, "state", WelshFilter, "verified", "url_status", "review_by")
    search_fields = ("id", "name_en", "name_cy", "summary_en", "provider__name_en")
    date_hierarchy = "review_by"

    def public_page(self, row: Any) -> str:
        """The page citizens read."""
        return reverse("services_catalogue:service", args=[row.pk])

    def more(self, row: Any) -> list[tuple[str, Any]]:
        """How its addresses stand."""
        return [(str(_("Web addresses, when last looked at")), self.links(row))]

    @admin.display(description=_("nations"))
    def where(self, service: Service) -> str:
        """The nations in words."""
        return ", ".join(name for nation, name in NATION_CHOICES if nation in service.nations)
