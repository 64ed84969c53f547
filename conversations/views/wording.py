"""Remembered facts in words a person knows."""

from typing import Any

from django.utils.translation import gettext as _

from services_catalogue.queries import published_catalogue


def fact_label(key: str) -> str:
    """What a fact is called on the page: the question it answers."""
    profile = {
        "place": _("Where you live"),
        "occupation": _("Work you have done"),
        "work_goal": _("Work you want"),
        "health_note": _("What you told us about your health"),
    }
    fact = published_catalogue().facts.get(key)
    return profile.get(key) or (fact.question if fact else key)


def fact_value(key: str, value: Any) -> str:
    """An answer in words."""
    fact = published_catalogue().facts.get(key)
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, list | tuple):
        return ", ".join(fact_value(key, part) for part in value)
    if fact and fact.type == "money":
        return f"£{value:,.2f}".removesuffix(".00")
    return fact.labels.get(str(value), str(value)) if fact else str(value)
