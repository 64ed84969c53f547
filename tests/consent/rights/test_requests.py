import csv
import io
import re
import uuid

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client

from accounts.models import User
from accounts.operations import create_demo_person
from consent.audit import entries_of_case
from consent.data_rights.cases import Asked, journal, move_case, open_case
from consent.data_rights.restrict import ask_for_restriction
from consent.models import AppendOnlyError, CaseEvent, CaseState, ExportFile, Identity, Outcome, Right, RightsRequest
from consent.purposes import ANSWER, EVALUATION, MEMORY, PURPOSES, SAFETY
from consent.queries import PurposeNotGrantedError, granted_purposes, require_purpose
from consent.stores import load_registry
from consent.tasks import queue_due_cases, run_case
from tests.consent.rights.conftest import NOW
from tests.consent.test_views import words

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(person):
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture(autouse=True)
def inline_queue(monkeypatch, django_capture_on_commit_callbacks):
    """Jobs run when the test says so."""
    monkeypatch.setattr(run_case, "apply_async", lambda **_: None)


def type_code(client, following="/your-data/"):
    """Ask for a code and type it."""
    client.post("/your-data/code/", {"action": "send", "next": following})
    code = re.search(r"^(\d{6})$", mail.outbox[-1].body, re.M)[1]
    return client.post("/your-data/code/", {"code": code, "next": following})


def send(client, path, **form):
    return client.post(path, {"form_key": uuid.uuid4(), **form}, follow=True)


class TestYourData:
    def test_offers_every_right_and_the_choices(self, site):
        page = site.get("/your-data/").content.decode()
        for path in ("copy/", "delete/", "ask/rectification/", "ask/restriction/", "ask/objection/", "ask/complaint/"):
            assert f"/your-data/{path}" in page
        assert "/privacy/choices/" in page

    def test_shows_how_each_request_stands(self, site, person):
        page = words(site.get("/your-data/"))
        assert "What you asked for" in page
        assert "With a person" in page

    def test_asks_to_sign_in(self, client):
        assert client.get("/your-data/").status_code == 302


class TestFreshCode:
    @pytest.mark.parametrize("path", ["/your-data/copy/", "/your-data/delete/"])
    def test_stands_before_a_copy_and_a_deletion(self, site, path):
        before = RightsRequest.objects.count()
        response = send(site, path, right="access")
        assert "Show that it is you" in words(response)
        assert RightsRequest.objects.count() == before

    def test_is_mailed_to_the_person_and_leads_back(self, site, person):
        response = type_code(site, "/your-data/copy/")
        assert mail.outbox[-1].to == [person.email]
        assert response.url == "/your-data/copy/"

    def test_is_worth_nothing_after_three_wrong_tries(self, site):
        site.post("/your-data/code/", {"action": "send"})
        code = re.search(r"^(\d{6})$", mail.outbox[-1].body, re.M)[1]
        wrong = "000000" if code != "000000" else "111111"
        for _ in range(3):
            assert site.post("/your-data/code/", {"code": wrong}).status_code == 400
        assert site.post("/your-data/code/", {"code": code}).status_code == 400

    def test_of_nothing_is_refused(self, site):
        assert site.post("/your-data/code/", {"code": ""}).status_code == 400
        assert site.post("/your-data/code/", {"code": "123456"}).status_code == 400

    def test_is_asked_again_after_15_minutes(self, site):
        type_code(site)
        session = site.session
        session["rights_code_shown_at"] -= 16 * 60
        session.save()
        assert "Show that it is you" in words(send(site, "/your-data/copy/", right="access"))

    def test_never_leads_to_another_site(self, site):
        assert type_code(site, "https://evil.example/").url == "/your-data/"

    def test_cannot_be_asked_for_without_end(self, site):
        answers = [site.post("/your-data/code/", {"action": "send"}).status_code for _ in range(4)]
        assert answers == [302, 302, 302, 429]


