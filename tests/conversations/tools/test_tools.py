"""What each tool gives, and what it refuses."""

import pytest

from conversations.tools import registry
from conversations.types import PlanStep, ToolCall


def run(name, context, **arguments):
    return registry.run(ToolCall("call-1", name, arguments), context)


class TestSearchServices:
    def test_gives_published_services_and_leaves_out_what_is_gone(self, context):
        result = run("search_services", context, query="money")
        assert [one["service"] for one in result.content["services"]] == ["universal-credit", "new-style-jsa"]
        assert result.evidence.services == {"universal-credit", "new-style-jsa"}

    def test_claims_nothing_about_who_can_have_them(self, context):
        assert run("search_services", context, query="money").evidence.outcomes == {}

    def test_searches_in_the_nation_the_person_told(self, with_context):
        asked = []

        def search(text, *, nations=(), limit=10):
            asked.append(nations)
            return ()

        run("search_services", with_context(facts={"nation": "wales"}, search=search), query="money")
        assert asked == [("wales",)]


class TestGetService:
    def test_gives_texts_amounts_and_sources(self, context):
        result = run("get_service", context, service="carers-allowance")
        assert any("£86.45 a week (2026-27)" in text for text in result.content["sections"]["amounts"])
        assert result.content["url"] in result.evidence.urls
        assert all(passage.startswith(result.content["name"] + ": ") for passage in result.evidence.passages)

    def test_an_amount_in_doubt_is_not_shown(self, context, catalogue):
        hidden = [(service.id, amount) for service in catalogue.services.values() for amount in service.amounts if not amount.is_public]
        assert hidden
        for service, amount in hidden:
            texts = run("get_service", context, service=service).content["sections"].get("amounts", [])
            assert not any(text.startswith(f"{amount.what}: ") for text in texts)

    def test_an_unknown_id_is_refused(self, context):
        assert run("get_service", context, service="free-money").content["error"] == "bad_input"


class TestCheckEligibility:
    def test_gives_outcomes_with_reasons_as_evidence(self, with_context):
        context = with_context(facts={"nation": "england", "age": 45, "household_savings": 40000})
        result = run("check_eligibility", context, services=["universal-credit"])
        assert result.content["services"]["universal-credit"]["outcome"] == "unlikely"
        assert result.content["services"]["universal-credit"]["reasons"]
        assert result.evidence.outcomes == {"universal-credit": "unlikely"}

    def test_names_the_question_that_would_settle_most(self, context):
        result = run("check_eligibility", context, services=["universal-credit"])
        assert result.content["services"]["universal-credit"]["outcome"] == "unknown"
        assert result.content["next_question"] in context.catalogue.facts


class TestAskCitizen:
    @pytest.mark.parametrize(
        ("fact", "control"),
        [
            ("nation", "radios"),
            ("has_children", "radios"),
            ("benefits_received", "checkboxes"),
            ("age", "number"),
            ("household_savings", "money"),
        ],
    )
    def test_the_control_fits_the_fact(self, fact, control, context):
        question = run("ask_citizen", context, fact=fact).question
        assert question.control == control
        assert question.text == context.catalogue.facts[fact].question

    def test_yes_and_no_are_offered_for_a_boolean(self, context):
        assert [one.value for one in run("ask_citizen", context, fact="has_children").question.options] == ["yes", "no"]

    @pytest.mark.parametrize("known", [{"facts": {"age": 34}}, {"asked": frozenset({"age"})}, {"refused": frozenset({"age"})}])
    def test_never_asks_what_was_told_asked_or_refused(self, known, with_context):
        result = run("ask_citizen", with_context(**known), fact="age")
        assert not result.ok
        assert result.question is None


