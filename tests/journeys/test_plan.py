"""The plan in a real browser: made in a conversation, ticked beside it, changed, moved, printed and deleted on its page."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import DESKTOP, PHONE, Watched, watched_page
from tests.journeys.person import STORY, menu, say, sign_in, wait_for_reply
from tests.journeys.site import Site

pytestmark = pytest.mark.browser
EVERYWHERE = pytest.mark.parametrize(
    ("size", "scripts"),
    [(PHONE, True), (PHONE, False), (DESKTOP, True), (DESKTOP, False)],
    ids=["phone", "phone, no script", "desktop", "desktop, no script"],
)


def add(page: Page, step: str, where: str = "", bring: str = "") -> None:
    page.get_by_role("button", name="Add a step").click()
    page.get_by_label("What to do").fill(step)
    page.get_by_label("Where").fill(where)
    page.get_by_label("What to bring").fill(bring)
    page.get_by_role("button", name="Save step").click()
    expect(page.get_by_role("button", name="Add a step")).to_be_visible()


def steps(page: Page) -> list[str]:
    return [re.sub(r"^Step \d+, done:\s*", "", text).strip() for text in page.locator(".app-plan__words").all_inner_texts()]


def expect_steps(page: Page, *words: str) -> None:
    expect(page.locator(".app-plan__words")).to_have_text([re.compile(re.escape(one)) for one in words])


class TestFromConversationToPaper:
    @EVERYWHERE
    def test_a_plan_is_made_ticked_changed_and_deleted(self, browser: Browser, site: Site, size, scripts) -> None:
        with watched_page(browser, size=size, scripts=scripts) as watched:
            page = watched.page
            sign_in(page, site)
            say(page, STORY)
            wait_for_reply(page)
            say(page, "make me a plan")
            wait_for_reply(page, 2)
            self.tick_beside(page, is_open=scripts and size is DESKTOP, scripts=scripts)
            watched.assert_fine()
            self.to_page(page, scripts)
            watched.assert_fine()
            self.change(watched)
            watched.assert_fine()
            self.delete(page)
            watched.assert_fine()

    def tick_beside(self, page: Page, *, is_open: bool, scripts: bool) -> None:
        panel = page.locator("[data-plan-panel]")
        expect(panel).to_contain_text(re.compile(r"Your plan \(0 of \d done\)"))
        if not is_open:
            panel.locator("summary").click()
        panel.get_by_role("checkbox").first.check()
        if not scripts:
            panel.get_by_role("button", name="Save what is done").click()
        expect(page.locator("[data-plan-count]")).to_contain_text("1 of ")

    def to_page(self, page: Page, scripts: bool) -> None:
        if scripts:
            menu(page, "My plan")
        else:
            page.get_by_role("link", name="See your plan").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Your plan")
        expect(page.get_by_role("checkbox").first).to_be_checked()
        expect(page.get_by_text("Bring or have ready:")).not_to_have_count(0)
        for link in page.locator(".app-plan__more a[rel=noreferrer]").all():
            assert str(link.get_attribute("href")).startswith("https://")
        expect(page.get_by_role("button", name="Print this plan")).to_be_visible(visible=scripts)

    def change(self, watched: Watched) -> None:
        page = watched.page
        before = steps(page)
        add(page, "Ring Ann 📞 " + "Llanfairpwllgwyngyll" * 4, "The library", "P45\nMy number AB 12 34 56 C")
        expect(page.locator(".govuk-notification-banner")).to_contain_text("I took out a National Insurance number")
        last = page.locator(".app-plan__step").last
        last.locator("summary").click()
        last.get_by_role("button", name="Move up").click()
        page.wait_for_url("**?open=*")
        expect(page.locator(".app-plan__change[open]")).to_have_count(1)
        page.locator(".app-plan__change[open]").get_by_role("link", name="Edit").click()
        watched.assert_fine()
        page.get_by_label("What to do").fill("Ring Bo")
        page.get_by_role("button", name="Save step").click()
        expect_steps(page, *before[:-1], "Ring Bo", before[-1])

    def delete(self, page: Page) -> None:
        rest = steps(page)[1:]
        first = page.locator(".app-plan__step").first
        first.locator("summary").click()
        first.get_by_role("button", name="Delete").click()
        expect_steps(page, *rest)
        page.get_by_role("link", name="Delete your plan").click()
        page.get_by_role("button", name="Delete plan").click()
        expect(page.get_by_text("There is nothing in your plan yet.")).to_be_visible()


class TestKeyboard:
    def test_reaches_and_works_everything(self, browser: Browser, site: Site) -> None:
        with watched_page(browser) as watched:
            page = watched.page
            sign_in(page, site, to="/plan/")
            page.goto(f"{site.address}/plan/")
            add(page, "First")
            add(page, "Second")
            self.tab_to(page, "#main-content input[type=checkbox]")
            with page.expect_response("**/plan/tick/"):
                page.keyboard.press("Space")
            expect(page.locator("[data-plan-count]")).to_have_text("1 of 2 done")
            expect(page.get_by_role("status")).to_have_text("1 of 2 done")
            self.tab_to(page, ".app-plan__step:last-child summary")
            page.keyboard.press("Enter")
            self.tab_to(page, "[value=up]")
            page.keyboard.press("Enter")
            page.wait_for_url("**?open=*")
            expect_steps(page, "Second", "First")
            watched.assert_fine()

    def tab_to(self, page: Page, selector: str) -> None:
        for _press in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
        raise AssertionError(f"Tab never reached {selector}")


class TestTwoTabs:
    def test_the_second_is_told_and_loses_nothing(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=PHONE) as watched:
            page = watched.page
            sign_in(page, site, to="/plan/")
            page.goto(f"{site.address}/plan/")
            add(page, "Ring Ann")
            page.locator("summary").click()
            edit = str(page.get_by_role("link", name="Edit").get_attribute("href"))
            page.goto(site.address + edit)
            other = page.context.new_page()
            other.goto(site.address + edit)
            other.get_by_label("What to do").fill("Ring Bo")
            other.get_by_role("button", name="Save step").click()
            expect_steps(other, "Ring Bo")
            page.get_by_label("What to do").fill("Ring Cy")
            page.get_by_role("button", name="Save step").click()
            expect(page.locator(".govuk-error-summary")).to_contain_text("changed while you were writing")
            expect(page.locator(".govuk-inset-text")).to_contain_text("Ring Bo")
            watched.assert_fine(expected_status=422)
            page.get_by_role("button", name="Save step").click()
            expect_steps(page, "Ring Cy")

    def test_a_tick_for_a_step_that_went_is_said(self, browser: Browser, site: Site) -> None:
        with watched_page(browser) as watched:
            page = watched.page
            sign_in(page, site, to="/plan/")
            page.goto(f"{site.address}/plan/")
            add(page, "Ring Ann")
            other = page.context.new_page()
            other.goto(f"{site.address}/plan/delete/")
            other.get_by_role("button", name="Delete plan").click()
            expect(other.get_by_text("There is nothing in your plan yet.")).to_be_visible()
            page.get_by_role("checkbox").check()
            expect(page.get_by_role("alert").last).to_contain_text("no longer in your plan")
            watched.assert_fine(expected_status=409)


class TestPaper:
    def test_shows_steps_and_addresses_and_nothing_to_press(self, browser: Browser, site: Site) -> None:
        with watched_page(browser) as watched:
            page = watched.page
            sign_in(page, site)
            say(page, STORY)
            wait_for_reply(page)
            say(page, "make me a plan")
            wait_for_reply(page, 2)
            page.goto(f"{site.address}/plan/")
            page.evaluate("window.print = () => { document.title = 'printed' }")
            page.get_by_role("button", name="Print this plan").click()
            expect(page).to_have_title("printed")
            page.emulate_media(media="print")
            expect(page.locator(".app-plan__words").first).to_be_visible()
            expect(page.locator(".app-plan__more a").first).to_be_visible()
            expect(page.locator("main").get_by_role("button")).to_have_count(0)


class TestTemporaryChat:
    def test_keeps_no_plan_and_says_so(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=PHONE) as watched:
            page = watched.page
            sign_in(page, site, to="/conversations/new/?temporary=1")
            page.goto(f"{site.address}/conversations/new/?temporary=1")
            expect(page.get_by_text("keeps no plan")).to_be_visible()
            say(page, STORY)
            wait_for_reply(page)
            say(page, "make me a plan")
            wait_for_reply(page, 2)
            expect(page.locator(".app-reply").last).to_contain_text("no plan is kept")
            expect(page.locator("[data-plan-panel]")).to_have_count(0)
            watched.assert_fine()
