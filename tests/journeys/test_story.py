"""The main story in real Chromium: sign in, tell it, be guided, correct it, stop, come back."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from conversations.models import Conversation, Turn
from services_catalogue.operations import ensure_catalogue
from tests.journeys.browser import DESKTOP, PHONE, Watched, chromium, watched_page
from tests.journeys.site import serving_site

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
STORY = "lost my job at the tinplate works on tuesday after 21 years, i'm 57 and live in Llanelli"


@pytest.fixture(scope="module")
def browser():
    with chromium() as found:
        yield found


@pytest.fixture
def site(settings, tmp_path):
    settings.DEBUG = True
    settings.TURN_SWEEPER = False  # it would look on after the test's tables are gone
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mailbox"
    settings.SECURE_SSL_REDIRECT = settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = False
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    ensure_catalogue()
    with serving_site() as address:
        yield address


def sign_in(page: Page, site: str, email: str = "rhys@example.org") -> None:
    """As a person does it: ask for a code, look into the mailbox, type it in."""
    page.goto(f"{site}/conversations/new/")
    page.get_by_label(re.compile("email", re.I)).fill(email)
    page.get_by_role("button", name=re.compile("continue|code|sign", re.I)).click()
    code_page = page.url
    page.goto(f"{site}/dev/mailbox")
    code = page.locator(".app-code").first.inner_text().strip()
    page.goto(code_page)
    page.get_by_label(re.compile("code", re.I)).fill(code)
    page.get_by_role("button", name=re.compile("continue|confirm|sign", re.I)).first.click()
    if "/start/" in page.url:
        page.get_by_role("button", name=re.compile("continue|start|understand", re.I)).first.click()
    expect(page.get_by_label("Your message")).to_be_visible()


def say(page: Page, text: str) -> None:
    box = page.get_by_label(re.compile("Your message|Or write something else"))
    box.fill(text)
    page.get_by_role("button", name="Send").click()


def wait_for_reply(page: Page, number: int) -> None:
    expect(page.locator(".app-turn")).to_have_count(number, timeout=15_000)
    expect(page.locator(".app-turn[data-unfinished]")).to_have_count(0, timeout=15_000)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
class TestStory:
    def test_a_person_is_guided_and_comes_back(self, browser: Browser, site: str, size, scripts) -> None:
        with watched_page(browser, size=size, scripts=scripts) as watched:
            page = watched.page
            sign_in(page, site)
            watched.assert_fine()
            say(page, STORY)
            wait_for_reply(page, 1)
            self.check_first_reply(page)
            watched.assert_fine()
            self.answer_question(page)
            wait_for_reply(page, 2)
            say(page, "sorry, I meant Swansea")
            wait_for_reply(page, 3)
            watched.assert_fine()
            self.come_back(watched, site)

    def check_first_reply(self, page: Page) -> None:
        cards = page.locator(".app-service")
        assert 2 <= cards.count() <= 4
        for card in cards.all():
            assert card.locator(".app-sources a").count() >= 1
        assert "England" not in " ".join(page.locator(".app-service__name").all_inner_texts())
        expect(page.get_by_role("button", name="Skip this question")).to_be_visible()

    def answer_question(self, page: Page) -> None:
        page.get_by_role("button", name="Skip this question").click()

    def come_back(self, watched: Watched, site: str) -> None:
        page = watched.page
        page.goto(f"{site}/conversations/")
        watched.assert_fine()
        page.get_by_role("link", name=re.compile("lost my job")).first.click()
        assert page.locator(".app-turn").count() == 3
        page.get_by_role("link", name="Rename this conversation").click()
        watched.assert_fine()
        page.get_by_label("Name of this conversation").fill("Work near Swansea")
        page.get_by_role("button", name="Save name").click()
        page.get_by_role("link", name="Delete this conversation").click()
        watched.assert_fine()
        page.get_by_role("button", name="Delete conversation").click()
        expect(page.get_by_text("You have no conversations yet.")).to_be_visible()
        assert not Conversation.objects.exists()


class TestKeyboard:
    def test_the_story_needs_no_mouse(self, browser: Browser, site: str) -> None:
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in(page, site)
            self.tab_to(page, "#text")
            page.keyboard.type(STORY)
            page.keyboard.press("Tab")
            page.keyboard.press("Enter")
            wait_for_reply(page, 1)
            self.tab_to(page, ".app-service a")
            self.tab_to(page, "button[name=skip]")
            page.keyboard.press("Enter")
            wait_for_reply(page, 2)
            watched.assert_fine()

    def tab_to(self, page: Page, selector: str, most: int = 80) -> None:
        for _ in range(most):
            if page.evaluate("selector => document.activeElement.matches(selector)", selector):
                return
            page.keyboard.press("Tab")
        pytest.fail(f"the keyboard does not reach {selector}")


class TestTemporaryChat:
    def test_nothing_of_it_is_stored(self, browser: Browser, site: str) -> None:
        with watched_page(browser, size=PHONE) as watched:
            page = watched.page
            sign_in(page, site)
            page.goto(f"{site}/conversations/new/?temporary=1")
            watched.assert_fine()
            say(page, STORY)
            wait_for_reply(page, 1)
            watched.assert_fine()
            assert not Turn.objects.exists()


class TestScreenReader:
    def test_each_sentence_is_announced_once(self, browser: Browser, site: str) -> None:
        with watched_page(browser) as watched:
            page = watched.page
            sign_in(page, site)
            say(page, STORY)
            wait_for_reply(page, 1)
            announced = page.locator("[data-announcer] p").all_inner_texts()
            assert len(announced) >= 4
            assert len(announced) == len(set(announced))


class TestHelpNow:
    def test_a_person_in_danger_sees_numbers_first(self, browser: Browser, site: str) -> None:
        with watched_page(browser, size=PHONE) as watched:
            page = watched.page
            sign_in(page, site)
            say(page, "I can't do this any more, I want to end my life")
            wait_for_reply(page, 1)
            reply = page.locator(".app-reply").inner_text()
            assert "116 123" in reply[:900]
            assert page.locator(".app-service").count() == 0
            watched.assert_fine()
