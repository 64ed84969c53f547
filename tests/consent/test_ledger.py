import threading
import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, connections, transaction

from consent import operations
from consent.chain import record_hash
from consent.models import Action, AgeDeclaration, AppendOnlyError, ConsentRecord
from consent.notices import notice_for
from consent.operations import Circumstances, LedgerBusyError, NotAChoiceError, give_consent, withdraw_consent
from consent.purposes import ANALYTICS, ANSWER, CONTACT, EVALUATION, MEMORY, MEMORY_SENSITIVE, SAFETY
from consent.queries import PurposeNotGrantedError, choices_of, granted_purposes, receipt, require_purpose, verify_chain
from tests.conftest import erasable_ledger

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
BY_BUTTON = Circumstances(channel="web", screen="consent:choices", control="yes", age_declaration=AgeDeclaration.SIXTEEN_OR_OVER)


def give(subject, purpose, at=NOW, language="en-gb"):
    return give_consent(subject=subject, notice=notice_for(purpose, language), at=at, circumstances=BY_BUTTON)


def withdraw(subject, purpose, at=NOW):
    return withdraw_consent(subject=subject, notice=notice_for(purpose, "en-gb"), at=at, circumstances=replace(BY_BUTTON, control="no"))


@pytest.fixture
def subject():
    return uuid.uuid4()


@pytest.mark.django_db
class TestGrantedPurposes:
    def test_starts_with_the_defaults_and_no_consent(self, subject):
        assert granted_purposes(subject) == {ANSWER, ANALYTICS, SAFETY}

    def test_holds_what_was_given_until_it_is_withdrawn(self, subject):
        give(subject, MEMORY)
        assert MEMORY in granted_purposes(subject)
        withdraw(subject, MEMORY)
        assert MEMORY not in granted_purposes(subject)
        give(subject, MEMORY)
        assert MEMORY in granted_purposes(subject)

    def test_counts_nobody_elses_answers(self, subject):
        give(uuid.uuid4(), MEMORY)
        assert MEMORY not in granted_purposes(subject)

    def test_an_expired_yes_no_longer_counts(self, subject, monkeypatch):
        give(subject, MEMORY)
        monkeypatch.setattr(operations, "_action", lambda *_: Action.EXPIRE)
        give(subject, MEMORY)
        assert MEMORY not in granted_purposes(subject)

    def test_the_opt_out_from_statistics_is_respected(self, subject):
        assert withdraw(subject, ANALYTICS).action == Action.WITHDRAW
        assert ANALYTICS not in granted_purposes(subject)

    def test_sensitive_memory_means_nothing_without_memory(self, subject):
        give(subject, MEMORY_SENSITIVE)
        assert MEMORY_SENSITIVE not in granted_purposes(subject)
        give(subject, MEMORY)
        assert MEMORY_SENSITIVE in granted_purposes(subject)

    def test_require_purpose_raises_for_what_is_not_granted(self, subject):
        with pytest.raises(PurposeNotGrantedError):
            require_purpose(subject, EVALUATION)
        give(subject, EVALUATION)
        require_purpose(subject, EVALUATION)

    def test_require_purpose_does_not_know_made_up_purposes(self, subject):
        with pytest.raises(KeyError):
            require_purpose(subject, "marketing")


@pytest.mark.django_db
class TestRecord:
    def test_keeps_the_exact_words_and_the_circumstances(self, subject):
        record = ConsentRecord.objects.get(pk=give(subject, MEMORY, language="cy").pk)
        notice = notice_for(MEMORY, "cy")
        assert record.wording == notice.wording
        assert (record.notice_id, record.notice_version, record.notice_hash) == (notice.id, notice.version, notice.hash)
        assert (record.language, record.channel, record.screen, record.control) == ("cy", "web", "consent:choices", "yes")
        assert (record.action, record.actor, record.age_declaration, record.at) == (Action.GIVE, "citizen", "16_or_over", NOW)

    def test_a_second_yes_renews_and_a_first_no_refuses(self, subject):
        assert [give(subject, MEMORY).action, give(subject, MEMORY).action] == [Action.GIVE, Action.RENEW]
        assert withdraw(subject, CONTACT).action == Action.REFUSE

    def test_a_second_no_returns_the_first_ones_receipt(self, subject):
        give(subject, MEMORY)
        assert withdraw(subject, MEMORY).pk == withdraw(subject, MEMORY, NOW + timedelta(minutes=1)).pk
        assert ConsentRecord.objects.filter(subject=subject).count() == 2

    @pytest.mark.parametrize("purpose", [ANSWER, SAFETY])
    def test_public_task_is_not_a_choice(self, subject, purpose):
        notice = replace(notice_for(MEMORY, "en-gb"), purpose=purpose)
        with pytest.raises(NotAChoiceError):
            give_consent(subject=subject, notice=notice, at=NOW, circumstances=BY_BUTTON)
        with pytest.raises(NotAChoiceError):
            withdraw_consent(subject=subject, notice=notice, at=NOW, circumstances=BY_BUTTON)

    def test_a_receipt_is_found_by_its_subject_alone(self, subject):
        record = give(subject, MEMORY)
        assert receipt(subject, record.sequence) == record
        assert receipt(uuid.uuid4(), record.sequence) is None

    def test_the_choices_page_knows_what_was_answered(self, subject):
        give(subject, CONTACT)
        withdraw(subject, EVALUATION)
        choices = {choice.notice.purpose: choice for choice in choices_of(subject, "en-gb")}
        assert (choices[CONTACT].is_on, choices[CONTACT].is_answered, choices[CONTACT].answered_at) == (True, True, NOW)
        assert (choices[EVALUATION].is_on, choices[EVALUATION].is_answered) == (False, True)
        assert (choices[MEMORY].is_on, choices[MEMORY].is_answered) == (False, False)
        assert choices[MEMORY_SENSITIVE].needs == notice_for(MEMORY, "en-gb")


