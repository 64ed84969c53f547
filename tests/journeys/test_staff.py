"""A civil servant's day: sign in, find a service, start a change, be stopped by a mistake, put it aside."""

import uuid

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.browser import DESKTOP, watched_page
from tests.journeys.person import sign_in
from tests.journeys.site import Site
from tests.journeys.staff import sign_in_staff

pytestmark = pytest.mark.browser
RULES = "textarea[name=rules]"


class TestEditor:
    def test_finds_changes_and_sees_a_service(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in_staff(page, site, "editor@example.com", to="/admin/")
            expect(page.locator("#content")).to_contain_text("What government offers")
            page.get_by_role("link", name="Services", exact=True).first.click()
            page.locator("#searchbar").fill("access to work")
            page.keyboard.press("Enter")
            page.wait_for_url("**/service/?q=access*")
            page.get_by_role("link", name="Access to Work", exact=True).click()
            page.get_by_role("button", name="Start a change").click()
            words = f"Help at work, checked {uuid.uuid4().hex[:6]}."
            page.locator("textarea[name=summary_en]").fill(words)
            page.get_by_role("button", name="Save", exact=True).click()
            expect(page.locator(".messagelist")).to_contain_text("The public sees nothing of it yet")
            page.get_by_role("link", name="compare with what is published").click()
            expect(page.locator("ins").first).to_contain_text("added:")
            page.get_by_role("button", name="Discard it").click()
            expect(page.locator(".messagelist")).to_contain_text("It stays in the history")
            assert not watched.troubles

    def test_a_rule_that_cannot_be_is_refused_in_words(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in_staff(page, site, "editor@example.com", to="/admin/services_catalogue/service/restart-scheme/change/")
            page.get_by_role("button", name="Start a change").click()
            page.locator("#row_rules summary").click()
            page.locator(RULES).fill('[{"fact": "shoe_size", "op": ">=", "value": 9}]')
            page.get_by_role("button", name="Save", exact=True).click()
            expect(page.locator("#row_rules .cat-problems")).to_contain_text("'shoe_size' is not a known fact")
            page.locator("#row_rules summary").click()
            page.locator(RULES).fill('[\n  {"fact": "age" "op": ">="}\n]')
            page.get_by_role("button", name="Save", exact=True).click()
            expect(page.locator("#row_rules .errorlist")).to_contain_text("Look at line 2")
            troubles = [trouble for trouble in watched.troubles if "status of 422" not in trouble]
            assert not troubles

    def test_a_citizen_is_not_let_in(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in(page, site, "citizen@example.com", to="/conversations/")
            page.goto(f"{site.address}/admin/services_catalogue/service/")
            expect(page.get_by_role("heading", level=1)).to_have_text("You cannot see this page")
