"""Visits: a chat that leaves nothing, a return with what was allowed to be remembered, and from a service's page to a question."""

import re
import uuid

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.browser import DESKTOP, PHONE, watched_page
from tests.journeys.person import STORY, finish_sign_in, let_remember, menu, say, sign_in, wait_for_reply
from tests.journeys.site import Site

pytestmark = pytest.mark.browser
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])


class TestTemporaryChat:
    @SCRIPTS
    def test_nothing_of_it_is_stored_and_it_ends(self, browser: Browser, any_site: Site, scripts) -> None:
        with watched_page(browser, size=PHONE, scripts=scripts) as watched:
            page = watched.page
            sign_in(page, any_site)
            before = [any_site.count(table) for table in ("conversations_conversation", "conversations_turn", "conversations_turnevent")]
            page.get_by_role("link", name="Use a temporary chat that is not saved").click()
            expect(page.get_by_text("This chat is not saved.")).to_be_visible()
            say(page, STORY)
            wait_for_reply(page)
            expect(page.get_by_role("heading", level=1)).to_have_text("Temporary chat")
            expect(page.get_by_text("This chat is not saved.")).to_be_visible()
            watched.assert_fine()
            chat = page.url
            page.get_by_role("link", name="Delete this conversation").click()
            page.get_by_role("button", name="Delete conversation").click()
            page.wait_for_url("**/conversations/")
            after = [any_site.count(table) for table in ("conversations_conversation", "conversations_turn", "conversations_turnevent")]
            assert after == before
            page.goto(chat)
            expect(page.get_by_role("heading", level=1)).to_have_text("This temporary chat has ended")
            watched.assert_fine(expected_status=404)

    @SCRIPTS
    def test_a_message_to_one_that_has_ended_is_not_lost(self, browser: Browser, site: Site, scripts) -> None:
        with watched_page(browser, scripts=scripts) as watched:
            page = watched.page
            sign_in(page, site, to="/conversations/new/%3Ftemporary=1")
            say(page, "hello")
            wait_for_reply(page)
            other = page.context.new_page()
            other.goto(page.url.split("#")[0].split("?")[0] + "delete/")
            other.get_by_role("button", name="Delete conversation").click()
            other.wait_for_url("**/conversations/")
            say(page, "can you help me write a CV")
            expect(page.get_by_role("link", name="This temporary chat has ended")).to_be_visible()
            expect(page.get_by_label("Your message")).to_have_value("can you help me write a CV")
            page.get_by_role("button", name="Send", exact=True).click()
            wait_for_reply(page)


class TestAnotherVisit:
    def test_what_was_allowed_is_remembered_shown_and_forgotten(self, browser: Browser, any_site: Site) -> None:
        with watched_page(browser, size=PHONE) as watched:
            page = watched.page
            email = sign_in(page, any_site, to="/memory/")
            expect(page.get_by_text("Remembering is off.")).to_be_visible()
            watched.assert_fine()
            page.get_by_role("link", name="Turn remembering on").click()
            page.wait_for_url("**/privacy/choices/**")
            let_remember(page, any_site)
            page.goto(f"{any_site.address}/conversations/new/")
            say(page, STORY)
            wait_for_reply(page)
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in(page, any_site, email, to="/memory/")
            expect(page.locator("#fact-nation")).to_contain_text("Wales")
            watched.assert_fine()
            page.goto(f"{any_site.address}/conversations/new/")
            say(page, "what help is there to train for something new")
            wait_for_reply(page)
            assert "England" not in " ".join(page.locator(".app-service").all_inner_texts())
            page.goto(f"{any_site.address}/memory/")
            rows = page.locator(".app-remembered").count()
            page.locator(".app-remembered").get_by_role("button", name="Delete").first.click()
            expect(page.locator(".app-remembered")).to_have_count(rows - 1)
            page.get_by_role("link", name="Delete everything we remember").click()
            page.get_by_role("button", name="Delete everything").click()
            expect(page.get_by_text("Nothing is remembered yet.")).to_be_visible()
            watched.assert_fine()


class TestFromTheCatalogue:
    def test_a_service_leads_to_a_question_about_it(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=PHONE) as watched:
            page = watched.page
            page.goto(site.address)
            menu(page, "Find a service")
            page.get_by_label("Search services").fill("restart scheme")
            page.keyboard.press("Enter")
            page.wait_for_url("**/search/?q=restart*")
            page.locator(".app-results a").first.click()
            page.wait_for_url(re.compile(r"/services/[\w-]+/$"))
            name = page.get_by_role("heading", level=1).inner_text()
            page.get_by_role("button", name="Ask about this").click()
            finish_sign_in(page, site, f"{uuid.uuid4().hex[:12]}@example.org")
            expect(page.get_by_label("Your message")).to_have_value(f"Tell me about {name}")
            page.get_by_role("button", name="Send", exact=True).click()
            wait_for_reply(page)
            expect(page.locator(".app-reply")).to_contain_text(name)
            watched.assert_fine()

    def test_help_now_is_one_step_from_any_page_and_needs_no_account(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=PHONE) as watched:
            page = watched.page
            page.goto(f"{site.address}/services/universal-credit/")
            page.get_by_role("link", name="Get help now").click()
            assert page.get_by_role("link", name="116 123").first.get_attribute("href") == "tel:116123"
            page.get_by_role("link", name="Wales", exact=True).click()
            expect(page.locator("main")).to_contain_text("Live Fear Free")
            watched.assert_fine()
