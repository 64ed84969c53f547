"""Rules and facts: three values, reasons, and the next question."""

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services_catalogue.eligibility import (
    FactsError,
    RuleError,
    assess_service,
    assess_services,
    derive_facts,
    next_question,
    representative_answers,
    validate_facts,
)
from services_catalogue.eligibility.assessment import rulebook_of, truths_of
from services_catalogue.eligibility.dependencies import PREREQUISITES
from services_catalogue.eligibility.rules import condition_numbers, truth_of
from services_catalogue.seed import read_seed
from services_catalogue.types import Catalogue, Fact, Outcome, Service


@cache
def catalogue() -> Catalogue:
    return read_seed()


def service_with(*rules, nations=("england", "wales", "scotland", "northern-ireland"), new_facts=None) -> tuple[Service, dict]:
    example = next(iter(catalogue().services.values()))
    return replace(example, id="example", nations=nations, rules=rules), {**catalogue().facts, **(new_facts or {})}


def assess(rules, facts, **kwargs):
    service, vocabulary = service_with(*rules, **kwargs)
    return assess_service(service, facts, vocabulary)


def rule(fact, op, value):
    return {"fact": fact, "op": op, "value": value}


ADULT = rule("age", ">=", 18)
OFFER = rule("has_job_offer", "==", True)


SPECIAL = {"any": [ADULT, rule("uc_16_17_special_case", "==", True)]}


def small_catalogue(*rules) -> Catalogue:
    service, vocabulary = service_with(*rules)
    return replace(catalogue(), services={"example": service}, facts=vocabulary)


@cache
def answers_by_fact() -> dict:
    conditions = rulebook_of(catalogue()).conditions
    return {name: representative_answers(fact, conditions) for name, fact in catalogue().facts.items()}


@st.composite
def people(draw):
    names = draw(st.lists(st.sampled_from(sorted(answers_by_fact())), unique=True, max_size=14))
    return {name: draw(st.sampled_from(answers_by_fact()[name])) for name in names}


class TestOperators:
    @pytest.mark.parametrize(
        ("op", "wanted", "met", "unmet"),
        [
            ("==", 18, 18, 19),
            ("!=", 18, 17, 18),
            (">=", 18, 18, 17),
            ("<=", 18, 18, 19),
            (">", 18, 19, 18),
            ("<", 18, 17, 18),
            ("in", [18, 19], 19, 20),
            ("not_in", [18, 19], 20, 18),
        ],
    )
    def test_compares_a_number(self, op, wanted, met, unmet):
        assert assess([rule("age", op, wanted)], {"age": met}).outcome is Outcome.LIKELY
        assert assess([rule("age", op, wanted)], {"age": unmet}).outcome is Outcome.UNLIKELY
        assert assess([rule("age", op, wanted)], {}).outcome is Outcome.UNKNOWN

    def test_any_of_and_none_of_look_into_a_list(self):
        wanted = ["universal-credit", "new-style-jsa"]
        on_credit = {"benefits_received": ("universal-credit", "child-benefit")}
        assert assess([rule("benefits_received", "any_of", wanted)], on_credit).outcome is Outcome.LIKELY
        assert assess([rule("benefits_received", "none_of", wanted)], on_credit).outcome is Outcome.UNLIKELY
        assert assess([rule("benefits_received", "none_of", wanted)], {"benefits_received": ()}).outcome is Outcome.LIKELY


class TestThreeValues:
    def test_any_is_settled_by_one_true_part(self):
        assert assess([{"any": [ADULT, OFFER]}], {"has_job_offer": True}).outcome is Outcome.LIKELY

    def test_any_stays_open_while_a_part_is_unknown(self):
        found = assess([{"any": [ADULT, OFFER]}], {"has_job_offer": False})
        assert (found.outcome, found.missing) == (Outcome.UNKNOWN, ("age",))

    def test_all_is_settled_by_one_false_part(self):
        assert assess([{"all": [ADULT, OFFER]}], {"age": 17}).outcome is Outcome.UNLIKELY

    def test_none_turns_round_its_parts(self):
        assert assess([{"none": [ADULT, OFFER]}], {"age": 17, "has_job_offer": False}).outcome is Outcome.LIKELY
        assert assess([{"none": [ADULT, OFFER]}], {"has_job_offer": True}).outcome is Outcome.UNLIKELY
        assert assess([{"none": [ADULT, OFFER]}], {"age": 17}).outcome is Outcome.UNKNOWN

    def test_groups_nest(self):
        nested = {"any": [rule("age", "<=", 24), {"all": [rule("age", "<=", 25), {"none": [rule("care_leaver", "==", False)]}]}]}
        assert assess([nested], {"age": 25, "care_leaver": True}).outcome is Outcome.LIKELY
        assert assess([nested], {"age": 25, "care_leaver": False}).outcome is Outcome.UNLIKELY
        assert assess([nested], {"age": 26}).outcome is Outcome.UNLIKELY
        assert assess([nested], {"age": 25}).missing == ("care_leaver",)

    def test_no_rules_means_likely_for_everybody(self):
        assert assess([], {}).outcome is Outcome.LIKELY


