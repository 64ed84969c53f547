import json
import re
import uuid
from datetime import timedelta

import pytest
from allauth.account.models import EmailAddress
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType
from django.contrib.sessions.backends.db import SessionStore
from django.core import mail
from django.core.cache import cache
from django.core.mail import EmailMessage, get_connection
from django.db import connection

from accounts.models import User
from accounts.operations import create_demo_person
from consent import tasks
from consent.audit.heads import write_head
from consent.audit.verify import verify_ledgers
from consent.data_rights import erase, export, jobs
from consent.data_rights.cases import Asked, cancel_case, open_case
from consent.data_rights.certificate import is_waiting, take_certificate
from consent.data_rights.erase import ErasureJob, ask_for_erasure, skip_grace
from consent.data_rights.erasure_order import erasure_order
from consent.data_rights.export import ask_for_export
from consent.data_rights.jobs import LEASE, due_references, resume_job
from consent.data_rights.memory import memory_entries
from consent.data_rights.residue import search_residue
from consent.data_rights.restrict import ask_for_restriction
from consent.data_rights.running import run_case
from consent.data_rights.traces import collect_traces
from consent.models import (
    CaseEvent,
    CaseState,
    Certificate,
    ConsentRecord,
    ErasedSubject,
    ErasureWork,
    ExportFile,
    Outcome,
    Right,
    RightsRequest,
)
from consent.queries import verify_chain
from consent.stores import Erasure, load_registry
from conversations.journal.temporary import open_temporary_conversation, read_temporary_conversation
from conversations.models import Conversation, RememberedFact, Turn, TurnEvent
from tests.consent.rights.checks import everything_of, left_of
from tests.consent.rights.conftest import NOW
from tests.consent.rights.people import make_person, sentence

pytestmark = pytest.mark.django_db


def ask(person, now=NOW, **more):
    return ask_for_erasure(subject=person.pseudonym, language="en-gb", now=now, **more)[0]


def erased(person, clock):
    case = ask(person, clock())
    skip_grace(case, now=clock())
    run_case(case.reference, clock=clock)
    case.refresh_from_db()
    return case


def problems(case):
    return [where for event in CaseEvent.objects.filter(case=case, kind="problem") for where in event.detail["found"]]


