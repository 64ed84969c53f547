"""A night's look at every address: polite, resumable, one at a time; and the tasks that come of many nights."""

import threading
import weakref
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from types import SimpleNamespace

import pytest
from celery.signals import worker_ready
from django.conf import settings as project
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.utils import timezone

from govassist.celery import app
from services_catalogue import tasks
from services_catalogue.freshness import link_run, nights
from services_catalogue.freshness.link_run import Manners, check_links, in_turns
from services_catalogue.freshness.probe import Verdict
from services_catalogue.models import Contact, LinkCheck, LinkState, NightlyRun, Reason, ReviewOutcome, ReviewTask, Service
from tests.services_catalogue.freshness import served as site
from tests.services_catalogue.freshness.conftest import NOW
from tests.services_catalogue.freshness.served import serving

pytestmark = pytest.mark.usefixtures("small")
TOOL, OLD, EXAMPLE = "www.gov.uk/tool-grant", "www.gov.uk/old-grant", "www.gov.uk/example"
NIGHT = NOW.replace(hour=2)
LATE = NIGHT + nights.LEASE + timedelta(minutes=1)


@pytest.fixture
def served():
    with serving() as found:
        yield found


@pytest.fixture
def options(served):
    return replace(project.FRESHNESS, checks_links=True, stand_in=served.address, pause_seconds=0, timeout_seconds=20, broken_nights=3)


@pytest.fixture
def run(options):
    """One night's look, so many days after the first."""

    def run(day=0, **more):
        return check_links(options=options, clock=lambda: NIGHT + timedelta(days=day), **more)

    return run


def state_of(where):
    return LinkState(LinkCheck.objects.get(address=f"https://{where}").state)


class TestWhatIsAsked:
    def test_every_address_of_every_kind_of_entry_once(self, served, run):
        Service.objects.filter(pk="old-grant").update(url="https://www.gov.uk/old-grant#top")
        Contact.objects.update(url="https://www.nhs.uk/help")
        progress = run()
        assert (progress.asked, progress.is_finished, progress.counts) == (4, True, {"fine": 4})
        assert sorted(served.paths("HEAD")) == sorted([TOOL, OLD, EXAMPLE, "www.nhs.uk/help"])
        users = LinkCheck.objects.get(address=f"https://{EXAMPLE}").used_by
        assert users == ["services/old-grant", "services/tool-grant", "rates/tool_grant_most from 2026-04-06", "answers/how-much"]

    def test_what_is_no_longer_published_is_forgotten(self, run):
        run()
        Service.objects.filter(pk="old-grant").update(url="https://www.gov.uk/new")
        run(1)
        assert not LinkCheck.objects.filter(address=f"https://{OLD}").exists()
        assert state_of("www.gov.uk/new") is LinkState.FINE

    def test_what_was_fine_is_left_alone_for_some_days(self, served, run):
        run()
        served.asked.clear()
        assert run(1).asked == 0
        assert run(7).asked == 3

    def test_then_it_is_asked_whether_it_changed(self, served, run):
        served.pages[TOOL] = site.tagged('"v1"')
        run()
        served.asked.clear()
        run(7)
        assert ("HEAD", TOOL) in served.asked
        assert ("GET", TOOL) not in served.asked
        link = LinkCheck.objects.get(address=f"https://{TOOL}")
        assert (link.state, link.etag, link.fine_at) == ("fine", '"v1"', NIGHT + timedelta(days=7))

    def test_again_asks_everything_though_the_night_is_done(self, served, run):
        run()
        assert run() is None
        assert run(is_again=True).asked == 3


