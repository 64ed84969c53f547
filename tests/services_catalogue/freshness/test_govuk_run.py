"""A night's look at GOV.UK: changes, moves and withdrawals become tasks that hold the difference; faults of the API become nothing."""

import json
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest
from django.conf import settings as project
from django.core.management import CommandError, call_command
from django.urls import reverse

from services_catalogue import tasks
from services_catalogue.freshness import govuk_run, nights
from services_catalogue.freshness.govuk_run import sync_govuk
from services_catalogue.freshness.record import record_check
from services_catalogue.freshness.reviews import close_task
from services_catalogue.models import OfficialPage, Reason, ReviewOutcome, ReviewTask, Service, Source
from tests.services_catalogue.freshness import served as site
from tests.services_catalogue.freshness.conftest import NOW
from tests.services_catalogue.freshness.served import serving
from tests.services_catalogue.freshness.test_content import ANSWER, GUIDE, REDIRECT

pytestmark = pytest.mark.usefixtures("small")
API = "www.gov.uk/api/content"
TOOL, OLD, EXAMPLE = f"{API}/tool-grant", f"{API}/old-grant", f"{API}/example"
NIGHT = NOW.replace(hour=2)
CHECKED = date(2026, 11, 10)


def item(path="/tool-grant", body="You must be 18.", updated="2026-11-02T09:00:00Z", **more):
    document = {**ANSWER, "base_path": path, "public_updated_at": updated, "details": {"body": f"<p>{body}</p>"}, **more}
    return site.page(json.dumps(document), Content_Type="application/json")


@pytest.fixture
def served():
    Service.objects.update(checked_on=CHECKED)
    with serving() as found:
        found.pages |= {TOOL: item(), OLD: item("/old-grant"), EXAMPLE: item("/example")}
        yield found


@pytest.fixture
def options(served):
    api = "https://www.gov.uk/api/content/"
    return replace(project.FRESHNESS, content_api=api, stand_in=served.address, pause_seconds=0, timeout_seconds=20)


@pytest.fixture
def run(options):
    """One night's look, so many days after the first."""

    def run(day=0, **more):
        return sync_govuk(options=options, clock=lambda: NIGHT + timedelta(days=day), **more)

    return run


def open_tasks():
    return {(task.entry, task.reason): task for task in ReviewTask.objects.filter(closed_at=None)}


class TestWhatIsRead:
    def test_each_page_of_gov_uk_that_services_name_once(self, served, run):
        Source.objects.filter(service="old-grant").update(url="https://www.gov.wales/old")
        Service.objects.filter(pk="old-grant").update(url="https://www.gov.uk/example/#top")
        progress = run()
        assert (progress.asked, progress.is_finished, progress.new_tasks) == (2, True, 0)
        assert sorted(served.paths()) == sorted([TOOL, EXAMPLE])
        assert OfficialPage.objects.get(path="/example").used_by == ["services/old-grant", "services/tool-grant"]
        assert served.headers[0]["User-Agent"] == project.FRESHNESS.agent

    def test_a_part_of_a_guide_through_its_redirect(self, served, run):
        Service.objects.filter(pk="tool-grant").update(url="https://www.gov.uk/tool-grant/eligibility")
        served.pages |= {
            f"{TOOL}/eligibility": site.redirect("https://www.gov.uk/api/content/tool-grant", 303),
            TOOL: site.page(json.dumps(GUIDE), Content_Type="application/json"),
        }
        run()
        assert "Who can get it" in OfficialPage.objects.get(path="/tool-grant/eligibility").words

    def test_nothing_unless_an_address_is_set(self, served, options):
        assert sync_govuk(options=replace(options, content_api=""), clock=lambda: NIGHT) is None
        assert served.asked == []


