import csv
import io
import json
import shutil
import zipfile

import pytest

from consent.data_rights import export, jobs
from consent.data_rights.cases import Asked
from consent.data_rights.export import ExportJob, ask_for_export, close_gone, take_export
from consent.data_rights.export_files import path_of
from consent.data_rights.jobs import LEASE, due_references, run_job
from consent.data_rights.restrict import ask_for_restriction
from consent.data_rights.running import run_case
from consent.models import CaseEvent, CaseState, ExportFile, Outcome, Right, RightsRequest
from consent.stores import load_registry
from conversations.models import TurnEvent
from tests.consent.rights.checks import differences
from tests.consent.rights.conftest import NOW
from tests.consent.rights.people import make_person, talk

pytestmark = pytest.mark.django_db


def ask(person, right=Right.ACCESS, now=NOW):
    return ask_for_export(subject=person.pseudonym, right=right, language="en-gb", now=now)[0]


def made(person, clock, right=Right.ACCESS):
    case = ask(person, right, clock())
    run_case(case.reference, clock=clock)
    case.refresh_from_db()
    assert case.state == CaseState.READY, list(CaseEvent.objects.filter(case=case).values_list("kind", "detail"))
    return case


def opened(case, clock):
    with take_export(case, now=clock()) as archive:
        return zipfile.ZipFile(io.BytesIO(archive.read()))


def take(case, clock):
    """Whether there was something to take."""
    archive = take_export(case, now=clock())
    if archive is not None:
        archive.close()
    return archive is not None


class TestExport:
    def test_holds_what_is_declared_to_the_field(self, person, clock, dice):
        talk(person, dice, NOW, 3)
        for number in range(3):
            make_person(dice, NOW, number=number)
        case = ask(person)
        run_case(case.reference, clock=clock)
        assert differences(person.pseudonym, path_of(ExportFile.objects.get(case=case))) == []
        data = json.loads(opened(case, clock).read("data.json"))["sections"]
        assert len(data["message_details"]) == 15
        assert [row["statement"] for row in data["requests"] if row["statement"]] == [
            RightsRequest.objects.get(right=Right.OBJECTION, subject=person.pseudonym).statement
        ]

    def test_has_a_section_for_every_store_that_is_exported(self, person, clock):
        data = json.loads(opened(made(person, clock), clock).read("data.json"))["sections"]
        registry = load_registry()
        assert list(data) == [source.export for source in (*registry.stores, *registry.places) if source.export]

    def test_holds_nothing_of_anybody_else_and_no_credential(self, person, clock, dice):
        other = make_person(dice, NOW, number=9)
        theirs = [e.payload["text"] for e in TurnEvent.objects.filter(turn__conversation__user=other, kind="received")]
        archive = opened(made(person, clock), clock)
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode()
        for secret in (other.email, str(other.pseudonym), *theirs, person.password):
            assert secret not in everything

    def test_leaves_out_who_in_the_team_looks_after_a_request(self, person, clock, dice):
        officer = make_person(dice, NOW, number=5)
        case = ask(person)
        case.assigned_to, case.flags = officer, ["possible_abuser_access"]
        case.save()
        run_case(case.reference, clock=clock)
        archive = opened(case, clock)
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode()
        assert "possible_abuser_access" not in everything
        assert "assigned_to" not in everything

    def test_reads_as_pages_with_what_article_15_wants_told(self, person, clock, settings):
        settings.CONTROLLER_NAME, settings.DATA_RECIPIENTS = "Department of Examples", ["Example Post: sends emails, in the UK"]
        archive = opened(made(person, clock), clock)
        index = archive.read("index.html").decode()
        for part in (
            "Department of Examples",
            "Example Post",
            "90 days after the last message",
            "Where it came from",
            "regulator",
            "public task",
        ):
            assert part in index
        said = TurnEvent.objects.filter(turn__conversation__user=person, kind="received").first().payload["text"]
        assert f"You: {said}" in archive.read("pages/message_details.html").decode()

    def test_has_a_table_for_each_kind(self, person, clock):
        archive = opened(made(person, clock), clock)
        rows = list(csv.DictReader(io.StringIO(archive.read("tables/account.csv").decode("utf-8-sig"))))
        assert [row["email"] for row in rows] == [person.email]

    def test_disarms_what_a_spreadsheet_would_run(self, person, clock):
        person.plan_items.update(step="=HYPERLINK(1)")
        archive = opened(made(person, clock), clock)
        assert "'=HYPERLINK(1)" in archive.read("tables/plan.csv").decode()
        assert json.loads(archive.read("data.json"))["sections"]["plan"][0]["step"] == "=HYPERLINK(1)"

    def test_shows_text_as_text(self, person, clock):
        person.plan_items.update(step="<script>alert(1)</script>")
        archive = opened(made(person, clock), clock)
        assert "<script>" not in archive.read("pages/plan.html").decode()

    def test_for_portability_is_what_the_person_gave_in_one_file(self, person, clock):
        archive = opened(made(person, clock, Right.PORTABILITY), clock)
        assert sorted(archive.namelist()) == ["data.json", "index.html"]
        sections = json.loads(archive.read("data.json"))["sections"]
        assert {"memory", "conversations", "plan"} <= set(sections)
        assert "what_was_done" not in sections

    def test_lies_outside_of_what_is_served_under_a_name_nobody_guesses(self, person, clock, var):
        case = made(person, clock)
        name = case.file.name
        assert (var / "exports" / name).exists()
        assert len(name) == len("x" * 48 + ".zip")
        assert (var / "exports" / name).stat().st_mode & 0o077 == 0
        assert list((var / "exports").glob("work-*")) == []

    def test_is_still_made_for_somebody_whose_data_are_restricted(self, person, clock):
        ask_for_restriction(subject=person.pseudonym, asked=Asked(Right.RESTRICTION, "web", "en-gb"), now=NOW)
        assert made(person, clock).state == CaseState.READY


