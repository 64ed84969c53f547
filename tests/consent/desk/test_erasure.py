import pytest

from consent.data_rights.erase import ask_for_erasure, skip_grace
from consent.data_rights.running import run_case
from consent.desk.casework import add_note, close_case
from consent.desk.disclosures import log_disclosure
from consent.desk.letters import ENGLISH, LETTERS, draft_letter
from consent.desk.sending import send_letter
from consent.models import CaseEvent, CaseLetter, CaseNote, Disclosure, Outcome, RightsRequest
from tests.consent.desk.people import NOW, make_case, make_officer

pytestmark = pytest.mark.django_db


class TestErasingAPerson:
    @pytest.fixture(autouse=True)
    def folder(self, settings, tmp_path):
        settings.VAR_DIR = tmp_path
        settings.EXPORTS_DIR, settings.EMAIL_FILE_PATH = tmp_path / "exports", tmp_path / "mailbox"
        settings.ERASURE_LOG = tmp_path / "erased_subjects.jsonl"

    def test_takes_what_officers_wrote_about_them_and_leaves_the_journal(self):
        _user, officer = make_officer()
        case = make_case()
        add_note(case=case, text="They rang about the kestrel", by=officer, at=NOW)
        log_disclosure(
            recipient="A coach", what="The kestrel summary", basis="Consent", on=NOW.date(), reference=case.reference, by=officer, at=NOW
        )
        draft = draft_letter(case=case, letter=LETTERS["receipt"], language=ENGLISH, own_words="The kestrel", today=NOW.date())
        send_letter(case=case, draft=draft, by=officer, at=NOW)
        close_case(case=case, outcome=Outcome.DONE, reasons="We stopped the kestrel", by=officer, at=NOW)
        erasure = ask_for_erasure(subject=case.subject, language="en-gb", now=NOW)[0]
        skip_grace(erasure, now=NOW)
        run_case(erasure.reference, clock=lambda: NOW)
        erasure.refresh_from_db()
        assert erasure.outcome == Outcome.DONE, list(CaseEvent.objects.filter(case=erasure, kind="problem").values_list("detail"))
        assert not CaseNote.objects.exists()
        assert not CaseLetter.objects.exists()
        assert (Disclosure.objects.get().what, Disclosure.objects.get().recipient) == ("", "A coach")
        assert "kestrel" not in str(RightsRequest.objects.values())
        assert CaseEvent.objects.filter(case=case, kind="letter").exists()
