"""The pages around a real turn with Claude: what left, what happened, and the switch that stops it."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.operations import create_demo_person
from conversations.journal import DATABASE
from conversations.turn.run import run_turn
from tests.conversations.engines.claude.driving import Told
from tests.messages_api import answer, call, fails, say

STORY = "I have lost my job in Cardiff, my number is 07700 900123 and my cat is called Marmalade"
LOOK = answer(call("search_services", {"query": "marmalade"}), call("check_eligibility", {"services": ["universal-credit"]}))
REPLY = say("Sorry about Marmalade.\n\n[[service:universal-credit]]\nIt is worth checking. You will get it.")
AGAIN = say("[[service:universal-credit]]\nApply online.")
SWITCH = reverse("admin:conversations_engineswitch_changelist")


@pytest.fixture
def operator():
    client = Client()
    client.force_login(create_demo_person(email="operator@example.com", role="Service team"))
    return client


@pytest.fixture
def person(claude):
    client = Client()
    client.force_login(claude.user)
    return client


def sent_page(person, claude):
    response = person.get(f"/conversations/{claude.conversation}/sent/")
    assert response.status_code == 200
    return response.content.decode()


def trace_page(operator, turn):
    return operator.get(reverse("admin:conversations_turn_change", args=[turn.id])).content.decode()


class TestPages:
    def test_the_person_sees_what_left_and_no_word_of_it(self, claude, person):
        claude.scripted(LOOK, REPLY, AGAIN).say(STORY)
        seen = sent_page(person, claude)
        for part in ("your message", "results of looking services up", "a phone number", "run by Anthropic", "The AI answered."):
            assert part in seen, part
        assert "armalade" not in seen

    def test_the_operator_sees_every_row_and_no_word_of_it(self, claude, operator):
        turn = claude.scripted(LOOK, REPLY, AGAIN).start(STORY)
        events = claude.run(turn.id)
        seen = trace_page(operator, turn)
        for part in ("search_services", "check_eligibility", "promise", "letter: opening", "tokens in", "cache reads"):
            assert part in seen, part
        assert seen.count("<tr><td>") == len(events)
        assert "armalade" not in seen
        assert "900123" not in seen

    def test_a_fault_is_seen_by_both(self, claude, person, operator):
        turn = claude.scripted(default=fails(400)).start(STORY)
        claude.run(turn.id)
        assert "invalid_request_error × 1" in trace_page(operator, turn)
        assert "Our standard guide answered, because the AI had a fault." in sent_page(person, claude)


class TestSwitch:
    def test_pressed_in_the_admin_it_acts_on_the_next_call_of_a_running_turn(self, claude, operator, person):
        def press(_turn_id, events):
            if any(event.kind == "model" for event in events):
                assert operator.post(SWITCH, {"is_on": "off", "reason": "Wrong answers."}).status_code == 302

        turn = claude.scripted(LOOK).start(STORY)
        run_turn(turn.id, clock=timezone.now, listener=press)
        told = Told(DATABASE.events(turn.id))
        assert (told.engine, told.of("engine", "reason")) == ("guided", ["switched_off"])
        assert len(claude.api.requests) == 1
        assert "because we had switched the AI off" in sent_page(person, claude)

    def test_while_it_is_off_nothing_leaves_and_on_again_the_ai_answers(self, claude, operator, person):
        operator.post(SWITCH, {"is_on": "off", "reason": "Wrong answers."})
        assert claude.scripted(LOOK, REPLY, AGAIN).say(STORY).engine == "guided"
        assert claude.api.requests == []
        assert "Nothing was sent." in sent_page(person, claude)
        operator.post(SWITCH, {"is_on": "on", "reason": "Mended."})
        assert claude.say(STORY).engine == "claude"
