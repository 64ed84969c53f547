"""Files in and out in the admin, and the batches they become."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from consent.models import AuditEntry
from services_catalogue.exchange import export_csv, export_json, make_plan, read_file
from services_catalogue.models import RevisionBatch, RevisionState
from services_catalogue.queries import published_catalogue, stored_entries
from tests.services_catalogue.admin.people import Member

IMPORT, EXPORT = "admin:services_catalogue_import", "admin:services_catalogue_export"
APRIL = {"value": "150", "valid_from": "2027-04-06", "valid_to": "2028-04-05", "tax_year": "2027-28"}


def april_rates(**changes: Any) -> bytes:
    return export_csv("rates", [{**stored_entries()["rates"][0], **APRIL, **changes}])


def a_need() -> bytes:
    return export_json({"needs": [{**stored_entries()["needs"][0], "label_en": "Tools and more"}]})


def look(person: Member, content: bytes, name: str = "rates.csv", **given: Any) -> Any:
    return person.post(reverse(IMPORT), file=SimpleUploadedFile(name, content), **given)


def confirm(person: Member, looked: Any, **given: Any) -> Any:
    form = looked.context["form"]
    kept = {name: form[name].value() for name in ("token", "kind", "summary")}
    return person.post(reverse(IMPORT), **{**kept, **given})


def imported(person: Member, content: bytes) -> RevisionBatch:
    assert confirm(person, look(person, content)).status_code == 302
    return RevisionBatch.objects.latest("pk")


def batch_url(batch: RevisionBatch) -> str:
    return reverse("admin:services_catalogue_revisionbatch_change", args=(batch.pk,))


def act(person: Member, batch: RevisionBatch, name: str, **given: Any) -> Any:
    return person.post(batch_url(batch), act=name, **given)


class TestLook:
    def test_shows_every_difference_and_changes_nothing(self, keeper: Member) -> None:
        page = look(keeper, april_rates())
        assert page.status_code == 200
        words = page.content.decode()
        assert "tool_grant_most from 2027-04-06" in words
        assert "+25.0%" in words
        assert "look twice" in words
        assert not RevisionBatch.objects.exists()

    def test_lists_what_is_wrong(self, keeper: Member) -> None:
        page = look(keeper, april_rates(unit="", value="lots"))
        assert page.status_code == 422
        assert "row 2: rates / tool_grant_most from 2027-04-06 / unit: is empty" in page.content.decode()

    def test_of_no_table_is_refused(self, keeper: Member) -> None:
        page = look(keeper, b"PK\x03\x04")
        assert page.status_code == 422
        assert "Excel workbook" in page.content.decode()

    def test_of_words_that_are_markup_shows_them_as_words(self, editor: Member) -> None:
        need = {**stored_entries()["needs"][0], "label_en": "<script>alert(1)</script>"}
        words = look(editor, export_json({"needs": [need]}), "needs.json").content.decode()
        assert "&lt;script&gt;alert(1)" in words
        assert "<script>alert(1)" not in words


class TestImport:
    def test_becomes_a_batch_that_somebody_else_publishes(self, keeper: Member, publisher: Member) -> None:
        batch = imported(keeper, april_rates())
        assert act(keeper, batch, "submit").status_code == 302
        assert act(publisher, batch, "publish").status_code == 302
        assert [rate.valid_from.year for rate in published_catalogue().rates["tool_grant_most"]] == [2026, 2027]
        actions = ("revision_batch.started", "revision_batch.submitted", "revision_batch.published")
        entries = AuditEntry.objects.filter(action__in=actions).order_by("sequence")
        assert [(entry.action, entry.actor) for entry in entries] == list(zip(actions, (keeper.by, keeper.by, publisher.by), strict=True))

    def test_is_not_published_by_who_imported_it(self, publisher: Member) -> None:
        batch = imported(publisher, april_rates())
        act(publisher, batch, "submit")
        page = act(publisher, batch, "publish")
        assert page.status_code == 422
        assert "Somebody else has to publish it" in page.content.decode()
        assert batch.revisions.get().state == RevisionState.IN_REVIEW

    def test_is_sent_back_with_a_reason_and_put_aside(self, keeper: Member, publisher: Member) -> None:
        batch = imported(keeper, april_rates())
        act(keeper, batch, "submit")
        assert act(publisher, batch, "send_back", why="").status_code == 422
        assert act(publisher, batch, "send_back", why="See the letter.").status_code == 302
        assert act(keeper, batch, "discard").status_code == 302
        assert batch.revisions.get().state == RevisionState.DISCARDED

    def test_by_somebody_elses_token_finds_no_file(self, keeper: Member, editor: Member) -> None:
        looked = look(keeper, april_rates())
        assert confirm(editor, looked).headers["Location"] == reverse(IMPORT)
        assert not RevisionBatch.objects.exists()

    def test_without_a_reason_is_asked_for_one(self, keeper: Member) -> None:
        assert confirm(keeper, look(keeper, april_rates()), summary="").status_code == 422
        assert not RevisionBatch.objects.exists()


class TestRights:
    def test_a_rates_keeper_imports_rates_and_nothing_else(self, keeper: Member) -> None:
        looked = look(keeper, a_need(), "needs.json")
        assert "Your role may not import all that is in this file" in looked.content.decode()
        assert confirm(keeper, looked).status_code == 403
        assert not RevisionBatch.objects.exists()

    def test_an_editor_imports_both(self, editor: Member) -> None:
        assert imported(editor, a_need()).revisions.get().kind == "needs"
        assert imported(editor, april_rates()).revisions.get().kind == "rates"

    def test_a_viewer_exports_and_does_not_import(self, viewer: Member) -> None:
        assert viewer.get(reverse(IMPORT)).status_code == 403
        assert look(viewer, a_need()).status_code == 403
        assert viewer.get(reverse(EXPORT)).status_code == 200

    @pytest.mark.parametrize("name", ["submit", "publish", "send_back", "discard"])
    def test_a_viewer_sends_nothing_on(self, keeper: Member, viewer: Member, name: str) -> None:
        batch = imported(keeper, april_rates())
        assert act(viewer, batch, name, why="x").status_code == 403
        assert viewer.get(batch_url(batch)).status_code == 200

    def test_an_act_that_is_none_is_refused(self, keeper: Member) -> None:
        assert act(keeper, imported(keeper, april_rates()), "explode").status_code == 400
        assert keeper.get(reverse("admin:services_catalogue_revisionbatch_change", args=("x",))).status_code == 404


class TestExport:
    @pytest.mark.parametrize(("kind", "form"), [("", "json"), ("services", "csv"), ("rates", "json")])
    def test_gives_a_file_that_changes_nothing_and_says_who_took_it(self, viewer: Member, kind: str, form: str) -> None:
        response = viewer.post(reverse(EXPORT), kind=kind, form=form)
        assert f'attachment; filename="{kind or "catalogue"}-' in response.headers["Content-Disposition"]
        plan = make_plan(read_file(response.content))
        assert (plan.differences, plan.troubles) == ((), ())
        assert AuditEntry.objects.get(action="catalogue.exported").actor == viewer.by

    def test_of_everything_as_one_table_is_refused(self, viewer: Member) -> None:
        assert viewer.post(reverse(EXPORT), kind="", form="csv").status_code == 422


class TestList:
    def test_names_batches_with_their_size(self, keeper: Member, viewer: Member) -> None:
        imported(keeper, april_rates())
        words = viewer.get(reverse("admin:services_catalogue_revisionbatch_changelist")).content.decode()
        assert "Imported from rates.csv." in words

    def test_a_part_of_a_batch_leads_to_all_of_it(self, keeper: Member, viewer: Member) -> None:
        batch = imported(keeper, april_rates())
        page = viewer.get(reverse("admin:services_catalogue_revision_change", args=(batch.revisions.get().pk,)))
        assert batch_url(batch) in page.content.decode()
