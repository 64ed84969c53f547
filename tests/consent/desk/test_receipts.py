"""Receipts by email, and what they must not say."""

import uuid
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from accounts.models import User
from consent import tasks
from consent.data_rights.cases import Asked, open_case
from consent.desk.letters import LETTERS, WELSH, version_of
from consent.desk.receipts import due_receipts, send_receipt, send_withdrawal_receipt
from consent.desk.sending import review_letter
from consent.desk.timeline import timeline_of
from consent.models import CaseEvent, ConsentRecord, Right, RightsRequest
from consent.notices import notice_for
from consent.purposes import MEMORY
from tests.consent.desk.people import NOW, make_case, make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return User.objects.create_user("person@example.org")


@pytest.fixture
def site(client, person, settings):
    session = client.session
    client.force_login(person)
    session = client.session
    session["rights_code_shown_at"] = timezone.now().timestamp()
    session.save()
    return client


@pytest.fixture
def queued(monkeypatch, django_capture_on_commit_callbacks):
    """What is put on the queue when a transaction commits is done at once; jobs wait."""
    monkeypatch.setattr(tasks.run_case, "apply_async", lambda **_: None)
    for task in (tasks.send_receipt, tasks.send_withdrawal_receipt):
        monkeypatch.setattr(task, "apply_async", lambda kwargs, task=task: task(**kwargs))
    return lambda: django_capture_on_commit_callbacks(execute=True)


class TestReceipt:
    def test_names_the_reference_and_the_date_and_nothing_of_what_was_asked(self, person):
        case = make_case(Right.ERASURE, person=person)
        assert send_receipt(reference=case.reference, now=NOW)
        (email,) = mail.outbox
        assert email.to == [person.email]
        assert email.subject == f"About your request {case.reference}"
        for words in (case.reference, "We write to you by: 23 December 2026", f"/your-data/requests/{case.reference}/", "was not you"):
            assert words in email.body
        for words in ("heron", "elete", "erasure", str(person.pseudonym), person.email):
            assert words not in email.subject + email.body

    def test_is_on_the_timeline_and_goes_out_once(self, person):
        case = make_case(person=person)
        assert [send_receipt(reference=case.reference, now=NOW) for _ in range(2)] == [True, False]
        assert len(mail.outbox) == 1
        assert timeline_of(case)[-1].what == "Receipt sent by email"

    def test_to_somebody_without_sign_in_leads_to_no_page_of_the_case(self):
        asked = Asked(Right.ACCESS, "web_unsigned", "en-gb", requester_email="jo@example.org")
        send_receipt(reference=open_case(asked=asked, subject=None, now=NOW)[0].reference, now=NOW)
        assert mail.outbox[0].to == ["jo@example.org"]
        assert "/your-data/" not in mail.outbox[0].body
        assert "before we know who asks" in mail.outbox[0].body

    def test_is_welsh_when_somebody_checked_the_words(self, person):
        asked = Asked(Right.OBJECTION, "web", "cy", statement="x")
        cases = [open_case(asked=asked, subject=person.pseudonym, now=NOW)[0] for _ in range(2)]
        send_receipt(reference=cases[0].reference, now=NOW)
        letter = LETTERS["automatic_receipt"]
        given = {"template": letter.key, "language": WELSH, "version": version_of(letter, WELSH), "checked_by": "A translator"}
        review_letter(**given, by=make_officer()[1], at=NOW)
        send_receipt(reference=cases[1].reference, now=NOW)
        english, welsh = mail.outbox
        assert "We have your request" in english.body
        assert "Rydym wedi cael eich cais" in welsh.body

    def test_goes_to_nobody_whose_account_is_gone_or_whose_case_is_not_there(self, person):
        case = make_case(person=person)
        person.delete()
        assert not send_receipt(reference=case.reference, now=NOW)
        assert not send_receipt(reference="DR-XXXX-XXXX", now=NOW)
        assert mail.outbox == []

    def test_that_did_not_go_out_is_due_until_it_has(self, person):
        case = make_case(person=person)
        assert due_receipts(NOW + timedelta(seconds=30)) == []  # the queue has it
        assert due_receipts(NOW + timedelta(minutes=2)) == [case.reference]
        assert due_receipts(NOW + timedelta(days=3)) == []
        send_receipt(reference=case.reference, now=NOW)
        assert due_receipts(NOW + timedelta(minutes=2)) == []

    def test_is_no_business_of_requests_by_post(self, person):
        open_case(asked=Asked(Right.ACCESS, "post", "en-gb"), subject=person.pseudonym, now=NOW)
        assert due_receipts(NOW + timedelta(minutes=2)) == []


class TestEveryRequest:
    @pytest.mark.parametrize(
        ("path", "form"),
        [
            ("/your-data/copy/", {"right": "access"}),
            ("/your-data/copy/", {"right": "portability"}),
            ("/your-data/delete/", {}),
            ("/your-data/ask/restriction/", {"statement": "heron"}),
            ("/your-data/ask/objection/", {"statement": "heron"}),
            ("/your-data/ask/rectification/", {"statement": "heron", "about": "Your requests"}),
            ("/your-data/ask/complaint/", {"statement": "heron"}),
            ("/privacy/ask/", {"right": "access", "is_for_somebody_else": "no", "requester_email": "person@example.org"}),
        ],
    )
    def test_has_one_receipt_however_often_its_form_is_sent(self, site, queued, path, form):
        form = {"form_key": uuid.uuid4(), **form}
        for _ in range(2):
            with queued():
                site.post(path, form)
        (email,) = mail.outbox
        assert email.to == ["person@example.org"]
        assert RightsRequest.objects.get().reference in email.subject
        assert CaseEvent.objects.filter(kind="receipt").count() == 1


class TestWithdrawal:
    def press(self, site, queued, answer):
        notice = notice_for(MEMORY, "en-gb")
        with queued():
            site.post("/privacy/choices/", {"purpose": MEMORY, "answer": answer, "notice_hash": notice.hash})

    def test_has_one_that_does_not_say_what_the_choice_was(self, site, queued):
        self.press(site, queued, "yes")
        assert mail.outbox == []
        for _ in range(2):
            self.press(site, queued, "no")
        (email,) = mail.outbox
        record = ConsentRecord.objects.latest("sequence")
        assert f"Number of the record: {record.sequence}" in email.body
        assert f"/privacy/choices/receipt/{record.sequence}/" in email.body
        assert "emember" not in email.subject + email.body

    def test_of_a_first_no_takes_nothing_back(self, site, queued):
        self.press(site, queued, "no")
        assert mail.outbox == []

    def test_goes_to_nobody_who_is_gone(self, site, queued, person):
        self.press(site, queued, "yes")
        record = ConsentRecord.objects.get()
        person.delete()
        send_withdrawal_receipt(record=record.pk)
        assert mail.outbox == []
