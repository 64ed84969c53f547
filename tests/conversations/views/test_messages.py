"""Sending messages: whatever arrives, the answer is kind, nothing is lost, nothing of anybody else's is shown."""

import re
import uuid

import pytest
from django.urls import reverse

from conversations.journal import DATABASE, keeper_of
from conversations.journal.events import question_payload, sentence_payload
from conversations.journal.temporary import open_temporary_conversation
from conversations.models import Conversation, Turn, TurnEvent
from conversations.types import Option, Question, Sentence
from tests.factories import NOW, make_conversation, make_user, received

pytestmark = pytest.mark.django_db
JSON = {"accept": "application/json"}


@pytest.fixture
def user():
    return make_user()


@pytest.fixture
def signed_in(client, user):
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def start(client, text="I lost my job in Leeds", **more):
    return client.post(reverse("conversations:start"), {"text": text, "form_key": uuid.uuid4(), **more})


def finish(turn_id, question=None):
    keeper_of(turn_id).claim(turn_id, owner="a", now=NOW, lease_until=NOW)
    drafts = [("question", question_payload(question))] if question else []
    drafts.append(("finished", {"status": "answered"}))
    keeper_of(turn_id).append(turn_id, drafts, owner="a", position=1, now=NOW, lease_until=NOW)
    keeper_of(turn_id).finish(turn_id, owner="a", status="answered", engine="guided", now=NOW)


class TestStart:
    def test_the_first_message_makes_a_conversation_named_after_it(self, signed_in, user):
        response = start(signed_in)
        conversation = Conversation.objects.get(user=user)
        assert response.status_code == 302
        assert reverse("conversations:conversation", args=[conversation.pk]) in response["Location"]
        assert conversation.title == "I lost my job in Leeds"

    def test_a_form_sent_twice_makes_one_conversation_and_one_turn(self, signed_in):
        key = uuid.uuid4()
        start(signed_in, form_key=key)
        start(signed_in, form_key=key)
        assert (Conversation.objects.count(), Turn.objects.count()) == (1, 1)

    def test_a_temporary_chat_leaves_no_row(self, signed_in):
        response = start(signed_in, temporary="1")
        assert "/conversations/t-" in response["Location"]
        assert not Conversation.objects.exists()
        assert not TurnEvent.objects.exists()
        assert signed_in.get(response["Location"]).status_code == 200

    def test_identifiers_are_masked_before_anything_is_stored(self, signed_in):
        start(signed_in, text="My NI number is AB 12 34 56 C, I need work")
        payload = TurnEvent.objects.get(kind="received").payload
        assert "34 56" not in payload["text"]
        assert payload["masked"] == ["NINO"]
        assert "AB 12" not in Conversation.objects.get().title


class TestTitle:
    def test_of_a_person_in_danger_says_nothing_of_it(self, signed_in):
        start(signed_in, text="my husband hits me and I need to get out")
        assert Conversation.objects.get().title.startswith("Conversation on ")


class TestTemporaryChatThatEnded:
    def test_its_page_says_so(self, signed_in):
        response = signed_in.get(reverse("conversations:conversation", args=["t-gone"]))
        assert response.status_code == 404
        assert "This temporary chat has ended" in response.content.decode()

    def test_a_message_to_it_is_kept_to_start_another(self, signed_in):
        response = signed_in.post(reverse("conversations:send", args=["t-gone"]), {"text": "what about training"})
        assert response.status_code == 410
        html = response.content.decode()
        assert "what about training" in html
        assert 'name="temporary" value="1"' in html
        assert not Conversation.objects.exists()


class TestWithoutScripts:
    def test_the_page_looks_again_at_a_new_address_while_a_reply_is_written(self, signed_in):
        page = start(signed_in)["Location"].split("#")[0]
        first, second = (re.search(r'content="1; url=(\?look=\w+)#turn-', signed_in.get(page).content.decode())[1] for _ in range(2))
        assert first != second

    def test_it_does_not_while_a_refused_message_is_in_the_box(self, signed_in):
        page = start(signed_in)["Location"].split("#")[0]
        html = signed_in.post(page + "send/", {"text": "and more", "form_key": uuid.uuid4()}).content.decode()
        assert "http-equiv" not in html
        assert "See if the reply is finished" in html


