"""The form of a draft, made from the table of what each kind of entry holds: one set of fields for pages, files and rows."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from services_catalogue.entries import PARTS, REQUIRED, SHAPES, Entry, Shape
from services_catalogue.forms.fields import (
    DatedLinesField,
    LabelsField,
    LinesField,
    PairsField,
    PlacesField,
    StructureField,
    SuggestedInput,
)
from services_catalogue.forms.layout import FIXED
from services_catalogue.models import Amount, Provider, Service, Source
from services_catalogue.models.columns import choices_of
from services_catalogue.rows import MODELS
from services_catalogue.types import NATIONS

NATION_CHOICES = [(nation, nation.replace("-", " ").title()) for nation in NATIONS]
TABLES = ("amounts", "sources")
ONE_PART = ("phone", "source")
SPECIAL: Mapping[str, type[forms.Field]] = {
    "texts": LinesField,
    "key_dates": DatedLinesField,
    "labels": LabelsField,
    "services_by_nation": PlacesField,
}
ONE_LINE = ("text", "slug", "snake", "url", "web_address", "phone_number", "decimal")


def column_of(model: Any, name: str) -> Any | None:
    """The column that holds a field, for its label and help."""
    wanted = "rate_id" if name == "id" and model is MODELS["rates"] else name
    return next((column for column in model._meta.concrete_fields if column.name == wanted), None)


def field_of(model: Any, name: str, shape: Shape) -> forms.Field:
    """The form field for one field of an entry. Nothing is required: a draft may be half written."""
    column = column_of(model, name)
    label = capfirst(str(column.verbose_name)) if column is not None else capfirst(name.replace("_", " "))
    options: dict[str, Any] = {"required": False, "label": label, "help_text": column.help_text if column is not None else ""}
    if shape.check in SPECIAL:
        special = SPECIAL[shape.check]
        if issubclass(special, PairsField):
            options["help_text"] = _("One on each line, such as “%(example)s”.") % {"example": special.example}
        return special(**options)
    if shape.check == "choice":
        return forms.ChoiceField(choices=[("", _("Choose")), *choices_of(shape.choices)], **options)
    if shape.check == "choices":
        return forms.MultipleChoiceField(choices=NATION_CHOICES, widget=forms.CheckboxSelectMultiple, **options)
    if shape.check == "date":
        return forms.DateField(widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **options)
    if shape.check not in ONE_LINE:
        return StructureField(**options)
    return forms.CharField(max_length=getattr(column, "max_length", None), widget=_box(name, column), **options)


def _box(name: str, column: Any) -> forms.Widget:
    if name == "provider":
        return SuggestedInput(lambda: Provider.objects.values_list("name_en", flat=True))
    if name == "service":
        return SuggestedInput(lambda: Service.objects.values_list("pk", flat=True))
    return forms.Textarea(attrs={"rows": 3}) if isinstance(column, models.TextField) else forms.TextInput()


class PartsForm(forms.Form):
    """Fields from a table of shapes, and back to what an entry holds. Parts of parts stand beside the rest, as in `source_title`."""

    model: Any
    shapes: Mapping[str, Shape]

    def __init__(self, data: Any = None, *, content: Entry, initial: Any = None, **options: Any) -> None:
        super().__init__(data, initial=dict(_flat(self.shapes, content)), **options)
        for name, shape in flat_shapes(self.shapes):
            self.fields[name] = field_of(self.model, name, shape)

    def content(self) -> Entry:
        """What was typed, in the form of the data files; what must be given and was not stays out."""
        given: Entry = {}
        for name, shape in self.shapes.items():
            if shape.check in ONE_PART:
                parts = {part: self._value(f"{name}_{part}") for part in PARTS[shape.check]}
                given[name] = {part: value for part, value in parts.items() if value} or None
            elif shape.check not in TABLES:
                given[name] = self._value(name)
            if shape.default is REQUIRED and given.get(name, "") in ("", None):
                given.pop(name, None)
        return given

    def _value(self, name: str) -> Any:
        value: Any = self.cleaned_data.get(name)
        return value.isoformat() if isinstance(value, date) else value


def flat_shapes(shapes: Mapping[str, Shape]) -> list[tuple[str, Shape]]:
    """Field names of the form and what each holds."""
    flat: list[tuple[str, Shape]] = []
    for name, shape in shapes.items():
        if shape.check in ONE_PART:
            flat += [(f"{name}_{part}", inner) for part, inner in PARTS[shape.check].items()]
        elif shape.check not in TABLES:
            flat.append((name, shape))
    return flat


def _flat(shapes: Mapping[str, Shape], content: Entry) -> Any:
    for name, shape in shapes.items():
        value = content.get(name)
        if shape.check in ONE_PART:
            yield from ((f"{name}_{part}", (value or {}).get(part, "")) for part in PARTS[shape.check])
        elif shape.check not in TABLES:
            yield name, value


class EntryForm(PartsForm):
    """All of an entry but its tables."""

    def __init__(self, data: Any = None, *, kind: str, content: Entry, is_published: bool, **options: Any) -> None:
        self.kind, self.model, self.shapes = kind, MODELS[kind], SHAPES[kind]
        super().__init__(data, content=content, **options)
        for name in FIXED[kind] if is_published else ():
            self.fields[name].disabled = True


class AmountForm(PartsForm):
    """One figure of a service."""

    model, shapes = Amount, PARTS["amounts"]


class SourceForm(PartsForm):
    """One source of a service."""

    model, shapes = Source, PARTS["sources"]
