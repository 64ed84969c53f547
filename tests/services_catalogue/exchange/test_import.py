"""A file becomes one batch of drafts, or nothing."""

from collections.abc import Callable
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from accounts.operations import create_demo_person
from consent.models import AuditEntry
from services_catalogue import revisions
from services_catalogue.exchange import ImportRefusedError, Row, export_csv, export_json, make_plan, read_file, start_import
from services_catalogue.models import Change, Rate, Revision, RevisionBatch, RevisionState
from services_catalogue.operations import load_catalogue
from services_catalogue.queries import stored_entries
from tests.services_catalogue.folders import write_folder

pytestmark = pytest.mark.django_db

EDITOR, PUBLISHER = UUID(int=1), UUID(int=3)
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def catalogue(tmp_path: Path) -> None:
    load_catalogue(write_folder(tmp_path))


def rows(change: Callable[[dict[str, Any]], None] = lambda entries: None, *, kinds: tuple[str, ...] = ()) -> list[Row]:
    entries = {kind: listed for kind, listed in stored_entries().items() if not kinds or kind in kinds}
    change(entries)
    return read_file(export_json(entries))


def more_services(entries: dict[str, Any]) -> None:
    one = next(service for service in entries["services"] if service["id"] == "tool-grant")
    entries["services"] += [{**one, "id": f"grant-{number}", "related": []} for number in range(3)]


class TestPlan:
    def test_names_each_entry_and_field_that_changes(self) -> None:
        def change(entries: dict[str, Any]) -> None:
            entries["services"][0]["name_cy"] = "Grant Offer"
            more_services(entries)

        plan = make_plan(rows(change))
        assert [(one.what, one.key) for one in plan.differences][:2] == [
            ("changed", stored_entries()["services"][0]["id"]),
            ("new", "grant-0"),
        ]
        assert [(field.name, field.before, field.after) for field in plan.differences[0].fields] == [("name_cy", "", "Grant Offer")]
        assert plan.unchanged == 7

    def test_reports_a_hundred_errors_together_by_row_entry_and_field(self) -> None:
        def change(entries: dict[str, Any]) -> None:
            one = entries["services"][0]
            entries["services"] = [{**one, "id": f"grant-{number}", "topic": "x", "url": "no"} for number in range(60)]

        plan = make_plan(rows(change, kinds=("services",)))
        assert len(plan.troubles) == 120
        assert str(plan.troubles[2]).startswith("row 2: services / grant-1 / topic: 'x' is not one of")

    def test_tells_of_rows_that_stand_twice_and_words_that_are_too_long(self) -> None:
        doubled = make_plan(rows(lambda entries: entries["services"].append(entries["services"][0]), kinds=("services",)))
        assert [str(trouble) for trouble in doubled.troubles] == ["row 3: services / old-grant / id: stands in row 1 already"]
        long = make_plan(rows(lambda entries: entries["services"][0].update(name_en="x" * 999)))
        assert [(trouble.problem.field, "longer than" in trouble.problem.message) for trouble in long.troubles] == [("name_en", True)]

    def test_tells_of_entries_that_name_what_is_not_there(self) -> None:
        plan = make_plan(rows(lambda entries: entries["answers"][0].update(text_en="{rate:nothing}")))
        assert ["'nothing' is not a rate" in str(trouble) for trouble in plan.troubles] == [True]

    def test_withdraws_only_when_asked(self) -> None:
        def without(entries: dict[str, Any]) -> None:
            entries["needs"] = [{**entries["needs"][0], "id": "other"}]

        assert [one.what for one in make_plan(rows(without)).differences] == ["new"]
        withdrawn = make_plan(rows(without), withdraw_missing=True)
        assert [(one.what, one.key) for one in withdrawn.differences] == [("new", "other"), ("withdrawn", "tools")]


