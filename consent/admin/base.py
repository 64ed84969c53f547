"""What staff pages have in common, here and in the apps above: rows are looked at, and changed only through acts that are recorded."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.functional import Promise

from consent.desk.acting import Officer


class LookingAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """A table of which nothing is added, changed or deleted by hand."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Never."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any | None = None) -> bool:
        """Never."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any | None = None) -> bool:
        """Never."""
        return False

    def page(self, request: HttpRequest, title: str | Promise, **context: Any) -> dict[str, Any]:
        """What a page of our own needs to look like the rest of the admin."""
        return {**self.admin_site.each_context(request), "title": title, "opts": self.opts, **context}


def officer_of(request: HttpRequest) -> Officer:
    """Who acts; the admin lets in nobody without an account."""
    user: Any = request.user
    return Officer(user.pk, user.pseudonym)
