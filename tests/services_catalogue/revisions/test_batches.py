"""Changes that go to the public together, or not at all."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from consent.models import AuditEntry
from services_catalogue import revisions
from services_catalogue.entries import Entry
from services_catalogue.models import Act, CatalogueVersion, Rate, Revision, RevisionAct, RevisionBatch, RevisionState
from services_catalogue.operations import load_catalogue
from services_catalogue.queries import published_catalogue, stored_entries
from services_catalogue.revisions import ConflictError, ProblemsError, RevisionError
from tests.services_catalogue.folders import write_folder

pytestmark = pytest.mark.django_db

EDITOR, COLLEAGUE, PUBLISHER = UUID(int=1), UUID(int=2), UUID(int=3)
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


@pytest.fixture(autouse=True)
def catalogue(tmp_path: Path) -> None:
    load_catalogue(write_folder(tmp_path))


def entry(kind: str, **changes: Any) -> Entry:
    return {**stored_entries()[kind][0], **changes}


def a_service_with_its_answer() -> list[tuple[str, str, Entry | None]]:
    """Neither can be published without the other being there: the answer names the service."""
    service = entry("services", id="drill-grant", name_en="Drill Grant", related=[], citizen_phrases=["money for a drill"])
    return [
        ("answers", "how-much-drill", entry("answers", id="how-much-drill", service="drill-grant")),
        ("services", "drill-grant", service),
        ("contacts", "help-line", entry("contacts", name_en="Another Line")),
    ]


def started(changes: list[tuple[str, str, Entry | None]] | None = None) -> RevisionBatch:
    return revisions.start_batch(changes=changes or a_service_with_its_answer(), summary="From a file.", by=EDITOR, at=NOW)


def in_review(changes: list[tuple[str, str, Entry | None]] | None = None) -> RevisionBatch:
    return revisions.submit_batch(batch_id=started(changes).pk, by=EDITOR, at=NOW)


def states(batch: RevisionBatch) -> set[str]:
    return set(batch.revisions.order_by().values_list("state", flat=True))


class TestStart:
    def test_makes_drafts_that_the_public_does_not_see(self) -> None:
        version = CatalogueVersion.objects.get().token
        assert states(started()) == {RevisionState.DRAFT}
        assert CatalogueVersion.objects.get().token == version

    def test_of_nothing_is_refused(self) -> None:
        with pytest.raises(RevisionError, match="nothing to change"):
            revisions.start_batch(changes=[], summary="From a file.", by=EDITOR, at=NOW)
        with pytest.raises(RevisionError, match="what changes, and why"):
            revisions.start_batch(changes=a_service_with_its_answer(), summary=" ", by=EDITOR, at=NOW)
        with pytest.raises(RevisionError, match="Nothing is published under “no-such”"):
            started([("services", "no-such", None)])
        assert not RevisionBatch.objects.exists()

    def test_lets_a_draft_of_it_be_edited_and_merged(self) -> None:
        draft = started().revisions.get(kind="contacts")
        revisions.save_draft(revision_id=draft.pk, content={**draft.content, "hours": "9 to 5"}, seen=0, by=EDITOR, at=NOW)
        both = revisions.save_draft(revision_id=draft.pk, content={**draft.content, "name_en": "Third Line"}, seen=0, by=COLLEAGUE, at=NOW)
        assert (both.content["hours"], both.content["name_en"]) == ("9 to 5", "Third Line")


class TestPublish:
    def test_puts_all_of_it_before_the_public_at_once(self) -> None:
        batch, before = in_review(), CatalogueVersion.objects.get().token
        revisions.publish_batch(batch_id=batch.pk, by=PUBLISHER, at=LATER)
        assert states(batch) == {RevisionState.PUBLISHED}
        found = published_catalogue()
        assert (found.services["drill-grant"].name, found.contacts["help-line"].name) == ("Drill Grant", "Another Line")
        assert CatalogueVersion.objects.get().token != before
        assert not Revision.objects.filter(batch=batch).exclude(base=None).exists()
        assert not RevisionAct.objects.filter(revision__batch=batch).exclude(saved=None).exists()

    def test_keeps_each_act_and_records_it_once(self) -> None:
        batch = in_review()
        revisions.publish_batch(batch_id=batch.pk, by=PUBLISHER, at=LATER)
        one = batch.revisions.get(kind="services")
        assert [(act.act, act.by) for act in one.acts.all()] == [(Act.STARTED, EDITOR), (Act.SUBMITTED, EDITOR), (Act.PUBLISHED, PUBLISHER)]
        recorded = AuditEntry.objects.filter(action__startswith="revision_batch.").order_by("sequence")
        assert [(entry.action, entry.details["revisions"]) for entry in recorded] == [
            ("revision_batch.started", 3),
            ("revision_batch.submitted", 3),
            ("revision_batch.published", 3),
        ]

    @pytest.mark.parametrize("who", [EDITOR, COLLEAGUE])
    def test_needs_somebody_who_wrote_none_of_it(self, who: UUID) -> None:
        batch = started()
        draft = batch.revisions.get(kind="contacts")
        revisions.save_draft(revision_id=draft.pk, content=draft.content, seen=0, by=COLLEAGUE, at=NOW)
        revisions.submit_batch(batch_id=batch.pk, by=EDITOR, at=NOW)
        with pytest.raises(RevisionError, match="Somebody else has to publish it"):
            revisions.publish_batch(batch_id=batch.pk, by=who, at=LATER)
        assert states(batch) == {RevisionState.IN_REVIEW}

    def test_of_one_part_alone_is_refused(self) -> None:
        batch = in_review()
        one = batch.revisions.get(kind="contacts")
        for act in (
            lambda: revisions.publish(revision_id=one.pk, by=PUBLISHER, at=LATER),
            lambda: revisions.send_back(revision_id=one.pk, by=PUBLISHER, at=LATER, why="No."),
            lambda: revisions.schedule(revision_id=one.pk, by=PUBLISHER, at=NOW, go_live_at=LATER),
        ):
            with pytest.raises(RevisionError, match="belongs to a batch"):
                act()

    def test_of_nothing_happens_when_one_entry_changed_meanwhile(self) -> None:
        batch = in_review()
        draft = revisions.start_change(
            kind="contacts", key="help-line", content=entry("contacts", name_en="Theirs"), by=COLLEAGUE, at=NOW, summary="x"
        )
        revisions.submit(revision_id=draft.pk, by=COLLEAGUE, at=NOW)
        revisions.publish(revision_id=draft.pk, by=PUBLISHER, at=NOW)
        with pytest.raises(ConflictError, match="help-line"):
            revisions.publish_batch(batch_id=batch.pk, by=PUBLISHER, at=LATER)
        assert states(batch) == {RevisionState.IN_REVIEW}
        assert "drill-grant" not in published_catalogue().services

    def test_that_breaks_half_way_leaves_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        batch, before = in_review(), stored_entries()
        monkeypatch.setattr("services_catalogue.revisions.batches.announce", lambda: (_ for _ in ()).throw(RuntimeError("the power went")))
        with pytest.raises(RuntimeError):
            revisions.publish_batch(batch_id=batch.pk, by=PUBLISHER, at=LATER)
        assert (states(batch), stored_entries()) == ({RevisionState.IN_REVIEW}, before)

    def test_closes_the_amounts_before_its_new_ones(self) -> None:
        new = entry("rates", value="150", valid_from="2027-04-06", valid_to="2028-04-05")
        later = entry("rates", value="160", valid_from="2028-04-06")
        batch = in_review([("rates", f"{rate['id']} from {rate['valid_from']}", rate) for rate in (later, new)])
        revisions.publish_batch(batch_id=batch.pk, by=PUBLISHER, at=LATER)
        assert [str(rate.valid_to) for rate in Rate.objects.order_by("valid_from")] == ["2027-04-05", "2028-04-05", "None"]

    def test_takes_entries_away_before_what_they_name(self) -> None:
        gone = [("services", "old-grant", None), ("answers", "how-much", None), ("services", "tool-grant", None), ("needs", "tools", None)]
        batch = in_review(gone)
        revisions.publish_batch(batch_id=batch.pk, by=PUBLISHER, at=LATER)
        assert states(batch) == {RevisionState.WITHDRAWN}
        assert not published_catalogue().services


class TestReview:
    def test_is_refused_while_the_whole_would_not_hold_together(self) -> None:
        batch = started(a_service_with_its_answer()[:1])
        with pytest.raises(ProblemsError, match="'drill-grant' is not a service"):
            revisions.submit_batch(batch_id=batch.pk, by=EDITOR, at=NOW)

    def test_sends_all_of_it_back_with_a_reason(self) -> None:
        batch = in_review()
        with pytest.raises(RevisionError, match="Say what should be mended"):
            revisions.send_back_batch(batch_id=batch.pk, by=PUBLISHER, at=LATER, why=" ")
        revisions.send_back_batch(batch_id=batch.pk, by=PUBLISHER, at=LATER, why="The phone number is wrong.")
        assert states(batch) == {RevisionState.DRAFT}

    def test_goes_on_without_what_was_put_aside(self) -> None:
        batch = started()
        revisions.discard(revision_id=batch.revisions.get(kind="contacts").pk, by=EDITOR, at=NOW)
        revisions.submit_batch(batch_id=batch.pk, by=EDITOR, at=NOW)
        revisions.publish_batch(batch_id=batch.pk, by=PUBLISHER, at=LATER)
        assert states(batch) == {RevisionState.PUBLISHED, RevisionState.DISCARDED}
        assert published_catalogue().contacts["help-line"].name == "Help Line"

    def test_of_a_batch_that_was_put_aside_is_over(self) -> None:
        batch = in_review()
        revisions.discard_batch(batch_id=batch.pk, by=PUBLISHER, at=LATER)
        assert states(batch) == {RevisionState.DISCARDED}
        with pytest.raises(RevisionError, match="not possible now"):
            revisions.publish_batch(batch_id=batch.pk, by=PUBLISHER, at=LATER)