class TestManners:
    def test_a_site_has_its_pause_and_another_need_not_wait_for_it(self):
        now, slept = [100.0], []

        def sleep(seconds):
            slept.append(seconds)
            now[0] += seconds

        manners = Manners(2.0, sleep, lambda: now[0])
        for host in ("a", "b", "a"):
            manners.wait(host)
            now[0] += 0.5
            manners.done(host)
        assert slept == [1.5]

    def test_sites_take_turns(self):
        links = [LinkCheck(address=f"https://{host}/{n}") for host, n in (("a", 1), ("a", 2), ("a", 3), ("b", 1), ("c", 1), ("c", 2))]
        assert [link.address[8:] for link in in_turns(links)] == ["a/1", "b/1", "c/1", "a/2", "c/2", "a/3"]

    def test_one_request_at_a_time(self, served, run):
        served.pause = 0.02  # two at once would meet
        run()
        assert set(served.most_at_once.values()) == {1}

    def test_who_asks_for_less_is_left_alone_for_the_night(self, served, run):
        served.pages |= dict.fromkeys((TOOL, OLD, EXAMPLE), site.status(429))
        assert run().asked == 1
        assert len(served.asked) == 1
        assert run(1).asked == 1

    def test_who_shuts_the_door_is_tried_some_times_and_is_not_broken(self, served, run):
        for n in range(6):
            Service.objects.create(
                pk=f"grant-{n}",
                **{
                    f.attname: getattr(Service.objects.get(pk="tool-grant"), f.attname)
                    for f in Service._meta.concrete_fields
                    if f.name not in ("id", "url")
                },
                url=f"https://www.gov.wales/{n}",
            )
            served.pages[f"www.gov.wales/{n}"] = site.status(403)
        for day in range(5):
            run(day)
        assert LinkCheck.objects.filter(address__contains="gov.wales", state="blocked").count() == 3
        assert not ReviewTask.objects.exists()


class TestResuming:
    def test_a_killed_run_goes_on_where_it_was(self, served, run, options, monkeypatch):
        kept = link_run.keep_verdict

        def keep_one_then_die(*args, **more):
            kept(*args, **more)
            raise KeyboardInterrupt

        monkeypatch.setattr(link_run, "keep_verdict", keep_one_then_die)
        with pytest.raises(KeyboardInterrupt):
            run()
        monkeypatch.setattr(link_run, "keep_verdict", kept)
        progress = run()
        assert (progress.asked, progress.is_finished) == (2, True)
        assert sorted(served.paths("GET")) == sorted([TOOL, OLD, EXAMPLE])

    def test_one_that_lost_its_machine_is_replaced_when_its_lease_is_over(self, run, options):
        lost = nights.claim(nights.LINKS, now=NIGHT)
        assert run() is None
        assert check_links(options=options, clock=lambda: LATE).is_finished
        assert not lost.renew(LATE)

    def test_time_over_leaves_the_rest_for_the_next_call(self, run):
        first = run(seconds=-1)
        assert (first.asked, first.is_finished) == (0, False)
        assert NightlyRun.objects.get().finished_at is None
        assert run().is_finished

    def test_who_lost_the_claim_keeps_nothing_more(self, run, monkeypatch):
        taken = []
        monkeypatch.setattr(
            link_run, "probe", lambda address, **_: taken.append(nights.claim(nights.LINKS, now=LATE)) or Verdict(LinkState.FINE)
        )
        progress = run()
        assert len(taken) == 1
        assert (progress.asked, progress.is_finished) == (0, False)
        assert not LinkCheck.objects.exclude(state=LinkState.NEW).exists()


@pytest.mark.django_db(transaction=True)
class TestTwoAtOnce:
    def test_one_works_and_the_other_leaves_it(self, served, options, small):
        inside, go_on = threading.Event(), threading.Event()

        def wait(handler):
            inside.set()
            go_on.wait(20)
            handler.answer(200, site.FINE)

        served.pages[EXAMPLE] = wait
        found = []

        def work():
            try:
                found.append(check_links(options=options, clock=lambda: NIGHT))
            finally:
                connection.close()

        first = threading.Thread(target=work)
        first.start()
        assert inside.wait(20)
        assert check_links(options=options, clock=lambda: NIGHT) is None
        go_on.set()
        first.join(20)
        assert [progress.asked for progress in found] == [3]
        assert len(served.paths("HEAD")) == 3


