"""The pieces that entries are made of, as the outside sees them."""

from functools import partial
from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers as fields

from services_catalogue.entries.vocabulary import CONFIDENCES
from services_catalogue.seed import is_trusted
from services_catalogue.types import NATIONS

PUBLIC_CONFIDENCES = tuple(one for one in CONFIDENCES if is_trusted(one))


class Shape(fields.Serializer[Any]):
    """Fields of an entry that leave the house. Welsh that nobody has written yet, and other gaps, are null."""

    def to_representation(self, instance: Any) -> dict[str, Any]:
        """The entry's public fields; an empty Welsh list is a gap unless the English one is empty too."""
        shown = super().to_representation(instance)
        for name, value in shown.items():
            if value == "" or (value in ([], {}) and name.endswith("_cy") and shown[f"{name[:-3]}_en"]):
                shown[name] = None
        return shown


maybe = partial(fields.CharField, allow_null=True)
"""Words, or nothing."""


def texts(**options: Any) -> fields.ListField:
    """A list of words."""
    return fields.ListField(child=fields.CharField(), **options)


def maybe_texts() -> fields.ListField:
    """A list of words, or nothing yet."""
    return fields.ListField(child=fields.CharField(), allow_null=True)


def nations_list() -> fields.ListField:
    """Where something can be used."""
    return fields.ListField(child=fields.ChoiceField(choices=NATIONS))


class Source(Shape):
    """Where a statement comes from."""

    title = fields.CharField()
    url = fields.URLField()


class Amount(Shape):
    """A figure of a service in one tax year."""

    what_en = fields.CharField()
    what_cy = maybe()
    value = fields.CharField()
    period = maybe()
    tax_year = maybe()
    source = Source()  # type: ignore[assignment]  # a field of ours, not the attribute of serializers
    confidence = fields.ChoiceField(choices=PUBLIC_CONFIDENCES)


class Phone(Shape):
    """A telephone number of a service."""

    number = fields.CharField()
    label = maybe()  # type: ignore[assignment]  # a field of ours, not the attribute of serializers
    hours = maybe()
    relay_uk = maybe()
    welsh = maybe(help_text=_("The Welsh language line"))
    confidence = fields.ChoiceField(choices=PUBLIC_CONFIDENCES)