class TestNation:
    def test_a_service_of_another_nation_is_unlikely_without_a_rule_of_its_own(self):
        found = assess([], {"nation": "wales"}, nations=("scotland",))
        assert (found.outcome, found.reasons) == (Outcome.UNLIKELY, ("it is for people in Scotland (you live in Wales)",))

    def test_an_unknown_nation_is_missing(self):
        assert assess([], {}, nations=("scotland", "wales")).missing == ("nation",)

    def test_a_service_of_all_nations_does_not_ask(self):
        assert assess([], {}).missing == ()

    def test_every_service_of_the_catalogue_is_unlikely_outside_its_nations(self):
        for nation in catalogue().facts["nation"].values:
            for service_id, found in assess_services(catalogue(), {"nation": nation}).items():
                if nation not in catalogue().services[service_id].nations:
                    assert found.outcome is Outcome.UNLIKELY, service_id


class TestReasons:
    def test_a_met_rule_says_what_the_person_is(self):
        reasons = assess([ADULT, OFFER], {"age": 58, "has_job_offer": True, "nation": "wales"}, nations=("wales",)).reasons
        assert reasons == ("you live in Wales", "you must be 18 or over (you are 58)", "you have a job offer")

    def test_an_unmet_rule_says_what_it_wants_and_leaves_out_the_rest(self):
        found = assess([rule("age", "<", 25), OFFER], {"age": 58, "has_job_offer": True})
        assert found.reasons == ("you must be under 25 (you are 58)",)

    def test_money_is_written_in_pounds(self):
        found = assess([rule("household_savings", "<=", 16000)], {"household_savings": 20000.5})
        assert found.reasons == ("your household's savings must be £16,000 or under (you said £20,000.50)",)

    def test_an_answer_from_a_list_is_quoted_by_its_label(self):
        found = assess([rule("benefits_received", "any_of", ["universal-credit"])], {"benefits_received": ("child-benefit",)})
        assert "“Universal Credit”" in found.reasons[0]
        assert "(you answered “Child Benefit”)" in found.reasons[0]

    def test_an_open_rule_names_its_question(self):
        assert assess([OFFER], {}).reasons == ("it depends on your answer to “Do you have a job offer?”",)

    def test_a_new_fact_needs_no_code(self):
        licence = Fact("owns_van", "boolean", None, (), {}, "Do you own a van?", "", "", "no")
        miles = Fact("miles_to_work", "number", "miles", (), {}, "How far is it?", "", "", "no")
        found = assess(
            [rule("owns_van", "==", True), rule("miles_to_work", ">", 3.5)],
            {"owns_van": False, "miles_to_work": 2},
            new_facts={"owns_van": licence, "miles_to_work": miles},
        )
        assert found.reasons == ("you do not own a van", "your miles to work must be over 3.5 (you said 2)")

    def test_every_rule_of_the_catalogue_is_worded_for_every_answer(self):
        for name, answers in answers_by_fact().items():
            for answer in answers:
                for found in assess_services(catalogue(), {name: answer}).values():
                    assert all(reason and "%(" not in reason for reason in found.reasons)
                    assert found.reasons or not catalogue().services[found.service].rules


