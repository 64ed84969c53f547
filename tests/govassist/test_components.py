"""Each partial gives the markup of the Design System's own fixtures."""

import json
import re
from pathlib import Path

import pytest
from django.utils.safestring import mark_safe

from govassist.templatetags.govuk import render_component
from tests.govassist.markup import tree

FIXTURES = Path(__file__).parent / "fixtures" / "govuk"

# What the partials leave out on purpose. A fixture named here must really differ, or the test below fails.
ACTIONS = "no page interrupts a person, so a panel has no actions"
NOT_SUPPORTED: dict[tuple[str, str], str] = {
    ("panel", "interruption"): ACTIONS,
    ("panel", "interruption-with-content-with-long-line-length"): ACTIONS,
    ("panel", "interruption-with-headings-content-and-lists"): ACTIONS,
    ("panel", "interruption, with actions classes and attributes"): ACTIONS,
    ("panel", "interruption, submit action"): ACTIONS,
    ("panel", "interruption, button link"): ACTIONS,
    ("panel", "interruption, no actions items"): ACTIONS,
    ("select", "with falsy values"): "the values of an option are text: JavaScript's false has no counterpart",
}
# Elements, by their whole class, that only sites on GOV.UK may show: the crown, and the crest with its Crown copyright.
LEFT_OUT = {"footer": frozenset({"govuk-footer__crown", "govuk-footer__meta-item"})}


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])([A-Z])", lambda match: "_" + match[1].lower(), name)


def python_options(value, key=""):
    """The fixture's options as a template would give them: snake_case, and HTML marked as such."""
    if isinstance(value, dict):
        keep = key == "attributes" or key.endswith("_text")
        return {name if keep else snake(name): python_options(item, "" if keep else snake(name)) for name, item in value.items()}
    if isinstance(value, list):
        return [python_options(item) for item in value]
    is_html = key == "html" or key.endswith("_html") or key in ("start", "end", "navigation_start", "navigation_end")
    return mark_safe(value) if is_html and isinstance(value, str) else value


def cases():
    for path in sorted(FIXTURES.glob("*.json")):
        for fixture in json.loads(path.read_text())["fixtures"]:
            yield pytest.param(path.stem, fixture, id=f"{path.stem}: {fixture['name']}")


@pytest.mark.parametrize(("component", "fixture"), list(cases()))
def test_partial_gives_the_design_systems_markup(component, fixture):
    html = render_component(component, python_options(fixture["options"]))
    without = LEFT_OUT.get(component, frozenset())
    same = tree(str(html), without) == tree(fixture["html"], without)
    reason = NOT_SUPPORTED.get((component, fixture["name"]))
    if reason:
        assert not same, f"{component} now supports {fixture['name']!r}: take it off the list"
        return
    assert tree(str(html), without) == tree(fixture["html"], without)


def test_every_partial_is_held_against_fixtures():
    partials = {path.stem for path in Path("govassist/templates/govuk").glob("*.html")}
    assert partials == {path.stem for path in FIXTURES.glob("*.json")}


def test_text_is_escaped_and_so_is_html_that_nobody_marked_safe():
    assert "&lt;b&gt;" in render_component("tag", text="<b>")
    assert "&lt;b&gt;" in render_component("tag", html="<b>")
    assert 'data-x="&quot;&gt;"' in render_component("tag", text="x", attributes={"data-x": '">'})


def test_vendored_styles_show_nothing_that_only_gov_uk_may():
    css = Path("govassist/static/govuk/govuk-frontend.min.css").read_text()
    assert "GDS Transport" not in css
    assert "url(" not in css