class TestCopyPages:
    def test_from_the_button_to_the_file(self, site, person):
        type_code(site)
        page = send(site, "/your-data/copy/", right="access")
        assert "We are making your copy: 0% done" in words(page)
        assert '<noscript><meta http-equiv="refresh"' in page.content.decode()
        case = RightsRequest.objects.get(subject=person.pseudonym, right=Right.ACCESS)
        run_case(reference=case.reference)
        address = f"/your-data/requests/{case.reference}/"
        assert "Your copy is ready" in words(site.get(address))
        response = site.post(f"{address}download/")
        assert response["Content-Type"] == "application/zip"
        assert response.content.startswith(b"PK")
        assert "Done" in words(site.get(address))

    def test_a_second_press_finds_the_first_copy(self, site, person):
        type_code(site)
        send(site, "/your-data/copy/", right="access")
        send(site, "/your-data/copy/", right="access")
        assert RightsRequest.objects.filter(subject=person.pseudonym, right=Right.ACCESS).count() == 1

    def test_a_file_that_is_gone_is_said_and_another_offered(self, site, person, var):
        type_code(site)
        send(site, "/your-data/copy/", right="portability")
        case = RightsRequest.objects.get(subject=person.pseudonym, right=Right.PORTABILITY)
        run_case(reference=case.reference)
        (var / "exports" / ExportFile.objects.get(case=case).name).unlink()
        assert "The file is gone" in words(site.get(f"/your-data/requests/{case.reference}/"))
        assert "The file is gone" in words(site.post(f"/your-data/requests/{case.reference}/download/", follow=True))

    def test_nobody_elses_is_ever_found(self, site, person, dice):
        type_code(site)
        send(site, "/your-data/copy/", right="access")
        case = RightsRequest.objects.get(subject=person.pseudonym, right=Right.ACCESS)
        run_case(reference=case.reference)
        stranger = Client()
        stranger.force_login(User.objects.create_user("stranger@people.example"))
        type_code(stranger)
        address = f"/your-data/requests/{case.reference}/"
        answers = [stranger.get(address), stranger.post(f"{address}download/"), stranger.post(f"{address}cancel/")]
        assert [answer.status_code for answer in answers] == [404, 404, 404]

    def test_a_kind_that_does_not_exist_is_refused(self, site):
        type_code(site)
        assert send(site, "/your-data/copy/", right="erasure").status_code == 400


class TestDeletionPages:
    def test_from_the_button_through_the_days_of_grace_to_the_end(self, site, person):
        type_code(site)
        page = words(send(site, "/your-data/delete/"))
        assert "We will delete everything on" in page
        case = RightsRequest.objects.get(subject=person.pseudonym, right=Right.ERASURE)
        assert "We are deleting your information" in words(site.post(f"/your-data/requests/{case.reference}/now/", follow=True))
        assert "_auth_user_id" not in site.session
        run_case(reference=case.reference)
        assert not User.objects.filter(pk=person.pk).exists()
        link = re.search(r"http://\S+(/privacy/certificate/\S+)", mail.outbox[-1].body)[1]
        visitor = Client()
        assert "You can save it once" in words(visitor.get(link))
        assert "You can save it once" in words(visitor.get(link))
        saved = visitor.post(link)
        assert saved["Content-Disposition"].startswith("attachment")
        assert "Your account: 1" in saved.content.decode()
        assert visitor.post(link).status_code == 410

    def test_can_be_taken_back(self, site, person):
        type_code(site)
        send(site, "/your-data/delete/")
        case = RightsRequest.objects.get(subject=person.pseudonym, right=Right.ERASURE)
        assert "You took this back" in words(site.post(f"/your-data/requests/{case.reference}/cancel/", follow=True))

    def test_says_how_many_days_there_are(self, site, settings):
        settings.ERASURE_GRACE_DAYS = 1
        assert "You have 1 day to change your mind" in words(site.get("/your-data/delete/"))

    def test_of_staff_goes_to_a_person(self, client):
        officer = create_demo_person(email="officer@example.org", role="Data protection officers")
        client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
        type_code(client)
        assert "A person will look at it" in words(send(client, "/your-data/delete/"))


