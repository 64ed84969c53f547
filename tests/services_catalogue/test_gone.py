"""A service that was taken away: old links say so, and lead to what replaces it."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from services_catalogue import revisions
from services_catalogue.operations import load_catalogue
from tests.services_catalogue.folders import SMALL, write_folder

pytestmark = pytest.mark.django_db
EDITOR, PUBLISHER = UUID(int=1), UUID(int=2)
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def catalogue(tmp_path: Path) -> None:
    def more(entries: dict[str, Any]) -> None:
        plain = {**SMALL["services"][0], "related": []}
        entries["services"] += [{**plain, "id": f"grant-{number}", "name_en": f"Grant {number}"} for number in (1, 2, 3)]

    load_catalogue(write_folder(tmp_path, more))


def withdraw(key: str, *instead: str) -> None:
    draft = revisions.start_withdrawal(kind="services", key=key, replaced_by=list(instead), why="It ended.", by=EDITOR, at=NOW)
    revisions.submit(revision_id=draft.pk, by=EDITOR, at=NOW)
    revisions.publish(revision_id=draft.pk, by=PUBLISHER, at=NOW)


def page(client: Client, key: str) -> tuple[int, str]:
    response = client.get(f"/services/{key}/")
    return response.status_code, response.content.decode()


class TestGone:
    def test_says_that_it_is_no_longer_listed_and_what_to_use(self, client: Client) -> None:
        withdraw("grant-1", "grant-2")
        status, words = page(client, "grant-1")
        assert status == 410
        assert "Grant 1 is no longer listed" in words
        assert 'href="/services/grant-2/"' in words

    def test_leads_on_past_what_has_gone_since(self, client: Client) -> None:
        withdraw("grant-1", "grant-2")
        withdraw("grant-2", "grant-3")
        status, words = page(client, "grant-1")
        assert status == 410
        assert 'href="/services/grant-3/"' in words
        assert 'href="/services/grant-2/"' not in words

    def test_without_a_replacement_leads_to_the_list(self, client: Client) -> None:
        withdraw("grant-1")
        assert "Find a service that can help you" in page(client, "grant-1")[1]

    def test_is_not_said_of_what_never_was_nor_of_what_came_back(self, client: Client) -> None:
        assert page(client, "no-such")[0] == 404
        withdraw("grant-1")
        earlier = revisions.published_revision("services", "grant-2")
        assert earlier is not None
        again = revisions.start_new(kind="services", content={**earlier.content, "id": "grant-1"}, by=EDITOR, at=NOW, summary="Back.")
        revisions.submit(revision_id=again.pk, by=EDITOR, at=NOW)
        revisions.publish(revision_id=again.pk, by=PUBLISHER, at=NOW)
        assert page(client, "grant-1")[0] == 200