class TestErasure:
    def test_leaves_nothing_but_declared_evidence(self, person, clock):
        case = erased(person, clock)
        assert (case.state, case.outcome) == (CaseState.CLOSED, Outcome.DONE), problems(case)
        left = {store.model: store.rows(person.pseudonym).count() for store in load_registry().stores}
        kept = {store.model for store in load_registry().stores if store.erasure is not Erasure.DELETE}
        assert {model for model, count in left.items() if count} <= kept
        assert RightsRequest.objects.filter(subject=person.pseudonym).exclude(statement="").count() == 0
        assert not ErasureWork.objects.exists()

    def test_changes_nothing_of_anybody_else(self, person, clock, dice):
        others = [make_person(dice, NOW, number=number) for number in range(4)]
        before = [everything_of(other.pseudonym) for other in others]
        erased(person, clock)
        assert [everything_of(other.pseudonym) for other in others] == before

    def test_keeps_the_ledger_and_the_trail_whole(self, person, clock, var):
        write_head(folder=var / "heads", now=clock(), day=clock().date())
        erased(person, clock)
        assert ConsentRecord.objects.filter(subject=person.pseudonym).exists()
        assert verify_chain(person.pseudonym) is None
        assert list(verify_ledgers(folder=var / "heads", now=clock())) == []

    def test_waits_for_the_days_of_grace(self, person, clock):
        case = ask(person)
        run_case(case.reference, clock=clock)
        assert due_references(clock()) == []
        assert User.objects.filter(pk=person.pk, is_active=True).exists()
        clock.forward(days=7)
        assert due_references(clock()) == [case.reference]
        run_case(case.reference, clock=clock)
        assert not User.objects.filter(pk=person.pk).exists()

    def test_can_be_taken_back_until_it_begins(self, person, clock):
        case = ask(person)
        assert cancel_case(case, at=clock())
        clock.forward(days=8)
        run_case(case.reference, clock=clock)
        assert User.objects.filter(pk=person.pk, is_active=True).exists()
        assert ask(person, clock()).pk != case.pk

    def test_cannot_be_taken_back_once_it_is_done(self, person, clock):
        assert not cancel_case(erased(person, clock), at=clock())

    def test_asked_for_twice_is_one_case(self, person, clock):
        assert ask(person).pk == ask(person, clock()).pk

    def test_of_staff_is_left_to_a_person(self, clock):
        officer = create_demo_person(email="officer@example.org", role="Data protection officers")
        case = ask(officer, is_staff=True)
        assert (case.state, case.flags) == (CaseState.RECEIVED, ["staff_account"])
        assert not skip_grace(case, now=clock())

    def test_ends_the_copies_that_wait_or_are_made(self, person, clock, var):
        copy, _ = ask_for_export(subject=person.pseudonym, right=Right.ACCESS, language="en-gb", now=clock())
        run_case(copy.reference, clock=clock)
        making, _ = ask_for_export(subject=person.pseudonym, right=Right.PORTABILITY, language="en-gb", now=clock())
        erased(person, clock)
        for case in (copy, making):
            case.refresh_from_db()
            assert case.outcome == Outcome.OVERTAKEN
        run_case(making.reference, clock=clock)
        assert [path.name for path in (var / "exports").rglob("*")] == []

    def test_that_meets_a_copy_half_way_leaves_no_file(self, person, clock, var, monkeypatch):
        copy, _ = ask_for_export(subject=person.pseudonym, right=Right.ACCESS, language="en-gb", now=clock())
        real = export.write_archive

        def overtaken(target, **options):
            monkeypatch.setattr(export, "write_archive", real)
            assert erased(person, clock).state == CaseState.CLOSED
            (var / "exports" / f"work-{copy.reference}").mkdir(exist_ok=True)
            target.write_bytes(b"late")

        monkeypatch.setattr(export, "write_archive", overtaken)
        run_case(copy.reference, clock=clock)
        assert [path.name for path in (var / "exports").rglob("*")] == []


class TestAskingWhileBeingErased:
    @pytest.fixture
    def begun(self, person, clock, monkeypatch):
        """An erasure whose worker stops after the account was closed."""
        case = ask(person)
        skip_grace(case, now=clock())
        monkeypatch.setattr(erase, "collect_traces", lambda subject: 1 / 0)
        run_case(case.reference, clock=clock)
        case.refresh_from_db()
        assert case.state == CaseState.WORKING
        monkeypatch.undo()
        return case

    def test_leads_to_the_erasure_and_makes_no_copy_or_case(self, person, clock, begun, var):
        before = RightsRequest.objects.count()
        for right in (Right.ACCESS, Right.PORTABILITY):
            assert ask_for_export(subject=person.pseudonym, right=right, language="en-gb", now=clock()) == (begun, False)
        assert ask_for_restriction(subject=person.pseudonym, asked=Asked(Right.RESTRICTION, "web", "en-gb"), now=clock()) == (begun, False)
        assert open_case(asked=Asked(Right.COMPLAINT, "web", "en-gb"), subject=person.pseudonym, now=clock()) == (begun, False)
        assert RightsRequest.objects.count() == before
        assert not ExportFile.objects.exists()
        clock.forward(minutes=5)
        run_case(begun.reference, clock=clock)
        assert left_of(person.pseudonym) == []

    def test_is_not_possible_in_the_browser_that_was_signed_in(self, person, clock, client, monkeypatch):
        client.force_login(person)
        case = ask(person)
        skip_grace(case, now=clock())
        run_case(case.reference, clock=clock)
        for path in ("/your-data/copy/", "/your-data/delete/", "/your-data/ask/complaint/"):
            assert "/accounts/login" in client.post(path, {"statement": "Wrong."})["Location"]


class TestOrder:
    def test_erases_what_hangs_on_a_row_before_the_row(self):
        order = [store.model for store in erasure_order(load_registry().stores)]
        chain = ["conversations.TurnEvent", "conversations.Turn", "conversations.Conversation", "accounts.User"]
        assert [model for model in order if model in chain] == chain
        assert order.index("conversations.RememberedFact") < order.index("conversations.Turn")
        assert order.index("account.EmailAddress") < order.index("accounts.User")
        assert "consent.ConsentRecord" not in order


