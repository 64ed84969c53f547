"""Typical people, and what the packaged rules should say of services for each.

`likely` and `unlikely` are exact; `not_unlikely` services must stay open to the person: likely, or one question away.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from services_catalogue.eligibility import assess_services, validate_facts
from services_catalogue.seed import read_seed
from services_catalogue.types import NATIONS, Outcome

CATALOGUE = read_seed()
PEOPLE: list[dict[str, Any]] = json.loads((Path(__file__).parent / "people.json").read_text("utf-8"))
EXPECTED = ("likely", "unlikely", "not_unlikely")


def outcomes_of(person: dict[str, Any]) -> dict[str, Outcome]:
    facts = validate_facts(person["facts"], CATALOGUE.facts)
    return {service: found.outcome for service, found in assess_services(CATALOGUE, facts).items()}


class TestPeople:
    @pytest.mark.parametrize("person", PEOPLE, ids=[person["id"] for person in PEOPLE])
    def test_hear_what_the_services_own_words_say(self, person: dict[str, Any]) -> None:
        outcomes = outcomes_of(person)
        wrong = {service: outcomes[service] for service in person["likely"] if outcomes[service] is not Outcome.LIKELY}
        wrong |= {service: outcomes[service] for service in person["unlikely"] if outcomes[service] is not Outcome.UNLIKELY}
        wrong |= {service: outcomes[service] for service in person["not_unlikely"] if outcomes[service] is Outcome.UNLIKELY}
        assert wrong == {}

    def test_never_miss_a_service_for_want_of_a_nation(self) -> None:
        for person in PEOPLE:
            away = {service.id for service in CATALOGUE.services.values() if person["facts"]["nation"] not in service.nations}
            assert {
                service for service, outcome in outcomes_of(person).items() if service in away and outcome is not Outcome.UNLIKELY
            } == set()


class TestTheListOfPeople:
    def test_covers_each_nation_and_many_services(self) -> None:
        assert len(PEOPLE) >= 30
        assert {person["facts"]["nation"] for person in PEOPLE} == set(NATIONS)
        assert len({service for person in PEOPLE for kind in EXPECTED for service in person[kind]}) >= 100

    def test_names_each_person_once_and_no_service_twice_for_one_person(self) -> None:
        assert len({person["id"] for person in PEOPLE}) == len(PEOPLE)
        for person in PEOPLE:
            named = [service for kind in EXPECTED for service in person[kind]]
            assert len(set(named)) == len(named), person["id"]
