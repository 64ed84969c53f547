"""Editors see what enough people asked in vain, and say what comes of it."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from consent.models import AuditEntry
from services_catalogue.gaps import Unmet, note_gaps
from services_catalogue.gaps.themes import shown
from services_catalogue.models import Gap, GapDecision, GapKind, GapTally, Revision
from tests.services_catalogue.admin.people import Member, newest

pytestmark = pytest.mark.django_db
LIST = "/admin/services_catalogue/gap/"


def ask(text="kayak lessons", *, people=5, nation="", **more) -> Gap:
    for _ in range(people):
        unmet = Unmet(**{"kind": GapKind.NOTHING, "text": text, **more})
        note_gaps(person=uuid.uuid4(), unmet=[unmet], nation=nation, at=timezone.now())
    return Gap.objects.latest("pk")


def page_of(gap: Gap) -> str:
    return reverse("admin:services_catalogue_gap_change", args=(gap.pk,))


class TestTheList:
    def test_shows_a_theme_once_five_people_asked(self, viewer: Member) -> None:
        gap = ask(people=4)
        assert "kayak lessons" not in viewer.get(LIST).content.decode()
        assert viewer.get(page_of(gap)).status_code == 404
        ask(people=1)
        assert "kayak lessons" in viewer.get(LIST).content.decode()

    def test_shows_a_nation_by_its_own_five(self, viewer: Member) -> None:
        ask(people=4, nation="wales")
        ask(people=4, nation="scotland")
        assert "kayak lessons" in viewer.get(LIST).content.decode()
        assert "kayak lessons" not in viewer.get(LIST, nation="wales").content.decode()

    def test_is_narrowed_by_kind_and_words(self, viewer: Member) -> None:
        ask()
        assert "kayak lessons" in viewer.get(LIST, kind="nothing-found", words="kay").content.decode()
        assert "kayak lessons" not in viewer.get(LIST, kind="no-source").content.decode()
        assert "kayak lessons" not in viewer.get(LIST, words="yacht").content.decode()

    def test_gives_no_small_or_exact_number(self) -> None:
        assert [shown(people) for people in (0, 1, 4, 5, 9, 10, 14)] == [0, None, None, 5, 5, 10, 10]

    def test_takes_the_same_few_queries_however_many_there_are(self, viewer: Member) -> None:
        gaps = Gap.objects.bulk_create(Gap(kind=GapKind.NOTHING, words=f"word{n}") for n in range(300))
        week = timezone.localdate()
        GapTally.objects.bulk_create(GapTally(gap=gap, period=1, most=9, total=9, last_week=week) for gap in gaps)
        with CaptureQueriesContext(connection) as asked:
            assert viewer.get(LIST).status_code == 200
        assert len(asked) < 20

    def test_is_not_for_those_without_the_right(self, client) -> None:
        assert client.get(LIST).status_code == 302


class TestATheme:
    def test_starts_a_draft_with_its_words(self, editor: Member) -> None:
        gap = ask()
        for kind, field in (("services", "citizen_phrases"), ("needs", "phrases"), ("answers", "asks")):
            response = editor.post(page_of(gap), draft=kind)
            assert response.url == reverse("admin:services_catalogue_revision_change", args=(newest().pk,))
            assert newest().content[field] == ["kayak lessons"]
            assert editor.get(response.url).status_code == 200
        gap.refresh_from_db()
        assert gap.outcome == "drafted"

    def test_leads_to_a_change_of_the_service_that_stayed_open(self, editor: Member) -> None:
        gap = ask("", kind=GapKind.UNSETTLED, fact="age", service="tool-grant")
        editor.post(page_of(gap), draft="services")
        assert (newest().kind, newest().key) == ("services", "tool-grant")

    def test_is_set_aside_with_a_reason_that_is_audited_and_opened_again(self, editor: Member) -> None:
        gap = ask()
        assert editor.post(page_of(gap), act="set_aside", why="").status_code == 422
        assert editor.post(page_of(gap), act="set_aside", why="Sport is not ours").status_code == 302
        assert "kayak lessons" not in editor.get(LIST).content.decode()
        assert "kayak lessons" in editor.get(LIST, outcome="set-aside").content.decode()
        entry = AuditEntry.objects.get(action="gap.decided")
        assert (entry.actor, entry.reason) == (editor.by, "Sport is not ours")
        editor.post(page_of(gap), act="open", why="It is work after all")
        assert "kayak lessons" in editor.get(LIST).content.decode()

    def test_is_covered_by_a_published_entry_alone(self, editor: Member) -> None:
        gap = ask()
        response = editor.post(page_of(gap), act="covered", entry="services/nothing", why="They missed it")
        assert response.status_code == 422
        assert "is not published" in response.content.decode()
        assert not GapDecision.objects.exists()
        assert editor.post(page_of(gap), act="covered", entry="services/tool-grant", why="They missed it").status_code == 302
        assert "services/tool-grant" in editor.get(page_of(gap)).content.decode()

    def test_is_only_looked_at_by_viewers(self, viewer: Member) -> None:
        gap = ask()
        assert "Start a draft" not in viewer.get(page_of(gap)).content.decode()
        before = Revision.objects.count()
        assert viewer.post(page_of(gap), draft="services").status_code == 403
        assert viewer.post(page_of(gap), act="set_aside", why="No").status_code == 403
        assert (Revision.objects.count(), GapDecision.objects.count()) == (before, 0)
