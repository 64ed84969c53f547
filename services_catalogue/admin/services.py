"""Services in the admin: one page each, with rules, figures and sources."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from services_catalogue import forms
from services_catalogue.admin.base import CatalogueAdmin, CatalogueFields, NationFilter
from services_catalogue.admin.links import LinkPanel
from services_catalogue.models import Amount, Service, Source


class AmountInline(CatalogueFields, admin.TabularInline):  # type: ignore[type-arg]
    """A service's figures."""

    model = Amount
    form = forms.AmountForm
    fields = ("what_en", "what_cy", "value", "period", "tax_year", "source_title", "source_url", "confidence")
    extra = 0


class SourceInline(CatalogueFields, admin.TabularInline):  # type: ignore[type-arg]
    """A service's sources."""

    model = Source
    form = forms.SourceForm
    formset = forms.SourceFormSet
    fields = ("title", "url", "seen", "kind", "note")
    extra = 0


WELSH = ("name", "summary", "state_note", "what_you_get", "eligibility", "exclusions", "how_to_apply", "documents_needed", "time_limits")


@admin.register(Service)
class ServiceAdmin(LinkPanel, CatalogueAdmin):
    """Services, with their rules, figures and sources on one page."""

    form = forms.ServiceForm
    inlines = (AmountInline, SourceInline)
    list_display = ("name_en", "topic", "where", "state", "verified", "checked_on", "review_by")
    list_filter = ("topic", NationFilter, "state", "verified", "url_status", "review_by")
    list_select_related = ("provider",)
    search_fields = ("id", "name_en", "name_cy", "summary_en", "provider__name_en")
    date_hierarchy = "review_by"
    fieldsets = (
        (None, {"fields": ("id", "name_en", "abbreviations", "provider", "nations", "topic", "audience")}),
        (_("Is it open?"), {"fields": ("state", "state_note_en", "key_dates", "replaced_by")}),
        (_("What it is"), {"fields": ("summary_en", "what_you_get_en")}),
        (_("Who can get it"), {"fields": ("eligibility_en", "rules", "examples", "exclusions_en")}),
        (_("How to get it"), {"fields": ("how_to_apply_en", "documents_needed_en", "time_limits_en", "url", "url_status")}),
        (
            _("Phone"),
            {
                "fields": (
                    "phone_number",
                    "phone_label",
                    "phone_hours",
                    "phone_relay_uk",
                    "phone_welsh",
                    "phone_note",
                    "phone_confidence",
                )
            },
        ),
        (_("Finding it"), {"fields": ("citizen_phrases", "related")}),
        (_("Checking"), {"fields": ("verified", "checked_on", "review_by", "open_questions", "links")}),
        (_("Welsh"), {"classes": ("collapse",), "fields": tuple(f"{name}_cy" for name in WELSH)}),
    )

    def get_readonly_fields(self, request: HttpRequest, obj: Any | None = None) -> tuple[str, ...]:
        """How its addresses stand is looked at, never typed."""
        return (*super().get_readonly_fields(request, obj), "links")

    def view_on_site(self, service: Service) -> str:
        """The page citizens read."""
        return reverse("services_catalogue:service", args=[service.pk])

    @admin.display(description=_("nations"))
    def where(self, service: Service) -> str:
        """The nations in words."""
        return ", ".join(name for nation, name in forms.NATION_CHOICES if nation in service.nations)
