from datetime import date, timedelta

import pytest

from accounts.models import User
from consent.audit import entries_of_case, staff_acts_about
from consent.data_rights.case_clock import ExtensionRefusedError
from consent.data_rights.cases import Asked, open_case
from consent.data_rights.clock_events import ClockInputError, Event, EventType
from consent.data_rights.restrict import ask_for_restriction
from consent.desk.acting import NotPossibleError
from consent.desk.casework import add_note, assign_case, check_identity, close_case, end_restriction, note_clock_event, resume_case
from consent.desk.clock_buttons import events_open
from consent.desk.letters import LETTERS, draft_letter
from consent.desk.sending import send_letter
from consent.desk.timeline import timeline_of
from consent.models import CaseEvent, CaseState, Identity, NoteKind, Outcome, Right
from consent.queries import is_restricted
from tests.consent.desk.people import NOW, SECONDS, make_case, make_officer

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


@pytest.fixture
def officer():
    return make_officer()[1]


def happened(case, event, officer, on=TODAY, reason="", at=NOW):
    note_clock_event(case=case, event=Event(event, on, reason), by=officer, at=at)
    case.refresh_from_db()


class TestClockEvents:
    def test_move_the_due_date_and_the_identity(self, officer):
        case = make_case()
        happened(case, EventType.ID_REQUESTED, officer)
        assert (case.due_on, case.identity) == (None, Identity.REQUESTED)
        happened(case, EventType.ID_RECEIVED, officer, date(2026, 11, 30), at=NOW + timedelta(days=7))
        assert (case.due_on, case.identity) == (date(2026, 12, 30), Identity.RECEIVED)
        check_identity(case=case, is_confirmed=True, by=officer, at=NOW + timedelta(days=8))
        case.refresh_from_db()
        assert (case.due_on, case.identity) == (date(2026, 12, 30), Identity.CONFIRMED)

    def test_that_answer_nothing_are_refused(self, officer):
        case = make_case()
        for event in (EventType.ID_RECEIVED, EventType.AUTHORITY_RECEIVED, EventType.FEE_PAID, EventType.CLARIFICATION_RECEIVED):
            with pytest.raises(NotPossibleError):
                happened(case, event, officer)
        assert not CaseEvent.objects.filter(kind="clock").exists()

    def test_from_before_the_request_or_after_today_are_refused(self, officer):
        case = make_case()
        with pytest.raises(NotPossibleError):
            happened(case, EventType.ID_REQUESTED, officer, date(2026, 11, 22))
        with pytest.raises(ClockInputError):
            happened(case, EventType.ID_REQUESTED, officer, date(2026, 11, 24))

    def test_of_clarification_are_for_copies_alone(self, officer):
        assert EventType.CLARIFICATION_REQUESTED in events_open(make_case(Right.ACCESS))
        assert EventType.CLARIFICATION_REQUESTED not in events_open(make_case(Right.ERASURE))

    def test_of_more_time_need_one_of_two_reasons_and_come_once(self, officer):
        case = make_case()
        with pytest.raises(ExtensionRefusedError):
            happened(case, EventType.EXTENSION_NOTIFIED, officer)
        with pytest.raises(ExtensionRefusedError):
            happened(case, EventType.EXTENSION_NOTIFIED, officer, reason="busy")
        happened(case, EventType.EXTENSION_NOTIFIED, officer, reason="complex")
        assert case.due_on == date(2027, 2, 23)
        with pytest.raises(NotPossibleError):
            happened(case, EventType.EXTENSION_NOTIFIED, officer, reason="numerous")

    def test_leave_complaints_as_they_are(self, officer):
        assert events_open(make_case(Right.COMPLAINT)) == ()


class TestAssigning:
    def test_gives_the_case_to_somebody_who_works_on_cases(self, officer):
        case = make_case()
        assign_case(case=case, to=officer.user_id, by=officer, at=NOW)
        case.refresh_from_db()
        assert case.assigned_to_id == officer.user_id

    def test_refuses_everybody_else(self, officer):
        case = make_case()
        for user, _ in (make_officer("second.officer@example.com", SECONDS), make_officer("editor@example.com", "Catalogue editors")):
            with pytest.raises(NotPossibleError):
                assign_case(case=case, to=user.pk, by=officer, at=NOW)
        with pytest.raises(NotPossibleError):
            assign_case(case=case, to=0, by=officer, at=NOW)


