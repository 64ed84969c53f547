from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, transaction

from services_catalogue.models import CatalogueVersion, Provider, Rate, Service
from services_catalogue.operations import CatalogueRefusedError, ensure_catalogue, load_catalogue
from services_catalogue.queries import stored_entries
from tests.services_catalogue.folders import write_folder

pytestmark = pytest.mark.django_db
IN_WALES = {"fact": "nation", "op": "in", "value": ["wales"]}


def refused(folder: Path) -> list[str]:
    with pytest.raises(CatalogueRefusedError) as refusal:
        load_catalogue(folder)
    return [str(problem) for problem in refusal.value.problems]


class TestLoadCatalogue:
    def test_loads_every_entry_of_a_folder(self, tmp_path: Path) -> None:
        report = load_catalogue(write_folder(tmp_path))
        assert set(report.added) >= {"services / tool-grant", "facts / age", "rates / tool_grant_most from 2026-04-06", "needs / tools"}
        assert (report.changed, report.removed, report.unchanged) == ((), (), 0)

    def test_changes_nothing_the_second_time_and_says_so(self, tmp_path: Path) -> None:
        load_catalogue(write_folder(tmp_path))
        version, entries = CatalogueVersion.objects.get().token, stored_entries()
        report = load_catalogue(tmp_path)
        assert not report.is_change
        assert report.unchanged == 8
        assert (CatalogueVersion.objects.get().token, stored_entries()) == (version, entries)

    def test_changes_only_what_differs(self, tmp_path: Path) -> None:
        load_catalogue(write_folder(tmp_path))
        version = CatalogueVersion.objects.get().token
        report = load_catalogue(write_folder(tmp_path, lambda e: e["services"][0]["amounts"][0].update(value="130")))
        assert report.changed == ("services / tool-grant",)
        assert (report.added, report.removed) == ((), ())
        assert Service.objects.get(pk="tool-grant").amounts.get().value == "130"
        assert CatalogueVersion.objects.get().token != version

    def test_removes_what_the_files_no_longer_name(self, tmp_path: Path) -> None:
        load_catalogue(write_folder(tmp_path))

        def without_old_grant(entries: dict[str, Any]) -> None:
            entries["services"].pop()
            entries["services"][0].update(related=[], provider="Another Council")
            entries["answers"] = []

        report = load_catalogue(write_folder(tmp_path, without_old_grant))
        assert set(report.removed) == {"services / old-grant", "answers / how-much"}
        assert [provider.name_en for provider in Provider.objects.all()] == ["Another Council"]

    def test_keeps_an_edit_when_only_ensuring_that_there_is_a_catalogue(self, tmp_path: Path) -> None:
        load_catalogue(write_folder(tmp_path))
        assert ensure_catalogue() is None
        assert Service.objects.count() == 2

    def test_loads_the_packaged_catalogue_into_an_empty_database(self) -> None:
        report = ensure_catalogue()
        assert report is not None
        assert Service.objects.filter(pk="universal-credit").exists()
        assert not load_catalogue().is_change


