"""Every fault of the wire, at every place of a stream: a right reply, a resumed turn or the guided engine; nothing lost, nothing twice."""

import os
import random

import pytest
from django.core.cache import cache
from django.utils import timezone

from conversations import operations, plans
from conversations.journal import DATABASE
from conversations.turn.run import run_turn
from tests.conversations.engines.claude.driving import PLAN_WISH, Told
from tests.factories import NOW
from tests.messages_api import KINDS, Fault, answer, call, fails, say

RUNS = int(os.environ.get("FAULT_RUNS", "120"))
LOOK = answer(call("search_services", {"query": "lost my job"}), call("check_eligibility", {"services": ["universal-credit"]}))
STEP = "Apply for Universal Credit online"
PLAN = answer(call("update_plan", {"steps": [{"step": STEP, "service": "universal-credit"}]}))
REPLY = answer(say("I am sorry to hear that. Here is a plan.\n\n[[service:universal-credit]]\nIt is worth checking. Apply online first."))
STATUSES = (400, 401, 403, 404, 408, 409, 413, 429, 500, 503, 529)
ERRORS = ("overloaded_error", "api_error", "rate_limit_error", "invalid_request_error")
EVENTS_IN_AN_ANSWER = 14


def any_fault(chance: random.Random) -> Fault:
    kind = chance.choice(KINDS)
    at = -1 if kind == "status" else chance.randint(-1, EVENTS_IN_AN_ANSWER)
    return Fault(
        kind, at=at, seconds=0.8, status=chance.choice(STATUSES), error=chance.choice(ERRORS), retry_after=chance.choice([None, 1, 90])
    )


def faulty_model(chance: random.Random, often: float = 0.5):
    """Plays the part as far as the conversation has got, each answer failing as often as not."""

    def play(request):
        names = [
            block["name"]
            for message in request.messages
            if message["role"] == "assistant"
            for block in message["content"]
            if block["type"] == "tool_use"
        ]
        part = REPLY if "update_plan" in names else PLAN if "search_services" in names else LOOK
        return part.with_fault(any_fault(chance)) if chance.random() < often else part

    return play


def check(told: Told, saved: list) -> None:
    line = told.line
    assert told.kinds.count("finished") == 1
    assert [event.position for event in told.events] == list(range(len(told.events)))
    assert line["status"] == "answered", line
    assert line["engine"] in ("claude", "guided")
    assert len(told.sentences) == len(set(told.sentences)), told.sentences
    results = [event.payload["id"] for event in told.events if event.kind == "result"]
    assert len(results) == len(set(results))
    done = [
        event.payload for event in told.events if event.kind == "result" and event.payload["name"] == "update_plan" and event.payload["ok"]
    ]
    assert len(saved) == len(done)
    if line["engine"] == "guided":
        assert "engine" in told.kinds
        assert sum("standard guide" in text for text in told.of("notice", "text")) == 1


@pytest.fixture
def impatient(settings, claude):
    """A short wait for a model that says nothing; only where every outcome of it is right, for a busy machine keeps silent too."""
    settings.ASSISTANT_SILENCE_SECONDS = 0.4
    return claude


class TestAnyFault:
    @pytest.mark.parametrize("seed", range(RUNS))
    def test_ends_in_an_answer(self, impatient, monkeypatch, seed):
        saved: list = []
        save = plans.save_plan
        monkeypatch.setattr(plans, "save_plan", lambda **given: (saved.append(given), save(**given))[1])
        told = impatient.scripted(by=faulty_model(random.Random(seed))).say(PLAN_WISH)
        check(told, saved)


def failing_once(fault: Fault):
    play, left = faulty_model(random.Random(0), often=0), [fault]
    return lambda request: play(request).with_fault(left.pop()) if left else play(request)


