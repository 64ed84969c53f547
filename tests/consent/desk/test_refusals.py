from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from consent.audit import entries_of_case
from consent.data_rights.clock_events import Event, EventType
from consent.desk.acting import NotPossibleError
from consent.desk.casework import note_clock_event
from consent.desk.refusals import Ground, Proposed, decide, proposal_of, propose
from consent.models import CaseState, Outcome, Right, RightsRequest, SecondDecision
from tests.consent.desk.people import NOW, SECONDS, make_case, make_officer

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def first():
    return make_officer()[1]


@pytest.fixture
def second():
    return make_officer("second.officer@example.com", SECONDS)[1]


@pytest.fixture
def case():
    return make_case(Right.ACCESS)


def proposed(case, by, what=Proposed.REFUSE, ground=Ground.EXCESSIVE):
    propose(case=case, what=what, ground=ground, reasons="Asked for daily, for a year", by=by, at=NOW)
    case.refresh_from_db()
    return case


class TestRefusal:
    def test_changes_nothing_before_a_second_officer_decides(self, case, first):
        proposed(case, first)
        assert (case.state, case.outcome, case.outcome_reasons) == (CaseState.RECEIVED, "", "")
        assert case.second_decision == SecondDecision.AWAITED

    def test_takes_a_different_person(self, case, first):
        proposed(case, first)
        with pytest.raises(NotPossibleError, match="different officer"):
            decide(case=case, agrees=True, words="I agree with myself", by=first, at=LATER)
        case.refresh_from_db()
        assert (case.state, case.second_decision) == (CaseState.RECEIVED, SecondDecision.AWAITED)

    def test_that_is_agreed_closes_the_case_with_the_reasons(self, case, first, second):
        decide(case=proposed(case, first), agrees=True, words="The letters show it", by=second, at=LATER)
        case.refresh_from_db()
        assert (case.state, case.outcome, case.outcome_reasons) == (CaseState.CLOSED, Outcome.REFUSED, "Asked for daily, for a year")
        assert (case.second_officer_id, case.second_decision, case.second_decided_at) == (second.user_id, "agreed", LATER)

    def test_in_part_says_that_it_was_in_part(self, case, first, second):
        decide(case=proposed(case, first, Proposed.PARTLY, Ground.EXEMPT), agrees=True, words="So it is", by=second, at=LATER)
        case.refresh_from_db()
        assert case.outcome == Outcome.PARTLY

    def test_that_is_not_agreed_leaves_the_case_open(self, case, first, second):
        decide(case=proposed(case, first), agrees=False, words="Rude is not unfounded", by=second, at=LATER)
        case.refresh_from_db()
        assert (case.state, case.outcome, case.second_decision) == (CaseState.RECEIVED, "", SecondDecision.DISAGREED)
        proposed(case, first)  # another may be proposed
        assert case.second_decision == SecondDecision.AWAITED

    @pytest.mark.parametrize("words", ["", "  \n"])
    def test_needs_reasons_from_both(self, case, first, second, words):
        with pytest.raises(NotPossibleError):
            propose(case=case, what=Proposed.REFUSE, ground=Ground.EXEMPT, reasons=words, by=first, at=NOW)
        proposed(case, first)
        with pytest.raises(NotPossibleError):
            decide(case=case, agrees=True, words=words, by=second, at=LATER)

    def test_is_decided_once(self, case, first, second):
        decide(case=proposed(case, first), agrees=False, words="No", by=second, at=LATER)
        with pytest.raises(NotPossibleError):
            decide(case=case, agrees=True, words="Yes after all", by=second, at=LATER)

    def test_is_not_proposed_twice_or_to_a_closed_case(self, case, first, second):
        proposed(case, first)
        with pytest.raises(NotPossibleError):
            proposed(case, first)
        decide(case=case, agrees=True, words="Yes", by=second, at=LATER)
        with pytest.raises(NotPossibleError):
            proposed(case, first)

    def test_without_a_second_officer_is_refused_by_the_database(self, case):
        for outcome in ("refused", "partly"):
            with pytest.raises(IntegrityError), transaction.atomic():
                RightsRequest.objects.filter(pk=case.pk).update(state="closed", outcome=outcome, closed_at=NOW)

    def test_is_in_the_audit_with_both_officers_and_no_word_of_the_reasons(self, case, first, second):
        decide(case=proposed(case, first), agrees=True, words="The letters show it", by=second, at=LATER)
        entries = list(entries_of_case(case.reference))
        assert [(e.action, e.actor) for e in entries if e.action in ("case.proposed", "case.decided")] == [
            ("case.proposed", first.pseudonym),
            ("case.decided", second.pseudonym),
        ]
        assert "daily" not in str([(e.reason, e.details) for e in entries])
        assert proposal_of(case).reasons == "Asked for daily, for a year"


class TestCharge:
    @pytest.mark.parametrize("ground", [Ground.EXEMPT, Ground.NOT_FOUNDED, Ground.NOT_IDENTIFIED])
    def test_is_for_the_unfounded_and_the_excessive_alone(self, case, first, ground):
        with pytest.raises(NotPossibleError, match="unfounded or excessive"):
            proposed(case, first, Proposed.CHARGE, ground)

    def test_that_is_agreed_stops_the_clock_until_it_is_paid(self, case, first, second):
        decide(case=proposed(case, first, Proposed.CHARGE), agrees=True, words="Fair", by=second, at=LATER)
        case.refresh_from_db()
        assert (case.state, case.due_on) == (CaseState.RECEIVED, None)
        note_clock_event(case=case, event=Event(EventType.FEE_PAID, date(2026, 11, 30)), by=first, at=NOW + timedelta(days=7))
        case.refresh_from_db()
        assert case.due_on == date(2026, 12, 30)

    def test_cannot_be_asked_for_without_a_second_officer(self, case, first):
        with pytest.raises(NotPossibleError):
            note_clock_event(case=case, event=Event(EventType.FEE_REQUESTED, NOW.date()), by=first, at=NOW)
        decided = proposed(case, first)
        with pytest.raises(NotPossibleError):
            note_clock_event(case=decided, event=Event(EventType.FEE_REQUESTED, NOW.date()), by=first, at=NOW)