class TestStopping:
    def test_signs_the_person_out_and_closes_the_account_first(self, person, clock, monkeypatch):
        monkeypatch.setattr(erase, "collect_traces", lambda _: (_ for _ in ()).throw(SystemExit()))
        case = ask(person)
        skip_grace(case, now=clock())
        with pytest.raises(SystemExit):
            run_case(case.reference, clock=clock)
        assert not User.objects.get(pk=person.pk).is_active
        assert not load_store("sessions.Session").rows(person.pseudonym).exists()

    def test_waits_for_a_running_reply_and_stops_it(self, person, clock):
        turn = Turn.objects.filter(conversation__user=person).first()
        Turn.objects.filter(pk=turn.pk).update(state="running", lease_until=clock() + timedelta(seconds=30))
        case = ask(person)
        skip_grace(case, now=clock())
        assert run_case(case.reference, clock=clock) is True
        turn.refresh_from_db()
        assert turn.stop_requested
        assert RememberedFact.objects.filter(user=person).exists()
        Turn.objects.filter(pk=turn.pk).update(state="finished", lease_until=None)
        clock.forward(seconds=2)
        assert run_case(case.reference, clock=clock) is False
        assert not User.objects.filter(pk=person.pk).exists()

    def test_does_not_wait_for_ever(self, person, clock):
        turn = Turn.objects.filter(conversation__user=person).first()
        Turn.objects.filter(pk=turn.pk).update(state="running", lease_until=clock() + timedelta(hours=2))
        case = ask(person)
        skip_grace(case, now=clock())
        assert run_case(case.reference, clock=clock) is True
        clock.forward(minutes=4)
        run_case(case.reference, clock=clock)
        assert not User.objects.filter(pk=person.pk).exists()


def load_store(model):
    return next(store for store in load_registry().stores if store.model == model)


STEPS = [step.name for step in ErasureJob().steps(RightsRequest())]


class TestWorkerKilled:
    @pytest.mark.parametrize("name", STEPS)
    def test_at_any_step_another_goes_on_to_the_end(self, person, clock, monkeypatch, name):
        case = ask(person)
        skip_grace(case, now=clock())
        real = jobs.journal

        def die(*args, **options):
            if options.get("detail", {}).get("step") == name:
                raise SystemExit("killed")
            return real(*args, **options)

        monkeypatch.setattr(jobs, "journal", die)
        with pytest.raises(SystemExit):
            run_case(case.reference, clock=clock)
        monkeypatch.setattr(jobs, "journal", real)
        clock.now += LEASE * 1.01
        assert due_references(clock()) == [case.reference]
        run_case(case.reference, clock=clock)
        case.refresh_from_db()
        assert case.outcome == Outcome.DONE, problems(case)
        done = [e.detail["step"] for e in CaseEvent.objects.filter(case=case, kind="step")]
        assert done == STEPS
        certificate = case.certificate.content["counts"]
        assert certificate["conversations.TurnEvent"] == 6
        assert certificate["accounts.User"] == 1


