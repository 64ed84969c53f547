"""The main story in real Chromium: sign in, tell it, be guided, correct it, come back."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import DESKTOP, PHONE, Watched, watched_page
from tests.journeys.person import STORY, menu, say, sign_in, wait_for_reply
from tests.journeys.site import Site

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
class TestStory:
    def test_a_person_is_guided_and_comes_back(self, browser: Browser, any_site: Site, size, scripts) -> None:
        with watched_page(browser, size=size, scripts=scripts) as watched:
            page = watched.page
            sign_in(page, any_site)
            watched.assert_fine()
            say(page, STORY)
            wait_for_reply(page, 1)
            self.check_first_reply(page)
            watched.assert_fine()
            page.get_by_role("button", name="Skip this question").click()
            wait_for_reply(page, 2)
            say(page, "sorry, I meant Swansea")
            wait_for_reply(page, 3)
            assert "/new/" not in page.url
            watched.assert_fine()
            self.come_back(watched, any_site)

    def check_first_reply(self, page: Page) -> None:
        cards = page.locator(".app-service")
        assert 2 <= cards.count() <= 4
        for card in cards.all():
            assert card.locator(".app-sources a").count() >= 1
        assert "England" not in " ".join(page.locator(".app-service__name").all_inner_texts())
        for words in ("Wales", "aged 57", "Just say so"):
            expect(page.locator(".app-used")).to_contain_text(words)
        expect(page.get_by_role("heading", level=1)).to_contain_text("Lost my job at the tinplate works")
        expect(page).to_have_title(re.compile("^Lost my job at the tinplate works"))
        expect(page.get_by_role("link", name="Rename this conversation")).to_be_visible()

    def come_back(self, watched: Watched, site: Site) -> None:
        page = watched.page
        page.goto(f"{site.address}/conversations/")
        watched.assert_fine()
        page.get_by_role("link", name=re.compile("^Lost my job")).click()
        expect(page.locator(".app-turn")).to_have_count(3)
        page.get_by_role("link", name="Rename this conversation").click()
        expect(page.get_by_label("Name of this conversation")).to_be_visible()
        watched.assert_fine()
        page.get_by_label("Name of this conversation").fill("Work near Swansea")
        page.get_by_role("button", name="Save name").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Work near Swansea")
        page.get_by_role("link", name="Delete this conversation").click()
        expect(page.get_by_role("button", name="Delete conversation")).to_be_visible()
        watched.assert_fine()
        page.get_by_role("button", name="Delete conversation").click()
        expect(page.get_by_text("You have no conversations yet.")).to_be_visible()
        assert "Work near Swansea" not in site.column("conversations_conversation", "title")


class TestKeyboard:
    def test_the_story_needs_no_mouse(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in(page, site)
            self.tab_to(page, "#text")
            page.keyboard.type(STORY)
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            wait_for_reply(page, 1)
            expect(page.locator(".app-turn")).to_be_focused()
            self.tab_to(page, ".app-service a", most=3)
            self.tab_to(page, "button[name=skip]")
            page.keyboard.press("Enter")
            wait_for_reply(page, 2)
            expect(page.locator(".app-turn").last).to_be_focused()
            watched.assert_fine()

    def tab_to(self, page: Page, selector: str, most: int = 40) -> None:
        for _ in range(most):
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            page.keyboard.press("Tab")
        pytest.fail(f"the keyboard does not reach {selector}")


class TestScreenReader:
    def test_each_sentence_and_the_question_are_announced_once(self, browser: Browser, site: Site) -> None:
        with watched_page(browser) as watched:
            page = watched.page
            sign_in(page, site)
            say(page, STORY)
            wait_for_reply(page, 1)
            expect(page.locator("[data-announcer] p").last).to_contain_text("Question:")
            announced = page.locator("[data-announcer] p").all_inner_texts()
            shown = page.locator(".app-reply p:not(.app-sources):not(.app-used), .app-reply h3").count()
            assert len(announced) >= 5
            assert len(announced) <= shown + 1


class TestHelpNow:
    def test_a_person_in_danger_sees_numbers_first(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=PHONE) as watched:
            page = watched.page
            sign_in(page, site)
            say(page, "I can't do this any more, I want to end my life")
            wait_for_reply(page, 1)
            assert "116 123" in page.locator(".app-reply").inner_text()[:900]
            assert page.locator(".app-service").count() == 0
            watched.assert_fine()
            menu(page, "My conversations")
            expect(page.get_by_role("link", name=re.compile("^Conversation on "))).to_be_visible()
            assert "end my life" not in page.locator("main").inner_text()

    @pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
    def test_where_somebody_may_be_watching_there_is_a_way_out(self, browser: Browser, site: Site, scripts) -> None:
        with watched_page(browser, size=PHONE, scripts=scripts) as watched:
            page = watched.page
            sign_in(page, site)
            say(page, "my husband hits me and takes my wages so i can't work")
            wait_for_reply(page, 1)
            way_out = page.get_by_role("button", name="Exit this page")
            expect(way_out).to_be_visible()
            assert "bbc.co.uk/weather" in (way_out.get_attribute("href") or "")
            expect(page).to_have_title(re.compile("^Conversation"))
            watched.assert_fine()
            page.reload()
            expect(page).to_have_title(re.compile("^Conversation –"))
            expect(way_out).to_be_visible()