class TestClosing:
    def test_an_access_request_needs_the_record_of_a_search(self, officer):
        case = make_case(Right.ACCESS)
        with pytest.raises(NotPossibleError, match="searched"):
            close_case(case=case, outcome=Outcome.DONE, reasons="Sent", by=officer, at=NOW)
        add_note(case=case, text="The mailbox", why="Nothing else is kept", kind=NoteKind.SEARCH, by=officer, at=NOW)
        close_case(case=case, outcome=Outcome.DONE, reasons="Sent", by=officer, at=NOW)
        case.refresh_from_db()
        assert (case.state, case.outcome, case.closed_at) == (CaseState.CLOSED, Outcome.DONE, NOW)

    @pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.PARTLY, Outcome.CANCELLED])
    def test_cannot_refuse(self, officer, outcome):
        with pytest.raises(NotPossibleError, match="second officer"):
            close_case(case=make_case(), outcome=outcome, reasons="No", by=officer, at=NOW)

    def test_says_what_was_done(self, officer):
        with pytest.raises(NotPossibleError):
            close_case(case=make_case(), outcome=Outcome.DONE, reasons=" ", by=officer, at=NOW)

    def test_leaves_the_computer_to_its_work(self, officer):
        case = make_case()
        for state in (CaseState.WAITING, CaseState.WORKING, CaseState.READY):
            type(case).objects.filter(pk=case.pk).update(state=state)
            with pytest.raises(NotPossibleError, match="computer"):
                close_case(case=case, outcome=Outcome.DONE, reasons="Done", by=officer, at=NOW)

    def test_ends_every_other_act_but_notes(self, officer):
        case = make_case()
        close_case(case=case, outcome=Outcome.DONE, reasons="Stopped", by=officer, at=NOW)
        with pytest.raises(NotPossibleError):
            assign_case(case=case, to=officer.user_id, by=officer, at=NOW)
        with pytest.raises(NotPossibleError):
            happened(case, EventType.ID_REQUESTED, officer)
        with pytest.raises(NotPossibleError):
            resume_case(case=case, by=officer, at=NOW)
        assert add_note(case=case, text="They wrote again", by=officer, at=NOW).pk


class TestResuming:
    def test_is_for_a_job_that_stopped(self, officer):
        asked = Asked(Right.ERASURE, "web", "en-gb")
        case, _ = open_case(asked=asked, subject=make_officer("x@example.com")[1].pseudonym, now=NOW, state=CaseState.ATTENTION)
        resume_case(case=case, by=officer, at=NOW)
        case.refresh_from_db()
        assert case.state == CaseState.WORKING


class TestEndingARestriction:
    def test_comes_after_the_letter_that_tells_the_person(self, officer):
        person = User.objects.create_user("kept@example.org")
        case, _ = ask_for_restriction(subject=person.pseudonym, asked=Asked(Right.RESTRICTION, "web", "en-gb"), now=NOW)
        with pytest.raises(NotPossibleError, match="by letter"):
            end_restriction(case=case, by=officer, at=NOW)
        assert is_restricted(person.pseudonym)
        draft = draft_letter(case=case, letter=LETTERS["restriction_end"], language="en", own_words="It was put right.", today=TODAY)
        send_letter(case=case, draft=draft, by=officer, at=NOW)
        end_restriction(case=case, by=officer, at=NOW)
        case.refresh_from_db()
        assert not is_restricted(person.pseudonym)
        assert case.outcome == Outcome.DONE

    def test_is_not_for_other_cases(self, officer):
        with pytest.raises(NotPossibleError):
            end_restriction(case=make_case(), by=officer, at=NOW)


class TestRecords:
    def test_audit_names_the_officer_and_the_case_and_not_the_person(self, officer):
        case = make_case()
        add_note(case=case, text="Spoke to the heron", by=officer, at=NOW)
        entry = entries_of_case(case.reference).last()
        assert (entry.action, entry.actor, entry.subject) == ("case.noted", officer.pseudonym, None)
        assert "heron" not in str(entry.details) + entry.reason

    def test_a_safety_check_is_in_nothing_that_the_person_can_read(self, officer):
        case = make_case(Right.ACCESS)
        before = CaseEvent.objects.filter(case=case).count()
        add_note(case=case, text="A partner may be asking", kind=NoteKind.SAFETY, by=officer, at=NOW)
        assert CaseEvent.objects.filter(case=case).count() == before
        assert not staff_acts_about(case.subject).exists()

    def test_the_timeline_tells_who_when_and_what_in_words(self, officer):
        case = make_case(Right.ACCESS)
        assign_case(case=case, to=officer.user_id, by=officer, at=NOW + timedelta(minutes=1))
        happened(case, EventType.CLARIFICATION_REQUESTED, officer, at=NOW + timedelta(minutes=2))
        add_note(case=case, text="The mailbox", why="All there is", kind=NoteKind.SEARCH, by=officer, at=NOW + timedelta(minutes=3))
        close_case(case=case, outcome=Outcome.DONE, reasons="Sent", by=officer, at=NOW + timedelta(minutes=4))
        assert [(moment.who, moment.what) for moment in timeline_of(case)] == [
            ("The person", "Request received (web)"),
            ("The computer", "Due date worked out: 23 December 2026"),
            ("officer@example.com", "Given to officer@example.com"),
            ("officer@example.com", "Clarification asked for, on 23 November 2026"),
            ("The computer", "No due date for now (was 23 December 2026)"),
            ("officer@example.com", "What was searched"),
            ("officer@example.com", "Finished: Done"),
        ]
