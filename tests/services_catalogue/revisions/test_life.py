"""The life of a change, from its first word to the public and back."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from consent.models import AuditEntry
from services_catalogue import revisions
from services_catalogue.models import Act, Revision, RevisionAct, RevisionState
from services_catalogue.operations import load_catalogue
from services_catalogue.queries import published_catalogue
from services_catalogue.revisions import ConflictError, ProblemsError, RevisionError
from tests.services_catalogue.folders import write_folder

pytestmark = pytest.mark.django_db

EDITOR, COLLEAGUE, PUBLISHER = UUID(int=1), UUID(int=2), UUID(int=3)
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


@pytest.fixture(autouse=True)
def catalogue(tmp_path: Path) -> None:
    load_catalogue(write_folder(tmp_path))


def started(key: str = "tool-grant", **changes: Any) -> Revision:
    revision = revisions.start_change(kind="services", key=key, by=EDITOR, at=NOW, summary="Clearer words.")
    if not changes:
        return revision
    return revisions.save_draft(revision_id=revision.pk, content={**revision.content, **changes}, seen=revision.saves, by=EDITOR, at=NOW)


def in_review(**changes: Any) -> Revision:
    return revisions.submit(revision_id=started(**changes).pk, by=EDITOR, at=NOW)


def published(**changes: Any) -> Revision:
    return revisions.publish(revision_id=in_review(**changes).pk, by=PUBLISHER, at=LATER)


def summary_of(key: str = "tool-grant") -> str:
    return published_catalogue().services[key].summary


class TestLoad:
    def test_leaves_one_published_revision_of_each_entry(self) -> None:
        assert {state for state in Revision.objects.values_list("state", flat=True)} == {"published"}
        assert Revision.objects.filter(kind="services").count() == len(published_catalogue().services)

    def test_again_adds_none(self, tmp_path: Path) -> None:
        before = Revision.objects.count()
        load_catalogue(write_folder(tmp_path))
        assert Revision.objects.count() == before


class TestDraft:
    def test_is_seen_by_nobody_until_it_is_published(self) -> None:
        before = summary_of()
        in_review(summary_en="Help to buy tools.")
        assert summary_of() == before
        Revision.objects.filter(state=RevisionState.IN_REVIEW).get()

    def test_of_nothing_is_refused(self) -> None:
        with pytest.raises(RevisionError, match="Nothing is published"):
            revisions.start_change(kind="services", key="no-such", by=EDITOR, at=NOW)

    def test_of_a_new_entry_needs_an_id_that_is_free(self) -> None:
        with pytest.raises(RevisionError, match="published already"):
            revisions.start_new(kind="services", content={"id": "tool-grant"}, by=EDITOR, at=NOW)
        with pytest.raises(RevisionError, match="Give it an id"):
            revisions.start_new(kind="services", content={}, by=EDITOR, at=NOW)

    def test_may_be_half_written_but_not_submitted(self) -> None:
        revision = revisions.start_new(kind="services", content={"id": "new-grant"}, by=EDITOR, at=NOW, summary="A new grant.")
        with pytest.raises(ProblemsError) as refused:
            revisions.submit(revision_id=revision.pk, by=EDITOR, at=NOW)
        assert {problem.field for problem in refused.value.problems} >= {"name_en", "summary_en", "nations", "sources"}
        assert Revision.objects.get(pk=revision.pk).state == RevisionState.DRAFT

    def test_needs_a_sentence_on_what_changes(self) -> None:
        revision = revisions.start_change(kind="services", key="tool-grant", by=EDITOR, at=NOW)
        with pytest.raises(RevisionError, match="what changes"):
            revisions.submit(revision_id=revision.pk, by=EDITOR, at=NOW)

    def test_that_is_discarded_stays_in_the_history(self) -> None:
        revision = started()
        revisions.discard(revision_id=revision.pk, by=EDITOR, at=NOW)
        assert Revision.objects.get(pk=revision.pk).state == RevisionState.DISCARDED
        with pytest.raises(RevisionError, match="discarded"):
            revisions.save_draft(revision_id=revision.pk, content=revision.content, seen=0, by=EDITOR, at=NOW)


class TestTwoEditors:
    def test_of_different_fields_both_count(self) -> None:
        draft = started()
        revisions.save_draft(revision_id=draft.pk, content={**draft.content, "summary_en": "Mine."}, seen=0, by=EDITOR, at=NOW)
        both = revisions.save_draft(revision_id=draft.pk, content={**draft.content, "name_en": "Theirs"}, seen=0, by=COLLEAGUE, at=NOW)
        assert (both.content["summary_en"], both.content["name_en"]) == ("Mine.", "Theirs")

    def test_of_one_field_must_choose(self) -> None:
        draft = started()
        revisions.save_draft(revision_id=draft.pk, content={**draft.content, "summary_en": "Mine."}, seen=0, by=EDITOR, at=NOW)
        theirs = {**draft.content, "summary_en": "Theirs."}
        with pytest.raises(ConflictError) as conflict:
            revisions.save_draft(revision_id=draft.pk, content=theirs, seen=0, by=COLLEAGUE, at=NOW)
        assert conflict.value.merge.conflicts == ("summary_en",)
        assert Revision.objects.get(pk=draft.pk).content["summary_en"] == "Mine."
        chosen = revisions.save_draft(revision_id=draft.pk, content=theirs, seen=conflict.value.saves, by=COLLEAGUE, at=NOW)
        assert chosen.content["summary_en"] == "Theirs."


class TestReview:
    def test_sends_back_with_a_reason(self) -> None:
        revision = in_review(summary_en="Help to buy tools.")
        with pytest.raises(RevisionError, match="Say what should be mended"):
            revisions.send_back(revision_id=revision.pk, by=PUBLISHER, at=LATER, why=" ")
        revisions.send_back(revision_id=revision.pk, by=PUBLISHER, at=LATER, why="Say how much.")
        assert Revision.objects.get(pk=revision.pk).state == RevisionState.DRAFT
        assert revision.acts.last().note == "Say how much."  # type: ignore[union-attr]

    @pytest.mark.parametrize("writer", [EDITOR, COLLEAGUE])
    def test_who_wrote_any_of_it_does_not_publish_it(self, writer) -> None:
        draft = started(summary_en="Help to buy tools.")
        revisions.save_draft(revision_id=draft.pk, content=draft.content, seen=1, by=COLLEAGUE, at=NOW)
        revision = revisions.submit(revision_id=draft.pk, by=EDITOR, at=NOW)
        with pytest.raises(RevisionError, match="Somebody else"):
            revisions.publish(revision_id=revision.pk, by=writer, at=LATER)
        with pytest.raises(RevisionError, match="Somebody else"):
            revisions.schedule(revision_id=revision.pk, by=writer, at=NOW, go_live_at=LATER)

    def test_a_draft_is_not_published(self) -> None:
        with pytest.raises(RevisionError, match="draft"):
            revisions.publish(revision_id=started().pk, by=PUBLISHER, at=LATER)


class TestPublishing:
    def test_makes_the_public_read_it_and_keeps_what_was(self) -> None:
        before = summary_of()
        revision = published(summary_en="Help to buy tools.")
        assert summary_of() == "Help to buy tools."
        earlier = Revision.objects.get(kind="services", key="tool-grant", state=RevisionState.SUPERSEDED)
        assert (earlier.content["summary_en"], earlier.ended_at, revision.number) == (before, LATER, earlier.number + 1)

    def test_is_in_the_audit_trail_with_who_and_without_words(self) -> None:
        revision = published(summary_en="Help to buy tools.")
        acts = list(RevisionAct.objects.filter(revision=revision).values_list("act", "by"))
        assert acts == [(Act.STARTED, EDITOR), (Act.SAVED, EDITOR), (Act.SUBMITTED, EDITOR), (Act.PUBLISHED, PUBLISHER)]
        entry = AuditEntry.objects.get(action="revision.published")
        assert (entry.actor, entry.details) == (PUBLISHER, {"revision": revision.pk, "kind": "services"})
        assert not RevisionAct.objects.exclude(saved=None).filter(revision=revision).exists()

    def test_over_a_change_of_other_fields_keeps_both(self) -> None:
        revision = in_review(summary_en="Help to buy tools.")
        published(name_en="The tool grant")
        revisions.publish(revision_id=revision.pk, by=PUBLISHER, at=LATER)
        service = published_catalogue().services["tool-grant"]
        assert (service.name, service.summary) == ("The tool grant", "Help to buy tools.")

    def test_over_a_change_of_the_same_field_is_refused_until_somebody_chooses(self) -> None:
        revision = in_review(summary_en="Help to buy tools.")
        published(summary_en="Cash for tools.")
        with pytest.raises(ConflictError):
            revisions.publish(revision_id=revision.pk, by=PUBLISHER, at=LATER)
        revisions.send_back(revision_id=revision.pk, by=PUBLISHER, at=LATER, why="Changed meanwhile.")
        revisions.rebase(revision_id=revision.pk, content=revision.content, by=EDITOR, at=LATER)
        revisions.submit(revision_id=revision.pk, by=EDITOR, at=LATER)
        revisions.publish(revision_id=revision.pk, by=PUBLISHER, at=LATER)
        assert summary_of() == "Help to buy tools."

    def test_restores_an_earlier_revision_as_a_draft(self) -> None:
        before = summary_of()
        published(summary_en="Help to buy tools.")
        earlier = Revision.objects.get(kind="services", key="tool-grant", state=RevisionState.SUPERSEDED)
        draft = revisions.restore(revision_id=earlier.pk, by=EDITOR, at=LATER)
        assert summary_of() == "Help to buy tools."
        revisions.submit(revision_id=draft.pk, by=EDITOR, at=LATER)
        revisions.publish(revision_id=draft.pk, by=PUBLISHER, at=LATER)
        assert summary_of() == before


class TestSchedule:
    def test_goes_live_on_its_day_and_once(self) -> None:
        revision = in_review(summary_en="Help to buy tools.")
        revisions.schedule(revision_id=revision.pk, by=PUBLISHER, at=NOW, go_live_at=LATER)
        assert revisions.publish_due(at=NOW) == []
        assert [one.pk for one in revisions.publish_due(at=LATER)] == [revision.pk]
        assert summary_of() == "Help to buy tools."
        assert revisions.publish_due(at=LATER) == []

    def test_of_the_past_is_refused(self) -> None:
        with pytest.raises(RevisionError, match="still to come"):
            revisions.schedule(revision_id=in_review(name_en="New").pk, by=PUBLISHER, at=LATER, go_live_at=NOW)

    def test_what_no_longer_fits_returns_to_review_with_the_reason(self) -> None:
        revision = in_review(summary_en="Help to buy tools.")
        revisions.schedule(revision_id=revision.pk, by=PUBLISHER, at=NOW, go_live_at=LATER)
        published(summary_en="Cash for tools.")
        assert revisions.publish_due(at=LATER) == []
        assert Revision.objects.get(pk=revision.pk).state == RevisionState.IN_REVIEW
        last = revision.acts.last()
        assert last is not None
        assert (last.act, last.by) == (Act.REFUSED, None)
        assert "summary_en" in last.note

    def test_can_be_taken_off(self) -> None:
        revision = in_review(summary_en="Help to buy tools.")
        revisions.schedule(revision_id=revision.pk, by=PUBLISHER, at=NOW, go_live_at=LATER)
        revisions.unschedule(revision_id=revision.pk, by=PUBLISHER, at=NOW)
        assert revisions.publish_due(at=LATER) == []


class TestWithdrawal:
    def withdrawn(self, key: str, **more: Any) -> Revision:
        draft = revisions.start_withdrawal(
            kind="services", key=key, **{"replaced_by": [], "why": "It ended.", "by": EDITOR, "at": NOW, **more}
        )
        revision = revisions.submit(revision_id=draft.pk, by=EDITOR, at=NOW)
        return revisions.publish(revision_id=revision.pk, by=PUBLISHER, at=LATER)

    def test_takes_the_entry_away_and_points_to_what_replaces_it(self) -> None:
        content = {**revisions.live_entry("services", "tool-grant"), "id": "new-grant", "related": []}  # type: ignore[dict-item]
        draft = revisions.start_new(kind="services", content=content, by=EDITOR, at=NOW, summary="A new grant.")
        revisions.submit(revision_id=draft.pk, by=EDITOR, at=NOW)
        revisions.publish(revision_id=draft.pk, by=PUBLISHER, at=NOW)
        revision = self.withdrawn("new-grant", replaced_by=["tool-grant"])
        assert "new-grant" not in published_catalogue().services
        assert (revision.state, revision.replaced_by) == (RevisionState.WITHDRAWN, ["tool-grant"])

    def test_of_what_others_name_says_who_names_it(self) -> None:
        with pytest.raises(ProblemsError, match="tool-grant / related"):
            self.withdrawn("old-grant")
        assert "old-grant" in published_catalogue().services

    def test_names_only_published_entries_to_use_instead(self) -> None:
        with pytest.raises(RevisionError, match="could replace it"):
            self.withdrawn("tool-grant", replaced_by=["tool-grant"])
