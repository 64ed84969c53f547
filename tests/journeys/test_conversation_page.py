"""What can happen on the conversation page: stopping, waiting, questions of every kind, and sending what cannot be taken."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.journeys.browser import DESKTOP, PHONE, watched_page
from tests.journeys.person import finish_sign_in, say, sign_in, wait_for_reply
from tests.journeys.site import Site

pytestmark = pytest.mark.browser
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
FIRST_EVENTS = 'id: 2\nevent: progress\ndata: {"text": "Looking for services."}\n\n'


class TestWhileAReplyIsWritten:
    @SCRIPTS
    def test_it_can_be_stopped_and_what_was_shown_stays(self, browser: Browser, prompted_site: Site, scripts) -> None:
        with watched_page(browser, size=PHONE, scripts=scripts) as watched:
            page = watched.page
            sign_in(page, prompted_site)
            say(page, "slowly 0.5 200")
            expect(page.locator(".app-reply")).to_contain_text("First of all")
            watched.assert_fine()
            page.get_by_role("button", name="Stop this reply").click()
            wait_for_reply(page)
            expect(page.get_by_text("You stopped this reply.", exact=True).first).to_be_visible()
            expect(page.get_by_role("button", name="Stop this reply")).to_have_count(0)
            assert "That is all" not in page.locator(".app-reply").inner_text()
            assert "First of all" in page.locator(".app-reply").inner_text()
            watched.assert_fine()
            if scripts:
                expect(page.get_by_label("Your message")).to_be_focused()
                expect(page.locator("[data-announcer]")).to_contain_text("You stopped this reply.")
            say(page, "hello again")
            wait_for_reply(page, 2)

    def test_it_says_what_is_going_on_and_refuses_a_second_message_kindly(self, browser: Browser, prompted_site: Site) -> None:
        with watched_page(browser, size=PHONE) as watched:
            page = watched.page
            sign_in(page, prompted_site)
            page.clock.install()
            say(page, "slowly 6 200")
            expect(page.locator("[data-progress]")).to_have_text("Looking for services.")
            say(page, "and another thing")
            expect(page.get_by_role("alert")).to_contain_text("still being written")
            assert page.get_by_label("Your message").input_value() == "and another thing"
            page.clock.fast_forward(7000)
            expect(page.locator("[data-progress]")).to_contain_text("Still working")
            page.get_by_role("button", name="Stop this reply").click()
            page.clock.resume()
            wait_for_reply(page)
            watched.assert_fine(expected_status=422)

    def test_a_dropped_connection_is_taken_up_where_it_broke(self, browser: Browser, prompted_site: Site) -> None:
        with watched_page(browser) as watched:
            page, drops = watched.page, iter([FIRST_EVENTS])

            def drop_first(route: Route) -> None:
                body = next(drops, None)
                route.fulfill(status=200, content_type="text/event-stream", body=body) if body else route.continue_()

            sign_in(page, prompted_site)
            page.route("**/api/turns/*/events/*", drop_first)
            say(page, "slowly 0.4")
            expect(page.locator("[data-progress]")).to_contain_text("connection was lost")
            wait_for_reply(page)
            expect(page.locator(".app-paragraph")).to_have_count(4)
            expect(page.locator("[data-announcer] p", has_text="That is all for now.")).to_have_count(1)
            announced = page.locator("[data-announcer] p").all_inner_texts()
            assert "First of all, sorry to hear that." not in announced  # it was event 2, which the page had already
            assert announced.count("Here is a thing to try.") == 1

    def test_a_server_that_is_away_for_a_moment_is_asked_again(self, browser: Browser, prompted_site: Site) -> None:
        with watched_page(browser) as watched:
            page, answers = watched.page, iter([503])
            sign_in(page, prompted_site)

            def refuse_once(route: Route) -> None:
                status = next(answers, None)
                route.fulfill(status=status, body="") if status else route.continue_()

            page.route("**/api/turns/*/events/*", refuse_once)
            say(page, "slowly 0.1")
            wait_for_reply(page)
            watched.assert_fine(expected_status=503)


class TestQuestions:
    @SCRIPTS
    def test_each_kind_can_be_answered_missed_and_passed_over(self, browser: Browser, prompted_site: Site, scripts) -> None:
        with watched_page(browser, size=PHONE, scripts=scripts) as watched:
            page = watched.page
            sign_in(page, prompted_site)
            say(page, "I have lost my job. ask nation")
            wait_for_reply(page, 1)
            self.miss(page, "Select an answer, or skip the question")
            watched.assert_fine(expected_status=422)
            page.get_by_label("Wales", exact=True).check()
            self.answer(page, 2, "Wales")
            say(page, "ask benefits_received")
            wait_for_reply(page, 3)
            page.get_by_label("Universal Credit", exact=True).check()
            page.locator("[name=answer]").nth(3).check()
            self.answer(page, 4, "Universal Credit, ")
            say(page, "ask household_savings")
            wait_for_reply(page, 5)
            self.miss(page, "Enter an answer, or skip the question")
            watched.assert_fine(expected_status=422)
            page.locator("[name=answer]").fill("7,500")
            self.answer(page, 6, "£7,500")
            if not scripts:
                return  # the rest is the same form again
            say(page, "ask age")
            wait_for_reply(page, 7)
            say(page, "something else altogether")
            wait_for_reply(page, 8)
            expect(page.locator("[data-question]")).to_have_count(0)

    def miss(self, page: Page, error: str) -> None:
        page.get_by_role("button", name="Answer", exact=True).click()
        expect(page.locator(".app-question .govuk-error-message")).to_contain_text(error)

    def answer(self, page: Page, turn: int, said: str) -> None:
        page.get_by_role("button", name="Answer", exact=True).click()
        wait_for_reply(page, turn)
        expect(page.locator(".app-message").last).to_contain_text(said)
        expect(page.locator("[data-question]")).to_have_count(0)


class TestWhatCannotBeTaken:
    @SCRIPTS
    def test_an_empty_message_and_one_too_long_are_answered_in_words(self, browser: Browser, site: Site, scripts) -> None:
        with watched_page(browser, size=PHONE, scripts=scripts) as watched:
            page = watched.page
            sign_in(page, site)
            say(page, "   ")
            expect(page.locator(".govuk-error-message").first).to_contain_text("Type your message, then select Send")
            watched.assert_fine(expected_status=422)
            say(page, "work " * 2100)
            expect(page.locator(".app-compose .govuk-error-message").first).to_contain_text("10000 characters or fewer")
            watched.assert_fine(expected_status=422)
            say(page, "hello")
            wait_for_reply(page)
            expect(page.locator(".govuk-error-message:visible")).to_have_count(0)

    def test_a_page_without_its_token_hands_the_text_back(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=PHONE) as watched:
            page = watched.page
            sign_in(page, site)
            page.context.clear_cookies(name="csrftoken")
            say(page, "I was a welder in Hull")
            expect(page.get_by_role("heading", level=1)).to_have_text("Please send that again")
            assert page.get_by_label("What you typed").input_value() == "I was a welder in Hull"
            watched.assert_fine(expected_status=403)
            page.get_by_role("link", name="Go back to the page").click()
            expect(page.get_by_label("Your message")).to_be_visible()

    @SCRIPTS
    def test_a_sign_in_that_ran_out_keeps_the_message(self, browser: Browser, site: Site, scripts) -> None:
        with watched_page(browser, size=DESKTOP, scripts=scripts) as watched:
            page = watched.page
            email = sign_in(page, site)
            page.context.clear_cookies(name="sessionid")
            say(page, "I was a welder, my number is 07700 900123")
            page.wait_for_url("**/accounts/login/**")
            finish_sign_in(page, site, email)
            expect(page.get_by_label("Your message")).to_have_value("I was a welder, my number is [PHONE-1]")

    @SCRIPTS
    def test_an_identifier_is_taken_out_and_the_page_says_so(self, browser: Browser, site: Site, scripts) -> None:
        with watched_page(browser, size=PHONE, scripts=scripts) as watched:
            page = watched.page
            sign_in(page, site)
            say(page, "I lost my job in Hull. My National Insurance number is AB 12 34 56 C")
            wait_for_reply(page)
            expect(page.locator(".app-notice")).to_contain_text("National Insurance number")
            expect(page.locator(".app-message")).to_contain_text("[taken out]")
            assert "34 56" not in page.content()
            assert not [payload for payload in site.column("conversations_turnevent", "payload") if "12 34 56" in payload]
            watched.assert_fine()
