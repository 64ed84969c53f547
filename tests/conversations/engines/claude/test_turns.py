import itertools

import pytest

from conversations import plans, queries
from conversations.engines.claude import prefix, thread
from conversations.memory.kept import own_items
from conversations.models import ModelSpend
from tests.conversations.engines.claude.driving import PLAN_WISH
from tests.factories import NOW, make_user
from tests.messages_api import answer, call, fails, say, think

LOOK = answer(call("search_services", {"query": "lost my job"}), call("check_eligibility", {"services": ["universal-credit"]}))
REPLY = say("I am sorry to hear that.\n\n[[service:universal-credit]]\nIt is worth checking, as it depends on your savings. Apply online.")
STORY = "I have lost my job in Cardiff"


class TestAnswer:
    def test_streams_verified_sentences_with_sources(self, claude):
        told = claude.scripted(LOOK, REPLY).say(STORY)
        assert told.status == "answered"
        assert told.engine == "claude"
        assert told.sentences[0] == "I am sorry to hear that."
        assert told.sentences[1].startswith("Universal Credit: It is worth checking")
        assert told.line["offered"] == ["universal-credit"]
        assert told.line["citations"] == ["https://www.gov.uk/universal-credit"]

    def test_keeps_facts_as_code_understood_them(self, claude):
        told = claude.scripted(LOOK, REPLY).say(STORY)
        assert told.of("noted", "facts")[0]["nation"] == "wales"

    def test_shows_what_is_going_on(self, claude):
        told = claude.scripted(LOOK, REPLY).say(STORY)
        assert "Checking what you can get in Wales" in told.of("progress", "text")

    def test_puts_the_question_below_the_answer(self, claude):
        told = claude.scripted(LOOK, call("ask_citizen", {"fact": "household_savings"}), REPLY).say(STORY)
        assert told.line["asked"] == ["household_savings"]
        assert told.kinds.index("question") > max(n for n, kind in enumerate(told.kinds) if kind == "sentence")

    def test_a_question_alone_is_an_answer(self, claude):
        told = claude.scripted(call("ask_citizen", {"fact": "nation"}), answer(think("nothing to add"), stop_reason="end_turn")).say(
            "help me"
        )
        assert told.status == "asked"

    def test_counts_what_it_cost(self, claude):
        claude.scripted(LOOK, REPLY).say(STORY)
        assert sum(ModelSpend.objects.values_list("calls", flat=True)) == 2
        assert sum(ModelSpend.objects.values_list("cost", flat=True)) > 0


class TestGate:
    FALSE = "Universal Credit pays £9,999 a month. You will get it. See https://example.com/more for it."

    def test_withholds_what_does_not_stand_and_tells_the_model_once(self, claude):
        told = claude.scripted(LOOK, say(f"Sorry to hear that. {self.FALSE}"), say("You can apply online [[universal-credit]].")).say(STORY)
        assert told.sentences == ["Sorry to hear that.", "You can apply online."]
        assert told.of("withheld", "reason") == ["figure_not_in_evidence", "promise", "link_not_in_evidence"]
        note = claude.api.requests[2].messages[-1]["content"][-1]["text"]
        assert "£9,999" in note
        assert "universal-credit" not in " ".join(told.sentences)

    def test_says_honestly_what_could_not_be_checked(self, claude):
        again = say("Universal Credit pays £9,999 a month [[universal-credit]].")
        told = claude.scripted(LOOK, say(f"Sorry to hear that. {self.FALSE}"), again).say(STORY)
        assert len(claude.api.requests) == 3
        assert "official page" in told.sentences[-1]
        assert told.line["citations"] == ["https://www.gov.uk/universal-credit"]
        assert not any("9,999" in sentence for sentence in told.sentences)

    def test_lets_the_guided_engine_answer_when_nothing_stands(self, claude):
        told = claude.scripted(LOOK, say("You will get £9,999."), say("You will get £9,999.")).say(STORY)
        assert told.engine == "guided"
        assert told.status == "answered"
        assert any("standard guide" in notice for notice in told.of("notice", "text"))
        assert not any("9,999" in sentence for sentence in told.sentences)


STEPS = {"steps": [{"step": "Apply for Universal Credit online", "service": "universal-credit"}]}


