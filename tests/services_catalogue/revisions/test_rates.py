"""Amounts by date: entered early, switching on the day, never vanishing from under a sum or an answer."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from services_catalogue import revisions
from services_catalogue.entries import Entry
from services_catalogue.models import Act, Rate, Revision, RevisionState
from services_catalogue.operations import CatalogueRefusedError, load_catalogue
from services_catalogue.queries import published_catalogue
from services_catalogue.revisions import ProblemsError
from tests.services_catalogue.folders import SMALL, write_folder

pytestmark = pytest.mark.django_db

EDITOR, PUBLISHER = UUID(int=1), UUID(int=3)
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
OLD = {**SMALL["rates"][0], "valid_to": ""}
KEY, APRIL = "tool_grant_most from 2026-04-06", "tool_grant_most from 2027-04-06"


def april(**changes: Any) -> Entry:
    return {**OLD, "value": "150", "valid_from": "2027-04-06", **changes}


def load(folder: Path, *rates: Entry, change: Callable[[dict[str, Any]], None] = lambda entries: None) -> None:
    def with_rates(entries: dict[str, Any]) -> None:
        entries["rates"] = list(rates)
        change(entries)

    load_catalogue(write_folder(folder, with_rates))


def publish(revision: Revision) -> Revision:
    revisions.submit(revision_id=revision.pk, by=EDITOR, at=NOW)
    return revisions.publish(revision_id=revision.pk, by=PUBLISHER, at=LATER)


def new(rate: Entry) -> Revision:
    return revisions.start_new(kind="rates", content=rate, by=EDITOR, at=NOW, summary="April's amount.")


def change(key: str, content: Entry) -> Revision:
    return revisions.start_change(kind="rates", key=key, content=content, by=EDITOR, at=NOW, summary="Mended.")


def withdraw(key: str) -> Revision:
    return revisions.start_withdrawal(kind="rates", key=key, replaced_by=[], why="Gone.", by=EDITOR, at=NOW)


def refused(act: Callable[[], Any]) -> str:
    with pytest.raises(ProblemsError) as problems:
        act()
    return str(problems.value)


@pytest.fixture
def nobody_else_needs_it(settings: Any) -> None:
    settings.RATE_USERS = []


@pytest.fixture
def a_sum_needs_it(settings: Any) -> None:
    settings.RATE_USERS = [f"{__name__}.USED"]


USED = {"tool_grant_most": ("the tool sum", "the drill sum")}


class TestNextAmount:
    def test_switches_on_its_day_and_not_before(self, tmp_path: Path) -> None:
        load(tmp_path, OLD)
        publish(new(april()))
        catalogue = published_catalogue()
        assert catalogue.rate("tool_grant_most", date(2027, 4, 5)).value == Decimal(120)
        assert catalogue.rate("tool_grant_most", date(2027, 4, 6)).value == Decimal(150)

    @pytest.mark.parametrize("last_day", ["", "2027-04-30"])
    def test_ends_the_one_before_in_the_same_change_and_keeps_that_in_its_history(self, tmp_path: Path, last_day: str) -> None:
        load(tmp_path, {**OLD, "valid_to": last_day})
        publish(new(april(valid_to="2028-04-05")))
        assert Rate.objects.get(valid_from="2026-04-06").valid_to == date(2027, 4, 5)
        before, ended = Revision.objects.filter(key=KEY).order_by("number")
        assert (before.state, ended.state) == (RevisionState.SUPERSEDED, RevisionState.PUBLISHED)
        assert ended.content["valid_to"] == "2027-04-05"
        assert [(act.act, act.by) for act in ended.acts.all()] == [(Act.PUBLISHED, PUBLISHER)]

    def test_leaves_alone_one_that_ends_in_time(self, tmp_path: Path) -> None:
        load(tmp_path, {**OLD, "valid_to": "2027-04-05"})
        publish(new(april()))
        assert Revision.objects.get(key=KEY).state == RevisionState.PUBLISHED

    def test_that_ends_sooner_than_the_one_before_is_refused_as_an_overlap(self, tmp_path: Path) -> None:
        load(tmp_path, {**OLD, "valid_to": "2028-04-05"})
        draft = new(april(valid_to="2027-06-30"))
        assert "overlaps the rate from 2027-04-06" in refused(lambda: revisions.submit(revision_id=draft.pk, by=EDITOR, at=NOW))

    def test_that_leaves_days_without_an_amount_is_refused(self, tmp_path: Path) -> None:
        load(tmp_path, {**OLD, "valid_to": "2027-04-01"})
        draft = new(april())
        assert "leaves days without an amount" in refused(lambda: revisions.submit(revision_id=draft.pk, by=EDITOR, at=NOW))

    def test_may_be_half_written(self, tmp_path: Path) -> None:
        load(tmp_path, OLD)
        draft = new({"id": "tool_grant_most", "valid_from": "6 April"})
        assert "is not a date like" in refused(lambda: revisions.submit(revision_id=draft.pk, by=EDITOR, at=NOW))


class TestVanishing:
    def test_of_an_amount_in_force_is_refused_naming_every_user(self, tmp_path: Path, a_sum_needs_it: None) -> None:
        load(tmp_path, OLD)
        draft = withdraw(KEY)
        message = refused(lambda: revisions.submit(revision_id=draft.pk, by=EDITOR, at=NOW))
        assert "would vanish, but is used by the tool sum, the drill sum, answers / how-much" in message

    def test_in_days_to_come_is_refused(self, tmp_path: Path, a_sum_needs_it: None) -> None:
        load(tmp_path, OLD)
        draft = change(KEY, {**OLD, "valid_to": "2027-04-05"})
        message = refused(lambda: revisions.submit(revision_id=draft.pk, by=EDITOR, at=NOW))
        assert "would end on 2027-04-05 with nothing to follow, but is used by the tool sum" in message

    def test_of_an_amount_to_come_or_of_the_past_takes_nothing_away(self, tmp_path: Path, a_sum_needs_it: None) -> None:
        past = {**OLD, "valid_from": "2025-04-06", "valid_to": "2026-04-05"}
        load(tmp_path, past, {**OLD, "valid_to": "2027-04-05"}, april())
        publish(withdraw(APRIL))
        publish(withdraw("tool_grant_most from 2025-04-06"))
        assert [rate.valid_from for rate in Rate.objects.all()] == [date(2026, 4, 6)]

    def test_of_what_nobody_needs_is_allowed(self, tmp_path: Path, nobody_else_needs_it: None) -> None:
        load(tmp_path, OLD, change=lambda entries: entries.update(answers=[]))
        publish(withdraw(KEY))
        assert not Rate.objects.exists()

    def test_by_loading_files_is_refused_and_changes_nothing(self, tmp_path: Path, a_sum_needs_it: None) -> None:
        load(tmp_path, OLD, {**OLD, "id": "other"}, change=lambda entries: entries.update(answers=[]))
        with pytest.raises(CatalogueRefusedError) as problems:
            load(tmp_path, {**OLD, "id": "other"}, change=lambda entries: entries.update(answers=[]))
        assert [str(problem) for problem in problems.value.problems] == [
            f"rates / {KEY} / id: would vanish, but is used by the tool sum, the drill sum"
        ]
        assert Rate.objects.count() == 2

    def test_by_loading_a_shorter_year_is_refused_too(self, tmp_path: Path) -> None:
        load(tmp_path, OLD)
        with pytest.raises(CatalogueRefusedError) as problems:
            load(tmp_path, {**OLD, "valid_to": "2027-04-05"})
        assert "used by answers / how-much" in str(problems.value.problems[0])
