"""A wrong rule, or one that nobody put a person to, does not reach the public."""

import copy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from services_catalogue import revisions
from services_catalogue.eligibility.dependencies import PREREQUISITES
from services_catalogue.entries import completed, read_entries
from services_catalogue.examples import problems_of_catalogue, readers_of, try_examples
from services_catalogue.models import Act, Revision, RevisionAct, RevisionState, Service
from services_catalogue.operations import CatalogueRefusedError, load_catalogue
from services_catalogue.revisions import ProblemsError
from services_catalogue.seed import fact_value
from services_catalogue.types import Outcome
from tests.services_catalogue.folders import SMALL, write_folder

EDITOR, PUBLISHER = UUID(int=1), UUID(int=2)
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
ADULTS_ONLY_FROM_21 = [{"fact": "nation", "op": "in", "value": ["wales"]}, {"fact": "age", "op": ">=", "value": 21}]


def small(**changes: Any) -> dict[str, Any]:
    entries = copy.deepcopy(SMALL)
    entries["services"][0].update(changes)
    return entries


def words_of(entries: dict[str, Any]) -> list[str]:
    return [str(problem) for problem in problems_of_catalogue(entries)]


class TestExamples:
    def test_that_hold_say_nothing(self) -> None:
        assert words_of(small()) == []

    def test_that_fail_are_told_with_what_the_rules_say(self) -> None:
        assert words_of(small(rules=ADULTS_ONLY_FROM_21)) == [
            "services / tool-grant / examples.1: Example “18, Wales” should be likely but is unlikely: you must be 21 or over (you are 18)"
        ]

    def test_that_are_missing_are_told(self) -> None:
        assert words_of(small(examples=[])) == [
            "services / tool-grant / examples: needs at least one example of a person for whom it is likely",
            "services / tool-grant / examples: needs at least one example of a person for whom it is unlikely",
        ]

    def test_of_a_service_that_keeps_nobody_out_need_nobody_kept_out(self) -> None:
        everywhere = ["england", "wales", "scotland", "northern-ireland"]
        anyone = [{"words": "Anyone", "facts": {}, "expected": "likely"}]
        assert words_of(small(rules=[], nations=everywhere, examples=anyone)) == []

    def test_whose_facts_no_question_asks_for_cannot_be_tried(self) -> None:
        strange = [*SMALL["services"][0]["examples"], {"words": "Tall", "facts": {"age": "old", "height": 2}, "expected": "likely"}]
        (problem,) = words_of(small(examples=strange))
        assert "“Tall” cannot be tried" in problem
        assert "height is not a fact we know" in problem
        assert "age must be a whole number" in problem

    @pytest.mark.parametrize(
        ("broken", "field"),
        [
            ({"words": " ", "facts": {}, "expected": "likely"}, "examples.1.words"),
            ({"words": "A", "facts": [], "expected": "likely"}, "examples.1.facts"),
            ({"words": "A", "facts": {}, "expected": "sure"}, "examples.1.expected"),
            ({"words": "A", "facts": {}}, "examples.1.expected"),
        ],
    )
    def test_of_the_wrong_form_are_told_by_field(self, broken: dict[str, Any], field: str) -> None:
        assert [problem.field for problem in problems_of_catalogue(small(examples=[broken]))] == [field]

    def test_are_not_tried_over_rules_that_cannot_be_read(self) -> None:
        found = words_of(small(rules=[*ADULTS_ONLY_FROM_21, {"fact": "height", "op": ">=", "value": 1}]))
        assert [words for words in found if "examples" in words] == []
        assert len(found) == 1


class TestPackagedExamples:
    def test_stand_for_every_open_service_on_both_sides_where_rules_have_two(self) -> None:
        entries = read_entries()
        assert problems_of_catalogue(entries) == []
        given = {service["id"]: {one["expected"] for one in service.get("examples", ())} for service in entries["services"]}
        assert [name for name, outcomes in given.items() if "likely" not in outcomes] == [
            service["id"] for service in entries["services"] if service["state"] == "closed"
        ]

    def test_use_every_rule_of_the_services_they_belong_to(self) -> None:
        """Without any one of its top rules, some example of a service changes: none of the rules stands untested."""
        entries = read_entries()
        vocabulary = {fact["id"]: fact_value(completed("facts", fact)) for fact in entries["facts"]}
        untested = []
        for service in entries["services"]:
            if service["state"] == "closed":
                continue
            asked_before = {first for rule in service["rules"] for first in PREREQUISITES.get(rule.get("fact", ""), ())}
            for number, rule in enumerate(service["rules"]):
                if rule.get("fact") == "nation" or rule.get("fact") in asked_before:
                    continue  # the nations of a service stand as a rule, written or not; nobody without children has a youngest child
                without = completed("services", {**service, "rules": [r for place, r in enumerate(service["rules"]) if place != number]})
                if all(tried.is_met for tried in try_examples(without, vocabulary)):
                    untested.append((service["id"], rule))
        assert untested == []

    def test_name_no_two_people_alike(self) -> None:
        for service in read_entries()["services"]:
            words = [one["words"] for one in service.get("examples", ())]
            assert len(set(words)) == len(words), service["id"]


class TestReaders:
    def test_are_the_services_whose_rules_or_examples_name_a_fact(self) -> None:
        nested = {"id": "b", "rules": [{"none": [{"any": [{"fact": "age", "op": ">", "value": 1}]}]}]}
        by_example = {"id": "c", "examples": [{"words": "A", "facts": {"age": 4}, "expected": "likely"}]}
        assert readers_of({"age"}, [{"id": "a", "rules": []}, nested, by_example]) == {"b", "c"}