heard: list[tuple[uuid.UUID, str]] = []


def note_withdrawal(*, subject, purpose):
    heard.append((subject, purpose))


def fail_withdrawal(*, subject, purpose):
    raise RuntimeError("the store is locked")


@pytest.mark.django_db
class TestWithdrawal:
    @pytest.fixture(autouse=True)
    def listen(self, settings):
        heard.clear()
        settings.CONSENT_WITHDRAWAL_HANDLERS = ["tests.consent.test_ledger.note_withdrawal"]

    def test_tells_the_apps_above(self, subject):
        give(subject, MEMORY)
        withdraw(subject, MEMORY)
        assert heard == [(subject, MEMORY)]

    def test_tells_them_again_when_asked_again(self, subject):
        withdraw(subject, MEMORY)
        withdraw(subject, MEMORY)
        assert heard == [(subject, MEMORY)] * 2

    def test_takes_what_depends_on_it_along(self, subject):
        give(subject, MEMORY)
        give(subject, MEMORY_SENSITIVE)
        record = withdraw(subject, MEMORY)
        assert record.purpose == MEMORY
        assert heard == [(subject, MEMORY), (subject, MEMORY_SENSITIVE)]
        give(subject, MEMORY)
        assert MEMORY_SENSITIVE not in granted_purposes(subject)

    def test_sensitive_memory_goes_alone(self, subject):
        give(subject, MEMORY)
        give(subject, MEMORY_SENSITIVE)
        withdraw(subject, MEMORY_SENSITIVE)
        assert granted_purposes(subject) == {ANSWER, ANALYTICS, SAFETY, MEMORY}

    def test_is_not_recorded_when_the_erasure_fails(self, subject, settings):
        give(subject, MEMORY)
        settings.CONSENT_WITHDRAWAL_HANDLERS = ["tests.consent.test_ledger.fail_withdrawal"]
        with pytest.raises(RuntimeError):
            withdraw(subject, MEMORY)
        assert ConsentRecord.objects.filter(subject=subject).count() == 1


@pytest.mark.django_db
class TestAppendOnly:
    def test_python_refuses_every_change(self, subject):
        record = give(subject, MEMORY)
        everything = ConsentRecord.objects.filter(subject=subject)
        for change in (
            record.save,
            record.delete,
            everything.delete,
            lambda: everything.update(action=Action.REFUSE),
            lambda: ConsentRecord.objects.bulk_update([record], ["action"]),
            lambda: ConsentRecord.objects.bulk_create([record]),
        ):
            with pytest.raises(AppendOnlyError):
                change()

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE consent_consentrecord SET action = 'refuse'",
            "DELETE FROM consent_consentrecord",
            "UPDATE consent_consentrecord SET own_hash = '' WHERE sequence = 1",
        ],
    )
    def test_the_database_refuses_every_change(self, subject, statement):
        record = give(subject, MEMORY)
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
        assert ConsentRecord.objects.get(pk=record.pk).action == Action.GIVE

    def test_the_database_refuses_to_replace_a_row(self, subject):
        record = give(subject, MEMORY)
        forged = {f.column: getattr(record, f.attname) for f in ConsentRecord._meta.concrete_fields}
        forged |= {"subject": record.subject.hex if connection.vendor == "sqlite" else record.subject, "action": "refuse"}
        insert = {
            "sqlite": "INSERT OR REPLACE INTO consent_consentrecord ({columns}) VALUES ({values})",
            "postgresql": "INSERT INTO consent_consentrecord ({columns}) VALUES ({values}) ON CONFLICT (id) DO UPDATE SET action = 'no'",
        }[connection.vendor].format(columns=", ".join(forged), values=", ".join(["%s"] * len(forged)))
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(insert, list(forged.values()))
        assert ConsentRecord.objects.get(pk=record.pk).action == Action.GIVE

    @pytest.mark.skipif(connection.vendor != "postgresql", reason="only PostgreSQL has TRUNCATE")
    def test_postgresql_refuses_to_truncate(self, subject):
        give(subject, MEMORY)
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("TRUNCATE consent_consentrecord")