class TestAsking:
    @pytest.mark.parametrize("right", ["restriction", "objection", "rectification", "complaint"])
    def test_makes_a_case_with_a_reference_and_a_due_date_at_once(self, site, person, right):
        page = words(send(site, f"/your-data/ask/{right}/", statement="It says I live in Leeds. I live in Fife.", about="Your plan"))
        case = RightsRequest.objects.filter(subject=person.pseudonym, right=right).first()
        assert case.reference in page
        assert re.fullmatch(r"DR-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}", case.reference)
        assert "A person will look at it within 2 working days" in page
        assert case.due_on is not None
        assert "It says I live in Leeds" in page
        assert [entry.action for entry in entries_of_case(case.reference)] == ["rights.requested"]

    @pytest.mark.parametrize("right", ["objection", "rectification", "complaint"])
    def test_without_a_word_is_refused_with_one(self, site, right):
        response = send(site, f"/your-data/ask/{right}/", statement="  ")
        assert response.status_code == 400
        assert "There is a problem" in words(response)

    def test_with_the_same_form_twice_is_one_case(self, site, person):
        form = {"form_key": uuid.uuid4(), "statement": "Wrong."}
        for _ in range(2):
            site.post("/your-data/ask/complaint/", form)
        assert RightsRequest.objects.filter(right=Right.COMPLAINT).count() == 1

    def test_the_same_again_is_a_case_that_names_the_first(self, site, person):
        for statement in ("Wrong.", "Still wrong."):
            page = words(send(site, "/your-data/ask/complaint/", statement=statement))
        second, first = RightsRequest.objects.filter(right=Right.COMPLAINT)
        assert second.duplicate_of == first
        assert "You asked for the same before" in page

    def test_under_16_is_taken_and_noted(self, site, person):
        page = words(send(site, "/your-data/ask/complaint/", statement="Wrong.", is_under_16="on"))
        assert "These rights are yours too" in page
        assert RightsRequest.objects.get(right=Right.COMPLAINT).is_under_16

    def test_for_a_right_that_has_no_form_is_not_found(self, site):
        assert site.get("/your-data/ask/erasure/").status_code == 404

    def test_can_be_taken_back_while_nothing_was_done(self, site, person):
        send(site, "/your-data/ask/complaint/", statement="Wrong.")
        case = RightsRequest.objects.get(right=Right.COMPLAINT)
        site.post(f"/your-data/requests/{case.reference}/cancel/")
        case.refresh_from_db()
        assert case.outcome == Outcome.CANCELLED
        assert [e.action for e in entries_of_case(case.reference)] == ["rights.requested", "rights.closed"]


FORM = {"right": "access", "is_for_somebody_else": "no", "requester_email": "nobody@people.example"}


class TestAskingUnsigned:
    def test_says_the_same_for_a_known_and_an_unknown_address(self, client, person):
        pages = []
        for email in (person.email, "nobody@people.example"):
            pages.append(re.sub(r"DR-\S+", "", words(send(client, "/privacy/ask/", **{**FORM, "requester_email": email}))))
        assert pages[0] == pages[1]
        assert "We have your request" in pages[0]
        assert set(RightsRequest.objects.filter(channel="web_unsigned").values_list("subject", "identity")) == {(None, Identity.NEEDED)}
        assert mail.outbox == []

    def test_for_somebody_else_tells_nothing_before_their_permission(self, client, person):
        page = words(send(client, "/privacy/ask/", **{**FORM, "is_for_somebody_else": "yes", "requester_email": person.email}))
        assert "We will ask for their permission in writing" in page
        case = RightsRequest.objects.get(channel="web_unsigned")
        assert case.is_for_somebody_else
        assert not ExportFile.objects.filter(case=case).exists()

    def test_starts_no_job_however_long_one_waits(self, client, person, clock):
        send(client, "/privacy/ask/", **{**FORM, "right": "erasure", "requester_email": person.email})
        assert queue_due_cases() == 0

    def test_twice_with_the_same_address_names_the_first(self, client):
        for _ in range(2):
            send(client, "/privacy/ask/", **FORM)
        second, first = RightsRequest.objects.filter(channel="web_unsigned")
        assert second.duplicate_of == first

    @pytest.mark.parametrize(
        "change", [{"requester_email": "nobody"}, {"right": "everything"}, {"is_for_somebody_else": ""}, {"right": "complaint"}]
    )
    def test_with_something_missing_is_refused(self, client, change):
        response = send(client, "/privacy/ask/", **{**FORM, **change})
        assert response.status_code == 400
        assert not RightsRequest.objects.filter(channel="web_unsigned").exists()

    def test_too_often_is_refused(self, client):
        answers = [send(client, "/privacy/ask/", **FORM).status_code for _ in range(6)]
        assert answers == [200] * 5 + [429]


