"""Everything else of the catalogue in the admin: questions, rates, helplines, answers, needs, providers."""

from django.contrib import admin

from consent.admin.base import LookingAdmin
from services_catalogue import forms
from services_catalogue.admin.base import CatalogueAdmin, NationFilter
from services_catalogue.models import Answer, CatalogueVersion, Contact, Fact, Need, Provider, Rate


@admin.register(Fact)
class FactAdmin(CatalogueAdmin):
    """Questions. What kind of answer they take, and how sensitive it is, is fixed: code and law depend on it."""

    form = forms.FactForm
    fixed = ("id", "type", "values", "special_category")
    list_display = ("id", "question_en", "type", "special_category")
    list_filter = ("type", "special_category")
    search_fields = ("id", "question_en")


@admin.register(Rate)
class RateAdmin(CatalogueAdmin):
    """Amounts by date. A new year's amount is a new row; the old one gets its last day."""

    form = forms.RateForm
    fixed = ("rate_id",)
    list_display = ("rate_id", "label_en", "value", "unit", "tax_year", "valid_from", "valid_to", "confidence")
    list_filter = ("tax_year", "confidence", "unit")
    search_fields = ("rate_id", "label_en", "note")


@admin.register(Contact)
class ContactAdmin(CatalogueAdmin):
    """Helplines. What each is for is fixed: crisis replies choose by it."""

    form = forms.ContactForm
    fixed = ("id", "purposes", "nations")
    list_display = ("name_en", "phone", "hours", "confidence")
    list_filter = ("confidence", NationFilter)
    search_fields = ("id", "name_en", "phone")


@admin.register(Answer)
class AnswerAdmin(CatalogueAdmin):
    """Questions people ask, answered."""

    form = forms.AnswerForm
    may_delete = True
    list_display = ("id", "service", "text_en")
    list_filter = (NationFilter,)
    list_select_related = ("service",)
    autocomplete_fields = ("service",)
    search_fields = ("id", "text_en", "service__name_en")


@admin.register(Need)
class NeedAdmin(CatalogueAdmin):
    """What people come for."""

    form = forms.NeedForm
    may_delete = True
    list_display = ("id", "label_en", "topic")
    list_filter = ("topic",)
    search_fields = ("id", "label_en")


@admin.register(Provider)
class ProviderAdmin(CatalogueAdmin):
    """Who runs services."""

    fixed = ()
    list_display = ("name_en", "name_cy")
    search_fields = ("name_en", "name_cy")


@admin.register(CatalogueVersion)
class CatalogueVersionAdmin(LookingAdmin):
    """The version the site is on: loads and edits make and change it, and it is always there."""
