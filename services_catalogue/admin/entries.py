"""Everything else of the catalogue in the admin: questions, rates, helplines, answers, needs, providers."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consent.admin.base import LookingAdmin, officer_of
from consent.audit import record, staff
from services_catalogue.admin.base import EntryAdmin, NationFilter, WelshFilter
from services_catalogue.admin.rights import may_publish
from services_catalogue.models import Answer, CatalogueVersion, Contact, Fact, Need, Provider, Rate
from services_catalogue.revisions import announce


@admin.register(Fact)
class FactAdmin(EntryAdmin):
    """Questions. What kind of answer they take, and how sensitive it is, is fixed: code and law depend on it."""

    kind = "facts"
    list_display = ("id", "question_en", "type", "special_category", "welsh")
    list_filter = ("type", "special_category", WelshFilter)
    search_fields = ("id", "question_en")


@admin.register(Rate)
class RateAdmin(EntryAdmin):
    """Amounts by date. A new year's amount is a new row; the old one gets its last day."""

    kind = "rates"
    list_display = ("rate_id", "label_en", "value", "unit", "tax_year", "valid_from", "valid_to", "confidence", "welsh")
    list_filter = ("tax_year", "confidence", "unit", WelshFilter)
    search_fields = ("rate_id", "label_en", "note")


@admin.register(Contact)
class ContactAdmin(EntryAdmin):
    """Helplines. What each is for is fixed: crisis replies choose by it."""

    kind = "contacts"
    list_display = ("name_en", "phone", "hours", "confidence", "welsh")
    list_filter = ("confidence", NationFilter, WelshFilter)
    search_fields = ("id", "name_en", "phone")


@admin.register(Answer)
class AnswerAdmin(EntryAdmin):
    """Questions people ask, answered."""

    kind = "answers"
    list_display = ("id", "service", "text_en", "welsh")
    list_filter = (NationFilter, WelshFilter)
    list_select_related = ("service",)
    search_fields = ("id", "text_en", "service__name_en")

    def public_page(self, row: Any) -> str:
        """The page of the service it speaks of."""
        return reverse("services_catalogue:service", args=[row.service_id])


@admin.register(Need)
class NeedAdmin(EntryAdmin):
    """What people come for."""

    kind = "needs"
    list_display = ("id", "label_en", "topic", "welsh")
    list_filter = ("topic", WelshFilter)
    search_fields = ("id", "label_en")


@admin.register(Provider)
class ProviderAdmin(LookingAdmin):
    """Who runs services. A name is changed by a publisher, at once, for every service of theirs."""

    list_display = ("name_en", "name_cy")
    search_fields = ("name_en", "name_cy")
    fields = ("name_en", "name_cy")

    def has_change_permission(self, request: HttpRequest, obj: Any | None = None) -> bool:
        """Publishers alone: there is no second look."""
        return may_publish(request.user)

    def save_model(self, request: HttpRequest, obj: Provider, form: Any, change: bool) -> None:
        """Save, tell every process, and say in the audit trail who did; the admin's own transaction holds it all."""
        super().save_model(request, obj, form, change)
        announce()
        by = staff(officer_of(request).pseudonym)
        record(action="provider.changed", actor=by, at=timezone.now(), reason=str(_("Work on the catalogue")), details={"provider": obj.pk})


@admin.register(CatalogueVersion)
class CatalogueVersionAdmin(LookingAdmin):
    """The version the site is on: loads and edits make and change it, and it is always there."""
