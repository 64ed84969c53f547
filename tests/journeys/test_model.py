"""A reply that a model writes: what is going on while it is written, stopping it, and the guide in its place."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import DESKTOP, PHONE, watched_page
from tests.journeys.person import STORY, let_remember, say, sign_in, wait_for_reply
from tests.journeys.site import Site
from tests.messages_api import Answer, MessagesApi, Request, Script, fails

pytestmark = pytest.mark.browser
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
SLOW = 12  # tokens a second
NOTE_PROGRESS = """
addEventListener('DOMContentLoaded', () => new MutationObserver(() => {
  const seen = [...document.querySelectorAll('[data-progress]')].map((line) => line.textContent.trim())
  document.documentElement.dataset.progressSeen = `${document.documentElement.dataset.progressSeen || ''}|${seen.join('|')}`
}).observe(document.body, { subtree: true, childList: true, characterData: true }))
"""


@contextmanager
def slow(model: MessagesApi) -> Iterator[None]:
    usual = model.script

    def paced(request: Request) -> Answer:
        return usual.answer(request).paced(first_token=0.3, tokens_per_second=SLOW)

    model.script = Script(by=paced)
    try:
        yield
    finally:
        model.script = usual


@contextmanager
def failing(model: MessagesApi) -> Iterator[None]:
    usual, model.script = model.script, Script(default=fails(400))
    try:
        yield
    finally:
        model.script = usual


class TestAModelWrites:
    def test_the_page_says_what_is_being_done(self, browser: Browser, claude_site: Site, model: MessagesApi) -> None:
        with watched_page(browser, size=PHONE) as watched, slow(model):
            page = watched.page
            page.add_init_script(NOTE_PROGRESS)
            sign_in(page, claude_site)
            say(page, STORY)
            # Each line stays for a moment only, so the page notes them.
            for line in ("Checking what you can get in Wales", "Reading the official information"):
                expect(page.locator("html")).to_have_attribute("data-progress-seen", re.compile(re.escape(line)))
            page.get_by_role("button", name="Stop this reply").click()
            wait_for_reply(page)
            watched.assert_fine()

    @SCRIPTS
    def test_it_can_be_stopped_and_what_was_shown_stays(self, browser: Browser, claude_site: Site, model: MessagesApi, scripts) -> None:
        with watched_page(browser, size=PHONE, scripts=scripts) as watched:
            page = watched.page
            with slow(model):
                sign_in(page, claude_site)
                say(page, STORY)
                expect(page.locator(".app-reply")).to_contain_text("Losing a job after 21 years is hard")
                page.get_by_role("button", name="Stop this reply").click()
                wait_for_reply(page)
            expect(page.get_by_text("You stopped this reply.", exact=True).first).to_be_visible()
            assert "Losing a job after 21 years is hard" in page.locator(".app-reply").inner_text()
            assert page.locator(".app-service").count() < 4
            watched.assert_fine()
            say(page, "what is universal credit")
            wait_for_reply(page, 2)
            self.assert_written_by_the_model(page)

    def test_a_plan_is_made_when_it_is_asked_for(self, browser: Browser, claude_site: Site) -> None:
        with watched_page(browser, size=DESKTOP) as watched:
            page, before = watched.page, claude_site.count("conversations_planitem")
            sign_in(page, claude_site)
            let_remember(page, claude_site)
            page.goto(f"{claude_site.address}/conversations/new/")
            say(page, STORY)
            wait_for_reply(page)
            assert claude_site.count("conversations_planitem") == before
            say(page, "make me a plan please")
            wait_for_reply(page, 2)
            assert claude_site.count("conversations_planitem") > before
            watched.assert_fine()

    @SCRIPTS
    def test_the_page_says_when_the_guide_answers_in_its_place(
        self, browser: Browser, claude_site: Site, model: MessagesApi, scripts
    ) -> None:
        with watched_page(browser, size=PHONE, scripts=scripts) as watched, failing(model):
            page = watched.page
            sign_in(page, claude_site)
            say(page, STORY)
            wait_for_reply(page)
            expect(page.locator(".app-reply")).to_contain_text("this answer comes from our standard guide")
            assert page.locator(".app-service").count() >= 2
            watched.assert_fine()

    def assert_written_by_the_model(self, page: Page) -> None:
        assert "standard guide" not in page.locator("main").inner_text()
