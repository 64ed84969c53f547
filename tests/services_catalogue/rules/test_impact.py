"""A change of rules is found on the people it touches, and told of them alone."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from services_catalogue.eligibility import assess_service, validate_facts
from services_catalogue.eligibility.dependencies import PREREQUISITES
from services_catalogue.eligibility.rules import Rulebook
from services_catalogue.impact import MOST_PEOPLE, affected_by, people_for
from services_catalogue.types import Service
from tests.services_catalogue.rules.strategies import CATALOGUE, FACTS, rule_lists

UC = CATALOGUE.services["universal-credit"]


def with_age(rules: Any, age: int) -> Any:
    if isinstance(rules, list | tuple):
        return [with_age(rule, age) for rule in rules]
    if "fact" in rules:
        return {**rules, "value": age} if rules["fact"] == "age" else rules
    return {kind: with_age(members, age) for kind, members in rules.items()}


def changed(service: Service, rules: Any) -> Service:
    return replace(service, rules=tuple(rules))


class TestAffected:
    def test_are_nobody_where_nothing_changes(self) -> None:
        assert affected_by(UC, UC, FACTS) == []

    def test_are_nobody_where_the_rules_only_stand_in_another_order(self) -> None:
        assert affected_by(UC, changed(UC, reversed(UC.rules)), FACTS) == []

    @pytest.mark.parametrize("service", [service for service in CATALOGUE.services.values() if service.rules], ids=lambda one: one.id)
    def test_are_found_whichever_rule_goes(self, service: Service) -> None:
        """Nothing planted is overlooked: every top rule but the nation's, which stands unwritten too, is missed by somebody."""
        asked_before = {first for rule in service.rules for first in PREREQUISITES.get(rule.get("fact", ""), ())}
        for number, rule in enumerate(service.rules):
            if rule.get("fact") == "nation" or rule.get("fact") in asked_before:
                continue  # kept up by other rules: nobody without a child has a youngest child
            without = [other for place, other in enumerate(service.rules) if place != number]
            assert affected_by(service, changed(service, without), FACTS), rule

    def test_are_told_of_in_words(self) -> None:
        kings = CATALOGUE.services["kings-trust"]
        found = affected_by(kings, changed(kings, with_age(kings.rules[:1], 18) + list(kings.rules[1:])), FACTS)
        assert [(one.who, str(one.before), str(one.after)) for one in found] == [("aged 16 to 17", "likely", "unlikely")]

    def test_really_hear_something_else(self) -> None:
        new = changed(UC, with_age(UC.rules, 21))
        found = affected_by(UC, new, FACTS)
        assert found
        for group in found:
            for person in group.people:
                facts = validate_facts(person, FACTS)
                assert assess_service(UC, facts, FACTS).outcome is group.before
                assert assess_service(new, facts, FACTS).outcome is group.after

    def test_are_found_among_the_people_known_already(self) -> None:
        facts = validate_facts({"age": 30, "nation": "wales", "trade": "smith"}, FACTS)
        old = changed(UC, [{"fact": "trade", "op": "==", "value": "smith"}])
        new = changed(UC, [{"none": [{"fact": "trade", "op": "==", "value": "smith"}]}])
        assert any(facts in group.people for group in affected_by(old, new, FACTS, [facts]))


class TestPeople:
    @given(rule_lists)
    @settings(deadline=None, max_examples=40)
    def test_are_few_fit_the_vocabulary_and_are_the_same_each_time(self, rules: list[Any]) -> None:
        people = []
        for _again in range(2):
            rulebook = Rulebook(FACTS)
            rulebook.add(changed(UC, rules))
            people.append(people_for(rulebook))
        assert people[0] == people[1]
        assert 0 < len(people[0]) <= MOST_PEOPLE
        for person in people[0]:
            assert all(name in FACTS for name in person)