class TestNights:
    def test_broken_night_after_night_becomes_one_task_for_each_entry(self, served, run):
        served.pages |= {TOOL: site.status(500), EXAMPLE: site.status(404)}
        run(), run(1)
        assert not ReviewTask.objects.exists()
        assert run(2).new_tasks == 4
        assert run(3).new_tasks == 0
        tasks_of = {task.entry: task for task in ReviewTask.objects.all()}
        assert set(tasks_of) == {"tool-grant", "old-grant", "tool_grant_most from 2026-04-06", "how-much"}
        assert (
            "https://www.gov.uk/tool-grant: does not answer as it should (answers 500), for 4 nights" in tasks_of["tool-grant"].difference
        )
        assert {task.reason for task in tasks_of.values()} == {Reason.LINK_BROKEN}

    def test_a_night_counts_once_however_often_it_is_looked_at(self, served, run):
        served.pages[TOOL] = site.status(500)
        for _ in range(4):
            run(is_again=True)
        assert LinkCheck.objects.get(address=f"https://{TOOL}").nights == 1

    def test_nights_without_our_own_network_are_not_counted(self, served, run):
        served.pages |= dict.fromkeys((TOOL, OLD, EXAMPLE), site.hung_up)
        for day in range(4):
            run(day)
        assert LinkCheck.objects.filter(state="failing", nights=0).count() == 3
        served.pages[OLD] = site.page()
        run(4)
        assert LinkCheck.objects.filter(state="failing", nights=1).count() == 2

    def test_a_run_killed_before_its_end_counts_the_night_when_it_goes_on(self, served, run, monkeypatch):
        served.pages[TOOL] = site.status(500)
        monkeypatch.setattr(link_run, "count_night", lambda *_, **__: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            run()
        monkeypatch.undo()
        assert run().asked == 0
        assert LinkCheck.objects.get(address=f"https://{TOOL}").nights == 1

    def test_one_good_night_begins_the_count_anew_and_ends_the_task(self, served, run):
        served.pages[TOOL] = [*[site.status(500)] * 6, site.page()]  # each look asks twice: HEAD, then GET
        for day in range(3):
            run(day)
        assert ReviewTask.objects.filter(closed_at=None).exists()
        run(3)
        task = ReviewTask.objects.get()
        assert (task.outcome, task.closed_by) == (ReviewOutcome.PASSED, None)
        assert LinkCheck.objects.get(address=f"https://{TOOL}").nights == 0

    def test_a_site_that_turns_us_away_adds_no_night_and_takes_none(self, served, run):
        served.pages[TOOL] = [site.status(500), site.status(500), site.status(403), site.status(403), site.status(500)]
        run(), run(1)
        assert LinkCheck.objects.get(address=f"https://{TOOL}").nights == 1
        run(2)
        assert LinkCheck.objects.get(address=f"https://{TOOL}").nights == 2

    def test_moved_for_good_is_shown_and_is_no_task(self, served, run):
        served.pages[TOOL] = site.redirect("/tools")
        for day in range(0, 28, 7):
            run(day)
        link = LinkCheck.objects.get(address=f"https://{TOOL}")
        assert (link.state, link.new_address, link.nights) == ("moved", "https://www.gov.uk/tools", 0)
        assert not ReviewTask.objects.exists()

    def test_a_site_off_the_list_is_not_asked_and_says_so(self, served, run):
        Contact.objects.update(url="https://example.com/help")
        run()
        assert state_of("example.com/help") is LinkState.NOT_ASKED
        assert all("example.com" not in where for where in served.paths())


class TestWhenItRuns:
    @pytest.mark.parametrize(("hour", "is_due"), [(0, False), (1, True), (5, True), (6, False), (14, False)])
    def test_by_night(self, hour, is_due):
        NightlyRun.objects.create(job=nights.LINKS, day=(NOW - timedelta(days=1)).date(), finished_at=NOW - timedelta(hours=12))
        assert nights.is_due(nights.LINKS, now=NOW.replace(hour=hour)) is is_due

    def test_by_day_when_nights_were_missed(self):
        assert nights.is_due(nights.LINKS, now=NOW)
        NightlyRun.objects.create(job=nights.LINKS, day=(NOW - timedelta(days=2)).date(), finished_at=NOW - timedelta(hours=37))
        assert nights.is_due(nights.LINKS, now=NOW)

    def test_not_when_done_or_under_way(self, run):
        held = nights.claim(nights.LINKS, now=NIGHT)
        assert not nights.is_due(nights.LINKS, now=NIGHT)
        held.release()
        assert nights.is_due(nights.LINKS, now=NIGHT)
        run()
        assert not nights.is_due(nights.LINKS, now=NIGHT)

    def test_workers_queue_only_what_is_switched_on(self, options, settings, monkeypatch):
        queued = []
        for task in (tasks.check_links, tasks.tidy_reviews_task):
            monkeypatch.setattr(task, "apply_async", lambda name=task.name, **_: queued.append(name))
        monkeypatch.setattr(nights, "is_due", lambda job, now: True)
        assert tasks.queue_due_looks() == ["dates"]
        settings.FRESHNESS = options
        assert tasks.queue_due_looks() == ["dates", "links"]
        assert queued == ["services_catalogue.tidy_reviews", "services_catalogue.tidy_reviews", "services_catalogue.check_links"]

    def test_a_task_queues_the_rest_until_nothing_is_left(self, served, options, settings, monkeypatch):
        settings.FRESHNESS, queued = options, []
        monkeypatch.setattr(tasks.check_links, "apply_async", lambda **more: queued.append(more))
        monkeypatch.setattr(tasks, "SLICE_SECONDS", -1)
        tasks.check_links()
        assert queued == [{"countdown": 0}]
        monkeypatch.setattr(tasks, "SLICE_SECONDS", 60)
        tasks.check_links()
        tasks.check_links()
        assert len(queued) == 1
        assert LinkCheck.objects.filter(state="fine").count() == 3

    def test_overdue_entries_get_tasks_once_a_night_and_gone_ones_lose_theirs(self):
        Service.objects.filter(pk="tool-grant").update(review_by=timezone.localdate() - timedelta(days=1), checked_on="2026-01-01")
        ReviewTask.objects.create(kind="services", entry="nowhere", reason=Reason.LINK_BROKEN, opened_at=NOW)
        tasks.tidy_reviews_task()
        tasks.tidy_reviews_task()
        assert ReviewTask.objects.get(closed_at=None).reason == Reason.OVERDUE
        assert ReviewTask.objects.get(entry="nowhere").outcome == ReviewOutcome.PASSED
        assert NightlyRun.objects.get(job="dates").counts == {"opened": 1, "closed": 1}

    def test_a_task_of_an_entry_that_has_a_new_date_since_is_closed(self):
        ReviewTask.objects.create(kind="services", entry="tool-grant", reason=Reason.OVERDUE, opened_at=NOW)
        Service.objects.update(review_by=timezone.localdate() + timedelta(days=90))
        tasks.tidy_reviews_task()
        assert ReviewTask.objects.get().outcome == ReviewOutcome.PASSED


class TestWorkers:
    def test_every_worker_embedded_or_not_knows_the_looks_and_begins_to_look(self):
        app.loader.import_default_modules()
        assert {"services_catalogue.check_links", "services_catalogue.sync_govuk", "services_catalogue.tidy_reviews"} <= set(app.tasks)
        assert tasks.start_looking in [found() if isinstance(found, weakref.ref) else found for _, found in worker_ready.receivers]

    @pytest.mark.parametrize("is_on", [True, False])
    def test_looking_can_be_switched_off(self, is_on, settings, monkeypatch):
        settings.FRESHNESS_SWEEPER, began = is_on, []
        monkeypatch.setattr(tasks.threading, "Thread", lambda **_: SimpleNamespace(start=lambda: began.append(1)))
        tasks.start_looking()
        assert bool(began) is is_on

    def test_a_database_that_is_away_is_asked_again(self, monkeypatch):
        waits, looks = iter([False, False, True]), []

        def look():
            looks.append(1)
            raise OperationalError

        monkeypatch.setattr(tasks.threading, "Event", lambda: SimpleNamespace(wait=lambda seconds: next(waits)))
        monkeypatch.setattr(tasks, "queue_due_looks", look)
        monkeypatch.setattr(tasks, "connection", SimpleNamespace(close=lambda: None))
        tasks._look()
        assert len(looks) == 2


class TestCommand:
    def said(self, *words):
        out = StringIO()
        call_command("check_links", *words, stdout=out)
        return out.getvalue()

    def test_says_how_addresses_stand_and_which_do_not_lead_where_they_should(self, served, options, settings):
        settings.FRESHNESS = options
        served.pages |= {TOOL: site.status(404), OLD: site.redirect("/older")}
        said = self.said()
        assert "gone        https://www.gov.uk/tool-grant  answers 404" in said
        assert "moved       https://www.gov.uk/old-grant -> https://www.gov.uk/older" in said
        assert "Asked 3: 1 fine, 1 gone, 1 moved. 0 new to review." in said
        assert "done or under way" in self.said()
        assert "Asked 3" in self.said("--again")

    def test_asks_nothing_unless_it_is_switched_on(self, served, options, settings):
        settings.FRESHNESS = replace(options, checks_links=False)
        with pytest.raises(CommandError, match="LINK_CHECKS=1"):
            self.said()
        assert served.asked == []
