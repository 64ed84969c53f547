"""The memory page: everything in plain words, put right with the fact's own control, deleted, kept, and nobody else's."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from consent.models import ConsentRecord
from consent.purposes import MEMORY, MEMORY_SENSITIVE
from conversations.models import RememberedFact, TurnEvent
from tests.conversations.memory.person import allow, held, run_queued, visit
from tests.factories import make_user

pytestmark = pytest.mark.django_db
TOLD = "I live in Leeds, I am 58, I was made redundant"


def keep(person, key, value, **more):
    return RememberedFact.objects.create(user=person, key=key, value=value, **{"created_at": timezone.now(), **more})


def shown(page):
    return page.get(reverse("conversations:memory")).content.decode()


def change(page, key, **data):
    return page.post(reverse("conversations:memory_edit", args=[key]), data)


class TestPage:
    def test_shows_the_sentence_the_conversation_and_what_it_was_used_for(self, page, person):
        allow(person)
        visit(person, TOLD)
        used = visit(person, "what benefits can I get, I have no savings and rent my home")
        html = shown(page)
        assert "You said: “I am 58”" in html
        assert reverse("conversations:conversation", args=[used]) in html
        assert "to tell you about: " in html

    def test_says_so_when_the_conversation_is_deleted(self, page, person):
        allow(person)
        visit(person, TOLD)
        person.conversations.all().delete()
        html = shown(page)
        assert "from a conversation that is deleted" in html
        assert "You said: “I am 58”" in html

    def test_only_what_a_reply_went_by_counts_as_used(self, page, person):
        allow(person)
        visit(person, TOLD)
        visit(person, "thank you")
        assert not RememberedFact.objects.filter(last_used_at__isnull=False).exists()

    def test_warns_before_something_runs_out_and_keeps_it_on_request(self, page, person):
        allow(person)
        keep(person, "age", 58, created_at=timezone.now() - timedelta(days=340))
        assert "One thing has not been used for almost 12 months" in shown(page)
        page.post(reverse("conversations:memory_keep"), {"key": "age"})
        assert "almost 12 months" not in shown(page)

    def test_a_new_value_has_a_new_year(self, page, person):
        allow(person)
        keep(person, "age", 58, created_at=timezone.now() - timedelta(days=700), last_used_at=timezone.now() - timedelta(days=340))
        change(page, "age", answer="59")
        assert "almost 12 months" not in shown(page)

    def test_deleting_all_asks_first(self, page, person):
        allow(person)
        keep(person, "age", 58)
        assert page.get(reverse("conversations:forget_all")).status_code == 200
        assert held(person) == {"age": 58}
        page.post(reverse("conversations:forget_all"))
        assert held(person) == {}

    def test_stopping_is_one_press_and_gives_a_receipt(self, page, person):
        allow(person)
        keep(person, "age", 58)
        html = shown(page)
        notice = html.split('name="notice_hash" value="')[1].split('"')[0]
        response = page.post(reverse("consent:choices"), {"purpose": MEMORY, "notice_hash": notice, "answer": "no"})
        assert "/receipt/" in response["Location"]
        assert held(person) == {}

    def test_nobody_elses_is_found_or_changed(self, page, person):
        other = make_user()
        keep(other, "age", 33)
        assert change(page, "age", answer="34").status_code == 404
        page.post(reverse("conversations:forget"), {"key": "age"})
        page.post(reverse("conversations:forget_all"))
        assert held(other) == {"age": 33}


class TestPuttingRight:
    @pytest.mark.parametrize(
        ("key", "value", "answer", "kept"),
        [
            ("age", 58, "61", 61),
            ("household_savings", 100, "£7,000.50", 7000.5),
            ("has_children", True, "no", False),
            ("nation", "wales", "scotland", "scotland"),
            ("benefits_received", ["none"], ["universal-credit", "child-benefit"], ["universal-credit", "child-benefit"]),
            ("occupation", "welder", " nurse \u200b", "nurse"),
        ],
    )
    def test_takes_an_answer_in_the_facts_own_type(self, page, person, key, value, answer, kept):
        keep(person, key, value)
        assert change(page, key, answer=answer).status_code == 302
        assert held(person)[key] == kept

    @pytest.mark.parametrize(
        ("key", "value", "answer"),
        [
            ("age", 58, "old"),
            ("age", 58, "-1"),
            ("age", 58, "1e9"),
            ("age", 58, "nan"),
            ("age", 58, ""),
            ("nation", "wales", "mars"),
            ("has_children", True, "maybe"),
            ("benefits_received", ["none"], ["none", "universal-credit"]),
            ("place", "Leeds", "  "),
            ("place", "Leeds", "x" * 301),
        ],
    )
    def test_refuses_what_is_no_answer_and_changes_nothing(self, page, person, key, value, answer):
        keep(person, key, value)
        response = change(page, key, answer=answer)
        assert response.status_code == 422
        assert b"There is a problem" in response.content
        assert held(person)[key] == value

    def test_takes_identifiers_out(self, page, person):
        keep(person, "occupation", "welder")
        change(page, "occupation", answer="welder, NI number AB 12 34 56 C")
        assert "34 56" not in held(person)["occupation"]

    def test_another_nation_leaves_no_town_of_the_old_one(self, page, person):
        keep(person, "nation", "england")
        keep(person, "place", "Leeds")
        change(page, "nation", answer="wales")
        assert held(person) == {"nation": "wales"}

    def test_another_town_brings_its_nation(self, page, person):
        keep(person, "nation", "england")
        keep(person, "place", "Leeds")
        change(page, "place", answer="Swansea")
        assert held(person) == {"nation": "wales", "place": "Swansea"}

    def test_no_children_leaves_no_youngest(self, page, person):
        keep(person, "has_children", True)
        keep(person, "youngest_child_age", 4)
        change(page, "has_children", answer="no")
        assert held(person) == {"has_children": False}


class TestSensitive:
    def test_asks_again_with_no_first_and_nothing_chosen(self, page, person):
        allow(person, MEMORY, MEMORY_SENSITIVE)
        keep(person, "health_note", "asthma", is_sensitive=True)
        html = page.get(reverse("conversations:memory_edit", args=["health_note"])).content.decode()
        assert html.index('value="no"') < html.index('value="yes"')
        assert "checked" not in html.split("Remember it for next time?")[1]

    def test_no_choice_changes_nothing_no_deletes_and_yes_is_recorded(self, page, person):
        allow(person, MEMORY, MEMORY_SENSITIVE)
        keep(person, "health_note", "asthma", is_sensitive=True)
        assert change(page, "health_note", answer="asthma, mild").status_code == 422
        assert held(person)["health_note"] == "asthma"
        change(page, "health_note", answer="asthma, mild", keep="yes")
        assert held(person)["health_note"] == "asthma, mild"
        assert ConsentRecord.objects.filter(purpose=MEMORY_SENSITIVE, screen="conversations:memory_edit", action="renew").count() == 1
        change(page, "health_note", answer="", keep="no")
        assert held(person) == {}


class TestUsedInTheConversation:
    def test_what_was_remembered_is_named_beside_what_was_said(self, page, person):
        allow(person)
        visit(person, TOLD)
        later = visit(person, "what benefits can I get, I have £900 in savings")
        html = page.get(reverse("conversations:conversation", args=[later])).content.decode()
        used = html.split("I used: ")[1].split("</p>")[0]
        assert "England" in used
        assert "aged 58" in used
        assert "£900 in savings" in used

    def test_what_was_deleted_since_is_not_named(self, page, person):
        allow(person)
        visit(person, TOLD)
        later = visit(person, "what benefits can I get, I have £900 in savings")
        page.post(reverse("conversations:forget"), {"key": "age"})
        html = page.get(reverse("conversations:conversation", args=[later])).content.decode()
        assert "aged 58" not in html.split("I used: ")[1].split("</p>")[0]

    def test_correct_this_opens_the_facts_control_and_counts_as_if_said(self, page, person, given):
        allow(person)
        visit(person, TOLD)
        later = visit(person, "what benefits can I get, I have £900 in savings")
        address = reverse("conversations:conversation", args=[later])
        assert "?correct=age" in page.get(address).content.decode()
        html = page.get(address + "?correct=age").content.decode()
        assert 'name="correct" value="age"' in html
        key = html.split('name="answer_key" value="')[1].split('"')[0]
        response = page.post(reverse("conversations:send", args=[later]), {"answer_key": key, "correct": "age", "answer": "61"})
        assert response.status_code == 302
        assert held(person)["age"] == 58
        run_queued(later)
        assert held(person)["age"] == 61
        assert given[-1].facts["age"] == 61

    def test_a_control_for_a_fact_that_does_not_exist_is_not_opened(self, page, person):
        later = visit(person, "I need a job")
        html = page.get(reverse("conversations:conversation", args=[later]) + "?correct=__class__").content.decode()
        assert 'name="correct"' not in html
        page.post(reverse("conversations:send", args=[later]), {"answer_key": "x", "correct": "__class__", "answer": "1"})
        assert not any("question" in event.payload for event in TurnEvent.objects.filter(kind="received"))


class TestSaid:
    def test_is_the_clause_even_where_the_value_has_another_name(self, person):
        allow(person)
        visit(person, "I live in Leeds, I am 58, I was made redundant")
        said = {fact.key: fact.said for fact in RememberedFact.objects.filter(user=person)}
        assert said["employment_status"] == "I was made redundant"
        assert said["nation"] == "I live in Leeds"

    def test_carries_nothing_sensitive_along(self, person):
        allow(person)
        visit(person, "since I came out of prison I live in Leeds")
        assert not [fact.said for fact in RememberedFact.objects.filter(user=person) if "prison" in fact.said]