class TestTaking:
    def test_works_once(self, person, clock, var):
        case = made(person, clock)
        assert take(case, clock)
        assert not take(case, clock)
        case.refresh_from_db()
        assert (case.state, case.outcome) == (CaseState.CLOSED, Outcome.DONE)
        assert list((var / "exports").iterdir()) == []

    def test_ends_after_14_days(self, person, clock, var):
        case = made(person, clock)
        clock.forward(days=14)
        assert not take(case, clock)
        assert close_gone(now=clock()) == 1
        case.refresh_from_db()
        assert case.outcome == Outcome.EXPIRED
        assert list((var / "exports").iterdir()) == []

    def test_of_a_file_that_is_gone_lets_the_person_ask_again(self, person, clock, var):
        case = made(person, clock)
        (var / "exports" / case.file.name).unlink()
        assert not take(case, clock)
        again = ask(person, now=clock())
        assert again.pk != case.pk
        case.refresh_from_db()
        assert case.outcome == Outcome.EXPIRED


class TestAskingTwice:
    @pytest.mark.parametrize("is_made", [False, True])
    def test_finds_the_copy_that_is_being_made_or_waits(self, person, clock, is_made):
        first = made(person, clock) if is_made else ask(person)
        assert ask(person, now=clock()).pk == first.pk

    def test_makes_another_once_the_first_was_taken(self, person, clock):
        first = made(person, clock)
        assert take(first, clock)
        assert ask(person).pk != first.pk


class TestWorkerKilled:
    def steps(self, case):
        return [step.name for step in ExportJob().steps(case)]

    @pytest.mark.parametrize("at", range(0, 22, 3))
    def test_at_any_step_another_goes_on_and_does_nothing_twice(self, person, clock, monkeypatch, at):
        case = ask(person)
        name = self.steps(case)[at]
        real = jobs.journal

        def die(*args, **options):
            if options.get("detail", {}).get("step") == name:
                raise SystemExit("killed")
            return real(*args, **options)

        monkeypatch.setattr(jobs, "journal", die)
        with pytest.raises(SystemExit):
            run_case(case.reference, clock=clock)
        monkeypatch.setattr(jobs, "journal", real)
        assert due_references(clock()) == []
        run_case(case.reference, clock=clock)  # the lease still holds: nobody else may
        case.refresh_from_db()
        assert case.state == CaseState.WORKING
        clock.now += LEASE * 1.01
        assert due_references(clock()) == [case.reference]
        run_case(case.reference, clock=clock)
        case.refresh_from_db()
        assert case.state == CaseState.READY
        done = [e.detail["step"] for e in CaseEvent.objects.filter(case=case, kind="step")]
        assert done == self.steps(case)
        assert ExportFile.objects.count() == 1

    def test_on_another_machine_what_was_collected_is_collected_again(self, person, clock, monkeypatch, var):
        case = ask(person)
        real = export.write_archive
        monkeypatch.setattr(export, "write_archive", lambda *a, **k: (_ for _ in ()).throw(SystemExit()))
        with pytest.raises(SystemExit):
            run_case(case.reference, clock=clock)
        monkeypatch.setattr(export, "write_archive", real)
        shutil.rmtree(var / "exports" / f"work-{case.reference}")
        clock.now += LEASE * 1.01
        run_case(case.reference, clock=clock)
        assert json.loads(opened(case, clock).read("data.json"))["sections"]["account"][0]["email"] == person.email

    def test_after_five_failures_a_person_looks(self, person, clock, monkeypatch):
        case = ask(person)
        monkeypatch.setattr(export, "write_archive", lambda *a, **k: (_ for _ in ()).throw(OSError("disk full")))
        for _ in range(5):
            run_case(case.reference, clock=clock)
            clock.now += LEASE * 1.01
        case.refresh_from_db()
        assert case.state == CaseState.ATTENTION
        assert case.events.filter(kind="failed").count() == 5
        assert run_job(ExportJob(), case.reference, clock=clock) is False