@pytest.mark.django_db
class TestVerifyChain:
    @pytest.fixture
    def history(self, subject):
        for purpose in (MEMORY, CONTACT, EVALUATION):
            give(subject, purpose)
        withdraw(subject, CONTACT)
        return subject

    def test_holds_for_what_operations_wrote(self, history, subject):
        assert verify_chain(subject) is None
        assert list(ConsentRecord.objects.filter(subject=subject).values_list("sequence", flat=True)) == [1, 2, 3, 4]

    def test_holds_for_somebody_without_records(self):
        assert verify_chain(uuid.uuid4()) is None

    @pytest.mark.parametrize(
        ("column", "value"),
        [
            (f.column, 7 if f.get_internal_type() == "PositiveIntegerField" else "tampered")
            for f in ConsentRecord._meta.concrete_fields
            if f.attname not in ("id", "subject", "sequence", "at")
        ]
        + [("at", "2020-01-01 00:00:00+00:00")],
    )
    def test_finds_any_changed_field(self, history, subject, column, value):
        with erasable_ledger(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE consent_consentrecord SET {column} = %s WHERE sequence = 2", [value])
        fault = verify_chain(subject)
        assert fault is not None
        assert fault.sequence == 2

    @pytest.mark.parametrize("sequence", [1, 2, 3])
    def test_finds_a_missing_record(self, history, subject, sequence):
        with erasable_ledger(), connection.cursor() as cursor:
            cursor.execute("DELETE FROM consent_consentrecord WHERE sequence = %s", [sequence])
        fault = verify_chain(subject)
        assert fault is not None
        assert (fault.sequence, fault.reason) == (sequence, "a record is missing")

    def test_finds_a_record_rewritten_with_a_fresh_hash(self, history, subject):
        forged = ConsentRecord.objects.get(subject=subject, sequence=2)
        forged.action = Action.REFUSE
        with erasable_ledger(), connection.cursor() as cursor:
            cursor.execute("UPDATE consent_consentrecord SET action = 'refuse', own_hash = %s WHERE sequence = 2", [record_hash(forged)])
        fault = verify_chain(subject)
        assert fault is not None
        assert (fault.sequence, fault.reason) == (3, "it does not follow the record before it")


class TestConcurrency:
    @pytest.mark.django_db
    def test_whoever_loses_the_race_takes_the_next_place(self, subject, monkeypatch):
        """The other writer commits between our reading of the head and our insert."""
        give(subject, MEMORY)
        stale, real = [{}], operations.latest_records
        monkeypatch.setattr(operations, "latest_records", lambda who: stale.pop() if stale else real(who))
        assert give(subject, CONTACT).sequence == 2
        assert verify_chain(subject) is None

    @pytest.mark.django_db
    def test_gives_up_in_words_and_records_nothing(self, subject, monkeypatch):
        give(subject, MEMORY)
        monkeypatch.setattr(operations, "latest_records", lambda who: {})
        with pytest.raises(LedgerBusyError):
            give(subject, CONTACT)
        assert ConsentRecord.objects.filter(subject=subject).count() == 1

    @pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite lets one transaction write at a time")
    @pytest.mark.django_db(transaction=True)
    def test_decisions_at_the_same_moment_do_not_fork_the_chain(self, subject):
        give(subject, MEMORY)
        start, failures = threading.Barrier(8), []

        def decide(purpose, action):
            start.wait()
            try:
                action(subject, purpose)
            except Exception as error:
                failures.append(error)
            finally:
                connections.close_all()

        threads = [threading.Thread(target=decide, args=(MEMORY, withdraw)) for _ in range(4)]
        threads += [threading.Thread(target=decide, args=(p, give)) for p in (CONTACT, EVALUATION, CONTACT, EVALUATION)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        assert verify_chain(subject) is None
        assert ConsentRecord.objects.filter(subject=subject, purpose=MEMORY, action=Action.WITHDRAW).count() == 1

    @pytest.mark.django_db(transaction=True)
    def test_a_committed_record_does_not_stop_the_next_test(self, subject):
        assert give(subject, MEMORY).sequence == 1
