"""A person who had the use of their data restricted is not answered from them, and still gets help in danger."""

import uuid

import pytest
from django.utils import timezone

from accounts.models import User
from consent.data_rights.cases import Asked
from consent.data_rights.restrict import ask_for_restriction, lift_restriction
from consent.models import Right
from conversations import operations
from conversations.journal.temporary import open_temporary_conversation
from conversations.management.rehearsal import answer
from conversations.models import RememberedFact, TurnEvent

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(loaded_catalogue, db):
    user = User.objects.create_user(f"{uuid.uuid4()}@example.com")
    ask_for_restriction(subject=user.pseudonym, asked=Asked(Right.RESTRICTION, "web", "en-gb"), now=timezone.now())
    return user


def say(person, text):
    conversation = operations.start_conversation(user_id=person.pk, language="en-gb", now=timezone.now())
    return answer(conversation_id=str(conversation.pk), text=text, clock=timezone.now)


class TestRestricted:
    def test_no_message_is_answered_from_what_is_kept(self, person):
        RememberedFact.objects.create(user=person, key="town", value="Swansea", created_at=timezone.now())
        line = say(person, "What can I get? I am 58 and was made redundant")
        assert line["status"] == "declined_restricted"
        assert "Your data" in line["reply"]
        assert line["tool_calls"] == []
        assert not TurnEvent.objects.filter(kind="noted").exists()
        assert RememberedFact.objects.get().last_used_at is None

    def test_danger_is_answered_all_the_same(self, person):
        assert say(person, "I want to kill myself")["status"].startswith("signposted_")

    def test_a_temporary_chat_uses_nothing_kept_and_is_answered(self, person):
        chat = open_temporary_conversation(user_id=person.pk, language="en-gb")
        line = answer(conversation_id=chat, text="What is Universal Credit?", clock=timezone.now)
        assert line["status"] == "answered"

    def test_ends_when_the_person_says_so(self, person):
        assert lift_restriction(subject=person.pseudonym, now=timezone.now())
        assert not lift_restriction(subject=person.pseudonym, now=timezone.now())
        assert say(person, "What is Universal Credit?")["status"] == "answered"
