"""Django forms as GOV.UK components: apps write plain forms, and `{{ form }}` or `{{ field.as_field_group }}` looks right.

The admin writes its fields one by one as widgets, and is not touched.
"""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

Options = dict[str, Any]


class GovukRenderer(TemplatesSetting):
    """Named in settings.FORM_RENDERER."""

    form_template_name = "govuk/parts/form.html"
    field_template_name = "govuk/parts/field.html"


def _given(field: BoundField) -> Options:
    errors = field.errors
    given: Options = {"name": field.html_name, "id": field.auto_id}
    if field.help_text:
        given["hint"] = {"text": field.help_text}
    if errors:
        given["error_message"] = {"text": errors[0]}
    return given


def _attributes(widget: forms.Widget, field: BoundField, taken: tuple[str, ...] = ("class",)) -> Options:
    attributes = {**widget.attrs, **field.field.widget_attrs(widget)}
    return {name: {"value": value, "optional": True} for name, value in attributes.items() if name not in taken}


def _single(field: BoundField, label: Options) -> Options:
    widget = field.field.widget
    classes = widget.attrs.get("class", "")
    return _given(field) | {"label": {"text": field.label, **label}, "classes": classes, "attributes": _attributes(widget, field)}


def _group(field: BoundField, label: Options) -> Options:
    legend = {"text": field.label, "classes": "govuk-fieldset__legend--m", **label}
    given = _given(field)
    return given | {"id_prefix": given["id"], "fieldset": {"legend": legend}, "classes": field.field.widget.attrs.get("class", "")}


def _items(field: BoundField) -> list[Options]:
    choices: list[tuple[Any, Any]] = list(field.field.choices)  # type: ignore[attr-defined]
    return [{"value": str(value), "text": text} for value, text in choices if value != "" or isinstance(field.field.widget, forms.Select)]


def _input(field: BoundField, label: Options) -> tuple[str, Options]:
    widget = field.field.widget
    kind = getattr(widget, "input_type", "text")
    value = widget.format_value(field.value())
    return "input", _single(field, label) | {"type": "text" if kind == "number" else kind, "value": value}


def _number(field: BoundField, label: Options) -> tuple[str, Options]:
    # GOV.UK asks for numbers with a text input: a spinner loses what people type.
    name, options = _input(field, label)
    options["attributes"] = _attributes(field.field.widget, field, ("class", "min", "max", "step"))
    return name, options | {"inputmode": "numeric"}


def _textarea(field: BoundField, label: Options) -> tuple[str, Options]:
    widget = field.field.widget
    limit = getattr(field.field, "max_length", None)
    taken = ("class", "rows", "cols", "maxlength")
    options = _single(field, label) | {"value": field.value(), "rows": widget.attrs.get("rows", 5)}
    options["attributes"] = _attributes(widget, field, taken)
    if limit:
        return "character-count", options | {"maxlength": limit, "threshold": 75}
    return "textarea", options


def _radios(field: BoundField, label: Options) -> tuple[str, Options]:
    return "radios", _group(field, label) | {"items": _items(field), "value": field.value()}


def _checkboxes(field: BoundField, label: Options) -> tuple[str, Options]:
    return "checkboxes", _group(field, label) | {"items": _items(field), "values": field.value() or []}


def _checkbox(field: BoundField, label: Options) -> tuple[str, Options]:
    given = _given(field)
    item = {"value": "on", "text": field.label, "checked": bool(field.value()), **label}
    return "checkboxes", given | {"id_prefix": given["id"], "items": [item]}


def _select(field: BoundField, label: Options) -> tuple[str, Options]:
    return "select", _single(field, label) | {"items": _items(field), "value": field.value()}


def _date(field: BoundField, label: Options) -> tuple[str, Options]:
    widget = field.field.widget
    values: Mapping[str, Any] = widget.format_value(field.value())
    labels = {"day": _("Day"), "month": _("Month"), "year": _("Year")}
    parts = [
        {
            "name": f"{field.html_name}_{part}",
            "id": f"{field.auto_id}_{part}",
            "label": labels[part],
            "value": values.get(part) or None,
            "classes": f"govuk-input--width-{4 if part == 'year' else 2}",
        }
        for part in ("day", "month", "year")
    ]
    return "date-input", _group(field, label) | {"items": parts}


BY_WIDGET: tuple[tuple[type[forms.Widget], Callable[[BoundField, Options], tuple[str, Options]]], ...] = (
    (forms.Textarea, _textarea),
    (forms.CheckboxSelectMultiple, _checkboxes),
    (forms.RadioSelect, _radios),
    (forms.CheckboxInput, _checkbox),
    (forms.Select, _select),
    (forms.SelectDateWidget, _date),
    (forms.NumberInput, _number),
    (forms.Widget, _input),
)


def component(field: BoundField, label: Options) -> tuple[str, Options] | SafeString:
    """The component for a field and its options; a hidden field is its widget, as Django writes it."""
    if field.is_hidden:
        return field.as_widget()
    make = next(make for widget, make in BY_WIDGET if isinstance(field.field.widget, widget))
    return make(field, label)


def error_list(form: forms.BaseForm) -> list[Options]:
    """Every error of a form, each with a link to the field that has it."""
    found: list[Options] = [{"text": error} for error in form.non_field_errors()]
    for field in form:
        part = "_day" if isinstance(field.field.widget, forms.SelectDateWidget) else ""
        found += [{"text": error, "href": f"#{field.auto_id}{part}"} for error in list(field.errors)[:1]]
    return found
