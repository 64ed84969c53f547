"""Asking in the chat to stop brings up the button, which does it in one press; talk alone changes nothing."""

import pytest
from django.urls import reverse

from consent.models import ConsentRecord
from consent.purposes import CONTACT, MEMORY, MEMORY_SENSITIVE, SHARE
from consent.queries import granted_purposes
from conversations.models import RememberedFact
from conversations.turn import calls
from tests.conversations.memory.person import allow, held, take_back, visit

pytestmark = pytest.mark.django_db


def shown(page, conversation):
    return page.get(reverse("conversations:conversation", args=[conversation])).content.decode()


def hashes(html):
    return [piece.split('"')[0] for piece in html.split('name="notice_hash" value="')[1:]]


class TestButton:
    @pytest.mark.parametrize("text", ["stop remembering me", "turn off memory", "i want to withdraw my consent"])
    def test_stands_below_the_reply_and_one_press_ends_it_with_a_receipt(self, page, person, text):
        allow(person, MEMORY)
        conversation = visit(person, "I live in Leeds and I am 58", text)
        before = granted_purposes(person.pseudonym)
        assert MEMORY in before
        html = shown(page, conversation)
        assert len(hashes(html)) == 1
        sent = {"purpose": MEMORY, "notice_hash": hashes(html)[0], "answer": "no", "asked_in": "conversation"}
        response = page.post(reverse("consent:choices"), sent)
        assert "/receipt/" in response["Location"]
        assert held(person) == {}
        record = ConsentRecord.objects.get(purpose=MEMORY, action="withdraw")
        assert (record.channel, record.screen) == ("chat", "conversation")

    def test_stands_for_each_consent_when_nothing_is_named(self, page, person):
        allow(person, MEMORY, MEMORY_SENSITIVE, SHARE, CONTACT)
        html = shown(page, visit(person, "i want to withdraw my consent"))
        assert [purpose for purpose in (MEMORY, SHARE, CONTACT) if f'value="{purpose}"' in html] == [MEMORY, SHARE, CONTACT]

    def test_is_not_there_when_nothing_is_allowed_or_nobody_asked(self, page, person):
        assert "notice_hash" not in shown(page, visit(person, "stop remembering me"))
        allow(person, MEMORY)
        assert "notice_hash" not in shown(page, visit(person, "I need a job"))

    def test_every_page_leads_to_the_choices_in_one_step(self, page, person):
        for name in ("home", "conversations:list", "conversations:new", "conversations:memory", "consent:your_data", "accessibility"):
            assert f'href="{reverse("consent:choices")}"' in page.get(reverse(name)).content.decode()

    def test_a_withdrawal_half_way_through_a_reply_keeps_nothing_of_it(self, person, monkeypatch):
        allow(person, MEMORY)
        run_tool = calls.run_tool

        def withdrawn_first(call, context):
            if call.name == "remember":
                take_back(person)
            return run_tool(call, context)

        monkeypatch.setattr(calls, "run_tool", withdrawn_first)
        visit(person, "I live in Leeds and I am 58")
        assert not RememberedFact.objects.exists()
