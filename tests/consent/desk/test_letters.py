from datetime import date, timedelta

import pytest
from django.core import mail

from consent.audit import entries_of_case
from consent.data_rights.cases import Asked, open_case
from consent.desk import sending
from consent.desk.acting import NotPossibleError
from consent.desk.letters import ENGLISH, LETTERS, WELSH, draft_letter, letters_for, may_send, version_of
from consent.desk.refusals import Ground, Proposed, decide, propose
from consent.desk.sending import address_of, review_letter, send_letter
from consent.models import CaseEvent, CaseLetter, Identity, Right
from tests.consent.desk.people import NOW, SECONDS, make_case, make_officer

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


@pytest.fixture
def officer():
    return make_officer()[1]


@pytest.fixture
def second():
    return make_officer("second.officer@example.com", SECONDS)[1]


def drafted(case, key, language=ENGLISH, own_words="The osprey sentence.", extension=""):
    return draft_letter(case=case, letter=LETTERS[key], language=language, own_words=own_words, extension=extension, today=TODAY)


def offered(case):
    return {letter.key for letter in letters_for(case)}


class TestChoice:
    def test_fits_the_right_and_what_has_happened(self, officer):
        assert {"receipt", "identity_request", "clarification_request", "extension_notice", "outcome_access"} == offered(
            make_case(Right.ACCESS)
        )
        assert {"complaint_acknowledgement", "complaint_outcome"} == offered(make_case(Right.COMPLAINT))
        case = make_case(Right.ERASURE)
        send_letter(case=case, draft=drafted(case, "identity_request"), by=officer, at=NOW)
        assert "identity_request" not in offered(case)

    def test_has_no_refusal_that_two_people_did_not_agree(self, officer, second):
        case = make_case()
        assert "refusal" not in offered(case)
        propose(case=case, what=Proposed.REFUSE, ground=Ground.EXEMPT, reasons="A claim is running", by=officer, at=NOW)
        assert "refusal" not in offered(case)
        decide(case=case, agrees=True, words="Yes", by=second, at=NOW)
        case.refresh_from_db()
        assert "refusal" in offered(case)
        assert "outcome_objection" not in offered(case)
        body = drafted(case, "refusal").body
        for part in ("A claim is running", "within 30 days", "regulator", "court"):
            assert part in body


class TestWords:
    @pytest.mark.parametrize("key", LETTERS)
    @pytest.mark.parametrize("language", [ENGLISH, WELSH])
    def test_name_the_case_and_every_way_to_complain(self, key, language, settings):
        settings.REGULATOR_NAME = "The Regulator & Sons"
        case = make_case()
        draft = drafted(case, key, language)
        assert case.reference in draft.heading
        for part in (case.reference, "The Regulator & Sons", "/privacy/ask/", "{{", "{%", "The osprey sentence."):
            assert (part in draft.body) is ("{" not in part), part

    def test_of_more_time_say_the_new_date(self):
        assert "23 February 2027" in drafted(make_case(), "extension_notice", extension="complex").body

    def test_changed_make_another_version(self, monkeypatch, tmp_path):
        before = version_of(LETTERS["receipt"], ENGLISH)
        for name in ("receipt", "_heading", "_end"):
            (tmp_path / "en").mkdir(exist_ok=True)
            (tmp_path / "en" / f"{name}.txt").write_text("other words")
        monkeypatch.setattr("consent.desk.letters.SOURCES", tmp_path)
        assert version_of(LETTERS["receipt"], ENGLISH) != before


class TestWelsh:
    def test_is_not_sent_before_somebody_checked_it(self, officer):
        case = make_case()
        with pytest.raises(NotPossibleError):
            send_letter(case=case, draft=drafted(case, "receipt", WELSH), by=officer, at=NOW)
        assert mail.outbox == []
        assert not CaseLetter.objects.exists()

    def test_is_sent_when_exactly_these_words_were_checked(self, officer):
        letter, case = LETTERS["receipt"], make_case()
        reviewed = {"template": "receipt", "language": WELSH, "checked_by": "A translation service", "by": officer, "at": NOW}
        review_letter(version="000000000000", **reviewed)
        assert not may_send(letter, WELSH)
        review_letter(version=version_of(letter, WELSH), **reviewed)
        assert may_send(letter, WELSH)
        send_letter(case=case, draft=drafted(case, "receipt", WELSH), by=officer, at=NOW)
        assert "Rydym wedi cael eich cais" in mail.outbox[0].body

    def test_needs_the_name_of_who_checked_it(self, officer):
        with pytest.raises(NotPossibleError):
            review_letter(template="receipt", language=WELSH, version="x", checked_by=" ", by=officer, at=NOW)


class TestSending:
    def test_goes_to_the_account_and_is_journaled_without_its_words(self, officer):
        case = make_case()
        send_letter(case=case, draft=drafted(case, "receipt"), by=officer, at=NOW)
        assert mail.outbox[0].to == [address_of(case)]
        event = CaseEvent.objects.get(case=case, kind="letter")
        assert event.detail == {"template": "receipt", "language": "en", "version": version_of(LETTERS["receipt"], ENGLISH)}
        entry = entries_of_case(case.reference).last()
        assert (entry.action, entry.actor) == ("case.letter", officer.pseudonym)
        assert "osprey" not in str(event.detail) + str(entry.details)
        assert "osprey" in CaseLetter.objects.get(sent_at=NOW).body

    def test_goes_to_the_given_address_where_nobody_is_signed_in_and_to_nobody_where_there_is_none(self, officer):
        case = open_case(asked=Asked(Right.ACCESS, "post", "en-gb", requester_email="jo@example.org"), subject=None, now=NOW)[0]
        assert address_of(case) == "jo@example.org"
        nobody = open_case(asked=Asked(Right.ACCESS, "post", "en-gb"), subject=None, now=NOW)[0]
        with pytest.raises(NotPossibleError):
            send_letter(case=nobody, draft=drafted(nobody, "receipt"), by=officer, at=NOW)

    def test_moves_the_clock_where_the_letter_does(self, officer):
        case = make_case()
        send_letter(case=case, draft=drafted(case, "identity_request"), by=officer, at=NOW)
        case.refresh_from_db()
        assert (case.due_on, case.identity) == (None, Identity.REQUESTED)
        other = make_case()
        send_letter(case=other, draft=drafted(other, "extension_notice", extension="complex"), by=officer, at=NOW)
        other.refresh_from_db()
        assert other.due_on == date(2027, 2, 23)

    def test_of_more_time_too_late_is_not_sent(self, officer):
        case = make_case()
        with pytest.raises(ValueError, match="had to be notified"):
            send_letter(case=case, draft=drafted(case, "extension_notice", extension="complex"), by=officer, at=NOW + timedelta(days=40))
        assert mail.outbox == []
        assert not CaseEvent.objects.filter(case=case, kind="clock").exists()

    def test_that_the_mail_server_refuses_stays_written_and_unsent(self, officer, monkeypatch):
        def refuse(self):
            raise ConnectionRefusedError

        monkeypatch.setattr(sending.EmailMessage, "send", refuse)
        case = make_case()
        with pytest.raises(ConnectionRefusedError):
            send_letter(case=case, draft=drafted(case, "receipt"), by=officer, at=NOW)
        assert CaseLetter.objects.get(case=case).sent_at is None
        assert not CaseEvent.objects.filter(case=case, kind="letter").exists()
