"""A temporary chat leaves no row behind, in any table, whoever answers."""

import uuid

from django.apps import apps
from django.core.serializers import serialize
from django.utils import timezone

from conversations.journal import keeper_of
from conversations.journal.temporary import close_temporary_conversation, open_temporary_conversation
from conversations.management.rehearsal import answer
from conversations.models import ModelSpend
from conversations.turn.intake import accept_message
from conversations.turn.run import run_turn
from tests.conversations.memory.person import allow, visit
from tests.messages_api import answer as answers
from tests.messages_api import call, say

SAID = ("I live in Leeds, I am 58 and I have asthma", "remember that please", "make me a plan", "forget where I live", "save it")
DAILY_SUMS = (ModelSpend,)
"""Calls, tokens and cost of a day, of everybody together: they say nothing of anybody, so a temporary chat counts in them."""


def every_row():
    """Each table's rows as text, the impersonal sums of the day left out."""
    tables = [model for model in apps.get_models(include_auto_created=True) if model not in DAILY_SUMS and model._meta.managed]
    return {model._meta.label: serialize("json", model._base_manager.order_by("pk")) for model in tables}


class TestTemporaryChat:
    def test_leaves_no_row_with_the_guided_engine(self, claude, settings):
        settings.ASSISTANT_ENGINE = "guided"
        allow(claude.user)
        visit(claude.user, "I live in Cardiff and I am 58")
        before = every_row()
        conversation = open_temporary_conversation(user_id=claude.user.pk, language="en-gb")
        for text in SAID:
            answer(conversation_id=conversation, text=text, clock=timezone.now)
        close_temporary_conversation(conversation)
        assert every_row() == before

    def test_leaves_no_row_with_claude(self, claude):
        allow(claude.user)
        claude.scripted(say("Hello."), say("Hello.")).say("I live in Cardiff and I am 58")
        before = every_row()
        conversation = open_temporary_conversation(user_id=claude.user.pk, language="en-gb")
        keep = answers(call("remember", {"items": [{"key": "age", "value": 58}]}))
        plan = answers(call("update_plan", {"steps": [{"step": "Look for work"}]}))
        claude.scripted(*[each for _ in SAID for each in (keep, plan, say("I am sorry to hear that."))])
        engines = []
        for text in SAID:
            record = accept_message(
                conversation_id=conversation, text=text, form_key=str(uuid.uuid4()), now=timezone.now(), enqueue=lambda _: None
            )
            run_turn(record.id, clock=timezone.now)
            engines.append(keeper_of(record.id).record(record.id).engine)
        assert set(engines) == {"claude"}
        assert "Cardiff" not in str([request.body["messages"] for request in claude.api.requests])
        close_temporary_conversation(conversation)
        assert every_row() == before
        assert ModelSpend.objects.exists()
