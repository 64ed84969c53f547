"""Somebody lets us remember, sees what is remembered on a phone, puts it right there and beside the reply that used it."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.browser import PHONE, watched_page
from tests.journeys.person import let_remember, say, sign_in, wait_for_reply

pytestmark = pytest.mark.browser
TOLD = "I live in Leeds, I am 58 and I was made redundant last month"


def fact(page, value):
    """The remembered fact with this value."""
    return page.locator(".app-remembered").filter(has=page.locator(".app-remembered__value", has_text=re.compile(rf"^{value}$")))


class TestMemory:
    def test_is_seen_changed_paused_and_deleted_on_a_phone(self, browser, site):
        with watched_page(browser, size=PHONE) as watched:
            page = watched.page
            sign_in(page, site)
            let_remember(page, site)
            page.goto(f"{site.address}/conversations/new/")
            say(page, TOLD)
            wait_for_reply(page)
            page.goto(f"{site.address}/memory/")
            watched.assert_fine()
            expect(fact(page, "58")).to_have_count(1)
            fact(page, "58").get_by_role("link", name=re.compile("Change")).click()
            expect(page.locator("#answer")).to_have_value("58")
            watched.assert_fine()
            page.locator("#answer").fill("old")
            page.get_by_role("button", name="Save").click()
            expect(page.get_by_role("alert")).to_contain_text("Enter a number")
            watched.assert_fine(expected_status=422)
            watched.troubles.clear()
            page.locator("#answer").fill("61")
            page.get_by_role("button", name="Save").click()
            expect(fact(page, "61")).to_have_count(1)
            page.get_by_role("button", name="Pause remembering").click()
            expect(page.locator("h1")).to_contain_text("Paused")
            watched.assert_fine()
            page.get_by_role("button", name="Start remembering again").click()
            expect(page.locator("h1")).not_to_contain_text("Paused")
            page.get_by_role("link", name="Delete everything we remember").click()
            expect(page.get_by_role("button", name="Delete everything")).to_be_visible()
            watched.assert_fine()
            page.get_by_role("button", name="Delete everything").click()
            expect(page.locator(".app-remembered")).to_have_count(0)
            watched.assert_fine()

    @pytest.mark.parametrize("scripts", [True, False])
    def test_is_corrected_beside_the_reply_that_used_it(self, browser, site, scripts):
        with watched_page(browser, size=PHONE, scripts=scripts) as watched:
            page = watched.page
            sign_in(page, site)
            let_remember(page, site)
            page.goto(f"{site.address}/conversations/new/")
            say(page, TOLD)
            wait_for_reply(page)
            page.goto(f"{site.address}/conversations/new/")
            say(page, "what benefits can I get, I have £900 in savings")
            wait_for_reply(page)
            expect(page.locator(".app-used")).to_contain_text("aged 58")
            watched.assert_fine()
            page.get_by_text("Correct this").click()
            watched.assert_fine()
            page.get_by_role("link", name="Correct: aged 58").click()
            expect(page.locator("#answer")).to_have_value("58")
            watched.assert_fine()
            page.locator("#answer").fill("61")
            page.get_by_role("button", name="Answer").click()
            wait_for_reply(page, 2)
            expect(page.locator(".app-turn").nth(1)).to_contain_text("Correction:")
            watched.assert_fine()
            page.goto(f"{site.address}/memory/")
            expect(fact(page, "61")).to_have_count(1)
