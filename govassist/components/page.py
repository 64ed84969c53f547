"""Navigation, lists and the rest of a page around its fields."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from govassist.components.words import Options


def pagination(options: Options) -> dict[str, Any]:
    """Whether previous and next stand as blocks, as they do without page numbers."""
    is_block = not options.get("items") and bool(options.get("next") or options.get("previous"))
    return {"is_block": is_block, "items": [item for item in options.get("items") or () if item]}


def _links(options: Options) -> list[Any]:
    # In a template `.items` of a mapping without that key is the mapping's own method.
    return [item for item in (options or {}).get("items") or () if item]


def summary_list(options: Options) -> dict[str, Any]:
    """The rows with their links, and whether any has links, for the others then leave the column empty."""
    rows = [{**row, "links": _links(row.get("actions") or {})} for row in options.get("rows") or () if row]
    card = options.get("card") or {}
    return {"rows": rows, "has_actions": any(row["links"] for row in rows), "card_links": _links(card.get("actions") or {})}


def footer(options: Options) -> dict[str, Any]:
    """The links of each part; `content_licence=None` leaves the licence out."""
    return {
        "navigation": [{**section, "links": _links(section)} for section in options.get("navigation") or ()],
        "has_meta": options.get("meta") is not None,
        "meta_links": _links(options.get("meta") or {}),
        "has_licence": options.get("content_licence", {}) is not None,
    }


def service_navigation(options: Options) -> dict[str, Any]:
    """The items that exist, and whether they fold into a menu button on a phone."""
    items = [item for item in options.get("navigation") or () if item]
    fold = options.get("collapse_navigation_on_mobile")
    end = (options.get("slots") or {}).get("end")
    return {
        "navigation": items,
        "is_folding": len(items) > 1 if fold is None else fold,
        "menu_button_text": options.get("menu_button_text") or _("Menu"),
        "navigation_id": options.get("navigation_id") or "navigation",
        "end": end.get("html") if isinstance(end, Mapping) else end,
        "is_end_inline": isinstance(end, Mapping) and end.get("align") == "inline",
    }


def panel(options: Options) -> dict[str, Any]:
    """A confirmation, unless its classes say it is an interruption."""
    return {"is_interruption": "govuk-panel--interruption" in (options.get("classes") or "")}