class TestEachFault:
    @pytest.mark.parametrize("kind", KINDS)
    def test_once_is_got_over(self, impatient, kind):
        fault = Fault(kind, at=-1 if kind == "status" else 6, seconds=0.8, status=529, error="overloaded_error")
        told = impatient.scripted(by=failing_once(fault)).say(PLAN_WISH)
        assert told.status == "answered"
        assert len(told.sentences) == len(set(told.sentences))

    @pytest.mark.parametrize("status", [408, 409, 429, 500, 503, 529])
    def test_a_busy_provider_is_asked_again(self, claude, status):
        told = claude.scripted(fails(status), LOOK, REPLY).say("I have lost my job in Cardiff")
        assert told.engine == "claude"
        assert claude.attempts == 2

    @pytest.mark.parametrize("status", [400, 401, 403, 404, 413])
    def test_a_refused_call_is_not_repeated(self, claude, status):
        told = claude.scripted(fails(status)).say("I have lost my job in Cardiff")
        assert told.engine == "guided"
        assert len(claude.api.requests) == 1

    def test_a_provider_that_asks_for_a_long_pause_is_not_waited_for(self, claude):
        told = claude.scripted(fails(429, retry_after=90)).say("I have lost my job in Cardiff")
        assert told.engine == "guided"
        assert claude.attempts == 1

    def test_nonsense_three_times_is_enough(self, claude):
        told = claude.scripted(default=REPLY.with_fault(Fault("html_as_stream", at=-1))).say("I have lost my job in Cardiff")
        assert told.engine == "guided"
        assert len(claude.api.requests) == 3

    def test_a_broken_answer_is_gone_on_with(self, claude):
        told = claude.scripted(LOOK, REPLY.with_fault(Fault("reset", at=12)), say("Ask me more when you like.")).say(
            "I have lost my job in Cardiff"
        )
        assert told.engine == "claude"
        assert told.sentences[-1] == "Ask me more when you like."
        [spoken, note] = claude.api.requests[-1].messages[-2:]
        assert spoken["content"][0]["text"].startswith("I am sorry to hear that.")
        assert "broke off" in note["content"][0]["text"]


class TestBreaker:
    def test_a_failing_provider_is_left_alone(self, claude):
        claude.scripted(default=fails(401))
        for _ in range(5):
            claude.say("I have lost my job in Cardiff")
        asked = len(claude.api.requests)
        told = claude.say("I have lost my job in Cardiff")
        assert told.engine == "guided"
        assert len(claude.api.requests) == asked
        assert told.of("engine", "reason") == ["breaker"]

    def test_after_the_pause_one_may_try_and_opens_it_for_all(self, claude):
        claude.scripted(default=fails(401))
        for _ in range(5):
            claude.say("I have lost my job in Cardiff")
        cache.delete("model-breaker:open:anthropic:default")
        told = claude.scripted(LOOK, REPLY).say("I have lost my job in Cardiff")
        assert told.engine == "claude"
        assert claude.scripted(LOOK, REPLY).say("I have lost my job in Cardiff").engine == "claude"

    def test_refusals_of_single_conversations_do_not_count(self, claude):
        claude.scripted(default=answer(say("No."), stop_reason="refusal"))
        for _ in range(6):
            assert claude.say("I have lost my job in Cardiff").of("engine", "reason") == ["refusal"]


class TestSwitch:
    def test_off_acts_on_the_next_call_of_a_running_turn(self, claude):
        def press(_turn_id, events):
            if any(event.kind == "model" for event in events):
                operations.press_switch(is_on=False, reason="wrong answers", staff_id=claude.user.pk, now=NOW)

        turn = claude.scripted(LOOK).start("I have lost my job in Cardiff")
        run_turn(turn.id, clock=timezone.now, listener=press)
        told = Told(DATABASE.events(turn.id))
        assert told.engine == "guided"
        assert told.of("engine", "reason") == ["switched_off"]
        assert len(claude.api.requests) == 1

    def test_on_again_lets_it_answer(self, claude):
        operations.press_switch(is_on=False, reason="wrong answers", staff_id=claude.user.pk, now=NOW)
        operations.press_switch(is_on=True, reason="mended", staff_id=claude.user.pk, now=NOW)
        assert claude.scripted(LOOK, REPLY).say("I have lost my job in Cardiff").engine == "claude"


class TestBudget:
    def test_a_spent_day_is_answered_by_the_guide(self, claude, settings):
        settings.ASSISTANT_DAILY_BUDGET_DOLLARS = 0.000001
        assert claude.scripted(LOOK, REPLY).say("I have lost my job in Cardiff").engine == "guided"
        assert claude.say("and now?").of("engine", "reason") == ["over_budget"]