@pytest.mark.django_db
class TestGate:
    @pytest.fixture(autouse=True)
    def catalogue(self, tmp_path: Path) -> None:
        load_catalogue(write_folder(tmp_path))

    def saved(self, kind: str = "services", key: str = "tool-grant", **changes: Any) -> Revision:
        revision = revisions.start_change(kind=kind, key=key, by=EDITOR, at=NOW, summary="Other people.")
        return revisions.save_draft(revision_id=revision.pk, content={**revision.content, **changes}, seen=0, by=EDITOR, at=NOW)

    def in_review_unchecked(self, **changes: Any) -> Revision:
        revision = self.saved(**changes)
        Revision.objects.filter(pk=revision.pk).update(state=RevisionState.IN_REVIEW)
        return revision

    def test_stops_a_load(self, tmp_path: Path) -> None:
        def wrong(entries: dict[str, Any]) -> None:
            entries["services"][0]["rules"] = ADULTS_ONLY_FROM_21

        before = list(Service.objects.values_list("rules", flat=True))
        with pytest.raises(CatalogueRefusedError) as refused:
            load_catalogue(write_folder(tmp_path, wrong))
        assert "“18, Wales” should be likely" in str(refused.value.problems[0])
        assert list(Service.objects.values_list("rules", flat=True)) == before

    def test_stops_a_draft_from_being_handed_on(self) -> None:
        with pytest.raises(ProblemsError, match="should be likely but is unlikely"):
            revisions.submit(revision_id=self.saved(rules=ADULTS_ONLY_FROM_21).pk, by=EDITOR, at=NOW)

    def test_stops_publication(self) -> None:
        revision = self.in_review_unchecked(examples=[])
        with pytest.raises(ProblemsError, match="needs at least one example"):
            revisions.publish(revision_id=revision.pk, by=PUBLISHER, at=NOW)
        assert Revision.objects.get(pk=revision.pk).state == RevisionState.IN_REVIEW

    def test_stops_scheduling(self) -> None:
        revision = self.in_review_unchecked(examples=[])
        with pytest.raises(ProblemsError, match="needs at least one example"):
            revisions.schedule(revision_id=revision.pk, by=PUBLISHER, at=NOW, go_live_at=NOW + timedelta(days=1))

    def test_stops_a_scheduled_change_on_its_day(self) -> None:
        revision = self.in_review_unchecked(rules=ADULTS_ONLY_FROM_21)
        Revision.objects.filter(pk=revision.pk).update(state=RevisionState.SCHEDULED, go_live_at=NOW)
        assert revisions.publish_due(at=NOW) == []
        assert Revision.objects.get(pk=revision.pk).state == RevisionState.IN_REVIEW
        assert "should be likely but is unlikely" in RevisionAct.objects.get(act=Act.REFUSED).note

    def test_stops_a_fact_that_breaks_the_example_of_a_service(self) -> None:
        revision = self.saved("facts", "nation", values=["england", "cymru"], labels_en={"england": "England", "cymru": "Wales"})
        with pytest.raises(ProblemsError, match="tool-grant"):
            revisions.submit(revision_id=revision.pk, by=EDITOR, at=NOW)
        money = self.saved("facts", "age", type="text")
        with pytest.raises(ProblemsError, match="tool-grant"):
            revisions.submit(revision_id=money.pk, by=EDITOR, at=NOW)

    def test_stops_a_fact_from_going_that_only_an_example_names(self, tmp_path: Path) -> None:
        def with_height(entries: dict[str, Any]) -> None:
            entries["facts"].append(
                {"id": "height", "type": "integer", "unit": "cm", "question_en": "How tall are you?", "special_category": "no"}
            )
            entries["services"][0]["examples"][0]["facts"]["height"] = 180

        load_catalogue(write_folder(tmp_path, with_height))
        gone = revisions.start_withdrawal(kind="facts", key="height", replaced_by=[], why="Nobody asks.", by=EDITOR, at=NOW)
        with pytest.raises(ProblemsError, match="height is not a fact we know"):
            revisions.submit(revision_id=gone.pk, by=EDITOR, at=NOW)

    def test_asks_whoever_changes_a_service_for_the_examples_it_never_had(self) -> None:
        Service.objects.filter(pk="tool-grant").update(examples=[])
        with pytest.raises(ProblemsError, match="needs at least one example"):
            revisions.submit(revision_id=self.saved(summary_en="Money for drills.").pk, by=EDITOR, at=NOW)

    def test_does_not_hold_others_up_for_them(self) -> None:
        Service.objects.filter(pk="tool-grant").update(examples=[])
        revision = self.saved("facts", "age", help_en="In years.")
        assert revisions.submit(revision_id=revision.pk, by=EDITOR, at=NOW).state == RevisionState.IN_REVIEW

    def test_lets_a_sound_change_through_to_the_public(self) -> None:
        examples = [
            *SMALL["services"][0]["examples"],
            {"words": "30, England", "facts": {"age": 30, "nation": "england"}, "expected": "unlikely"},
        ]
        revision = revisions.submit(revision_id=self.saved(examples=examples).pk, by=EDITOR, at=NOW)
        revisions.publish(revision_id=revision.pk, by=PUBLISHER, at=NOW)
        assert Service.objects.get(pk="tool-grant").examples == examples


class TestTried:
    def test_says_what_was_found_and_why(self) -> None:
        entries = small()
        vocabulary = {fact["id"]: fact_value(completed("facts", fact)) for fact in entries["facts"]}
        tried = list(try_examples(completed("services", entries["services"][0]), vocabulary))
        assert [one.outcome for one in tried] == [Outcome.LIKELY, Outcome.UNLIKELY, Outcome.UNKNOWN]
        assert all(one.is_met for one in tried)
        assert str(tried[0]) == "“18, Wales” is likely, as it should be"
