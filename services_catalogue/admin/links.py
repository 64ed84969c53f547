"""Web addresses and how they stood when they were last looked at; and the same for one service on its own page."""

from typing import Any

from django.contrib import admin
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from consent.admin.base import LookingAdmin
from services_catalogue.admin.review_words import LINK_COLOURS, link_lines
from services_catalogue.admin.reviews import page_of
from services_catalogue.models import LinkCheck, LinkState, Service


@admin.register(LinkCheck)
class LinkCheckAdmin(LookingAdmin):
    """What has been broken longest stands first."""

    list_display = ("address", "standing", "nights", "checked_at", "entries")
    list_filter = ("state",)
    search_fields = ("address", "new_address")
    ordering = ("-nights", "address")
    list_per_page = 50
    list_max_show_all = 0
    show_full_result_count = False
    exclude = ("etag", "last_modified", "counted_on", "fine_at", "used_by")

    @admin.display(description=_("state"), ordering="state")
    def standing(self, link: LinkCheck) -> SafeString:
        """In words, coloured, with what was met and where it leads."""
        words = '<span class="app-due app-due--{}">{}</span><span class="app-by">{}</span><span class="app-by app-words">{}</span>'
        colour, leads_to = LINK_COLOURS.get(LinkState(link.state), "none"), f"→ {link.new_address}" if link.new_address else ""
        return format_html(words, colour, link.get_state_display(), link.detail, leads_to)

    @admin.display(description=_("used by"))
    def entries(self, link: LinkCheck) -> SafeString:
        """The entries that name it, each a way to its review."""
        pages = ((page_of(*user.split("/", 1)), user.split("/", 1)[1]) for user in link.used_by)
        return format_html_join(", ", '<a href="{}">{}</a>', pages)


class LinkPanel:
    """Adds to a service's own page how its addresses stand."""

    @admin.display(description=_("web addresses, when last looked at"))
    def links(self, service: Service) -> SafeString | str:
        """A line for each address."""
        lines = (
            (address, colour, link.get_state_display() if link else _("not looked at yet"), _with(link))
            for address, link, colour in link_lines("services", service)
        )
        return format_html_join("", '<div class="app-value">{} <span class="app-due app-due--{}">{}</span>{}</div>', lines) or "–"


def _with(link: Any) -> str:
    return f" → {link.new_address}" if link is not None and link.new_address else ""