class TestResidue:
    """What was left on purpose must be found, wherever it is."""

    def start(self, person, clock):
        case = ask(person)
        skip_grace(case, now=clock())
        return case

    def found(self, case, clock):
        run_case(case.reference, clock=clock)
        case.refresh_from_db()
        assert case.state == CaseState.ATTENTION
        assert ErasureWork.objects.filter(case=case).exists()
        assert mail.outbox == []
        return problems(case)

    def test_words_in_a_table_nobody_declared(self, person, clock):
        said = RememberedFact.objects.get(user=person).said
        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE forgotten_copy (note text)")
            cursor.execute("INSERT INTO forgotten_copy VALUES (%s)", [f"he said {said}"])
        assert self.found(self.start(person, clock), clock) == ["forgotten_copy.note: 1"]

    def test_words_in_what_staff_wrote(self, person, clock):
        officer = create_demo_person(email="officer@example.org", role="Data protection officers")
        said = RememberedFact.objects.get(user=person).said
        kind = ContentType.objects.get_for_model(Conversation)
        LogEntry.objects.create(user=officer, content_type=kind, object_id="1", object_repr="x", action_flag=CHANGE, change_message=said)
        assert self.found(self.start(person, clock), clock) == ["django_admin_log.change_message: 1"]

    def test_the_address_in_other_letters(self, person, clock, dice):
        other = make_person(dice, NOW, number=1)
        other.plan_items.update(step=f"write to {person.email.upper()}")
        assert self.found(self.start(person, clock), clock) == ["conversations_planitem.step: 1"]

    def test_the_pseudonym_outside_of_kept_evidence(self, person, clock, dice):
        other = make_person(dice, NOW, number=1)
        TurnEvent.objects.filter(turn__conversation__user=other, position=0).update(payload={"text": str(person.pseudonym)})
        assert self.found(self.start(person, clock), clock) == ["conversations_turnevent.payload: 2"]

    def test_a_file(self, person, clock, var):
        (var / "debug.log").write_text(f"signed in: {person.email}")
        assert len(self.found(self.start(person, clock), clock)) == 1

    def test_the_cache(self, person, clock):
        cache.set("profile:1", {"email": person.email}, 3600)
        assert self.found(self.start(person, clock), clock) == ["memory: profile"]

    def test_a_message_in_the_queue(self, person, clock):
        address = person.email  # a task by another version of the product, which had not learnt to send ids alone
        tasks.run_case.apply_async(kwargs={"reference": address}, queue="forgotten")
        try:
            assert [place.partition(":")[0] for place in self.found(self.start(person, clock), clock)] == ["memory"]
        finally:
            with tasks.run_case.app.connection_for_write() as broker:
                broker.default_channel.queue_delete("forgotten")

    def test_is_gone_when_somebody_has_removed_it_and_the_job_goes_on(self, person, clock, var):
        (var / "debug.log").write_text(person.email)
        case = self.start(person, clock)
        self.found(case, clock)
        (var / "debug.log").unlink()
        assert resume_job(case, now=clock(), actor="staff")
        run_case(case.reference, clock=clock)
        case.refresh_from_db()
        assert case.outcome == Outcome.DONE
        assert len(mail.outbox) == 1

    def test_is_not_what_others_wrote_in_the_same_words(self, person, clock, dice):
        other = make_person(dice, NOW, number=1)
        same = sentence(dice)
        for user in (person, other):
            TurnEvent.objects.filter(turn__conversation__user=user, position=0).update(payload={"text": same})
        assert erased(person, clock).outcome == Outcome.DONE
        assert same in str(list(TurnEvent.objects.values_list("payload", flat=True)))

    def test_names_places_and_numbers_and_never_what_was_found(self, person, clock, var):
        (var / "debug.log").write_text(person.email)
        case = self.start(person, clock)
        self.found(case, clock)
        journal = json.dumps(list(CaseEvent.objects.filter(case=case).values_list("detail", flat=True)))
        traces = collect_traces(person.pseudonym)
        assert person.email not in journal
        assert not any(fragment in journal for fragment in traces.fragments)