class TestRemember:
    def test_keeps_a_fact_with_the_words_it_came_from(self, context, store):
        assert run("remember", context, items=[{"key": "age", "value": 34}, {"key": "occupation", "value": "welder"}]).ok
        assert (store.items["age"].value, store.items["age"].said) == (34, "I am 34")
        assert store.items["occupation"].value == "welder"

    def test_says_which_item_needs_agreement_and_keeps_the_rest(self, context, store):
        result = run("remember", context, items=[{"key": "age", "value": 34}, {"key": "disability_or_health_condition", "value": True}])
        assert result.content["needs_agreement"] == ["disability_or_health_condition"]
        assert set(store.items) == {"age"}

    def test_a_note_on_health_needs_agreement(self, context, store):
        result = run("remember", context, items=[{"key": "health_note", "value": "bad back"}])
        assert (result.ok, store.items) == (False, {})

    def test_keeps_sensitive_facts_when_agreed(self, with_context, store):
        agreed = with_context(consents=frozenset({"memory", "memory_sensitive"}), agreed=frozenset({"health_note"}))
        assert run("remember", agreed, items=[{"key": "health_note", "value": "bad back"}]).ok
        assert store.items["health_note"].is_sensitive

    def test_a_temporary_chat_keeps_nothing(self, with_context, store):
        result = run("remember", with_context(is_temporary=True), items=[{"key": "age", "value": 34}])
        assert (result.content["error"], store.items) == ("temporary_chat", {})

    @pytest.mark.parametrize(("key", "value"), [("age", "old"), ("age", True), ("nation", "france"), ("password", "x"), ("place", "")])
    def test_a_value_that_does_not_fit_is_refused(self, key, value, context, store):
        assert run("remember", context, items=[{"key": key, "value": value}]).content["error"] == "bad_input"
        assert store.items == {}


class TestForget:
    def test_erases_without_any_consent(self, with_context, store):
        store.items.update(age="34", place="Leeds")
        result = run("forget", with_context(consents=frozenset()), keys=["age", "nation"])
        assert (result.content["forgotten"], result.content["not_there"]) == (["age"], ["nation"])
        assert set(store.items) == {"place"}

    def test_a_star_erases_everything(self, context, store):
        store.items.update(age="34", place="Leeds")
        run("forget", context, keys=["*"])
        assert store.items == {}


class TestUpdatePlan:
    def test_saves_the_steps_in_order_and_keeps_ticks(self, context, store):
        run("update_plan", context, steps=[{"step": "Claim", "service": "universal-credit", "due": "2026-12-01"}])
        store.steps = tuple(type(step)(step.step, step.service, step.due, done=True) for step in store.steps)
        run("update_plan", context, steps=[{"step": "Write a CV"}, {"step": "Claim"}])
        assert [(step.step, step.done) for step in store.steps] == [("Write a CV", False), ("Claim", True)]

    def test_what_to_bring_comes_from_the_catalogue_once_a_service_unless_it_is_said(self, context, store, catalogue):
        papers = catalogue.services["universal-credit"].documents_needed
        run("update_plan", context, steps=[{"step": one, "service": "universal-credit"} for one in ("Claim", "Go to the interview")])
        assert [step.bring for step in store.steps] == [papers, ()]
        run("update_plan", context, steps=[{"step": "Claim", "service": "universal-credit", "where": "At home", "bring": ["A pen"]}])
        assert [(step.where, step.bring) for step in store.steps] == [("At home", ("A pen",))]

    def test_what_the_person_wrote_or_ticked_stays_and_the_result_says_so(self, context, store):
        store.steps = (PlanStep("Ring Ann", is_own=True), PlanStep("Register", done=True), PlanStep("Old idea"))
        result = run("update_plan", context, steps=[{"step": "Claim"}])
        assert [step.step for step in store.steps] == ["Ring Ann", "Register", "Claim"]
        assert result.content["kept"] == ["Ring Ann", "Register"]
        assert "stay" in result.content["message"]

    def test_a_step_the_person_reworded_is_shown_in_their_words(self, context, store):
        store.steps = (PlanStep("Claim at the library", is_own=True, suggested="Claim"),)
        result = run("update_plan", context, steps=[{"step": "Claim"}])
        assert [step["step"] for step in result.content["plan"]] == ["Claim at the library"]
        assert "left_out" not in result.content

    def test_a_temporary_chat_keeps_no_plan(self, with_context, store):
        result = run("update_plan", with_context(is_temporary=True), steps=[{"step": "Claim"}])
        assert (result.ok, result.content["error"], store.steps) == (False, "temporary_chat", ())

    @pytest.mark.parametrize(
        "wrong",
        [
            {"step": "Claim", "due": "soon"},
            {"step": "Claim", "service": "free-money"},
            {"step": "Claim", "where": "www.claim-here.example"},
            {"step": "Claim", "bring": ["what universal-credit.co.uk asks for"]},
        ],
    )
    def test_a_strange_date_service_or_address_is_refused(self, wrong, context, store):
        assert run("update_plan", context, steps=[wrong]).content["error"] == "bad_input"
        assert store.steps == ()


