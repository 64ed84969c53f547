"""Scheduled changes go live on their minute: by any number of workers, once, also after a crash."""

import weakref
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier
from types import SimpleNamespace
from uuid import UUID

import pytest
from celery.signals import worker_ready
from django.db import connection
from django.utils import timezone

from govassist.celery import app
from services_catalogue import revisions, tasks
from services_catalogue.models import Act, Revision, RevisionAct, RevisionState
from services_catalogue.operations import load_catalogue
from services_catalogue.queries import published_catalogue
from services_catalogue.revisions import going_live
from tests.services_catalogue.folders import write_folder

EDITOR, PUBLISHER = UUID(int=1), UUID(int=2)
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
DAY = NOW + timedelta(days=1)


def scheduled(tmp_path: Path, key: str = "tool-grant", *, load: bool = True) -> Revision:
    if load:
        load_catalogue(write_folder(tmp_path))
    draft = revisions.start_change(kind="services", key=key, by=EDITOR, at=NOW, summary="Clearer.")
    content = {**draft.content, "summary_en": "Help to buy tools."}
    revisions.save_draft(revision_id=draft.pk, content=content, seen=0, by=EDITOR, at=NOW)
    revisions.submit(revision_id=draft.pk, by=EDITOR, at=NOW)
    return revisions.schedule(revision_id=draft.pk, by=PUBLISHER, at=NOW, go_live_at=DAY)


def state_of(revision: Revision) -> str:
    return Revision.objects.get(pk=revision.pk).state


@pytest.mark.django_db
class TestDay:
    def test_switches_the_page_when_a_worker_looks(self, tmp_path, monkeypatch, client) -> None:
        scheduled(tmp_path)
        queued = []
        monkeypatch.setattr(tasks.publish_due_task, "apply_async", lambda: queued.append(1))
        assert (tasks.queue_due_changes(), queued) == (False, [])
        monkeypatch.setattr(timezone, "now", lambda: DAY)
        assert (tasks.queue_due_changes(), queued) == (True, [1])
        tasks.publish_due_task()
        tasks.publish_due_task()
        assert published_catalogue().services["tool-grant"].summary == "Help to buy tools."
        assert "Help to buy tools." in client.get("/services/tool-grant/").content.decode()
        assert tasks.queue_due_changes() is False

    def test_is_looked_for_by_every_worker_embedded_or_not(self) -> None:
        app.loader.import_default_modules()
        assert "services_catalogue.publish_due" in app.tasks
        assert tasks.start_keeping_time in [found() if isinstance(found, weakref.ref) else found for _, found in worker_ready.receivers]

    @pytest.mark.parametrize("is_on", [True, False])
    def test_looking_can_be_switched_off(self, is_on, settings, monkeypatch) -> None:
        settings.SCHEDULE_SWEEPER, began = is_on, []
        monkeypatch.setattr(tasks.threading, "Thread", lambda **_: SimpleNamespace(start=lambda: began.append(1)))
        tasks.start_keeping_time()
        assert bool(began) is is_on

    def test_looks_again_after_each_pause(self, monkeypatch) -> None:
        waits, looks = iter([False, False, True]), []
        monkeypatch.setattr(tasks.threading, "Event", lambda: SimpleNamespace(wait=lambda seconds: next(waits)))
        monkeypatch.setattr(tasks, "queue_due_changes", lambda: looks.append(1))
        monkeypatch.setattr(tasks, "connection", SimpleNamespace(close=lambda: None))
        tasks._keep_time()
        assert len(looks) == 2


@pytest.mark.django_db(transaction=True)
class TestCrash:
    def test_half_way_changes_nothing_and_is_made_good_at_the_next_look(self, tmp_path, monkeypatch) -> None:
        first, second = scheduled(tmp_path), scheduled(tmp_path, "old-grant", load=False)
        before, real = published_catalogue().version, going_live._mark
        calls = []

        def crash(*given) -> None:
            calls.append(1)
            if len(calls) == 2:
                raise KeyboardInterrupt
            real(*given)

        monkeypatch.setattr(going_live, "_mark", crash)
        with pytest.raises(KeyboardInterrupt):
            revisions.publish_due(at=DAY)
        assert (state_of(first), state_of(second)) == (RevisionState.PUBLISHED, RevisionState.SCHEDULED)
        assert published_catalogue().services["old-grant"].summary == "Closed."
        assert published_catalogue().version != before
        monkeypatch.setattr(going_live, "_mark", real)
        assert [one.pk for one in revisions.publish_due(at=DAY)] == [second.pk]
        assert published_catalogue().services["old-grant"].summary == "Help to buy tools."


@pytest.mark.services
@pytest.mark.django_db(transaction=True)
class TestTwoWorkers:
    def test_at_once_publish_once(self, tmp_path) -> None:
        revision, together = scheduled(tmp_path), Barrier(4)

        def work() -> int:
            try:
                together.wait(20)
                return len(revisions.publish_due(at=DAY))
            finally:
                connection.close()

        with ThreadPoolExecutor(4) as pool:
            done = [job.result() for job in [pool.submit(work) for _ in range(4)]]
        assert sum(done) == 1
        assert RevisionAct.objects.filter(revision=revision, act=Act.PUBLISHED).count() == 1
        assert not RevisionAct.objects.filter(revision=revision, act=Act.REFUSED).exists()