class TestBadInput:
    @pytest.mark.parametrize("text", ["", "   ", "\u200b\u200b", "\x00\x01"])
    def test_nothing_to_read_is_said_kindly_and_stores_nothing(self, signed_in, text):
        response = start(signed_in, text=text)
        assert response.status_code == 422
        assert b"govuk-error-summary" in response.content
        assert not Turn.objects.exists()

    def test_too_long_a_message_is_kept_in_the_box(self, signed_in):
        response = start(signed_in, text="work " * 2001)
        assert response.status_code == 422
        assert "10000 characters or fewer" in response.content.decode()
        assert response.content.decode().count("work work") > 100

    def test_ten_thousand_characters_are_taken(self, signed_in):
        assert start(signed_in, text="a" * 10_000).status_code == 302

    def test_control_and_direction_marks_do_not_reach_the_page(self, signed_in):
        response = signed_in.get(start(signed_in, text="job \u202egnp.exe\u202c please\x07").headers["Location"])
        assert "\u202e" not in response.content.decode()
        assert "\x07" not in response.content.decode()

    def test_html_is_shown_as_text(self, signed_in):
        page = signed_in.get(start(signed_in, text="<script>alert(1)</script> jobs").headers["Location"]).content.decode()
        assert "<script>alert(1)" not in page
        assert "&lt;script&gt;" in page

    def test_broken_utf_8_is_answered_in_words(self, signed_in):
        response = signed_in.generic(
            "POST", reverse("conversations:start"), b"text=%ff%fe%80", content_type="application/x-www-form-urlencoded"
        )
        assert response.status_code in (302, 422)

    def test_a_second_message_while_one_is_answered_is_refused_in_words_and_kept(self, signed_in):
        page = start(signed_in)["Location"].split("#")[0]
        response = signed_in.post(page + "send/", {"text": "and another thing", "form_key": uuid.uuid4()})
        assert response.status_code == 422
        assert "still being written" in response.content.decode()
        assert "and another thing" in response.content.decode()
        assert Turn.objects.count() == 1

    def test_the_page_script_gets_the_same_words_as_json(self, signed_in):
        response = signed_in.post(reverse("conversations:start"), {"text": ""}, headers=JSON)
        assert response.status_code == 422
        assert response.json() == {"error": "Type your message, then select Send"}


class TestSomebodyElse:
    def test_their_conversation_does_not_exist(self, signed_in):
        theirs = make_conversation()
        for name in ("conversation", "rename", "delete"):
            assert signed_in.get(reverse(f"conversations:{name}", args=[theirs])).status_code == 404
        assert signed_in.post(reverse("conversations:send", args=[theirs]), {"text": "hello"}).status_code == 404

    def test_their_turn_does_not_exist(self, signed_in):
        record, _ = DATABASE.start(conversation_id=make_conversation(), form_key=str(uuid.uuid4()), received=received(), now=NOW)
        assert signed_in.get(reverse("conversations:turn", args=[record.id])).status_code == 404
        assert signed_in.post(reverse("conversations:stop", args=[record.id])).status_code == 404

    def test_their_temporary_chat_does_not_exist(self, signed_in):
        theirs = open_temporary_conversation(user_id=make_user().pk, language="en-gb")
        assert signed_in.get(reverse("conversations:conversation", args=[theirs])).status_code == 404

    @pytest.mark.parametrize("key", ["not-a-key", "t-", "t-../../etc", "0", "' OR 1=1"])
    def test_a_made_up_key_does_not_exist(self, signed_in, key):
        assert signed_in.get(reverse("conversations:conversation", args=["x"]).replace("x", key)).status_code == 404


class TestSignInRanOut:
    def test_the_text_waits_masked_for_the_person_to_come_back(self, client, user):
        conversation_id = make_conversation(user)
        response = client.post(
            reverse("conversations:send", args=[conversation_id]),
            {"text": "My email is sam@example.org and I need work", "form_key": uuid.uuid4()},
        )
        assert response.status_code == 302
        assert "next=/conversations/" in response["Location"]
        assert "sam@example.org" not in client.session["kept_message"]
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        page = client.get(reverse("conversations:conversation", args=[conversation_id])).content.decode()
        assert "and I need work" in page

    def test_a_temporary_chat_stays_one(self, client):
        response = client.post(reverse("conversations:start"), {"text": "hello", "temporary": "1"}, headers=JSON)
        assert response.json()["sign_in"].endswith("next=/conversations/new/%3Ftemporary%3D1")

    def test_the_page_script_is_told_where_to_sign_in(self, client):
        response = client.post(reverse("conversations:start"), {"text": "hello"}, headers=JSON)
        assert response.status_code == 401
        assert response.json()["sign_in"].endswith("next=/conversations/new/")