class TestChanges:
    def test_other_words_open_a_task_with_the_difference(self, served, run):
        run()
        served.pages[TOOL] = item(body="You must be 21.")
        assert run(1).new_tasks == 1
        task = open_tasks()["tool-grant", Reason.PAGE_CHANGED]
        assert "https://www.gov.uk/tool-grant" in task.difference
        assert "− You must be 18.\n+ You must be 21." in task.difference

    def test_the_difference_is_always_to_what_was_last_reviewed(self, served, run):
        run()
        served.pages[TOOL] = item(body="You must be 21.")
        run(1)
        served.pages[TOOL] = item(body="You must be 25.")
        assert run(2).new_tasks == 0
        assert "− You must be 18.\n+ You must be 25." in open_tasks()["tool-grant", Reason.PAGE_CHANGED].difference

    def test_what_was_reviewed_is_the_new_beginning(self, served, run, by):
        run()
        served.pages[TOOL] = item(body="You must be 21.")
        run(1)
        task = open_tasks()["tool-grant", Reason.PAGE_CHANGED]
        close_task(task_id=task.pk, outcome=ReviewOutcome.CHANGED, by=by, at=NIGHT + timedelta(days=1))
        assert run(2).new_tasks == 0
        served.pages[TOOL] = item(body="You must be 25.")
        assert run(3).new_tasks == 1
        assert "− You must be 21.\n+ You must be 25." in open_tasks()["tool-grant", Reason.PAGE_CHANGED].difference

    def test_a_page_two_services_stand_on_waits_for_both(self, served, run, by):
        run()
        served.pages[EXAMPLE] = item("/example", body="You must be 21.")
        assert run(1).new_tasks == 2
        for service in ("old-grant", "tool-grant"):
            assert OfficialPage.objects.get(path="/example").words.endswith("18.")
            record_check(service_id=service, review_by=date(2027, 5, 1), by=by, at=NIGHT + timedelta(days=1))
        assert OfficialPage.objects.get(path="/example").words.endswith("21.")
        assert run(2).new_tasks == 0

    def test_changed_back_is_no_task_any_more(self, served, run):
        run()
        served.pages[TOOL] = item(body="You must be 21.")
        run(1)
        served.pages[TOOL] = item()
        run(2)
        assert open_tasks() == {}

    def test_an_update_after_the_entry_was_checked_counts_though_no_earlier_words_are_known(self, served, run, by):
        history = [{"public_timestamp": "2026-11-20T09:00:00Z", "note": "Age limit changed."}]
        served.pages[TOOL] = item(updated="2026-11-20T09:00:00Z", details={"body": "<p>x</p>", "change_history": history})
        assert run().new_tasks == 1
        told = open_tasks()["tool-grant", Reason.PAGE_CHANGED].difference
        assert "updated it on 20 November 2026; this entry was checked on 10 November 2026" in told
        assert "2026-11-20: Age limit changed." in told
        record_check(service_id="tool-grant", review_by=date(2027, 5, 1), by=by, at=NIGHT)
        assert run(1).new_tasks == 0

    def test_an_update_on_the_day_it_was_checked_does_not(self, served, run):
        served.pages[TOOL] = item(updated="2026-11-10T18:00:00Z")
        assert run().new_tasks == 0


class TestMovesAndWithdrawals:
    def test_each_is_a_task_of_its_own(self, served, run):
        run()
        notice = {"explanation": "<p>Ended.</p>", "withdrawn_at": "2026-11-20T00:00:00Z"}
        served.pages |= {TOOL: site.page(json.dumps(REDIRECT)), OLD: item("/old-grant", withdrawn_notice=notice)}
        assert run(1).new_tasks == 2
        tasks_now = open_tasks()
        assert "→ /tools" in tasks_now["tool-grant", Reason.PAGE_MOVED].difference
        assert "2026-11-20 Ended." in tasks_now["old-grant", Reason.PAGE_WITHDRAWN].difference

    @pytest.mark.parametrize("body", ["", json.dumps({"base_path": "/tool-grant", "schema_name": "gone", "details": {}})])
    def test_gone_is_withdrawn(self, served, run, body):
        served.pages[TOOL] = site.status(410, body)
        run()
        assert ("tool-grant", Reason.PAGE_WITHDRAWN) in open_tasks()


