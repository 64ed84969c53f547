"""Memory with a model: what was put right or deleted is not sent again, not learnt again, and a withdrawal counts before the next call."""

import json

import pytest
from django.utils import timezone

from consent.purposes import MEMORY
from conversations.memory import keeping
from conversations.memory.allowed import pause_memory
from conversations.models import RememberedFact
from conversations.turn import take_over
from tests.conversations.engines.claude.driving import Driver
from tests.conversations.memory.person import allow, conversation_of, held, take_back
from tests.messages_api import answer, call, say

TOLD = "I live in Leeds and I am 58, remember that please"
ITEMS = [{"key": "nation", "value": "england"}, {"key": "age", "value": 58}, {"key": "place", "value": "Leeds"}]
KEEP = answer(call("remember", {"items": ITEMS}))
REPLY = say("I am sorry to hear that.")


@pytest.fixture
def told(claude: Driver) -> Driver:
    allow(claude.user)
    claude.scripted(KEEP, REPLY).say(TOLD)
    assert held(claude.user)["nation"] == "england"
    return claude


def sent(claude: Driver) -> str:
    """The conversation as the last request held it."""
    return json.dumps(claude.api.requests[-1].body["messages"])


class TestPutRight:
    def test_is_what_the_next_opening_says(self, told):
        keeping.correct_item(user_id=told.user.pk, key="nation", value="wales", now=timezone.now())
        told.scripted(REPLY).say("what now")
        facts = told.api.requests[-1].body["messages"][-1]["content"]
        assert "wales" in json.dumps(facts)
        assert "england" not in json.dumps(facts)

    def test_is_not_overwritten_when_the_model_remembers_the_old_words(self, told):
        keeping.correct_item(user_id=told.user.pk, key="nation", value="wales", now=timezone.now())
        keeping.correct_item(user_id=told.user.pk, key="place", value="Swansea", now=timezone.now())
        told.scripted(KEEP, REPLY).say("keep that please")
        assert (held(told.user)["nation"], held(told.user)["place"]) == ("wales", "Swansea")

    def test_in_words_is_kept_even_if_the_model_does_nothing(self, told):
        other = Driver(told.api, told.user, conversation_of(told.user))
        other.scripted(REPLY).say("no, Swansea")
        assert (held(told.user)["nation"], held(told.user)["place"]) == ("wales", "Swansea")


class TestDeleted:
    def test_is_not_sent_again_in_the_older_conversation(self, told):
        keeping.forget_items(user_id=told.user.pk, keys=("nation", "place"), now=timezone.now())
        told.scripted(REPLY).say("what now")
        assert "Leeds" not in sent(told)
        assert "england" not in sent(told)

    def test_is_not_learnt_again(self, told):
        keeping.forget_items(user_id=told.user.pk, keys=("*",), now=timezone.now())
        told.scripted(KEEP, REPLY).say("keep that please")
        assert held(told.user) == {}


class TestWithdrawal:
    def test_counts_before_the_next_call_of_the_same_turn(self, told, monkeypatch):
        other = Driver(told.api, told.user, conversation_of(told.user))
        other.scripted(answer(call("search_services", {"query": "job"})), REPLY)
        refresh = take_over._refresh_consents

        def withdrawn_between(context):
            if context.exchanges:
                take_back(told.user)
            refresh(context)

        monkeypatch.setattr(take_over, "_refresh_consents", withdrawn_between)
        line = other.say("I need a job")
        assert len(other.api.requests) == 1
        assert "england" in sent(other)
        assert line.engine == "guided"
        assert line.of("engine", "reason") == ["not_allowed"]
        assert not RememberedFact.objects.exists()

    def test_counts_for_a_turn_that_was_already_queued(self, told):
        other = Driver(told.api, told.user, conversation_of(told.user))
        other.scripted(REPLY)
        queued = other.start("I need a job")
        take_back(told.user)
        other.run(queued.id)
        assert "england" not in sent(other)
        assert '"remembered"' not in sent(other)

    def test_what_was_remembered_is_not_sent_again_in_an_older_conversation(self, told):
        other = Driver(told.api, told.user, conversation_of(told.user))
        other.scripted(REPLY).say("I need a job")
        assert "england" in sent(other)
        take_back(told.user, MEMORY)
        other.scripted(REPLY).say("what now")
        assert "england" not in sent(other)

    def test_a_pause_counts_in_the_same_way(self, told):
        other = Driver(told.api, told.user, conversation_of(told.user))
        other.scripted(REPLY).say("I need a job")
        pause_memory(user_id=told.user.pk, now=timezone.now())
        other.scripted(REPLY).say("what now")
        assert "england" not in sent(other)
        assert held(told.user)["nation"] == "england"
