"""Keeping health needs a clear yes: the turn records it, with its journal row, and nothing else can."""

import uuid

import pytest
from django.utils import timezone

from accounts.models import User
from consent.models import ConsentRecord
from consent.notices import notice_for
from consent.operations import Circumstances, give_consent
from consent.purposes import MEMORY, MEMORY_SENSITIVE
from consent.queries import granted_purposes
from conversations import operations
from conversations.journal.events import CONSENTED
from conversations.journal.temporary import close_temporary_conversation, open_temporary_conversation
from conversations.management.rehearsal import answer
from conversations.models import RememberedFact, TurnEvent

pytestmark = pytest.mark.django_db
TOLD = "I live in Crewe, 41, and I have asthma, need a job"


@pytest.fixture
def person(loaded_catalogue, db):
    return User.objects.create_user(f"{uuid.uuid4()}@example.com")


def turn_on_memory(person):
    circumstances = Circumstances(channel="web", screen="memory", control="yes")
    give_consent(subject=person.pseudonym, notice=notice_for(MEMORY, "en-gb"), at=timezone.now(), circumstances=circumstances)


def talk(person, *messages):
    """Every reply of one conversation."""
    conversation = operations.start_conversation(user_id=person.pk, language="en-gb", now=timezone.now())
    return [answer(conversation_id=str(conversation.pk), text=text, clock=timezone.now) for text in messages]


def sensitive(person):
    return {fact.key: fact.value for fact in RememberedFact.objects.filter(user=person, is_sensitive=True)}


def given(person):
    return ConsentRecord.objects.filter(subject=person.pseudonym, purpose=MEMORY_SENSITIVE)


class TestAgree:
    def test_save_it_about_what_was_told_records_explicit_consent_and_keeps_it(self, person):
        turn_on_memory(person)
        replies = talk(person, TOLD, "ok save it")
        assert "asthma" in sensitive(person)["health_note"]
        assert "asthma" in replies[-1]["reply"]
        record = given(person).get()
        assert (record.channel, record.screen, record.action) == ("chat", "conversation", "give")
        assert record.wording == notice_for(MEMORY_SENSITIVE, "en-gb").wording
        assert TurnEvent.objects.get(kind=CONSENTED).payload["keys"][0] == "health_note"

    def test_yes_to_the_typed_question_keeps_it_and_no_does_not(self, person):
        turn_on_memory(person)
        skipped = [TOLD, *["skip"] * 8]
        asked = talk(person, *skipped)
        at = next(number for number, line in enumerate(asked) if line["asked"] and line["asked"][0].startswith("remember:"))
        talk(person, *skipped[: at + 1], "No")
        assert sensitive(person) == {}
        assert not given(person).exists()
        talk(person, *skipped[: at + 1], "Yes, remember it")
        assert "asthma" in sensitive(person)["health_note"]
        assert given(person).get().control == "yes"

    def test_each_thing_is_agreed_to_by_itself(self, person):
        turn_on_memory(person)
        talk(person, TOLD, "save it")
        talk(person, "I have a bad back now too, live in Crewe")
        assert "back" not in str(sensitive(person))
        assert MEMORY_SENSITIVE in granted_purposes(person.pseudonym)

    @pytest.mark.parametrize("text", ["yes", "no", "dont save the health bit", "what courses are there", "save my CV online, how?"])
    def test_nothing_else_counts_as_a_yes(self, person, text):
        turn_on_memory(person)
        talk(person, TOLD, text)
        assert sensitive(person) == {}
        assert not given(person).exists()

    def test_without_memory_nothing_is_kept_and_the_way_to_turn_it_on_is_told(self, person):
        replies = talk(person, TOLD, "save it")
        assert "Memory and privacy" in replies[-1]["reply"]
        assert not RememberedFact.objects.exists()
        assert not given(person).exists()

    def test_a_temporary_chat_keeps_and_records_nothing(self, person):
        turn_on_memory(person)
        conversation = open_temporary_conversation(user_id=person.pk, language="en-gb")
        for text in (TOLD, "save it", "yes"):
            answer(conversation_id=conversation, text=text, clock=timezone.now)
        close_temporary_conversation(conversation)
        assert not RememberedFact.objects.exists()
        assert not given(person).exists()