class TestImport:
    def test_makes_drafts_whose_writer_cannot_publish_them(self) -> None:
        batch = start_import(rows(more_services), summary="More grants.", by=EDITOR, at=NOW)
        assert set(batch.revisions.values_list("state", "kind")) == {(RevisionState.DRAFT, "services")}
        revisions.submit_batch(batch_id=batch.pk, by=PUBLISHER, at=NOW)
        with pytest.raises(revisions.RevisionError, match="Somebody else"):
            revisions.publish_batch(batch_id=batch.pk, by=EDITOR, at=NOW)
        revisions.publish_batch(batch_id=batch.pk, by=PUBLISHER, at=NOW)
        assert make_plan(rows(more_services, kinds=("services",))).troubles  # they are there now: adding them again doubles them
        assert AuditEntry.objects.filter(action="revision_batch.started").count() == 1

    def test_of_a_withdrawal_is_one(self) -> None:
        batch = start_import(
            rows(lambda entries: entries["needs"][0].update(id="other"), kinds=("needs",)),
            summary="Renamed.",
            by=EDITOR,
            at=NOW,
            withdraw_missing=True,
        )
        assert set(batch.revisions.values_list("key", "change")) == {("other", Change.EDIT), ("tools", Change.WITHDRAWAL)}

    def test_with_one_error_imports_nothing(self) -> None:
        def change(entries: dict[str, Any]) -> None:
            more_services(entries)
            entries["services"][-1]["url"] = "no"

        with pytest.raises(ImportRefusedError, match="has to be mended first"):
            start_import(rows(change), summary="x", by=EDITOR, at=NOW)
        assert not RevisionBatch.objects.exists()

    def test_that_breaks_half_way_leaves_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        before = Revision.objects.count()
        monkeypatch.setattr("services_catalogue.revisions.batches.record", broken)
        with pytest.raises(RuntimeError):
            start_import(rows(more_services), summary="x", by=EDITOR, at=NOW)
        assert (Revision.objects.count(), RevisionBatch.objects.count()) == (before, 0)

    def test_of_nothing_new_is_refused(self) -> None:
        with pytest.raises(ImportRefusedError, match="published already"):
            start_import(rows(), summary="x", by=EDITOR, at=NOW)


def rates_keeper() -> None:
    create_demo_person(email="keeper@example.com", role="Rates keepers")


def broken(**given: Any) -> None:
    raise RuntimeError("the power went")


APRIL = {"value": "150", "valid_from": "2027-04-06", "valid_to": "2028-04-05", "tax_year": "2027-28"}


class TestCommands:
    def file(self, tmp_path: Path, **changes: Any) -> str:
        path = tmp_path / "rates.csv"
        path.write_bytes(export_csv("rates", [{**stored_entries()["rates"][0], **APRIL, **changes}]))
        return str(path)

    def run(self, *words: str) -> str:
        out = StringIO()
        call_command(*words, stdout=out)
        return out.getvalue()

    def test_a_dry_run_of_rates_shows_every_difference_and_changes_nothing(self, tmp_path: Path) -> None:
        said = self.run("import_rates", self.file(tmp_path), "--dry-run")
        assert "changed    tool_grant_most from 2027-04-06: 120 -> 150 (+25.0%)  LOOK TWICE" in said
        assert "ended      tool_grant_most from 2026-04-06: – -> 2027-04-05" in said
        assert "2 to change, 0 as they are, 0 missing, 1 to look at twice" in said
        assert not RevisionBatch.objects.exists()

    def test_a_rate_that_runs_out_and_is_not_in_the_file_is_named_with_its_users(self, tmp_path: Path) -> None:
        Rate.objects.update(valid_to="2027-04-05")
        said = self.run("import_rates", self.file(tmp_path, id="other_rate"), "--dry-run")
        assert "missing    tool_grant_most: runs out on 2027-04-05, used by answers / how-much" in said

    def test_an_import_is_a_batch_by_a_member_of_staff_who_may(self, tmp_path: Path) -> None:
        rates_keeper()
        assert "holds 1 drafts" in self.run("import_rates", self.file(tmp_path), "--as", "keeper@example.com")
        assert RevisionBatch.objects.get().summary == "Imported from rates.csv"

    @pytest.mark.parametrize("email", ["", "nobody@example.com"])
    def test_an_import_by_nobody_is_refused(self, tmp_path: Path, email: str) -> None:
        with pytest.raises(CommandError, match="Say who imports"):
            self.run("import_rates", self.file(tmp_path), "--as", email)

    def test_a_rates_keeper_imports_nothing_but_rates(self, tmp_path: Path) -> None:
        rates_keeper()
        entries = stored_entries()
        entries["needs"][0]["label_en"] = "Tools and more"
        (tmp_path / "all.json").write_bytes(export_json(entries))
        with pytest.raises(CommandError, match="may not write needs"):
            self.run("import_catalogue", str(tmp_path / "all.json"), "--as", "keeper@example.com")

    def test_errors_are_listed_together(self, tmp_path: Path) -> None:
        with pytest.raises(CommandError, match=r"2 to mend.\n  row 2: rates / .*unit: is empty\n  row 2: .*value: 'lots' is not a number"):
            self.run("import_catalogue", self.file(tmp_path, unit="", value="lots"))

    def test_a_file_that_is_none_is_refused(self, tmp_path: Path) -> None:
        (tmp_path / "x.csv").write_bytes(b"PK\x03\x04")
        with pytest.raises(CommandError, match="Excel workbook"):
            self.run("import_catalogue", str(tmp_path / "x.csv"))
        with pytest.raises(CommandError, match="name a folder"):
            self.run("export_catalogue", str(tmp_path / "x.csv"))
