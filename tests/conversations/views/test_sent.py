"""The page "What was sent to the AI": a list without a word of what was said."""

import re
from html import unescape

import pytest
from django.test import Client

from consent.audit import record, staff
from conversations.journal.temporary import open_temporary_conversation
from conversations.queries import WORDS_READ
from tests.conversations.journals import BY_CLAUDE, BY_GUIDE, SECRET, TAKEN_OVER, tell
from tests.factories import NOW, make_conversation, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return make_user()


@pytest.fixture
def client(person):
    client = Client()
    client.force_login(person)
    return client


def words(response):
    assert response.status_code == 200
    main = response.content.decode().split("<main", 1)[1].split("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


def page(client, conversation):
    return words(client.get(f"/conversations/{conversation}/sent/"))


class TestSent:
    @pytest.fixture
    def conversation(self, person):
        return make_conversation(person)

    def test_says_in_plain_words_what_left_and_where_it_went(self, client, conversation):
        tell(BY_CLAUDE, conversation=conversation)
        seen = page(client, conversation)
        assert "your message what we remember about you: age, place the facts you told us in this conversation" in seen
        assert "results of looking services up" in seen
        assert "claude-sonnet-5-5, run by Amazon Web Services (Bedrock)" in seen
        assert "The computers are in: London, United Kingdom" in seen
        assert "About 1,500 tokens (pieces of words) went and 80 came back. 1,000 of them had been sent just before" in seen
        assert "Sent 2 times, a step each time. The AI took 2.3 seconds." in seen
        assert "a phone number" in seen
        assert "The AI answered." in seen

    def test_never_shows_what_was_said(self, client, conversation):
        tell(BY_CLAUDE, conversation=conversation)
        tell(TAKEN_OVER, conversation=conversation)
        assert "violin" in SECRET
        assert "violin" not in client.get(f"/conversations/{conversation}/sent/").content.decode()

    def test_says_clearly_that_nothing_was_sent(self, client, conversation):
        tell(BY_GUIDE, conversation=conversation)
        seen = page(client, conversation)
        assert "Nothing was sent. This was answered on our own computers, without an AI." in seen
        assert "What was sent" not in seen.split("Message 1")[1]

    def test_says_why_the_guide_answered(self, client, conversation):
        tell(TAKEN_OVER, conversation=conversation)
        assert "Our standard guide answered, because the AI was too busy." in page(client, conversation)

    def test_a_second_message_took_the_first_with_it(self, client, conversation):
        tell(BY_CLAUDE, conversation=conversation)
        assert "what you and we said before" not in page(client, conversation)
        tell(BY_CLAUDE, conversation=conversation)
        latest, first = page(client, conversation).split("Message 2")[1].split("Message 1")
        assert "what you and we said before in this conversation" in latest
        assert "what you and we said before" not in first

    def test_a_temporary_chat_has_the_page_while_it_lives(self, client, person):
        conversation = open_temporary_conversation(user_id=person.pk, language="en-gb")
        tell(BY_CLAUDE, conversation=conversation)
        assert "The AI answered." in page(client, conversation)
        assert client.get(f"/conversations/{open_temporary_conversation(user_id=-1, language='en-gb')}/sent/").status_code == 404

    def test_nobody_else_can_see_that_it_exists(self, client):
        conversation = make_conversation()
        assert client.get(f"/conversations/{conversation}/sent/").status_code == 404
        assert Client().get(f"/conversations/{conversation}/sent/").status_code == 302

    def test_the_conversation_leads_there(self, client, conversation):
        for address in (f"/conversations/{conversation}/", "/conversations/"):
            assert f"/conversations/{conversation}/sent/" in client.get(address).content.decode()

    def test_shows_when_staff_read_this_conversation_and_why(self, client, conversation, person):
        for about, why in ((conversation, "A complaint about a wrong date."), (make_conversation(person), "Something else.")):
            record(
                action=WORDS_READ,
                actor=staff(make_user().pseudonym),
                at=NOW,
                reason=why,
                subject=person.pseudonym,
                details={"conversation": about},
            )
        seen = page(client, conversation)
        assert "Staff read this conversation on 23 November 2026, 12:00. They said why: “A complaint about a wrong date.”" in seen
        assert "Something else." not in seen

    def test_costs_the_same_however_long_the_conversation_is(self, client, conversation, django_assert_max_num_queries):
        for _ in range(5):
            tell(BY_CLAUDE, conversation=conversation)
        with django_assert_max_num_queries(6):
            page(client, conversation)