class TestQuestion:
    @pytest.fixture
    def asked(self, signed_in):
        page = start(signed_in)["Location"].split("#")[0]
        options = (Option("wales", "Wales"), Option("england", "England"))
        finish(str(Turn.objects.get().pk), Question("nation", "Where do you live?", "radios", options))
        return page

    def answer(self, client, page, **data):
        return client.post(page + "send/", {"answer_key": uuid.uuid4(), **data})

    def test_a_radio_becomes_a_message_in_words(self, signed_in, asked):
        assert self.answer(signed_in, asked, answer="wales").status_code == 302
        assert TurnEvent.objects.filter(kind="received").latest("pk").payload["text"] == "Wales"

    def test_a_value_that_was_not_offered_is_no_answer(self, signed_in, asked):
        response = self.answer(signed_in, asked, answer="france")
        assert response.status_code == 422
        assert "Select an answer, or skip the question" in response.content.decode()

    def test_it_can_always_be_skipped(self, signed_in, asked):
        self.answer(signed_in, asked, skip="1")
        assert TurnEvent.objects.filter(kind="received").latest("pk").payload["text"] == "Skip this question"

    def test_a_date_half_given_is_asked_for_again_and_kept(self, signed_in):
        page = start(signed_in)["Location"].split("#")[0]
        finish(str(Turn.objects.get().pk), Question("last_day", "When was your last day?", "date"))
        response = self.answer(signed_in, page, **{"answer-day": "3", "answer-month": "11"})
        html = response.content.decode()
        assert "Enter a day, a month and a year" in html
        assert 'href="#answer-day"' in html
        assert 'value="11"' in html
        assert self.answer(signed_in, page, **{"answer-day": "3", "answer-month": "11", "answer-year": "2026"}).status_code == 302
        assert TurnEvent.objects.filter(kind="received").latest("pk").payload["text"] == "3/11/2026"

    def test_the_control_is_on_the_page(self, signed_in, asked):
        page = signed_in.get(asked).content.decode()
        assert page.count('type="radio"') == 2
        assert "Skip this question" in page


class TestStop:
    def test_marks_the_turn(self, signed_in):
        start(signed_in)
        turn = Turn.objects.get()
        assert signed_in.post(reverse("conversations:stop", args=[turn.pk])).status_code == 302
        turn.refresh_from_db()
        assert turn.stop_requested


class TestManage:
    def test_rename(self, signed_in, user):
        conversation_id = make_conversation(user)
        signed_in.post(reverse("conversations:rename", args=[conversation_id]), {"title": "Work in Hull"})
        assert Conversation.objects.get().title == "Work in Hull"

    def test_an_empty_name_is_refused_in_words(self, signed_in, user):
        response = signed_in.post(reverse("conversations:rename", args=[make_conversation(user)]), {"title": " "})
        assert response.status_code == 422
        assert "Enter a name" in response.content.decode()

    def test_delete_asks_first_and_then_erases_every_row(self, signed_in):
        page = start(signed_in)["Location"].split("#")[0]
        assert "Are you sure" in signed_in.get(page + "delete/").content.decode()
        assert Conversation.objects.exists()
        signed_in.post(page + "delete/")
        assert not Conversation.objects.exists()
        assert not TurnEvent.objects.exists()


class TestAnsweredAtOnce:
    def test_a_reply_that_is_already_there_is_shown_with_the_message(self, signed_in, monkeypatch, loaded_catalogue):
        def answer_now(turn_id):
            keeper_of(turn_id).claim(turn_id, owner="a", now=NOW, lease_until=NOW)
            card = sentence_payload(Sentence(0, "service", "Universal Credit: Money.", service="universal-credit"))
            keeper_of(turn_id).append(turn_id, [("sentence", card)], owner="a", position=1, now=NOW, lease_until=NOW)

        monkeypatch.setattr("conversations.views.messages.enqueue_turn", answer_now)
        response = signed_in.post(reverse("conversations:start"), {"text": "hello", "form_key": uuid.uuid4()}, headers=JSON)
        assert "Universal Credit</a>" in response.json()["html"]
