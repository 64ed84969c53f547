"""What was sent to the AI, as the person sees it; and the day of somebody who runs the service."""

import os
import subprocess
import sys

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import DESKTOP, PHONE, Watched, watched_page
from tests.journeys.person import STORY, say, sign_in, wait_for_reply
from tests.journeys.site import ROOT, Site
from tests.journeys.staff import sign_in_staff

pytestmark = pytest.mark.browser
TELL = """
from accounts.models import User
from tests.conversations.journals import BY_CLAUDE, BY_GUIDE, TAKEN_OVER, tell
from tests.factories import make_conversation
from django.utils import timezone
conversation = make_conversation(User.objects.get(email="{email}"))
for drafts in (BY_CLAUDE, BY_GUIDE, TAKEN_OVER):
    turn = tell(drafts, conversation=conversation, now=timezone.now(), text="ring [PHONE-1], my violin was stolen", masked=("PHONE",))
print(conversation, turn)
"""
WHY = "A complaint about a wrong date."


def told_by_claude(site: Site, email: str) -> list[str]:
    """A conversation with the AI written straight into the site's journal; its id and its last turn's."""
    command = [sys.executable, "-W", "ignore", "manage.py", "shell", "-v", "0", "-c", TELL.format(email=email)]
    kept = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
    environment = {**kept, "GOVASSIST_VAR": str(site.folder), "DEBUG": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return done.stdout.split()


def assert_admin_is_fine(watched: Watched) -> None:
    """Nothing on the console, and nothing of ours that a screen reader would stumble over."""
    assert not watched.troubles, f"{watched.page.url}: {watched.troubles}"
    watched.assert_accessible("#content")
    watched.troubles.clear()  # the check itself writes styles that the admin's policy refuses


def heading(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", name=name, exact=True).first).to_be_visible()


class TestCitizen:
    @pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
    def test_sees_that_nothing_was_sent(self, browser: Browser, site: Site, scripts) -> None:
        with watched_page(browser, size=PHONE, scripts=scripts) as watched:
            page = watched.page
            sign_in(page, site)
            say(page, STORY)
            wait_for_reply(page)
            page.get_by_role("link", name="See what was sent to the AI").click()
            heading(page, "What was sent to the AI")
            expect(page.get_by_text("Nothing was sent.")).to_be_visible()
            watched.assert_fine()
            page.get_by_role("link", name="Back to the conversation").click()
            expect(page.locator(".app-turn")).to_have_count(1)

    # Two readers, since codes for one address are limited to a few a minute.
    @pytest.mark.parametrize(
        ("size", "reader"), [(PHONE, "officer@example.com"), (DESKTOP, "service.team@example.com")], ids=["phone", "desktop"]
    )
    def test_sees_what_left_and_who_read_it(self, browser: Browser, site: Site, size, reader) -> None:
        with watched_page(browser, size=size) as watched, watched_page(browser, size=DESKTOP) as staff:
            email = sign_in(watched.page, site)
            conversation, turn = told_by_claude(site, email)
            sign_in(staff.page, site, reader, to=f"/admin/conversations/turn/{turn}/change/")
            staff.page.get_by_label("Why do you need to read this?").fill(WHY)
            staff.page.get_by_role("button", name="Show the words").click()
            expect(staff.page.get_by_text("ring [PHONE-1], my violin was stolen")).to_be_visible()
            assert_admin_is_fine(staff)
            watched.page.goto(f"{site.address}/conversations/{conversation}/sent/")
            expect(watched.page.get_by_text(WHY)).to_be_visible()
            expect(watched.page.get_by_text("London, United Kingdom").first).to_be_visible()
            expect(watched.page.get_by_text("violin")).to_have_count(0)
            watched.assert_fine()


class TestServiceTeam:
    def test_switches_the_ai_off_and_on(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in_staff(page, site, "service.team@example.com", to="/admin/")
            expect(page.locator("#content")).to_contain_text("the button that stops it")
            page.get_by_role("link", name="AI switch", exact=True).first.click()
            expect(page.get_by_role("button", name="Switch the AI off")).to_be_visible()
            assert_admin_is_fine(watched)
            page.get_by_role("button", name="Switch the AI off").click()
            expect(page.locator(".errorlist")).to_contain_text("Say why you are doing this.")
            watched.troubles = [trouble for trouble in watched.troubles if "status of 422" not in trouble]
            assert_admin_is_fine(watched)
            page.get_by_label("Why?").fill("Wrong answers about sick pay.")
            page.get_by_role("button", name="Switch the AI off").click()
            expect(page.locator(".messagelist")).to_contain_text("The AI is switched off.")
            page.get_by_label("Why?").fill("Mended.")
            page.get_by_role("button", name="Switch the AI on").click()
            expect(page.locator(".messagelist")).to_contain_text("The AI is switched on.")
            assert_admin_is_fine(watched)

    def test_finds_a_turn_and_looks_at_quality(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in_staff(page, site, "service.team@example.com", to="/admin/")
            told_by_claude(site, "citizen@example.com")
            page.get_by_role("link", name="Turns", exact=True).first.click()
            page.get_by_role("link", name="overloaded_error").click()
            page.wait_for_url("**/turn/?*overloaded_error*")
            page.locator("#result_list a").first.click()
            heading(page, "Everything in order")
            expect(page.locator("#content")).to_contain_text("overloaded_error × 1")
            expect(page.get_by_text("violin")).to_have_count(0)
            assert_admin_is_fine(watched)
            page.goto(f"{site.address}/admin/conversations/modelspend/")
            page.get_by_role("link", name="Last 28 days").click()
            page.wait_for_url("**/modelspend/?*")
            assert_admin_is_fine(watched)
