"""A wrong rule, stopped by an example: with scripts and without."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import DESKTOP, PHONE, Watched, watched_page
from tests.journeys.site import Site
from tests.journeys.staff import sign_in_staff

pytestmark = pytest.mark.browser
SERVICE = "start-up-loans"
AGE = "rules.0"


def assert_fine(watched: Watched) -> None:
    """Nothing on the console, nothing wider than the screen, and nothing of ours that a screen reader would stumble over."""
    watched.page.wait_for_load_state()
    assert not watched.troubles, f"{watched.page.url}: {watched.troubles}"
    if watched.scripts:
        assert watched.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        watched.assert_accessible("#content")
    watched.troubles.clear()  # the check itself writes styles that the admin's policy refuses


def named(page: Page, name: str) -> str:
    return f'[name="{name}"]'


def start_draft(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/admin/services_catalogue/service/{SERVICE}/change/")
    page.locator("#content-main").get_by_role("button", name=re.compile("Change|Start|draft", re.IGNORECASE)).first.click()
    expect(page.get_by_role("link", name="Build the rules and examples")).to_be_visible()
    page.get_by_role("link", name="Build the rules and examples").click()
    expect(page.locator("#rule-desk")).to_contain_text("All examples pass.")


class TestRules:
    @pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
    def test_that_are_wrong_are_stopped_by_an_example(self, browser: Browser, site: Site, scripts: bool) -> None:
        with watched_page(browser, size=DESKTOP if scripts else PHONE, scripts=scripts) as watched:
            page = watched.page
            sign_in_staff(page, site, "editor@example.com", to="/admin/")
            start_draft(page, site)
            assert_fine(watched)
            self.raise_the_age(page, scripts)
            self.add_a_condition(page)
            assert_fine(watched)
            self.be_stopped(page)
            self.mend(page)

    def raise_the_age(self, page: Page, scripts: bool) -> None:
        """What it says, what fails and whom it touches are there at once, or after the button."""
        page.locator(named(page, f"{AGE}.value")).fill("21")
        if not scripts:
            page.get_by_role("button", name="Check", exact=True).last.click()
        desk = page.locator(".rule-effects")
        expect(desk).to_contain_text("you must be 21 or over")
        expect(desk).to_contain_text("should be likely but is unlikely: you must be 21 or over (you are 18)")
        expect(desk).to_contain_text("Aged 18 to 20: was likely, now unlikely")

    def add_a_condition(self, page: Page) -> None:
        """A line is added and taken away again, and nothing that was typed is lost."""
        page.get_by_role("button", name="Add a condition", exact=True).first.click()
        expect(page.locator(named(page, "rules.1.fact"))).to_be_visible()
        expect(page.locator(named(page, f"{AGE}.value"))).to_have_value("21")
        page.get_by_role("button", name="Remove condition 2").click()
        expect(page.locator(named(page, "rules.1.fact"))).to_have_count(0)
        expect(page.locator(named(page, f"{AGE}.value"))).to_have_value("21")

    def be_stopped(self, page: Page) -> None:
        page.get_by_role("button", name="Save rules and examples").click()
        expect(page.locator(".messagelist")).to_contain_text("Saved.")
        page.get_by_role("link", name="All fields of the draft").click()
        page.locator("textarea[name=summary]").fill("Only for people of 21 and over.")
        page.get_by_role("button", name="Save and send for review").click()
        expect(page.locator(".messagelist")).to_contain_text("Saved, but not sent for review")
        expect(page.locator(".cat-faults")).to_contain_text("should be likely but is unlikely")

    def mend(self, page: Page) -> None:
        page.get_by_role("link", name="Build the rules and examples").click()
        expect(page.locator(".rule-effects")).to_contain_text("1 example fails.")
        page.locator(named(page, f"{AGE}.value")).fill("18")
        page.get_by_role("button", name="Save rules and examples").click()
        expect(page.locator(".messagelist")).to_contain_text("Saved.")
        expect(page.locator(".rule-effects")).to_contain_text("All examples pass.")


class TestTrying:
    def test_shows_reply_rules_and_sources_and_keeps_nothing(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=PHONE) as watched:
            page = watched.page
            sign_in_staff(page, site, "editor@example.com", to="/admin/")
            start_draft(page, site)
            conversations = site.count("conversations_conversation")
            page.get_by_role("link", name="Try the saved draft out").click()
            page.get_by_role("button", name="Try it").last.click()
            expect(page.get_by_role("heading", name="The reply")).to_be_visible()
            expect(page.get_by_role("heading", name="Start Up Loans: likely")).to_be_visible()
            expect(page.locator(".rule-effects")).to_contain_text("you must be 18 or over")
            assert_fine(watched)
            assert site.count("conversations_conversation") == conversations
