"""Template tags of the conversation pages: a question as its control, and fields with their errors."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms, template
from django.template.loader import render_to_string
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from conversations.types import Question

register = template.Library()

_REACHED = re.compile(r"https://[^\s<>\"']{4,200}[^\s<>\"'.,;:)]|\b(?:0\d{2,4}(?: ?\d{2,4}){2,3}|116 123|999|111|101|105)\b")
"""Web addresses and phone numbers in the reviewed sentences that point to help."""

_MASK = re.compile(r"\[[A-Z_]{2,20}(?:-\d{1,3}| [A-Z0-9]{2,4})\]")


@register.filter
def entry(mapping: Mapping[str, Any], key: str) -> Any:
    """A mapping's entry, None where there is none."""
    return mapping.get(key)


@register.filter
def without_name(text: str, name: str) -> str:
    """A card's first sentence without the service's name, which is its heading already."""
    return text.removeprefix(f"{name}: ")


@register.filter
def link_contacts(text: str) -> SafeString:
    """A sentence that points to help, its numbers to be called and its addresses to be opened with one touch."""
    linked, last = [], 0
    for found in _REACHED.finditer(text):
        words = found[0]
        href = words if words.startswith("https:") else f"tel:{words.replace(' ', '')}"
        linked += [
            conditional_escape(text[last : found.start()]),
            format_html('<a class="govuk-link app-phone" href="{}">{}</a>', href, words),
        ]
        last = found.end()
    return mark_safe("".join((*linked, conditional_escape(text[last:]))))  # noqa: S308 - every part is escaped above


@register.filter
def show_masked(text: str) -> str:
    """A stored message with words in place of the marks for what was taken out of it."""
    return _MASK.sub(_("[taken out]"), text)


@register.simple_tag
def question_control(
    question: Question, error: str = "", given: Mapping[str, str] | None = None, current: Sequence[str] = ()
) -> SafeString:
    """The question as radios, tick boxes, a date, a number or an amount, with what was given already, or stands at the moment."""
    legend = {"text": question.text, "classes": "govuk-fieldset__legend--s"}
    common: dict[str, Any] = {"name": "answer", "error_message": {"text": error} if error else None}
    hint = {"text": question.hint} if question.hint else None
    if question.options:
        items = [{"value": option.value, "text": option.label, "checked": option.value in current} for option in question.options]
        kind = "checkboxes" if question.control == "checkboxes" else "radios"
        return _component(kind, {**common, "id_prefix": "answer", "fieldset": {"legend": legend}, "hint": hint, "items": items})
    if question.control == "date":
        options = {"id": "answer", "name_prefix": "answer", "fieldset": {"legend": legend, "role": "group"}}
        return _component("date-input", {**common, **options, "hint": hint, "values": given or {}})
    label = {"text": question.text, "classes": "govuk-label--s"}
    box: dict[str, Any] = {**common, "id": "answer", "label": label, "hint": hint, "value": "".join(current)}
    if question.control in ("number", "money"):
        box |= {"inputmode": "numeric", "classes": "govuk-input--width-5"}
    if question.control == "money":
        box["prefix"] = {"text": "£"}
    return _component("input", box)


def _component(name: str, options: Mapping[str, Any]) -> SafeString:
    return render_to_string("conversations/_component.html", {"name": name, "options": options})


@register.simple_tag
def compose_field(form: forms.Form) -> dict[str, Any]:
    """The message box's label, hint and error."""
    errors = form.errors.get("text")
    return {
        "label": {"text": _("Your message"), "classes": "govuk-label--s"},
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
def error_list(form: forms.Form | None, question: Question | None = None, answer_error: str = "") -> dict[str, Any]:
    """The error summary of a page: every field's first error, linked to its box."""
    listed = [{"text": errors[0], "href": f"#{name}"} for name, errors in (form.errors.items() if form else ())]
    first_box = "#answer-day" if question and question.control == "date" else "#answer"
    return {"errors": ([{"text": answer_error, "href": first_box}] if answer_error else []) + listed}
