"""What every catalogue page of the admin does: fixed ids, readable fields, and a new version on each save."""

from typing import Any, ClassVar

from django.contrib import admin
from django.db.models import JSONField, Model, QuerySet, TextField, URLField
from django.db.models.functions import Cast
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from services_catalogue import forms
from services_catalogue.operations import record_edit


class NationFilter(admin.SimpleListFilter):
    """Services of one nation."""

    title = _("nation")
    parameter_name = "nation"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        """The four nations."""
        return forms.NATION_CHOICES

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Rows whose list of nations holds the chosen one."""
        if not self.value():
            return queryset
        listed: QuerySet[Any] = queryset.annotate(nation_list=Cast("nations", TextField()))
        return listed.filter(nation_list__contains=f'"{self.value()}"')


class CatalogueFields:
    """Form fields an editor can read: lists as lines, structures as JSON, web addresses with https."""

    def formfield_for_dbfield(self, db_field: Any, request: Any, **kwargs: Any) -> Any:
        """The form field of a model field."""
        if isinstance(db_field, JSONField):
            return forms.field_for(db_field)
        if isinstance(db_field, URLField):
            kwargs["assume_scheme"] = "https"
        return super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]


class CatalogueAdmin(CatalogueFields, admin.ModelAdmin):  # type: ignore[type-arg]
    """Every save makes the running site read the catalogue again."""

    fixed: ClassVar[tuple[str, ...]] = ("id",)
    """Fields that cannot change once the entry exists, because rules or code name them."""
    may_delete: ClassVar[bool] = False
    """Entries that others name are closed, not deleted; loading a new catalogue can remove them."""
    save_on_top = True

    def get_readonly_fields(self, request: HttpRequest, obj: Any | None = None) -> tuple[str, ...]:
        """What is fixed can be set only when an entry is made."""
        return self.fixed if obj else ()

    def has_delete_permission(self, request: HttpRequest, obj: Any | None = None) -> bool:
        """Only kinds nothing else names can be deleted."""
        return self.may_delete and super().has_delete_permission(request, obj)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """Save the tables below too, and only then tell every process; the admin's own transaction holds it all."""
        super().save_related(request, form, formsets, change)
        record_edit()

    def delete_model(self, request: HttpRequest, obj: Model) -> None:
        """Delete, and tell every process."""
        super().delete_model(request, obj)
        record_edit()

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> None:
        """Delete, and tell every process."""
        super().delete_queryset(request, queryset)
        record_edit()
