"""The queue and the page of a case, as the people with each role meet them."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from accounts.operations import create_demo_person
from consent.models import AuditEntry, CaseNote, CaseState, NoteKind, Right, RightsRequest
from conversations.models import Turn
from tests.consent.desk.people import SECONDS, make_case, make_officer
from tests.conversations.journals import BY_CLAUDE, tell

pytestmark = pytest.mark.django_db
LIST = reverse("admin:consent_rightsrequest_changelist")


def page_of(case):
    return reverse("admin:consent_rightsrequest_change", args=[case.pk])


@pytest.fixture
def officer():
    return make_officer()[0]


@pytest.fixture
def second():
    return make_officer("second.officer@example.com", SECONDS)[0]


@pytest.fixture
def client(client, officer):
    client.force_login(officer)
    return client


def made(right=Right.OBJECTION, *, days_ago=0, **more):
    return make_case(right, at=timezone.now() - timedelta(days=days_ago), **more)


def listed(client, query=""):
    response = client.get(f"{LIST}?{query}")
    assert response.status_code == 200
    return [case.reference for case in response.context["cl"].result_list]


class TestQueue:
    def test_stands_in_the_order_of_due_dates(self, client):
        young, old = made(), made(days_ago=20)
        undated = made()
        RightsRequest.objects.filter(pk=undated.pk).update(due_on=None)
        assert listed(client) == [old.reference, young.reference, undated.reference]

    def test_says_in_words_how_long_is_left(self, client):
        made(days_ago=60)
        page = client.get(LIST).content.decode()
        assert "overdue since" in page
        assert "app-due--late" in page

    def test_counts_what_must_not_wait(self, client, officer):
        made(days_ago=60)
        made()
        RightsRequest.objects.filter(pk=made().pk).update(assigned_to=officer, second_decision="awaited")
        counts = client.get(LIST).context["counts"]
        assert (counts.open, counts.overdue, counts.unassigned, counts.second_officer) == (3, 1, 2, 1)

    def test_filters_find_what_they_name(self, client, officer):
        objection, complaint, closed = made(), made(Right.COMPLAINT), made(Right.ERASURE)
        RightsRequest.objects.filter(pk=objection.pk).update(assigned_to=officer)
        RightsRequest.objects.filter(pk=closed.pk).update(state="closed", outcome="done", closed_at=timezone.now())
        for query, found in {
            "": {objection, complaint},
            "kind=complaint": {complaint},
            "kind=x": {objection, complaint},
            "state=closed": {closed},
            "state=all": {objection, complaint, closed},
            "whose=mine": {objection},
            "whose=nobody": {complaint},
            "whose=second": set(),
            f"q={closed.reference}": {closed},
            f"q={complaint.reference.lower()}": {complaint},
            "q=DR-NONE": set(),
        }.items():
            assert set(listed(client, query)) == {case.reference for case in found}, query

    def test_flags_duplicates_and_keeps_them_apart(self, client):
        person = User.objects.create_user("twice@example.org")
        made(person=person), made(person=person)
        page = client.get(LIST).content.decode()
        assert page.count("possible duplicate") == 2

    def test_costs_the_same_however_long_it_is(self, client, django_assert_max_num_queries):
        for _ in range(12):
            made(Right.ACCESS)
        with django_assert_max_num_queries(18):
            client.get(LIST)


class TestPage:
    def test_shows_the_dates_with_their_reasons_and_the_timeline(self, client):
        page = client.get(page_of(made())).content.decode()
        for part in ("Legal date", "Our own target", "One month from", "Request received (web)", "The heron words"):
            assert part in page, part

    def test_shows_nothing_that_was_said_in_a_conversation(self, client):
        person = User.objects.create_user("talker@example.org")
        tell(BY_CLAUDE, user=person)
        page = client.get(page_of(made(Right.ACCESS, person=person))).content.decode()
        for secret in ("violin", "talker", str(person.pseudonym), str(Turn.objects.get().conversation_id)):
            assert secret not in page

    def test_has_no_script_or_style_of_its_own(self, client):
        page = client.get(page_of(made(Right.ACCESS))).content.decode()
        assert "<style" not in page
        assert " style=" not in page
        assert " onclick=" not in page

    def test_a_case_that_is_not_there_is_not_found(self, client):
        assert client.get(reverse("admin:consent_rightsrequest_change", args=[0])).status_code == 404

    def test_nothing_is_added_or_deleted_by_hand(self, client):
        case = made()
        assert client.post(reverse("admin:consent_rightsrequest_add"), {}).status_code == 403
        assert client.post(reverse("admin:consent_rightsrequest_delete", args=[case.pk]), {"post": "yes"}).status_code == 403
        client.post(LIST, {"action": "delete_selected", "_selected_action": case.pk, "post": "yes"})
        assert RightsRequest.objects.filter(pk=case.pk).exists()


class TestActs:
    def test_write_down_and_come_back_to_the_page(self, client, officer):
        case = made(Right.ACCESS)
        today = timezone.localdate().isoformat()
        for act in (
            {"act": "assign", "to": officer.pk},
            {"act": "clock", "type": "id_requested", "on": today},
            {"act": "clock", "type": "id_received", "on": today},
            {"act": "identity", "is_confirmed": "yes"},
            {"act": "note", "text": "Rang them"},
            {"act": "safety", "text": "Their own telephone"},
            {"act": "search", "text": "All stores", "why": "There is nothing else"},
            {"act": "close", "outcome": "done", "reasons": "Sent to you today"},
        ):
            response = client.post(page_of(case), act, follow=True)
            assert response.redirect_chain == [(page_of(case), 302)], act
            assert "errorlist" not in response.content.decode(), act
        case.refresh_from_db()
        assert (case.state, case.assigned_to) == (CaseState.CLOSED, officer)
        assert AuditEntry.objects.filter(case=case.reference, actor=officer.pseudonym).count() == 8

    def test_that_cannot_be_done_say_why_at_their_form(self, client):
        case = made(Right.ACCESS)
        response = client.post(page_of(case), {"act": "close", "outcome": "done", "reasons": "Sent"})
        assert response.status_code == 422
        assert "First write down what was searched" in response.content.decode()
        response = client.post(page_of(case), {"act": "clock", "type": "extension_notified", "on": timezone.localdate().isoformat()})
        assert response.status_code == 422
        assert "complex or numerous" in response.content.decode()
        assert client.post(page_of(case), {"act": "clock", "type": "id_received", "on": "soon"}).status_code == 422
        case.refresh_from_db()
        assert case.is_open

    def test_that_nobody_knows_are_no_request(self, client):
        assert client.post(page_of(made()), {"act": "burn"}).status_code == 400

    def test_a_refusal_goes_through_two_people(self, client, officer, second):
        case = made()
        client.post(page_of(case), {"act": "propose", "what": "refuse", "ground": "exempt", "reasons": "A claim is running"})
        assert "so a different officer decides" in client.get(page_of(case)).content.decode()
        assert client.post(page_of(case), {"act": "decide", "agrees": "yes", "words": "Yes"}).status_code == 422
        client.force_login(second)
        assert "Your decision" in client.get(page_of(case)).content.decode()
        client.post(page_of(case), {"act": "decide", "agrees": "yes", "words": "I read the claim"})
        case.refresh_from_db()
        assert (case.outcome, case.second_officer, case.outcome_reasons) == ("refused", second, "A claim is running")


class TestRoles:
    @pytest.mark.parametrize("role", ["Catalogue editors", "Catalogue publishers", "Service team"])
    def test_of_other_staff_see_no_case(self, client, role):
        case = made()
        client.force_login(create_demo_person(email="else@example.com", role=role))
        assert client.get(LIST).status_code == 403
        assert client.get(page_of(case)).status_code == 403
        assert client.post(page_of(case), {"act": "note", "text": "x"}).status_code == 403
        assert "requests about data" not in client.get(reverse("admin:index")).content.decode().lower()

    def test_of_citizens_are_sent_away(self, client):
        case = made()
        client.force_login(User.objects.create_user("citizen@example.org"))
        assert client.get(page_of(case)).status_code in (302, 403)
        assert client.get(LIST).status_code in (302, 403)

    def test_of_a_second_officer_decide_and_do_nothing_else(self, client, second):
        case = made()
        client.force_login(second)
        page = client.get(page_of(case)).content.decode()
        assert "act-close" not in page
        for act in ("assign", "clock", "identity", "note", "search", "safety", "close", "resume", "unrestrict", "propose"):
            assert client.post(page_of(case), {"act": act}).status_code == 403, act
        assert not CaseNote.objects.exists()

    def test_of_an_officer_do_not_help_against_their_own_proposal(self, client):
        case = made()
        client.post(page_of(case), {"act": "propose", "what": "refuse", "ground": "exempt", "reasons": "Because"})
        assert CaseNote.objects.get().kind == NoteKind.PROPOSAL
        assert client.post(page_of(case), {"act": "decide", "agrees": "yes", "words": "Yes"}).status_code == 422
