"""A request to put something right leads to a change that holds, made by an officer or by the person."""

import json

import pytest
from django.urls import reverse
from django.utils import timezone

from consent.audit import entries_of_case
from consent.desk.acting import NotPossibleError
from consent.desk.rectifying import put_right
from consent.desk.timeline import timeline_of
from consent.models import CaseEvent, Right
from consent.purposes import MEMORY, MEMORY_SENSITIVE
from conversations.models import RememberedFact
from tests.consent.desk.people import SECONDS, make_case, make_officer
from tests.conversations.memory.person import allow, held, say, visit

pytestmark = pytest.mark.django_db
TOLD = "I live in Leeds, I am 58, I was made redundant"


@pytest.fixture
def officer():
    return make_officer()


@pytest.fixture
def case(person):
    return make_case(Right.RECTIFICATION, person=person, at=timezone.now())


def correct(case, officer, key, answer):
    return put_right(case=case, key=key, answer=answer, by=officer[1], at=timezone.now())


def changes(case):
    return [event.detail for event in CaseEvent.objects.filter(case=case, kind="rectified")]


class TestByAnOfficer:
    def test_what_is_remembered_is_right_and_no_older_conversation_makes_it_wrong_again(self, person, case, officer, given):
        allow(person)
        old = visit(person, TOLD)
        correct(case, officer, "place", "Swansea")
        correct(case, officer, "age", "61")
        say(old, "save what I told you")
        say(old, "what can I get")
        assert (held(person)["place"], held(person)["nation"], held(person)["age"]) == ("Swansea", "wales", 61)
        assert (given[-1].facts["nation"], given[-1].facts["age"]) == ("wales", 61)

    def test_what_is_only_said_in_a_conversation_is_not_used_any_more(self, person, case, officer, given):
        old = visit(person, TOLD)
        assert correct(case, officer, "age", "61") == "set_aside"
        say(old, "what can I get")
        assert "age" not in given[-1].facts
        assert given[-1].facts["nation"] == "england"
        assert held(person) == {}  # nobody allowed us to remember

    def test_an_empty_answer_ends_the_use_of_what_is_remembered(self, person, case, officer):
        allow(person)
        visit(person, TOLD)
        assert correct(case, officer, "age", " ") == "set_aside"
        assert "age" not in held(person)

    def test_stands_on_the_timeline_and_in_the_audit_without_what_it_was_about(self, person, case, officer):
        allow(person)
        visit(person, TOLD)
        correct(case, officer, "age", "61")
        assert "put right" in timeline_of(case)[-1].what
        assert changes(case) == [{"change": "corrected"}]
        entry = entries_of_case(case.reference).last()
        assert (entry.action, entry.details) == ("case.rectified", {"change": "corrected"})

    @pytest.mark.parametrize(
        ("key", "answer", "words"),
        [("age", "old", "number"), ("nation", "Narnia", "wales"), ("has_children", "maybe", "yes, no"), ("iq", "1", "Nothing like that")],
    )
    def test_an_answer_that_is_none_changes_nothing_and_says_what_would_be(self, person, case, officer, key, answer, words):
        allow(person)
        visit(person, TOLD)
        before = held(person)
        with pytest.raises(NotPossibleError, match=words):
            correct(case, officer, key, answer)
        assert (held(person), changes(case)) == (before, [])

    def test_a_sensitive_thing_waits_for_the_person_or_goes(self, person, case, officer):
        allow(person, MEMORY, MEMORY_SENSITIVE)
        RememberedFact.objects.create(user=person, key="health_note", value="asthma", is_sensitive=True, created_at=timezone.now())
        with pytest.raises(NotPossibleError, match="The person alone"):
            correct(case, officer, "health_note", "a bad knee")
        assert held(person) == {"health_note": "asthma"}
        correct(case, officer, "health_note", "")
        assert held(person) == {}

    def test_is_for_open_requests_of_that_kind_by_somebody_known(self, person, case, officer):
        other = make_case(Right.OBJECTION, person=person, at=timezone.now())
        with pytest.raises(NotPossibleError, match="nothing to put right"):
            correct(other, officer, "age", "61")
        person.delete()
        with pytest.raises(NotPossibleError, match="Nothing like that"):
            correct(case, officer, "age", "61")


class TestOnTheCasePage:
    def page(self, client, user):
        client.force_login(user)
        return client

    def test_the_form_does_what_it_says_and_shows_nothing_that_is_remembered(self, client, person, case, officer):
        allow(person)
        visit(person, TOLD)
        address = reverse("admin:consent_rightsrequest_change", args=[case.pk])
        site = self.page(client, officer[0])
        html = site.get(address).content.decode()
        assert "Put something right" in html
        assert "Leeds" not in html
        assert site.post(address, {"act": "rectify", "key": "nation", "answer": "Wales"}).status_code == 302
        assert held(person)["nation"] == "wales"
        refused = site.post(address, {"act": "rectify", "key": "age", "answer": "old"})
        assert refused.status_code == 422
        assert held(person)["age"] == 58

    def test_is_not_for_a_second_officer(self, client, person, case):
        site = self.page(client, make_officer("second.officer@example.com", SECONDS)[0])
        address = reverse("admin:consent_rightsrequest_change", args=[case.pk])
        assert "Put something right" not in site.get(address).content.decode()
        assert site.post(address, {"act": "rectify", "key": "age", "answer": "61"}).status_code == 403
        assert changes(case) == []


class TestByThePerson:
    def test_the_pages_of_the_request_lead_to_memory_and_the_case_says_what_was_done_there(self, page, person, case):
        allow(person)
        visit(person, TOLD)
        memory = reverse("conversations:memory")
        for address in ("/your-data/ask/rectification/", f"/your-data/requests/{case.reference}/"):
            assert f'href="{memory}"' in page.get(address).content.decode()
        page.post(reverse("conversations:memory_edit", args=["age"]), {"answer": "61"})
        page.post(reverse("conversations:forget"), {"key": "place"})
        assert changes(case) == [{"change": "corrected"}, {"change": "set_aside"}]
        assert not {"61", "Leeds"} & set(json.dumps(changes(case)).split())

    def test_without_a_request_no_case_is_touched(self, page, person):
        allow(person)
        visit(person, TOLD)
        other = make_case(Right.OBJECTION, person=person)
        page.post(reverse("conversations:memory_edit", args=["age"]), {"answer": "61"})
        assert (changes(other), held(person)["age"]) == ([], 61)