class TestEffects:
    def test_a_plan_that_was_asked_for_is_saved_once(self, claude):
        told = claude.scripted(LOOK, call("update_plan", STEPS), REPLY).say(PLAN_WISH)
        assert [step.step for step in queries.plan_steps(user_id=claude.user.pk)] == ["Apply for Universal Credit online"]
        assert told.kinds.count("finished") == 1

    @pytest.mark.parametrize(
        ("name", "given"),
        [
            ("update_plan", {"steps": [{"step": "Apply for Universal Credit online"}]}),
            ("forget", {"keys": ["*"]}),
            ("remember", {"items": [{"key": "age", "value": 99}]}),
        ],
    )
    def test_nothing_happens_that_nobody_asked_for(self, claude, name, given):
        plans.delete_plan(user_id=claude.user.pk)
        told = claude.scripted(LOOK, call(name, given), REPLY).say(STORY)
        assert {"text": name, "reason": "not_wanted"} in told.line["withheld"]
        assert name not in [result["name"] for result in told.line["tool_calls"]]
        assert queries.plan_steps(user_id=claude.user.pk) == ()
        assert own_items(user_id=claude.user.pk) == ()

    def test_a_plan_leaves_alone_what_the_person_wrote_and_may_repeat_it(self, claude):
        plans.add_step(user_id=claude.user.pk, words=plans.StepWords("Ring Ann on 3 May about £42"), now=NOW)
        said = say("Your own step stands: ring Ann on 3 May about £42.")
        told = claude.scripted(LOOK, call("update_plan", STEPS), said).say(PLAN_WISH)
        words = [step.step for step in queries.plan_steps(user_id=claude.user.pk)]
        assert words == ["Ring Ann on 3 May about £42", "Apply for Universal Credit online"]
        assert told.line["withheld"] == []

    @pytest.mark.parametrize(
        "lie",
        [
            {"step": "Claim the £9,999 you are owed"},
            {"step": "Claim", "where": "Ring 0800 123 4567 first"},
            {"step": "Claim", "bring": ["Proof of who you are", "A fee of £9,999"]},
        ],
    )
    def test_every_part_of_a_step_passes_the_gate_too(self, claude, lie):
        steps = {"steps": [{**lie, "service": "universal-credit"}]}
        told = claude.scripted(LOOK, call("update_plan", steps), REPLY).say(PLAN_WISH)
        assert {"text": "update_plan", "reason": "not_wanted"} in told.line["withheld"]
        assert queries.plan_steps(user_id=claude.user.pk) == ()

    def test_a_pasted_document_never_leads_to_an_effect(self, claude):
        pasted = f"{PLAN_WISH}. My CV:\n\n" + "\n".join(
            ["CURRICULUM VITAE", "Work history", "2010-2020 Welder, Port Talbot Works", "2005-2010 Apprentice fitter", "Education", "GCSEs"]
            * 3
        )
        told = claude.scripted(LOOK, call("update_plan", STEPS), REPLY).say(pasted)
        assert claude.api.requests[0].messages[0]["content"][0]["text"].count("<document>") == 1
        assert queries.plan_steps(user_id=claude.user.pk) == ()
        assert told.status == "answered"


class TestSent:
    def test_the_manifest_names_fields_and_never_their_content(self, claude):
        told = claude.scripted(LOOK, REPLY).say("My NI number is QQ 12 34 56 C, I have lost my job in Cardiff")
        [first, second] = [event.payload for event in told.events if event.kind == "sent"]
        assert first["fields"] == ["facts", "language", "message", "today"]
        assert second["fields"] == ["tool_results"]
        assert first["model"] == "claude-sonnet-5-5"
        assert first["purpose"] == "answer"
        assert "Cardiff" not in str(first)

    def test_no_email_and_no_account_ever_leave(self, claude):
        claude.scripted(LOOK, REPLY).say(STORY)
        for request in claude.api.requests:
            assert claude.user.email not in str(request.body)
            assert str(claude.user.pseudonym) not in str(request.body)
            assert request.conversation != claude.conversation

    def test_identifiers_are_masked_on_their_way_out_as_well(self, claude):
        claude.scripted(LOOK, REPLY).say("I am on 07700 900123 and lost my job in Cardiff")
        assert "900123" not in str([request.body for request in claude.api.requests])

    def test_one_random_name_a_conversation(self, claude):
        claude.scripted(LOOK, REPLY, REPLY).say(STORY)
        claude.say("and what else?")
        assert len({request.conversation for request in claude.api.requests}) == 1
        other = type(claude)(claude.api, make_user())
        other.scripted(LOOK, REPLY).say(STORY)
        assert claude.api.requests[0].conversation

    def test_history_is_append_only(self, claude):
        claude.scripted(LOOK, REPLY, LOOK, REPLY).say(STORY)
        claude.say("what about savings?")
        bodies = [request.body for request in claude.api.requests]
        assert len({str(body["tools"]) + str(body["system"]) for body in bodies}) == 1
        for earlier, later in itertools.pairwise(bodies):
            before = [unmarked(message) for message in earlier["messages"]]
            assert [unmarked(message) for message in later["messages"]][: len(before)] == before


def unmarked(message: dict) -> dict:
    blocks = [{name: value for name, value in block.items() if name != "cache_control"} for block in message["content"]]
    return {**message, "content": blocks}


class TestThread:
    def test_another_catalogue_starts_a_new_thread_with_a_summary(self, claude, monkeypatch):
        claude.scripted(LOOK, REPLY, LOOK, REPLY).say(STORY)
        monkeypatch.setattr(prefix, "load_prompt", lambda name: "Other words.")
        prefix._latest.clear()
        told = claude.say("what about savings?")
        assert told.engine == "claude"
        assert "summary" in told.kinds
        [opening] = claude.api.requests[2].messages
        assert "<earlier>They first wrote: I have lost my job in Cardiff" in opening["content"][0]["text"]
        prefix._latest.clear()

    def test_a_long_past_is_shortened_once_and_kept_so(self, claude, monkeypatch):
        monkeypatch.setattr(thread, "MOST_CHARACTERS", 3_000)
        claude.scripted(*[LOOK, REPLY] * 4).say(STORY)
        kinds = [claude.say(f"and what about {what}?").kinds for what in ("savings", "rent", "training")]
        assert "summary" in kinds[0]
        assert claude.api.errors == []
        assert {request.status for request in claude.api.requests} == {200}

    def test_a_turn_that_the_guide_answered_stands_in_the_thread(self, claude):
        claude.scripted(fails(401)).say(STORY)
        claude.scripted(LOOK, REPLY).say("what about savings?")
        messages = claude.api.requests[0].messages
        assert [message["role"] for message in messages] == ["user", "assistant", "user"]
        assert messages[0]["content"][0]["text"] == STORY

    def test_on_the_third_turn_most_of_the_input_is_read_from_the_cache(self, claude):
        claude.scripted(*[LOOK, REPLY] * 3).say(STORY)
        claude.say("what about savings?")
        usage = claude.say("and if I start a course?").line["usage"]
        whole = usage["input_tokens"] + usage["cache_read_input_tokens"] + usage["cache_creation_input_tokens"]
        assert usage["cache_read_input_tokens"] / whole >= 0.85, usage