class TestRefusal:
    def test_lists_every_error_by_entry_and_field_and_changes_nothing(self, tmp_path: Path) -> None:
        load_catalogue(write_folder(tmp_path))
        before = stored_entries()

        def spoil(entries: dict[str, Any]) -> None:
            grant, old = entries["services"]
            grant["rules"] += [
                {"fact": "shoe_size", "op": "==", "value": 9},
                {"fact": "age", "op": "any_of", "value": [1]},
                {"fact": "nation", "op": "in", "value": ["france"]},
                {"any": []},
            ]
            grant.update(url="https://example.com/grant", related=["nothing"], state="ajar", review_by="soon", sources=[])
            del old["summary_en"]
            old["phone"] = {"number": "call us", "confidence": "sure"}
            old["colour"] = "red"
            entries["services"].append(dict(old, id="extra", url="ftp://www.gov.uk/x", verified="high", summary_en="Closed.", phone=None))
            entries["facts"].append(dict(entries["facts"][0]))
            entries["rates"].append(dict(entries["rates"][0], valid_from="2026-05-01", value="many"))
            entries["rates"].append(dict(entries["rates"][0], valid_from="2026-06-01"))
            entries["answers"][0].update(text="{rate:gold}", service="gone")
            entries["needs"][0].update(services={"mars": ["tool-grant"], "wales": ["gone"]}, asks=["shoe_size"])

        found = refused(write_folder(tmp_path, spoil))
        for fragment in (
            "services / tool-grant / state: 'ajar'",
            "services / tool-grant / review_by: 'soon'",
            "services / tool-grant / sources: ",
            "services / old-grant / summary_en: is missing",
            "services / old-grant / phone.number: ",
            "services / old-grant / phone.confidence: ",
            "services / old-grant / colour: is not a field",
            "services / extra / url: ",
            "facts / age / id: stands 2 times",
            "rates / tool_grant_most from 2026-05-01 / value: ",
            "rates / tool_grant_most from 2026-04-06 / valid_to: overlaps",
            "answers / how-much / service: 'gone'",
            "answers / how-much / text_en: 'gold'",
            "needs / tools / services: 'mars'",
        ):
            assert any(line.startswith(fragment) for line in found), (fragment, found)
        assert stored_entries() == before

    @pytest.mark.parametrize(
        ("change", "expected"),
        [
            (
                {"rules": [IN_WALES, {"fact": "shoe_size", "op": "==", "value": 9}]},
                "not a known fact",
            ),
            (
                {"rules": [IN_WALES, {"fact": "age", "op": "in", "value": [9]}]},
                "cannot be used here",
            ),
            ({"rules": [IN_WALES, {"fact": "age", "op": ">", "value": "old"}]}, "not a value"),
            ({"rules": [IN_WALES, {"fact": "age", "op": ">", "value": True}]}, "not a value"),
            ({"rules": [{"fact": "nation", "op": "in", "value": "wales"}]}, "needs a list"),
            (
                {"rules": [{"fact": ["age"], "op": "==", "value": 1}, IN_WALES]},
                "not a known fact",
            ),
            ({"rules": [{"fact": "age", "op": ">=", "value": 18}]}, "need a rule that nation is in wales"),
            ({"rules": [{"fact": "nation", "op": "in", "value": ["wales", "england"]}]}, "need a rule that nation is in wales"),
            ({"rules": ["adults"]}, "must have fact, op and value"),
            ({"rules": [{"any": [{"fact": "age", "op": ">", "value": 1}], "note": "x"}]}, "must stand alone"),
            ({"rules": "adults only"}, "must be a list of rules"),
            ({"url": "https://gov.uk.example.com/x"}, "not on a site"),
            ({"url": "http://www.gov.uk/x"}, "not a web address"),
            ({"related": ["tool-grant"]}, "is not another service"),
            ({"replaced_by": ["old-grant"]}, "only a closed service"),
            ({"nations": ["wales", "cornwall"]}, "'cornwall' is not one of"),
            ({"name_en": "Tool\u200b Grant"}, "invisible characters"),
            ({"review_by": "2026-10-01"}, "before the day it was checked"),
            ({"sources": [{"title": "x", "url": "https://www.gov.uk/x"}]}, "no source was seen"),
            ({"amounts": [{"what_en": "Most", "value": "1", "confidence": "high"}]}, "amounts.1.source: is missing"),
            ({"id": "Tool Grant"}, "lower-case words joined by hyphens"),
        ],
    )
    def test_names_what_is_wrong_with_a_service(self, tmp_path: Path, change: dict[str, Any], expected: str) -> None:
        found = refused(write_folder(tmp_path, lambda entries: entries["services"][0].update(change)))
        assert any(expected in line and line.startswith("services / ") for line in found), found

    def test_names_words_that_do_not_fit_their_column_on_any_database(self, tmp_path: Path) -> None:
        found = refused(write_folder(tmp_path, lambda entries: entries["services"][0].update(name_en="Grant " * 100)))
        assert any("services / tool-grant / name_en: is longer than" in problem for problem in found)

    @pytest.mark.parametrize("content", ["{", "[]", '{"other": []}', "7"])
    def test_refuses_a_file_that_is_no_list_of_entries(self, tmp_path: Path, content: str) -> None:
        found = refused(write_folder(tmp_path, lambda entries: entries.update(services=content)))
        assert [line.split(":")[0] for line in found] == ["services / services.json / file"]

    def test_refuses_a_folder_without_the_files(self, tmp_path: Path) -> None:
        assert len(refused(tmp_path)) == 4

    @pytest.mark.parametrize("entry", [None, 7, "text", [], {"id": ["x"]}, {"id": "x", "rules": [[[]]]}])
    def test_survives_entries_of_any_form(self, tmp_path: Path, entry: Any) -> None:
        assert refused(write_folder(tmp_path, lambda entries: entries["services"].append(entry)))

    def test_nothing_is_kept_when_the_database_refuses_half_way(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*args: Any, **kwargs: Any) -> None:
            raise IntegrityError("disk full")

        monkeypatch.setattr("services_catalogue.operations.CatalogueVersion.bump", fail)
        with pytest.raises(IntegrityError):
            load_catalogue(write_folder(tmp_path))
        assert not Service.objects.exists()


class TestCommand:
    def test_says_what_it_did_and_then_that_there_is_nothing_to_do(self, tmp_path: Path) -> None:
        out = StringIO()
        call_command("load_catalogue", str(write_folder(tmp_path)), stdout=out)
        call_command("load_catalogue", str(tmp_path), stdout=out)
        said = out.getvalue().splitlines()
        assert said == [
            "8 added, 0 changed, 0 removed, 0 as they were.",
            "Nothing to change: 8 entries stand as they are.",
        ]

    def test_fails_with_every_problem_on_a_line(self, tmp_path: Path) -> None:
        write_folder(tmp_path, lambda entries: entries["services"][0].update(state="ajar", topic="fun"))
        with pytest.raises(CommandError, match=r"2 to mend:\n  services / tool-grant / topic.*\n  services / tool-grant / state") as error:
            call_command("load_catalogue", str(tmp_path))
        assert error.value.returncode == 1


class TestConstraints:
    def test_the_database_refuses_what_no_row_may_say(self, tmp_path: Path) -> None:
        load_catalogue(write_folder(tmp_path))
        for change in (
            lambda: Service.objects.filter(pk="tool-grant").update(state="ajar"),
            lambda: Service.objects.filter(pk="tool-grant").update(url="http://www.gov.uk/"),
            lambda: Service.objects.filter(pk="tool-grant").update(review_by="2020-01-01"),
            lambda: Service.objects.filter(pk="tool-grant").update(phone_confidence=""),
            lambda: Rate.objects.update(valid_to="2020-01-01"),
            lambda: CatalogueVersion.objects.create(pk=2, token="x"),
        ):
            with pytest.raises(IntegrityError), transaction.atomic():
                change()
