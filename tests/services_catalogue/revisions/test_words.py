"""What pages say of two versions, and of the Welsh beside the English."""

import pytest

from services_catalogue.revisions import lines_of, marked
from services_catalogue.revisions.welsh import missing_welsh, outdated_welsh, welsh_state

NEED = {"id": "tools", "label_en": "Tools", "label_cy": "Offer"}


def said(lines: object) -> list[list[tuple[str, str]]]:
    return [list(line) for line in lines]  # type: ignore[attr-defined]


class TestMarked:
    def test_marks_the_words_that_differ_in_a_line_that_changed(self) -> None:
        before, after = marked(["Up to £100 a year for tools"], ["Up to £120 a year for tools"])
        assert said(before) == [[("", "Up to £"), ("removed", "100 "), ("", "a year for tools")]]
        assert said(after) == [[("", "Up to £"), ("added", "120 "), ("", "a year for tools")]]

    def test_marks_whole_lines_that_came_and_went(self) -> None:
        before, after = marked(["One", "Two"], ["One", "Three things"])
        assert said(before)[1] == [("removed", "Two")]
        assert said(after)[1] == [("added", "Three things")]

    def test_shows_very_long_lines_whole(self) -> None:
        before, _ = marked(["word " * 20_000], ["other " * 20_000])
        assert len(said(before)[0]) == 1

    def test_is_empty_for_nothing(self) -> None:
        assert marked([], []) == ((), ())
        assert [lines_of("x", nothing) for nothing in (None, "", [], {})] == [[], [], [], []]


class TestWelsh:
    @pytest.mark.parametrize(
        ("welsh", "outdated", "state"), [("", [], "none"), ("Offer", [], "complete"), ("Offer", ["label_en"], "outdated")]
    )
    def test_has_a_state(self, welsh, outdated, state) -> None:
        assert welsh_state("needs", {**NEED, "label_cy": welsh}, outdated) == state

    def test_is_partly_there_when_a_field_or_a_row_lacks_it(self) -> None:
        entry = {"name_en": "A", "name_cy": "B", "what_you_get_en": ["one", "two"], "what_you_get_cy": ["un"]}
        assert welsh_state("services", entry, []) == "partly"
        assert missing_welsh("services", entry) == ["what_you_get_en"]
        rows = [{"what_en": "Most", "what_cy": "Mwyaf"}, {"what_en": "Least", "what_cy": ""}]
        assert missing_welsh("services", {"amounts": rows}) == ["amounts"]

    @pytest.mark.parametrize(
        ("change", "already", "checked", "outdated"),
        [
            ({"label_en": "Kit"}, [], [], ["label_en"]),
            ({"label_en": "Kit", "label_cy": "Cit"}, [], [], []),
            ({}, ["label_en"], [], ["label_en"]),
            ({"label_cy": "Cit"}, ["label_en"], [], []),
            ({"label_en": "Kit"}, [], ["label_en"], []),
            ({"label_en": "Kit", "label_cy": ""}, [], [], []),
        ],
    )
    def test_is_behind_when_the_english_changed_alone(self, change, already, checked, outdated) -> None:
        assert outdated_welsh("needs", before=NEED, after={**NEED, **change}, already=already, checked=checked) == outdated
