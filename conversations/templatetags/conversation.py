"""Template tags of the conversation pages: a question as its control, and fields with their errors."""

from collections.abc import Mapping
from typing import Any

from django import forms, template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from conversations.types import Question

register = template.Library()


@register.filter
def entry(mapping: Mapping[str, Any], key: str) -> Any:
    """A mapping's entry, None where there is none."""
    return mapping.get(key)


@register.filter
def without_name(text: str, name: str) -> str:
    """A card's first sentence without the service's name, which is its heading already."""
    return text.removeprefix(f"{name}: ")


@register.simple_tag
def question_control(question: Question, error: str = "") -> SafeString:
    """The question as radios, tick boxes, a date, a number or an amount."""
    legend = {"text": question.text, "classes": "govuk-fieldset__legend--s"}
    common: dict[str, Any] = {"name": "answer", "error_message": {"text": error} if error else None}
    hint = {"text": question.hint} if question.hint else None
    if question.options:
        items = [{"value": option.value, "text": option.label} for option in question.options]
        kind = "checkboxes" if question.control == "checkboxes" else "radios"
        return _component(kind, {**common, "id_prefix": "answer", "fieldset": {"legend": legend}, "hint": hint, "items": items})
    if question.control == "date":
        options = {"id": "answer", "name_prefix": "answer", "fieldset": {"legend": legend, "role": "group"}}
        return _component("date-input", {**common, **options, "hint": hint})
    label = {"text": question.text, "classes": "govuk-label--s"}
    box: dict[str, Any] = {**common, "id": "answer", "label": label, "hint": hint}
    if question.control in ("number", "money"):
        box |= {"inputmode": "numeric", "classes": "govuk-input--width-5"}
    if question.control == "money":
        box["prefix"] = {"text": "£"}
    return _component("input", box)


def _component(name: str, options: Mapping[str, Any]) -> SafeString:
    return render_to_string("conversations/_component.html", {"name": name, "options": options})


@register.simple_tag
def compose_field(form: forms.Form, question: Question | None = None) -> dict[str, Any]:
    """The message box's label, hint and error."""
    label = _("Or write something else") if question else _("Your message")
    errors = form.errors.get("text")
    return {
        "label": {"text": label, "classes": "govuk-label--s"},
        "hint": {"text": _("Do not give your National Insurance number, bank details or full address. You do not need to.")},
        "error_message": {"text": errors[0]} if errors else None,
    }


@register.simple_tag
def title_field(form: forms.Form) -> dict[str, Any]:
    """The name box of the rename page."""
    errors = form.errors.get("title")
    return {
        "label": {"text": form["title"].label, "classes": "govuk-label--l", "is_page_heading": True},
        "value": form["title"].value(),
        "error_message": {"text": errors[0]} if errors else None,
    }


@register.inclusion_tag("conversations/_errors.html")
def error_list(form: forms.Form | None, answer_error: str) -> dict[str, Any]:
    """The error summary of a page: every field's first error, linked to its box."""
    listed = [{"text": errors[0], "href": f"#{name}"} for name, errors in (form.errors.items() if form else ())]
    return {"errors": ([{"text": answer_error, "href": "#answer"}] if answer_error else []) + listed}