class TestDerivedFacts:
    @pytest.mark.parametrize(("age", "over"), [(65, False), (67, True)])
    def test_age_settles_state_pension_age_outside_the_change_over(self, age, over):
        assert derive_facts({"age": age})["over_state_pension_age"] is over

    def test_at_66_state_pension_age_stays_unknown(self):
        assert "over_state_pension_age" not in derive_facts({"age": 66})

    def test_what_the_person_said_stands(self):
        assert derive_facts({"age": 40, "over_state_pension_age": True})["over_state_pension_age"] is True

    def test_a_youngest_child_is_a_child(self):
        assert derive_facts({"youngest_child_age": 3})["has_children"] is True

    def test_work_is_never_guessed(self):
        assert derive_facts({"hours_per_week": 0, "has_job_offer": True}).keys() == {"hours_per_week", "has_job_offer"}

    def test_without_children_no_rule_waits_for_the_youngest(self):
        young = rule("youngest_child_age", "<", 4)
        assert assess([young], {"has_children": False}).outcome is Outcome.UNLIKELY
        assert assess([{"none": [young]}], {"has_children": False}).outcome is Outcome.LIKELY
        assert assess([young], {"has_children": True}).missing == ("youngest_child_age",)


class TestValidateFacts:
    @pytest.mark.parametrize(
        "facts",
        [
            {"age": "58"},
            {"age": True},
            {"age": -1},
            {"age": 58.5},
            {"age": None},
            {"household_savings": float("nan")},
            {"household_savings": "lots"},
            {"nation": "cornwall"},
            {"nation": ["wales"]},
            {"has_job_offer": 1},
            {"benefits_received": "universal-credit"},
            {"benefits_received": ["tax-credits"]},
            {"shoe_size": 9},
        ],
    )
    def test_refuses_what_does_not_fit(self, facts):
        with pytest.raises(FactsError) as raised:
            validate_facts(facts, catalogue().facts)
        assert next(iter(facts)) in raised.value.problems[0]

    def test_names_every_problem(self):
        with pytest.raises(FactsError) as raised:
            validate_facts({"age": "58", "nation": "wales", "shoe_size": 9}, catalogue().facts)
        assert len(raised.value.problems) == 2

    def test_lists_become_tuples_without_repeats(self):
        said = {"benefits_received": ["child-benefit", "child-benefit"], "household_savings": 7000.5}
        assert validate_facts(said, catalogue().facts) == {"benefits_received": ("child-benefit",), "household_savings": 7000.5}

    def test_refuses_what_is_no_object(self):
        with pytest.raises(FactsError):
            validate_facts([], catalogue().facts)


class TestRuleErrors:
    @pytest.mark.parametrize("bad", [rule("shoe_size", "==", 9), rule("age", "~", 9), {"fact": "age"}, {"any": 3}])
    def test_a_wrong_rule_is_named(self, bad):
        with pytest.raises(RuleError, match="example"):
            assess([bad], {})


class TestCatalogueProperties:
    @settings(max_examples=60, deadline=None)
    @given(people(), st.data())
    def test_one_more_fact_never_turns_an_outcome_unless_a_rule_reads_it(self, person, data):
        left = sorted(set(answers_by_fact()) - set(person))
        name = data.draw(st.sampled_from(left))
        more = {**person, name: data.draw(st.sampled_from(answers_by_fact()[name]))}
        touched = {name} | (derive_facts(more).keys() - derive_facts(person).keys())
        touched |= {dependent for dependent, needed in PREREQUISITES.items() if touched & set(needed)}
        before, after = assess_services(catalogue(), person), assess_services(catalogue(), more)
        for service_id, compiled in rulebook_of(catalogue()).services.items():
            if not touched & compiled.facts:
                assert before[service_id] == after[service_id]
            elif before[service_id].outcome is not Outcome.UNKNOWN and name not in PREREQUISITES:
                assert after[service_id].outcome is before[service_id].outcome, (service_id, name)

    @settings(max_examples=30, deadline=None)
    @given(people(), st.randoms())
    def test_the_order_of_facts_never_matters(self, person, random):
        shuffled = list(person.items())
        random.shuffle(shuffled)
        assert assess_services(catalogue(), dict(shuffled)) == assess_services(catalogue(), person)

    @settings(max_examples=60, deadline=None)
    @given(people())
    def test_unknown_means_a_missing_fact_could_settle_it(self, person):
        rulebook = rulebook_of(catalogue())
        for found in assess_services(catalogue(), person).values():
            assert (found.outcome is Outcome.UNKNOWN) == bool(found.missing)
            assert not set(found.missing) & derive_facts(person).keys()
            service = rulebook.services[found.service]
            truths = truths_of(rulebook, person)
            numbers = {number for part in service.rules for number in condition_numbers(part) if truths[number] is None}
            assert {rulebook.conditions[number].fact.id for number in numbers} >= set(found.missing)

    def test_every_rule_can_come_out_true_and_false(self):
        rulebook = rulebook_of(catalogue())
        for service in rulebook.services.values():
            for node in service.rules:
                names = sorted({rulebook.conditions[number].fact.id for number in condition_numbers(node)})
                people_tried = [{}]
                for name in names:
                    people_tried = [{**person, name: answer} for person in people_tried for answer in answers_by_fact()[name]]
                seen = {truth_of(node, truths_of(rulebook, person)) for person in people_tried}
                assert {True, False} <= seen, (service.id, node)


