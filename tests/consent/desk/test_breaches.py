from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from consent.audit import entries_of_case
from consent.desk.acting import NotPossibleError
from consent.desk.breaches import Decision, Entry, Risk, add_entry, due_of, open_breach, standing_of
from consent.models import AppendOnlyError, BreachEntry
from tests.consent.desk.people import NOW, make_officer

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer():
    return make_officer()[1]


@pytest.fixture
def breach(officer):
    return open_breach(aware_at=NOW, facts="An export went to the wrong queue, 3 people", by=officer, at=NOW)


def add(breach, officer, kind, text="In words", choice="", at=NOW):
    return add_entry(breach=breach, kind=kind, text=text, choice=choice, by=officer, at=at)


def words(breach, **later):
    found = standing_of(breach, now=NOW + timedelta(**later)).urgency
    return found.colour, found.words


class TestClock:
    def test_runs_72_hours_that_pass(self, breach):
        assert due_of(breach) == NOW + timedelta(hours=72)
        assert words(breach) == ("fine", "72 hours left")
        assert words(breach, hours=48) == ("soon", "24 hours left")
        assert words(breach, hours=70, minutes=30) == ("soon", "1 hour left")
        assert words(breach, hours=72, seconds=1) == ("late", "72 hours are over")

    def test_ends_when_the_regulator_is_told_and_says_if_that_was_late(self, breach, officer):
        add(breach, officer, Entry.REGULATOR, at=NOW + timedelta(hours=72))
        assert words(breach, days=9) == ("none", "regulator told in time")

    def test_remembers_a_late_notice(self, breach, officer):
        add(breach, officer, Entry.REGULATOR, at=NOW + timedelta(hours=73))
        assert words(breach, days=9) == ("late", "regulator told, after the 72 hours")

    def test_does_not_begin_before_we_knew(self, officer):
        with pytest.raises(NotPossibleError):
            open_breach(aware_at=NOW + timedelta(minutes=1), facts="Soon", by=officer, at=NOW)


class TestDecision:
    @pytest.mark.parametrize(
        ("risk", "decision", "is_open"),
        [
            (Risk.UNLIKELY, Decision.NOBODY, True),
            (Risk.UNLIKELY, Decision.BOTH, True),
            (Risk.RISK, Decision.NOBODY, False),
            (Risk.RISK, Decision.REGULATOR, True),
            (Risk.HIGH, Decision.REGULATOR, False),
            (Risk.HIGH, Decision.BOTH, True),
        ],
    )
    def test_follows_from_the_risk(self, breach, officer, risk, decision, is_open):
        add(breach, officer, Entry.RISK, choice=risk.value)
        if is_open:
            assert add(breach, officer, Entry.DECISION, choice=decision.value).choice == decision
        else:
            with pytest.raises(NotPossibleError):
                add(breach, officer, Entry.DECISION, choice=decision.value)

    def test_needs_a_risk_first_and_an_answer(self, breach, officer):
        with pytest.raises(NotPossibleError):
            add(breach, officer, Entry.DECISION, choice="both")
        with pytest.raises(NotPossibleError):
            add(breach, officer, Entry.RISK)
        with pytest.raises(NotPossibleError):
            add(breach, officer, Entry.EFFECTS, choice="high")


class TestClosing:
    def test_needs_everything_the_law_wants_to_see(self, breach, officer):
        for kind, choice in ((Entry.EFFECTS, ""), (Entry.REMEDY, ""), (Entry.RISK, "risk"), (Entry.DECISION, "regulator")):
            with pytest.raises(NotPossibleError, match="Not yet written down"):
                add(breach, officer, Entry.CLOSED)
            add(breach, officer, kind, choice=choice)
        with pytest.raises(NotPossibleError, match="Notice to the regulator"):
            add(breach, officer, Entry.CLOSED)
        add(breach, officer, Entry.REGULATOR)
        add(breach, officer, Entry.CLOSED)
        with pytest.raises(NotPossibleError, match="closed"):
            add(breach, officer, Entry.FACTS)

    def test_waits_for_a_new_decision_when_the_risk_grew(self, breach, officer):
        for kind, choice in (
            (Entry.EFFECTS, ""),
            (Entry.REMEDY, ""),
            (Entry.RISK, "unlikely"),
            (Entry.DECISION, "nobody"),
            (Entry.RISK, "high"),
        ):
            add(breach, officer, kind, choice=choice)
        with pytest.raises(NotPossibleError, match="Decision"):
            add(breach, officer, Entry.CLOSED)


class TestEntries:
    @pytest.mark.parametrize("text", ["", "  ", "sent to jo@example.org", "number 12345678"])
    def test_say_something_and_tell_of_nobody(self, breach, officer, text):
        with pytest.raises(NotPossibleError):
            add(breach, officer, Entry.EFFECTS, text)

    def test_are_append_only_in_code_and_in_the_database(self, breach):
        with pytest.raises(AppendOnlyError):
            BreachEntry.objects.all().delete()
        for statement in (
            "UPDATE consent_breachentry SET text = 'x'",
            "DELETE FROM consent_breachentry",
            "UPDATE consent_breach SET reference = 'x'",
        ):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)

    def test_are_in_the_audit_without_their_words(self, breach, officer):
        entry = entries_of_case(breach.reference).get()
        assert (entry.action, entry.actor, entry.details) == (
            "breach.noted",
            officer.pseudonym,
            {"entry": "facts", "position": 0, "choice": "-"},
        )
