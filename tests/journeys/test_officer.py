"""An officer's day: a request comes in, is taken up, looked into, answered by letter and finished; and a refusal that two people decide."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import DESKTOP, Watched, watched_page
from tests.journeys.person import sign_in
from tests.journeys.site import Site
from tests.journeys.staff import sign_in_staff

pytestmark = pytest.mark.browser
QUEUE = "/admin/consent/rightsrequest/"


def ask(browser: Browser, site: Site, right: str, words: str) -> None:
    """A citizen sends a request."""
    with watched_page(browser) as watched:
        sign_in(watched.page, site, to=f"/your-data/ask/{right}/")
        watched.page.locator("textarea[name=statement]").fill(words)
        watched.page.locator("main form button[type=submit]").click()
        expect(watched.page.locator("main")).to_contain_text("We have your request")


def assert_fine(watched: Watched) -> None:
    """As the page is now; what the check itself makes the browser complain of is not held against the next page."""
    watched.assert_fine()
    watched.troubles.clear()


def open_first(page: Page) -> None:
    page.locator("#result_list .field-reference a").first.click()


class TestOfficer:
    def test_takes_up_answers_and_finishes_a_complaint(self, browser: Browser, site: Site) -> None:
        ask(browser, site, "complaint", "Somebody read my messages.")
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in_staff(page, site, "officer@example.com", to=f"{QUEUE}?kind=complaint")
            expect(page.locator(".app-due").first).to_contain_text("working days left")
            assert_fine(watched)
            open_first(page)
            expect(page.locator("#content")).to_contain_text("Somebody read my messages.")
            page.get_by_role("button", name="Give to this officer").click()
            expect(page.locator(".messagelist")).to_contain_text("new officer")
            assert_fine(watched)
            page.get_by_role("link", name="Write a letter").click()
            page.get_by_role("button", name="Show me the letter").click()
            expect(page.locator(".app-paper")).to_contain_text("We have your complaint")
            assert_fine(watched)
            page.get_by_role("button", name="Send this letter").click()
            expect(page.locator(".app-due--big")).to_contain_text("Acknowledged")
            page.get_by_label("Done", exact=True).check()
            page.get_by_label("What was done").fill("We looked into it: nobody had. We told you how to see who looks.")
            page.get_by_role("button", name="Finish the case").click()
            expect(page.locator(".app-timeline")).to_contain_text("Finished: Done")
            assert not watched.troubles

    def test_proposes_a_refusal_and_another_officer_decides(self, browser: Browser, site: Site) -> None:
        ask(browser, site, "objection", "Stop everything at once.")
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in_staff(page, site, "officer@example.com", to=f"{QUEUE}?kind=objection")
            open_first(page)
            page.wait_for_url("**/change/**")
            address = page.url
            page.get_by_text("Refuse or charge", exact=True).first.click()
            page.get_by_label("Refuse the request").check()
            page.get_by_label("On what ground").select_option("exempt")
            page.locator("#propose_reasons").fill("A claim is running.")
            page.get_by_role("button", name="Ask a second officer").click()
            expect(page.locator("#content")).to_contain_text("so a different officer decides")
            assert_fine(watched)
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in_staff(page, site, "second.officer@example.com", to=re.sub(r"^https?://[^/]+", "", address))
            page.get_by_label("I agree", exact=True).check()
            page.get_by_label("Why", exact=True).fill("I have read the claim.")
            page.get_by_role("button", name="Decide").click()
            expect(page.locator(".app-timeline")).to_contain_text("Finished: Refused")
            assert_fine(watched)