class TestNextQuestion:
    def ask_until_done(self, in_play, answer):
        facts, asked = {}, []
        while (name := next_question(catalogue(), facts, in_play, asked=frozenset(asked))) is not None:
            assert name not in asked
            assert name not in derive_facts(facts)
            asked.append(name)
            facts = answer(facts, name)
        return facts, asked

    @settings(max_examples=30, deadline=None)
    @given(st.lists(st.sampled_from(sorted(catalogue().services)), min_size=1, max_size=6, unique=True), st.randoms())
    def test_never_repeats_and_ends_with_everything_settled_but_prison(self, in_play, random):
        facts, _ = self.ask_until_done(in_play, lambda facts, name: {**facts, name: random.choice(answers_by_fact()[name])})
        for found in assess_services(catalogue(), facts, only=in_play).values():
            assert set(found.missing) <= {"prison_leaver"}

    def test_skipping_everything_ends(self):
        facts, asked = self.ask_until_done(list(catalogue().services), lambda facts, name: facts)
        assert facts == {}
        assert len(asked) > 10
        assert "prison_leaver" not in asked

    def test_asks_what_settles_most(self):
        in_play = ["scottish-welfare-fund", "pace", "react-plus", "rapid-response-service"]
        assert next_question(catalogue(), {}, in_play) == "nation"

    def test_ordinary_facts_come_before_sensitive_ones(self):
        rules = [
            rule("pregnant", "==", True),
            rule("benefits_received", "any_of", ["universal-credit"]),
            rule("has_ni_number", "==", True),
            ADULT,
        ]
        small, asked = small_catalogue(*rules), []
        while (name := next_question(small, {}, ["example"], asked=frozenset(asked))) is not None:
            asked.append(name)
        assert set(asked[:2]) == {"age", "has_ni_number"}
        assert asked[2:] == ["benefits_received", "pregnant"]

    def test_a_prerequisite_is_asked_before_a_sensitive_fact(self):
        small = small_catalogue({"any": [rule("pregnant", "==", True), rule("youngest_child_age", "<", 4)]})
        assert next_question(small, {}, ["example"]) == "has_children"
        assert next_question(small, {"has_children": True}, ["example"]) == "youngest_child_age"
        assert next_question(small, {"has_children": False}, ["example"]) == "pregnant"

    def test_prison_is_never_asked_about(self):
        assert next_question(catalogue(), {"nation": "wales"}, ["prison-leavers"]) is None

    def test_a_refused_fact_is_not_asked(self):
        assert next_question(catalogue(), {}, ["rate-relief-ni"]) == "nation"
        assert next_question(catalogue(), {}, ["rate-relief-ni"], refused=frozenset({"nation"})) is None

    @pytest.mark.parametrize(
        ("needed", "facts", "expected"),
        [
            (SPECIAL, {}, "age"),
            (SPECIAL, {"age": 17}, "uc_16_17_special_case"),
            (SPECIAL, {"age": 15}, None),
            (rule("job_offer_hours", ">=", 12), {}, "has_job_offer"),
            (rule("job_offer_hours", ">=", 12), {"has_job_offer": True}, "job_offer_hours"),
            (rule("job_offer_hours", ">=", 12), {"has_job_offer": False}, None),
            (rule("has_ehc_plan", "==", True), {"nation": "england"}, "has_ehc_plan"),
            (rule("has_ehc_plan", "==", True), {"nation": "wales"}, None),
            (rule("condition_affects_work", "==", True), {}, "disability_or_health_condition"),
            (rule("months_on_uc_searching", ">=", 18), {"benefits_received": ("child-benefit",)}, None),
            (rule("prison_leaver", "==", True), {}, None),
        ],
    )
    def test_waits_for_the_fact_that_makes_sense_of_it(self, needed, facts, expected):
        assert next_question(small_catalogue(needed), facts, ["example"]) == expected

    def test_settled_services_ask_nothing(self):
        assert next_question(catalogue(), {"nation": "england"}, ["rate-relief-ni", "references"]) is None
