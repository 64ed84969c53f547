"""What may be asked for in the address of a list."""

from collections.abc import Sequence
from typing import Any, TypeVar

from django.http import QueryDict
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from rest_framework import serializers as fields
from rest_framework.exceptions import ValidationError

from services_catalogue.entries.vocabulary import STATES, TOPICS
from services_catalogue.types import NATIONS

MOST_ROWS = 100
USUAL_ROWS = 20
LONGEST_SEARCH = 200

P = TypeVar("P", bound=fields.Serializer[Any])


class Nothing(fields.Serializer[Any]):
    """No parameters."""


class Page(fields.Serializer[Any]):
    """Which part of a list."""

    page = fields.IntegerField(min_value=1, max_value=1_000_000, default=1)
    page_size = fields.IntegerField(min_value=1, max_value=MOST_ROWS, default=USUAL_ROWS)

    def fitting(self, rows: Sequence[Any]) -> Sequence[Any]:
        """The rows that every given filter lets through. Call it after the parameters were checked."""
        filters = [(name, value) for name, value in self.validated_data.items() if name not in ("page", "page_size")]
        return [row for row in rows if all(_fits(row, name, value) for name, value in filters)] if filters else rows


def _fits(row: Any, name: str, value: Any) -> bool:
    if name == "nation":
        return not row["nations"] or value in row["nations"]
    if name == "purpose":
        return value in row["purposes"]
    if name == "on":
        day = value.isoformat()
        return bool(row["valid_from"] <= day and (row["valid_to"] is None or day <= row["valid_to"]))
    return bool(row[name] == value)


def _choice(choices: tuple[str, ...]) -> fields.ChoiceField:
    wrong = gettext_lazy("“{input}” is not known here. There are: {known}.")
    messages: dict[str, Any] = {"invalid_choice": format_lazy(wrong, input="{input}", known=", ".join(choices))}
    return fields.ChoiceField(choices=choices, required=False, error_messages=messages)


class ServicePage(Page):
    """Which services."""

    topic = _choice(TOPICS)
    nation = _choice(NATIONS)
    state = _choice(STATES)


class RatePage(Page):
    """Which rates."""

    id = fields.CharField(required=False, max_length=200)
    on = fields.DateField(required=False, help_text=gettext_lazy("Only rates in force on this day"))


class ContactPage(Page):
    """Which contacts."""

    nation = _choice(NATIONS)
    purpose = fields.CharField(required=False, max_length=200)


class AnswerPage(Page):
    """Which answers."""

    service = fields.CharField(required=False, max_length=200)
    nation = _choice(NATIONS)


class NeedPage(Page):
    """Which needs."""

    topic = _choice(TOPICS)


class SearchPage(Page):
    """What to look for, and where."""

    q = fields.CharField(max_length=LONGEST_SEARCH, help_text=gettext_lazy("Everyday words, a name, an abbreviation or a form number"))
    nation = _choice(NATIONS)


def checked(shape: type[P], query: QueryDict) -> P:
    """The parameters of an address, checked. Raises ValidationError naming everything that is wrong with them."""
    page = shape(data=query.dict())
    faults: dict[str, list[str]] = {} if page.is_valid() else dict(page.errors)
    for name, values in query.lists():
        if name not in page.fields:
            faults[name] = [_("There is no such parameter here. There are: %(names)s.") % {"names": ", ".join(page.fields)}]
        elif len(values) > 1:
            faults[name] = [_("Give this parameter once.")]
    if faults:
        raise ValidationError(faults)
    return page
