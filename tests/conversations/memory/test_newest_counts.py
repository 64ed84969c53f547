"""What was put right or deleted stays so, whichever older conversation is taken up again."""

import pytest
from django.urls import reverse
from django.utils import timezone

from conversations.memory import keeping
from conversations.memory.running_out import needless_marks
from conversations.models import ForgottenFact, RememberedFact
from tests.conversations.memory.person import allow, held, say, take_back, visit

pytestmark = pytest.mark.django_db
TOLD = "I live in Leeds, I am 58, I was made redundant"
ASK = "what can I get"


def put_right(page, key, answer):
    return page.post(reverse("conversations:memory_edit", args=[key]), {"answer": answer})


class TestPutRightOnThePage:
    def test_counts_in_the_conversation_that_said_otherwise(self, page, person, given):
        allow(person)
        old = visit(person, TOLD)
        put_right(page, "nation", "wales")
        reply = say(old, ASK)["reply"]
        assert given[-1].facts["nation"] == "wales"
        assert "Leeds" not in reply
        assert "England" not in reply
        assert held(person)["nation"] == "wales"

    def test_is_not_learnt_wrong_again_by_save_it(self, page, person):
        allow(person)
        old = visit(person, TOLD)
        put_right(page, "place", "Swansea")
        put_right(page, "age", "61")
        say(old, "save what I told you")
        assert (held(person)["place"], held(person)["nation"], held(person)["age"]) == ("Swansea", "wales", 61)

    def test_what_is_said_afterwards_counts_more(self, page, person, given):
        allow(person)
        old = visit(person, TOLD)
        put_right(page, "nation", "wales")
        say(old, "no, I have moved to Glasgow")
        assert held(person)["nation"] == "scotland"
        say(old, ASK)
        assert given[-1].facts["nation"] == "scotland"


class TestPutRightInAnotherConversation:
    def test_counts_in_the_older_one(self, person, given):
        allow(person)
        old = visit(person, TOLD)
        visit(person, "I need help with my CV", "no, Swansea")
        say(old, ASK)
        assert given[-1].facts["nation"] == "wales"
        assert held(person)["nation"] == "wales"
        assert held(person)["place"] == "Swansea"

    def test_counts_over_several_visits_back_and_forth(self, person, given):
        allow(person)
        first = visit(person, TOLD)
        second = visit(person, "I am 60, not 58")
        say(first, ASK)
        say(second, ASK)
        assert held(person)["age"] == 60
        say(first, "sorry i meant 61")
        say(second, ASK)
        assert given[-1].facts["age"] == held(person)["age"] == 61


class TestDeleted:
    def test_on_the_page_is_not_used_or_learnt_again(self, page, person, given):
        allow(person)
        old = visit(person, TOLD)
        page.post(reverse("conversations:forget"), {"key": "nation"})
        page.post(reverse("conversations:forget"), {"key": "place"})
        say(old, ASK)
        assert "nation" not in given[-1].facts
        assert given[-1].facts["age"] == 58
        say(old, "save what I told you")
        assert "place" not in held(person)
        assert "nation" not in held(person)
        assert held(person)["age"] == 58

    def test_all_at_once_leaves_nothing_that_could_come_back(self, page, person):
        allow(person)
        old = visit(person, TOLD)
        page.post(reverse("conversations:forget_all"))
        assert held(person) == {}
        say(old, ASK)
        say(old, "save what I told you")
        assert held(person) == {}

    def test_in_the_chat_counts_in_other_conversations_too(self, person, given):
        allow(person)
        old = visit(person, TOLD)
        visit(person, "forget where I live")
        say(old, ASK)
        assert "nation" not in given[-1].facts
        assert "nation" not in held(person)

    def test_what_is_told_anew_is_kept_anew(self, page, person):
        allow(person)
        old = visit(person, TOLD)
        page.post(reverse("conversations:forget"), {"key": "age"})
        say(old, "I am 59")
        assert held(person)["age"] == 59

    def test_the_mark_holds_no_value_and_goes_with_the_last_older_conversation(self, person):
        allow(person)
        visit(person, TOLD)
        keeping.forget_items(user_id=person.pk, keys=("nation",), now=timezone.now())
        assert {field.name for field in ForgottenFact._meta.fields} == {"id", "user", "key", "at"}
        assert not needless_marks(timezone.now()).exists()
        person.conversations.all().delete()
        assert needless_marks(timezone.now()).count() == 1


class TestPaused:
    def test_neither_reads_nor_writes_until_resumed(self, page, person):
        allow(person)
        visit(person, TOLD)
        page.post(reverse("conversations:memory_pause"), {"paused": "yes"})
        before = list(RememberedFact.objects.values_list("key", "value", "last_used_at"))
        new = visit(person, ASK, "I have moved to Glasgow", "remember that")
        assert list(RememberedFact.objects.values_list("key", "value", "last_used_at")) == before
        page.post(reverse("conversations:memory_pause"), {"paused": "no"})
        say(new, "I am 60")
        assert held(person)["age"] == 60

    def test_what_is_kept_says_nothing_to_the_engine(self, page, person, given):
        allow(person)
        visit(person, TOLD)
        page.post(reverse("conversations:memory_pause"), {"paused": "yes"})
        visit(person, ASK)
        assert (given[-1].remembered, given[-1].facts) == ((), {})

    def test_ends_with_withdrawal(self, page, person):
        allow(person)
        page.post(reverse("conversations:memory_pause"), {"paused": "yes"})
        take_back(person)
        allow(person)
        visit(person, TOLD)
        assert held(person)["age"] == 58
