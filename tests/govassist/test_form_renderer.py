"""A plain Django form comes out as GOV.UK components, with its errors where the Design System wants them."""

from datetime import date

from django import forms
from django.template import engines

from tests.govassist.markup import tree

NATIONS = [("wales", "Wales"), ("england", "England")]


class Everything(forms.Form):
    name = forms.CharField(label="Your name", help_text="As your friends say it", error_messages={"required": "Enter your name"})
    age = forms.IntegerField(label="Age", min_value=16)
    story = forms.CharField(widget=forms.Textarea, max_length=200)
    nation = forms.ChoiceField(choices=NATIONS, widget=forms.RadioSelect, error_messages={"required": "Choose where you live"})
    also = forms.MultipleChoiceField(choices=NATIONS, widget=forms.CheckboxSelectMultiple, required=False)
    where = forms.ChoiceField(choices=NATIONS)
    left = forms.DateField(label="Last day", widget=forms.SelectDateWidget, error_messages={"required": "Enter your last day"})
    agreed = forms.BooleanField(label="I agree")
    secret = forms.CharField(widget=forms.HiddenInput, initial="kept")


GOOD = {
    "name": "<b>Al</b>",
    "age": "17",
    "story": "short",
    "nation": "wales",
    "also": ["england"],
    "where": "england",
    "left_day": "3",
    "left_month": "11",
    "left_year": "2026",
    "agreed": "on",
    "secret": "kept",
}


def elements(html: str, tag: str) -> list[dict[str, str]]:
    found, left = [], [tree(html)]
    while left:
        node = left.pop(0)
        if not isinstance(node, str):
            found += [dict(node[1])] if node[0] == tag else []
            left += node[2]
    return found


def test_each_field_is_its_component():
    html = str(Everything())
    for name in ("govuk-input", "govuk-character-count", "govuk-radios", "govuk-checkboxes", "govuk-select", "govuk-date-input"):
        assert f'class="{name}' in html or f" {name}" in html, name
    by_name = {element.get("name"): element for element in elements(html, "input")}
    assert by_name["age"] | {"inputmode": "numeric", "type": "text"} == by_name["age"]
    assert by_name["secret"]["type"] == "hidden"
    assert {"left_day", "left_month", "left_year"} <= set(by_name)
    assert "There is a problem" not in html


def test_what_was_typed_is_kept_and_escaped():
    html = str(Everything(GOOD | {"age": "many"}))
    inputs = elements(html, "input")
    assert {"value": "<b>Al</b>"}.items() <= next(one for one in inputs if one.get("name") == "name").items()
    assert "<b>Al</b>" not in html
    chosen = {(one["name"], one["value"]) for one in inputs if "checked" in one}
    assert chosen == {("nation", "wales"), ("also", "england"), ("agreed", "on")}
    assert [one.get("value") for one in inputs if one.get("name", "").startswith("left_")] == ["3", "11", "2026"]


def test_a_date_in_three_parts_is_read():
    form = Everything(GOOD)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["left"] == date(2026, 11, 3)


def test_every_error_is_listed_with_a_link_to_something_on_the_page():
    html = str(Everything({}))
    ids = {element["id"] for tag in ("input", "textarea", "select") for element in elements(html, tag) if "id" in element}
    links = [link["href"].removeprefix("#") for link in elements(html, "a")]
    assert links[0] == "id_name"
    assert "id_left_day" in links
    assert set(links) <= ids
    for words in ("Enter your name", "Choose where you live", "Enter your last day"):
        assert html.count(words) == 2, words
    assert "[&#x27;" not in html


def test_a_label_can_be_the_heading_of_the_page():
    template = engines["django"].from_string("{% load govuk %}{% govuk_field form.name is_page_heading=True classes='govuk-label--l' %}")
    html = template.render({"form": Everything()})
    assert '<h1 class="govuk-label-wrapper">' in html
    assert "govuk-label--l" in html
