"""Assessing through the open interface."""

import io
import json
import logging

import pytest
from django.apps import apps
from django.core.cache import cache
from django.core.management import call_command
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from services_catalogue.api.assess import MOST_BYTES
from services_catalogue.api.base import AssessThrottle
from services_catalogue.queries import published_catalogue
from services_catalogue.seed import read_seed
from services_catalogue.types import Fact
from tests.services_catalogue.api.conftest import BASE

VOCABULARY = read_seed().facts
RELAXED = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])


def answers_to(fact: Fact) -> st.SearchStrategy:
    """Every kind of answer a fact takes."""
    return {
        "boolean": st.booleans(),
        "integer": st.integers(0, 120),
        "number": st.floats(0, 1e9, allow_nan=False),
        "money": st.integers(0, 10**9) | st.decimals(0, 100_000, places=2).map(float),
        "enum": st.sampled_from(fact.values or ("x",)),
        "list": st.lists(st.sampled_from(fact.values or ("x",)), max_size=4),
        "text": st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=20),
    }[fact.type]


PEOPLE = st.fixed_dictionaries({}, optional={name: answers_to(fact) for name, fact in VOCABULARY.items()})


def by_the_command(tmp_path, facts) -> dict:
    path = tmp_path / "person.jsonl"
    path.write_text(json.dumps({"id": 1, "facts": facts}), "utf-8")
    out = io.StringIO()
    call_command("assess", str(path), stdout=out)
    return json.loads(out.getvalue())


class TestAssess:
    @RELAXED
    @given(facts=PEOPLE)
    def test_says_exactly_what_the_command_says(self, caller, tmp_path, facts):
        cache.clear()
        answered, printed = caller.assess({"facts": facts}), by_the_command(tmp_path, facts)
        assert answered["services"] == printed["services"]
        assert answered["next_question"] == printed["next_question"]
        assert answered["catalogue"]["version"] == published_catalogue().version

    def test_nobody_is_asked_first_where_they_live(self, caller):
        assert caller.assess({"facts": {}})["next_question"] == "nation"

    def test_every_fault_is_listed_by_its_fact(self, caller):
        facts = {"nation": "france", "age": "58", "shoe_size": 9, "household_savings": -1, "benefits_received": ["x"], "has_children": 1}
        problem = caller.assess({"facts": facts, "name": "x"}, status=400)
        assert [fault["field"] for fault in problem["errors"]] == ["name", *(f"facts.{name}" for name in facts)]
        assert problem["errors"][2]["detail"].startswith("age must be a whole number")

    def test_many_unknown_facts_are_all_listed(self, caller):
        problem = caller.assess({"facts": {f"fact_{number}": 1 for number in range(300)}}, status=400)
        assert len(problem["errors"]) == 300

    @pytest.mark.parametrize(
        "body",
        [
            "",
            "{",
            "[]",
            "null",
            '"facts"',
            "{}",
            '{"facts": []}',
            '{"facts": null}',
            '{"facts": {"age": NaN}}',
            '{"facts": {"age": 1e999}}',
            '{"facts": {"household_savings": 1' + "0" * 400 + "}}",
            '{"facts": {"age": 1' + "0" * 5000 + "}}",
            '{"facts": {"age": 1, "age": 2}}',
            '{"facts": {"\\ud800": 1}}',
            '{"facts": {"nation": "\\ud800"}}',
            '{"facts": {"nation": ["wales"]}}',
            '{"facts": {"benefits_received": {"a": 1}}}',
            '{"facts": {"benefits_received": [[]]}}',
            '{"facts": {"age": ' + "[" * 400 + "]" * 400 + "}}",
            "[" * 8000,
            b"\xff\xfe\x00",
            b"facts=1",
        ],
        ids=lambda body: repr(body[:40]),
    )
    def test_what_cannot_be_read_is_refused_in_words(self, caller, body):
        problem = caller.assess(body, status=400)
        assert problem["errors"]
        assert all(fault["detail"] for fault in problem["errors"])

    def test_a_body_has_a_limit(self, caller):
        padding = " " * (MOST_BYTES - len('{"facts": {}}'))
        caller.assess('{"facts": {}}' + padding)
        assert str(MOST_BYTES) in caller.assess('{"facts": {}}' + padding + " ", status=413)["detail"]

    def test_facts_do_not_belong_into_an_address(self, caller):
        assert caller.read("assess/", status=405)["status"] == 405
        response = caller.client.post(f"{BASE}assess/?age=58", '{"facts": {}}', content_type="application/json")
        assert response.status_code == 400

    def test_too_many_calls_wait(self, caller, monkeypatch):
        monkeypatch.setattr(AssessThrottle, "rate", "2/min", raising=False)
        caller.assess({"facts": {}})
        caller.assess({"facts": {}})
        response = caller.client.post(f"{BASE}assess/", '{"facts": {}}', content_type="application/json")
        problem = json.loads(response.content)
        assert response.status_code == problem["status"] == 429
        assert 1 <= int(response["Retry-After"]) <= 60
        assert f"Try again in {response['Retry-After']} second" in problem["detail"]
        caller.read("facts/")  # reading has a measure of its own


class TestNothingIsKept:
    def test_not_in_tables_and_not_in_logs_and_not_in_caches(self, caller, caplog, capfd):
        caplog.set_level(logging.DEBUG)
        caller.assess({"facts": {}})
        before = {model: model._base_manager.count() for model in apps.get_models()}
        secret = "Ysbyty-Gwynedd-7731"
        caller.assess({"facts": {"age": 5_831_907, "nation": "wales"}})
        caller.assess({"facts": {"age": secret}}, status=400)
        caller.assess(f'{{"facts": {secret}', status=400)
        assert {model: model._base_manager.count() for model in apps.get_models()} == before
        said = caplog.text + "".join(capfd.readouterr())
        kept = repr(cache._cache) if hasattr(cache, "_cache") else ""
        for private in (secret, "5831907", "5,831,907", "wales"):
            assert private not in said
            assert private not in kept

    def test_answers_are_not_to_be_kept_by_anybody(self, caller):
        response = caller.client.post(f"{BASE}assess/", '{"facts": {}}', content_type="application/json")
        assert "no-store" in response["Cache-Control"]
        assert "ETag" not in response
        assert not response.cookies

    def test_only_the_version_is_asked_of_the_database(self, caller, django_assert_num_queries):
        caller.assess({"facts": {}})
        with django_assert_num_queries(1):
            caller.assess({"facts": {"nation": "wales"}})