class TestSignpost:
    def test_the_nations_own_line_comes_first(self, with_context):
        result = run("signpost", with_context(facts={"nation": "wales"}), **{"for": "domestic-abuse"})
        assert result.signposted[0] == "live-fear-free"

    def test_only_checked_contacts_are_given(self, catalogue, context):
        for purpose in {purpose for contact in catalogue.contacts.values() for purpose in contact.purposes}:
            for nation in ("england", "wales", "scotland", "northern-ireland"):
                result = run("signpost", context, **{"for": purpose, "nation": nation})
                assert all(catalogue.contacts[one].is_public and nation in catalogue.contacts[one].nations for one in result.signposted)

    def test_the_numbers_become_evidence(self, context):
        result = run("signpost", context, **{"for": "debt", "nation": "england"})
        assert any("0800 138 1111" in passage for passage in result.evidence.passages)


class TestHandOver:
    @pytest.mark.parametrize(
        ("nation", "services"),
        [
            ("wales", {"jobcentre-plus-work-coach", "working-wales"}),
            ("northern-ireland", {"jobs-and-benefits-office-ni", "careers-service-ni"}),
        ],
    )
    def test_names_people_in_the_nation_and_records_the_wish(self, nation, services, with_context, store):
        result = run("hand_over", with_context(facts={"nation": nation}), reason="asked")
        assert {one["service"] for one in result.content["people"]} == services
        assert store.handed_over == [("", "asked")]


class TestEstimateSupport:
    def test_names_what_is_missing_and_the_fact_that_answers_it(self, context):
        result = run("estimate_support", context, sum="redundancy_pay", inputs={"weekly_pay": 500})
        assert result.content["missing"] == ["age", "full_years"]
        assert result.content["facts"] == {"age": "age", "full_years": "years_service"}

    def test_facts_already_told_are_used(self, with_context):
        result = run("estimate_support", with_context(facts={"household_savings": 10000}), sum="uc_savings", inputs={})
        assert result.content["result"] == "69.60"

    def test_the_working_and_the_sources_become_evidence(self, context):
        result = run("estimate_support", context, sum="uc_savings", inputs={"savings": 10000})
        assert {f"Universal Credit: {line}" for line in result.content["working"]} <= set(result.evidence.passages)
        assert {source["url"] for source in result.content["sources"]} <= result.evidence.urls

    def test_money_may_be_told_by_the_week_month_or_year(self, context):
        weekly = run("estimate_support", context, sum="uc_taper", inputs={"weekly_pay": 300})
        assert weekly.content["result"] == "715.00"
        assert weekly.content["working"][0] == "£300 a week is £1,300 a month, over a whole year."

    @pytest.mark.parametrize("inputs", [{"savings": -5}, {"savings": "lots"}, {"savings": 10**12}, {"gold": 3}])
    def test_nonsense_is_refused(self, inputs, context):
        assert run("estimate_support", context, sum="uc_savings", inputs=inputs).content["error"] == "bad_input"