class TestPlaces:
    def test_the_development_mailbox_forgets_the_person_and_nobody_else(self, person, clock, settings):
        backend = get_connection("django.core.mail.backends.filebased.EmailBackend", file_path=settings.EMAIL_FILE_PATH)
        for to in (person.email, "other@people.example"):
            EmailMessage("Your code", "\n123456\n", to=[to], connection=backend).send()
        assert erased(person, clock).outcome == Outcome.DONE
        left = [path.read_text() for path in settings.EMAIL_FILE_PATH.glob("*.log")]
        assert len(left) == 1
        assert "other@people.example" in left[0]

    def test_the_certificate_stays_readable_there_without_the_address(self, person, clock, settings):
        settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
        assert erased(person, clock).outcome == Outcome.DONE
        text = "".join(path.read_text() for path in settings.EMAIL_FILE_PATH.glob("*.log"))
        assert "To: erased" in text
        assert person.email not in text

    def test_temporary_chats_end(self, person, clock, dice):
        other = make_person(dice, NOW, number=1)
        mine, theirs = (open_temporary_conversation(user_id=user.pk, language="en-gb") for user in (person, other))
        assert erased(person, clock).outcome == Outcome.DONE
        assert read_temporary_conversation(mine) is None
        assert read_temporary_conversation(theirs) is not None

    def test_a_sign_in_that_was_never_finished_is_forgotten(self, person, clock):
        session = SessionStore()
        session["account_login"] = {"email": person.email, "user_pk": person.pk}
        session.save()
        assert erased(person, clock).outcome == Outcome.DONE
        assert not SessionStore().exists(session.session_key)

    def test_the_count_of_codes_asked_for_is_forgotten(self, person, clock, client):
        client.post("/accounts/login/", {"email": person.email})
        assert any(":allauth:rl:" in key for key, _ in memory_entries())
        assert erased(person, clock).outcome == Outcome.DONE
        assert [key for key, _ in memory_entries() if ":allauth:rl:" in key and ":ip:" not in key] == []

    @pytest.mark.parametrize("typed", [str.lower, str.upper])
    def test_requests_with_their_address_and_no_sign_in_are_blanked_and_closed(self, person, clock, typed):
        asked = Asked(
            Right.ACCESS, "web_unsigned", "en-gb", requester_email=typed(person.email), statement="Send me everything you hold, please."
        )
        case, _ = open_case(asked=asked, subject=None, now=NOW)
        assert erased(person, clock).outcome == Outcome.DONE
        case.refresh_from_db()
        assert (case.requester_email, case.statement, case.outcome) == ("", "", Outcome.OVERTAKEN)


class TestCertificate:
    def link(self):
        return re.search(r"/privacy/certificate/(\S+)/", mail.outbox[-1].body)[1]

    def test_is_mailed_and_says_what_was_deleted_and_kept_in_numbers(self, person, clock):
        erased(person, clock)
        letter = mail.outbox[-1]
        assert letter.to == [person.email]
        for part in ("What was said and done in each answer: 6", "Your account: 1", "Your privacy choices: 1", "We must be able to show"):
            assert part in letter.body
        assert letter.subject == "Your request is done"

    def test_says_nothing_of_the_person(self, person, clock):
        said = RememberedFact.objects.get(user=person).said
        case = erased(person, clock)
        content = json.dumps(Certificate.objects.get(case=case).content) + mail.outbox[-1].body
        for secret in (person.email, str(person.pseudonym), said):
            assert secret not in content

    def test_can_be_saved_once(self, person, clock):
        erased(person, clock)
        key = self.link()
        assert is_waiting(key, now=clock())
        assert take_certificate(key, now=clock()) is not None
        assert take_certificate(key, now=clock()) is None

    def test_link_ends_after_14_days(self, person, clock):
        erased(person, clock)
        clock.forward(days=14)
        assert take_certificate(self.link(), now=clock()) is None

    def test_is_the_truth_also_for_somebody_who_kept_nothing(self, db, clock):
        user = User.objects.create_user("quiet@people.example")
        case = erased(user, clock)
        assert case.outcome == Outcome.DONE
        assert "accounts.User" in case.certificate.content["counts"]


class TestTraces:
    def test_are_addresses_and_pieces_only_this_person_wrote(self, person, dice):
        EmailAddress.objects.create(user=person, email="second@people.example")
        make_person(dice, NOW, number=3)
        traces = collect_traces(person.pseudonym)
        assert set(traces.emails) == {person.email, "second@people.example"}
        assert traces.user_id == person.pk
        assert 0 < len(traces.fragments) <= 8

    def test_are_nothing_for_a_stranger(self, db):
        stranger = uuid.uuid4()
        traces = collect_traces(stranger)
        assert (traces.emails, traces.user_id, traces.fragments) == ((), None, ())
        assert search_residue(traces).found == []


class TestErasedAgain:
    def test_is_noted_by_a_hash_in_the_table_and_in_a_file_apart(self, person, clock, var):
        erased(person, clock)
        line = json.loads((var / "erased_subjects.jsonl").read_text())
        assert line["subject"] == ErasedSubject.objects.get().subject_hash == ErasedSubject.hash_of(person.pseudonym)
        assert str(person.pseudonym) not in json.dumps(line)