class TestRestriction:
    def restrict(self, person):
        return ask_for_restriction(subject=person.pseudonym, asked=Asked(Right.RESTRICTION, "web", "en-gb"), now=NOW)

    def test_refuses_every_use_but_keeping_data_safe(self, person):
        assert {ANSWER, MEMORY} <= granted_purposes(person.pseudonym)
        self.restrict(person)
        assert granted_purposes(person.pseudonym) == {SAFETY}
        for purpose in set(PURPOSES) - {SAFETY}:
            with pytest.raises(PurposeNotGrantedError):
                require_purpose(person.pseudonym, purpose)
        assert EVALUATION not in granted_purposes(person.pseudonym)

    def test_touches_nobody_else(self, person):
        self.restrict(person)
        assert ANSWER in granted_purposes(uuid.uuid4())

    def test_asked_for_twice_is_one_case(self, person):
        assert self.restrict(person)[0] == self.restrict(person)[0]
        assert RightsRequest.objects.filter(right=Right.RESTRICTION).count() == 1

    def test_is_lifted_by_the_person_and_given_back_what_was_agreed(self, site, person):
        before = granted_purposes(person.pseudonym)
        case, _ = self.restrict(person)
        assert "Use my information again" in words(site.get("/your-data/"))
        site.post("/your-data/use-again/")
        assert granted_purposes(person.pseudonym) == before
        case.refresh_from_db()
        assert case.outcome == Outcome.DONE


class TestJournal:
    def test_is_append_only(self, person):
        event = journal(RightsRequest.objects.first(), kind="note", at=NOW)
        with pytest.raises(AppendOnlyError):
            event.save()
        with pytest.raises(AppendOnlyError):
            event.delete()
        with pytest.raises(AppendOnlyError):
            CaseEvent.objects.all().delete()
        with pytest.raises(AppendOnlyError):
            RightsRequest.objects.first().events.update(kind="x")

    def test_counts_on_within_each_case(self, person):
        case, _ = open_case(asked=Asked(Right.COMPLAINT, "email", "en-gb"), subject=person.pseudonym, now=NOW)
        move_case(case, to=CaseState.CLOSED, at=NOW, outcome=Outcome.OVERTAKEN, reasons="Asked again since")
        positions = list(CaseEvent.objects.filter(case=case).values_list("position", flat=True))
        assert positions == list(range(len(positions)))


class TestRecordOfProcessing:
    def test_has_a_row_for_every_purpose_and_names_every_store(self):
        out = io.StringIO()
        call_command("article30", stdout=out)
        rows = list(csv.DictReader(io.StringIO(out.getvalue())))
        assert [row["Key"] for row in rows] == list(PURPOSES)
        registry = load_registry()
        for source in (*registry.stores, *registry.places):
            assert any(str(source.label) in row["Kinds of information"] for row in rows)
            assert any(str(source.retention.rule) in row["Time limits"] for row in rows)

    def test_is_read_by_those_who_look_after_data_protection_alone(self, client, person):
        officer = create_demo_person(email="officer@example.org", role="Data protection officers")
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        assert client.get("/privacy/record/").status_code == 403
        client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
        assert "Record of processing activities" in words(client.get("/privacy/record/"))
        assert client.get("/privacy/record.csv")["Content-Type"].startswith("text/csv")
