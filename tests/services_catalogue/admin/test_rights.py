"""Each role sees and does its part, and no forged form does more."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.operations import create_demo_person
from services_catalogue.models import Revision, RevisionState
from tests.services_catalogue.admin.people import Member, change_url, fresh, member

ROLES = {"editor": "Catalogue editors", "publisher": "Catalogue publishers", "keeper": "Rates keepers", "viewer": "Catalogue viewers"}
RATE = "tool_grant_most from 2026-04-06"
TOMORROW = (timezone.localdate() + timedelta(days=2)).isoformat()
WRITERS, NOBODY = {"editor", "publisher"}, set()
SERVICE_ACTS = [
    ("draft", "save", {}, WRITERS),
    ("draft", "save_and_submit", {}, WRITERS),
    ("draft", "settle", {}, WRITERS),
    ("draft", "rebase", {}, WRITERS),
    ("draft", "submit", {}, WRITERS),
    ("draft", "discard", {}, WRITERS),
    ("in-review", "publish", {}, {"publisher"}),
    ("in-review", "schedule", {"day": TOMORROW, "at": "00:01"}, {"publisher"}),
    ("in-review", "send_back", {"why": "Mend it."}, {"publisher"}),
    ("in-review", "unschedule", {}, {"publisher"}),
    ("in-review", "discard", {}, WRITERS),
]


def other(kind: str, key: str, state: str) -> Revision:
    """A change that somebody else wrote."""
    colleague = member("Catalogue publishers", "somebody")
    revision = colleague.start(key, kind)
    if state == "in-review":
        colleague.save(revision, "save_and_submit", summary="Same words.")
    assert fresh(revision).state == state
    return fresh(revision)


def is_refused(response: Any) -> bool:
    return response.status_code == 403


class TestActs:
    @pytest.mark.parametrize("role", ROLES)
    @pytest.mark.parametrize(("state", "act", "given", "allowed"), SERVICE_ACTS)
    def test_on_a_service_are_for_their_role(self, role, state, act, given, allowed) -> None:
        revision = other("services", "tool-grant", state)
        response = member(ROLES[role]).act(revision, act, **given)
        assert is_refused(response) is (role not in allowed)
        if role not in allowed:
            assert (fresh(revision).state, fresh(revision).saves) == (revision.state, revision.saves)

    @pytest.mark.parametrize(("role", "allowed"), [("editor", True), ("publisher", True), ("keeper", True), ("viewer", False)])
    def test_on_a_rate_are_for_the_rates_keeper_too(self, role, allowed) -> None:
        revision = other("rates", RATE, "draft")
        assert is_refused(member(ROLES[role]).act(revision, "submit")) is not allowed

    def test_publishing_is_not_for_the_rates_keeper(self, keeper: Member) -> None:
        revision = other("rates", RATE, "in-review")
        assert is_refused(keeper.act(revision, "publish"))
        assert fresh(revision).state == RevisionState.IN_REVIEW


class TestForgedByTheWriter:
    @pytest.mark.parametrize(("act", "given"), [("publish", {}), ("schedule", {"day": TOMORROW, "at": "00:01"})])
    def test_a_publisher_cannot_publish_what_they_wrote(self, publisher: Member, act, given) -> None:
        revision = publisher.in_review()
        assert publisher.act(revision, act, **given).status_code == 422
        assert fresh(revision).state == RevisionState.IN_REVIEW

    def test_nor_what_they_saved_once(self, editor: Member, publisher: Member) -> None:
        revision = editor.start()
        publisher.save(revision, summary="Once.")
        editor.act(revision, "submit")
        assert publisher.act(revision, "publish").status_code == 422
        assert fresh(revision).state == RevisionState.IN_REVIEW

    def test_an_editor_cannot_at_all(self, editor: Member) -> None:
        revision = editor.in_review()
        assert is_refused(editor.act(revision, "publish"))


class TestStarting:
    @pytest.mark.parametrize(
        ("kind", "key", "allowed"), [("services", "tool-grant", WRITERS), ("rates", RATE, {*WRITERS, "keeper"}), ("facts", "age", WRITERS)]
    )
    @pytest.mark.parametrize("role", ROLES)
    def test_is_for_writers_of_the_kind(self, role, kind, key, allowed) -> None:
        before, who = Revision.objects.count(), member(ROLES[role])
        pages = [reverse(f"admin:services_catalogue_{name}", args=(kind, key)) for name in ("start", "withdraw")]
        answers = [who.post(page, why="It ended.", replaced_by="") for page in pages]
        answers.append(
            who.post(reverse("admin:services_catalogue_start_new", args=(kind,)), id="x", valid_from="2030-01-01", summary="New.")
        )
        assert {is_refused(answer) for answer in answers} == {role not in allowed}
        assert Revision.objects.count() == before + (3 if role in allowed else 0)

    @pytest.mark.parametrize("role", ROLES)
    def test_again_from_an_earlier_revision_too(self, role) -> None:
        earlier = Revision.objects.get(kind="services", key="tool-grant")
        answer = member(ROLES[role]).post(reverse("admin:services_catalogue_restore", args=(earlier.pk,)))
        assert is_refused(answer) is (role not in WRITERS)


class TestLooking:
    def pages(self) -> list[str]:
        revision = other("services", "tool-grant", "in-review")
        entry = ("services", "tool-grant")
        return [
            reverse("admin:services_catalogue_revision_changelist"),
            change_url(revision),
            reverse("admin:services_catalogue_history", args=entry),
            reverse("admin:services_catalogue_compare", args=entry) + "?number=1&number=2",
            reverse("admin:services_catalogue_service_change", args=("tool-grant",)),
        ]

    @pytest.mark.parametrize("role", ROLES)
    def test_is_for_every_role(self, role) -> None:
        who = member(ROLES[role])
        assert {who.get(page).status_code for page in self.pages()} == {200}

    def test_is_not_for_other_staff_or_citizens(self) -> None:
        for role, code in (("Data protection officers", 403), ("", 302)):
            client = Client()
            client.force_login(create_demo_person(email=f"x{code}@example.org", role=role))
            assert {client.get(page).status_code for page in self.pages()} == {code}
