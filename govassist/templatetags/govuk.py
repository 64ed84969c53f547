"""Template tags for GOV.UK Design System components.

`{% govuk "button" text=_("Continue") %}` renders `templates/govuk/button.html`. Text is escaped;
only a SafeString (a `{% govukblock %}`'s body, for one) is written as HTML.
"""

from collections.abc import Mapping
from typing import Any

from django import template
from django.forms import BaseForm
from django.forms.boundfield import BoundField
from django.template.loader import get_template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from govassist import components, form_renderer
from govassist.components.words import joined

register = template.Library()


@register.simple_tag(name="govuk")
def render_component(component: str, options: Mapping[str, Any] | None = None, **more: Any) -> SafeString:
    """One component; `options` is a mapping to start from, named options win over it, `label__text` is `label`'s `text`."""
    given = {**(options or {}), **_nested(more)}
    return get_template(f"govuk/{component}.html").template.render(_context(components.context(component, given)))  # type: ignore[attr-defined,no-any-return]


def _nested(options: Mapping[str, Any]) -> dict[str, Any]:
    nested: dict[str, Any] = {}
    for name, value in options.items():
        *path, last = name.split("__")
        place = nested
        for step in path:
            place = place.setdefault(step, {})
        place[last] = value
    return nested


def _context(values: dict[str, Any]) -> template.Context:
    return template.Context(values)


@register.simple_block_tag(name="govukblock")
def render_block(content: str, component: str, **options: Any) -> SafeString:
    """A component around the template code between this tag and `endgovukblock`."""
    return render_component(component, html=mark_safe(content.strip()), **options)  # noqa: S308 - already rendered by the engine


@register.simple_tag(name="classes")
def write_classes(*parts: object) -> str:
    """A class list without its empty parts."""
    return conditional_escape(joined(*parts))


@register.simple_tag(name="attributes")
def write_attributes(attributes: object = None) -> SafeString:
    """` name="value"` for each; `{"value", "optional": True}` is left out when empty and bare when True."""
    if not isinstance(attributes, Mapping):
        return mark_safe("")
    return format_html_join("", "{}", ((_attribute(str(name), item),) for name, item in attributes.items()))


def _attribute(name: str, item: object) -> SafeString:
    is_optional = isinstance(item, Mapping) and bool(item.get("optional"))
    value = item.get("value") if isinstance(item, Mapping) else item
    if is_optional and (value is None or value is False):
        return mark_safe("")
    if is_optional and value is True:
        return format_html(" {}", name)
    return format_html(' {}="{}"', name, _as_text(value))


def _as_text(value: object) -> object:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else value


@register.simple_tag(name="govuk_field")
def render_field(field: BoundField, **label: Any) -> SafeString:
    """A form's field as its component; what is named here goes to the label or legend (`classes`, `is_page_heading`)."""
    found = form_renderer.component(field, label)
    return found if isinstance(found, SafeString) else render_component(found[0], found[1])


@register.simple_tag(name="govuk_errors")
def render_errors(form: BaseForm | None) -> SafeString:
    """The error summary of a form, or nothing when it has no errors."""
    errors = form_renderer.error_list(form) if form is not None and form.is_bound else []
    if not errors:
        return mark_safe("")
    return render_component("error-summary", title_text=_("There is a problem"), error_list=errors)
