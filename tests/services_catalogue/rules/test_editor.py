"""Whatever rules there are can be built in the form, and whatever the form gives is rules that validation takes."""

from typing import Any

import pytest
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from services_catalogue.eligibility.spoken import rules_in_words
from services_catalogue.rule_editor import Group, Line, act_on, read_sketch, rules_of, sketch_of
from services_catalogue.rule_editor.acts import may_add, may_nest
from services_catalogue.rule_editor.people import act_on_people, examples_of, people_of, read_people
from services_catalogue.rule_editor.sketch import depth_of, parts_of
from services_catalogue.rule_editor.writing import plain
from services_catalogue.validation.rules import DEEPEST, check_rule
from tests.services_catalogue.rules.strategies import CATALOGUE, ENTRIES, FACTS, anything_sent, rule_lists, sent_by


def problems(rules: Any) -> list[str]:
    return [problem for rule in rules for problem in check_rule(rule, ENTRIES)]


class TestAnyRules:
    @given(rule_lists)
    @settings(deadline=None, max_examples=150)
    def test_come_back_from_the_form_as_they_were(self, rules: list[Any]) -> None:
        assert problems(rules) == []
        back, faults = rules_of(read_sketch(sent_by(sketch_of(rules))), FACTS)
        assert faults == {}
        assert back == rules

    @given(rule_lists)
    @settings(deadline=None, max_examples=100)
    def test_have_a_line_of_words_for_each_condition(self, rules: list[Any]) -> None:
        lines = rules_in_words(rules, FACTS)
        assert len(lines) == len(list(parts_of(sketch_of(rules))))
        assert not any("'fact'" in line for line in lines)

    def test_of_the_packaged_catalogue_come_back_too(self) -> None:
        for service in CATALOGUE.services.values():
            back, faults = rules_of(read_sketch(sent_by(sketch_of(service.rules))), CATALOGUE.facts)
            assert (back, faults) == (list(service.rules), {}), service.id


class TestAnythingSent:
    @given(anything_sent)
    @settings(deadline=None, max_examples=300)
    def test_gives_nothing_that_validation_refuses(self, pairs: list[tuple[str, str]]) -> None:
        sent = QueryDict(mutable=True)
        for name, value in pairs:
            sent.appendlist(name, value)
        rules, _faults = rules_of(read_sketch(sent), FACTS)
        assert problems(rules) == []

    @given(
        rule_lists, st.lists(st.tuples(st.sampled_from(["add", "group", "remove", "up", "down", "odd"]), st.integers(0, 30)), max_size=8)
    )
    @settings(deadline=None, max_examples=100)
    def test_by_buttons_loses_nothing_and_never_grows_too_deep(self, rules: list[Any], pressed: list[tuple[str, int]]) -> None:
        sketch = sketch_of(rules)
        for act, place in pressed:
            paths = ["rules", *(path for path, _part in parts_of(sketch))]
            before = len(paths)
            path = paths[place % len(paths)]
            act_on(sketch, f"{act}:{path}")
            after = 1 + len(list(parts_of(sketch)))
            assert {"add": after - before in (0, 1), "group": after - before in (0, 2), "remove": after <= before}.get(act, after == before)
        assert all(depth_of(path) <= DEEPEST for path, _part in parts_of(sketch))
        assert plain(read_sketch(sent_by(sketch))) == plain(sketch)


class TestButtons:
    def sketch(self) -> Group:
        return Group("all", [Line("age", ">=", ["18"]), Group("any", [Line("pregnant", "==", ["true"])])])

    def test_name_the_part_to_go_on_with(self) -> None:
        assert act_on(self.sketch(), "add:rules") == "rules.2"
        assert act_on(self.sketch(), "group:rules.1") == "rules.1.1"
        assert act_on(self.sketch(), "remove:rules.1.0") == "rules.1"
        assert act_on(self.sketch(), "down:rules.0") == "rules.1"
        assert act_on(self.sketch(), "up:rules.0") == "rules.0"

    @pytest.mark.parametrize(
        "pressed", ["", "look", "remove:rules", "remove:rules.9", "add:rules.0", "up:rules.x", "add:other.0", "remove:rules.0.0"]
    )
    def test_do_nothing_where_there_is_nothing_to_do(self, pressed: str) -> None:
        sketch = self.sketch()
        assert act_on(sketch, pressed) == ""
        assert plain(sketch) == plain(self.sketch())

    def test_offer_no_group_that_nothing_would_fit_into(self) -> None:
        deep = "rules" + ".0" * (DEEPEST - 1)
        assert may_add(deep)
        assert not may_nest(deep)
        assert may_nest("rules" + ".0" * (DEEPEST - 2))


class TestHalfWritten:
    @pytest.mark.parametrize(
        ("line", "words"),
        [
            (Line(), "Choose a question."),
            (Line("gone", "==", ["1"]), "There is no question “gone”"),
            (Line("age", ">=", [""]), "Give a value."),
            (Line("age", ">=", ["18.5"]), "Give a whole number."),
            (Line("household_savings", "<=", ["lots"]), "“lots” is not a number."),
            (Line("pregnant", "==", [""]), "Choose an answer."),
            (Line("nation", "in", []), "Choose at least one answer."),
            (Line("nation", "==", ["atlantis"]), "“atlantis” is not an answer"),
        ],
    )
    def test_lines_say_what_is_wanted(self, line: Line, words: str) -> None:
        rules, faults = rules_of(Group("all", [line]), FACTS)
        assert rules == []
        assert words in faults["rules.0"]

    def test_empty_groups_do_too(self) -> None:
        assert rules_of(Group("all", [Group("any", [])]), FACTS) == (
            [],
            {"rules.0": "This group holds nothing. Add a condition, or remove the group."},
        )

    def test_numbers_may_be_typed_as_money_is_written(self) -> None:
        assert rules_of(Group("all", [Line("household_savings", "<=", ["£16,000"])]), FACTS)[0][0]["value"] == 16000


EXAMPLES = [
    {
        "words": "58, Wales",
        "facts": {"age": 58, "nation": "wales", "benefits_received": ["none"], "pregnant": False},
        "expected": "likely",
    }
]


class TestPeople:
    def test_come_back_from_the_form_as_they_were(self) -> None:
        people = people_of(EXAMPLES)
        sent = QueryDict(mutable=True)
        for place, person in enumerate(people):
            sent[f"examples.{place}.words"], sent[f"examples.{place}.expected"] = person.words, person.expected
            for number, line in enumerate(person.answers):
                sent[f"examples.{place}.{number}.fact"] = line.fact
                sent.setlist(f"examples.{place}.{number}.value", line.values)
        assert examples_of(read_people(sent), FACTS) == (EXAMPLES, {})

    def test_are_added_changed_and_dropped_by_buttons(self) -> None:
        people = people_of(EXAMPLES)
        assert act_on_people(people, "example") == "examples.1"
        assert act_on_people(people, "answer:examples.1") == "examples.1.1"
        assert act_on_people(people, "drop:examples.1.0") == "examples.1"
        assert act_on_people(people, "drop:examples.0") == "examples"
        assert [len(person.answers) for person in people] == [1]
        assert act_on_people(people, "drop:examples.7") == act_on_people(people, "drop:rules.x") == ""

    def test_half_written_say_what_is_wanted(self) -> None:
        people = people_of([*EXAMPLES, {}])
        people[1].answers = [Line("age", "", ["18"]), Line("age", "", ["19"])]
        examples, faults = examples_of(people, FACTS)
        assert examples == EXAMPLES
        assert set(faults) == {"examples.1.words", "examples.1.expected", "examples.1.1"}