class TestFaults:
    FAULTS = (
        *(site.page("<html>Maintenance</html>"), site.status(500), site.status(503), site.status(429), site.status(404), site.cut_off),
        *(site.hung_up, site.nonsense, site.endless, site.redirect("https://www.gov.uk/api/content/tool-grant"), site.page("[]")),
        *(site.redirect("https://evil.example/api/content/tool-grant"), site.redirect("https://www.gov.uk/admin")),
    )

    @pytest.mark.parametrize("fault", FAULTS)
    def test_open_no_task_lose_no_words_and_are_said(self, served, run, fault, monkeypatch):
        monkeypatch.setattr(govuk_run, "LARGEST", 50_000)
        run()
        served.pages[TOOL] = fault
        progress = run(1)
        assert (progress.is_finished, progress.new_tasks, progress.counts["not read"]) == (True, 0, 1)
        page = OfficialPage.objects.get(path="/tool-grant")
        assert page.trouble
        assert page.latest_words.endswith("You must be 18.")
        served.pages[TOOL] = item()
        run(2)
        assert OfficialPage.objects.get(path="/tool-grant").trouble == ""

    def test_a_slow_api_has_its_time(self, served, options):
        served.pages[TOOL] = site.silent
        progress = sync_govuk(options=replace(options, timeout_seconds=0.3), clock=lambda: NIGHT)
        assert progress.is_finished
        assert OfficialPage.objects.get(path="/tool-grant").trouble == "no answer in time"

    def test_an_api_that_is_down_is_left_alone_until_the_next_night(self, served, run, monkeypatch):
        monkeypatch.setattr(govuk_run, "PATIENCE", 2)
        served.pages |= dict.fromkeys((TOOL, OLD, EXAMPLE), site.status(500))
        assert run().counts == {"read": 0, "not read": 2}


class TestResuming:
    def test_a_killed_run_goes_on_where_it_was(self, served, run, monkeypatch):
        kept = govuk_run.keep_page

        def keep_one_then_die(*args, **more):
            kept(*args, **more)
            raise KeyboardInterrupt

        monkeypatch.setattr(govuk_run, "keep_page", keep_one_then_die)
        with pytest.raises(KeyboardInterrupt):
            run()
        monkeypatch.setattr(govuk_run, "keep_page", kept)
        assert run().asked == 2
        assert sorted(served.paths()) == sorted([TOOL, OLD, EXAMPLE])
        assert run() is None
        assert run(is_again=True).asked == 3

    def test_two_at_once_do_not_read_twice(self, served, run):
        held = nights.claim(nights.GOVUK, now=NIGHT)
        assert run() is None
        assert served.asked == []
        held.release()
        assert run().asked == 3

    def test_a_task_queues_the_rest_until_nothing_is_left(self, served, options, settings, monkeypatch):
        settings.FRESHNESS, queued = options, []
        monkeypatch.setattr(tasks.sync_govuk, "apply_async", lambda **more: queued.append(more))
        monkeypatch.setattr(tasks, "SLICE_SECONDS", -1)
        tasks.sync_govuk()
        assert queued == [{"countdown": 0}]
        monkeypatch.setattr(tasks, "SLICE_SECONDS", 60)
        tasks.sync_govuk()
        tasks.sync_govuk()
        assert len(queued) == 1
        assert len(served.asked) == 3


class TestCommand:
    def said(self, *words):
        out = StringIO()
        call_command("sync_govuk", *words, stdout=out)
        return out.getvalue()

    def test_says_what_was_read_and_what_was_not(self, served, options, settings):
        settings.FRESHNESS = options
        served.pages[OLD] = site.status(404)
        said = self.said()
        assert "not read  /old-grant  GOV.UK has no such page in its Content API" in said
        assert "Asked 3: 2 read. 0 new to review." in said
        assert "done or under way" in self.said()

    def test_asks_nothing_unless_it_is_set(self):
        with pytest.raises(CommandError, match="GOVUK_CONTENT_API"):
            self.said()


class TestShown:
    def test_an_editor_sees_the_difference_and_when_pages_were_read(self, served, run, client, editor):
        run()
        served.pages[TOOL] = item(body="You must be 21.")
        run(1)
        client.force_login(editor)
        page = client.get(reverse("admin:services_catalogue_review", args=("services", "tool-grant"))).content.decode()
        assert "+ You must be 21." in page
        assert "read on 24 Nov 2026" in page
        assert (
            "GOV.UK was last asked on 24 November 2026"
            in client.get(reverse("admin:services_catalogue_reviewtask_changelist")).content.decode()
        )
