"""Columns and constraints that several tables share."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from services_catalogue.entries.vocabulary import CONFIDENCES


def choices_of(values: tuple[str, ...]) -> list[tuple[str, str]]:
    """A vocabulary as Django's choices."""
    return [(value, value.replace("-", " ").capitalize()) for value in values]


def one_of(field: str, values: tuple[str, ...], name: str) -> models.CheckConstraint:
    """The database refuses values outside a vocabulary."""
    return models.CheckConstraint(condition=models.Q(**{f"{field}__in": values}), name=name)


def lines(label: Any = None, help_text: Any = "") -> Any:
    """A list of texts that may be empty."""
    return models.JSONField(label, default=list, blank=True, help_text=help_text)


def confidence_field() -> Any:
    """How sure we are of a figure; low is kept from the public."""
    return models.CharField(max_length=10, choices=choices_of(CONFIDENCES), help_text=_("The public does not see low confidence."))
