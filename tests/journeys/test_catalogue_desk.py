"""A service from nothing to the person it is for: written, sent back, published, read, offered; and an earlier wording restored."""

import json
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import DESKTOP, PHONE, Watched, watched_page
from tests.journeys.person import say, sign_in, wait_for_reply
from tests.journeys.site import Site
from tests.journeys.staff import sign_in_staff

pytestmark = pytest.mark.browser
ADMIN = "/admin/services_catalogue"
KEY, NAME = "chisel-grant", "Chisel Grant"
RULES = [{"fact": "age", "op": ">=", "value": 18}]
EXAMPLES = [
    {"words": "30, Wales", "facts": {"age": 30, "nation": "wales"}, "expected": "likely"},
    {"words": "16, Wales", "facts": {"age": 16, "nation": "wales"}, "expected": "unlikely"},
]
WORDS = {
    "summary": "A new grant, announced this month.",
    "name_en": NAME,
    "provider": "Department for Work and Pensions",
    "summary_en": "Money for people who work with stone.",
    "what_you_get_en": "A set of chisels",
    "eligibility_en": "You are 18 or over",
    "how_to_apply_en": "Apply online",
    "url": "https://www.gov.uk/chisel-grant",
    "citizen_phrases": "stonemason chisels\nmoney for stonemason chisels",
    "sources-0-title": "Chisel Grant (GOV.UK)",
    "sources-0-url": "https://www.gov.uk/chisel-grant",
    "sources-0-seen": "2026-11-20",
    "checked_on": "2026-11-20",
    "review_by": "2027-11-20",
    "rules": json.dumps(RULES),
    "examples": json.dumps(EXAMPLES),
}
CHOICES = {"topic": "finding-work", "state": "open", "verified": "high", "url_status": "confirmed", "sources-0-kind": "official-page"}


def assert_fine(watched: Watched) -> None:
    """No policy broken, nothing wider than the screen, and nothing of ours that a screen reader would stumble over."""
    watched.page.wait_for_load_state()
    troubles = [trouble for trouble in watched.troubles if not re.search(r"status of (409|422)", trouble)]
    assert not troubles, f"{watched.page.url}: {troubles}"
    assert watched.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    watched.assert_accessible("#content")
    watched.troubles.clear()  # the check itself writes styles that the policy refuses


def told(page: Page, words: str) -> None:
    expect(page.locator(".messagelist")).to_contain_text(words)


def write(page: Page) -> None:
    for summary in page.locator("details summary", has_text="As stored").all():
        summary.click()
    for name, words in WORDS.items():
        page.locator(f'[name="{name}"]').fill(words)
    for name, value in CHOICES.items():
        page.locator(f'[name="{name}"]').select_option(value)
    for nation in ("England", "Wales", "Scotland", "Northern Ireland"):
        page.get_by_label(nation, exact=True).check()


def person_is_offered(browser: Browser, site: Site, words: str) -> None:
    with watched_page(browser) as watched:
        sign_in(watched.page, site)
        say(watched.page, words)
        wait_for_reply(watched.page)
        expect(watched.page.locator(".app-turn").first).to_contain_text(NAME)


class TestFromNothing:
    def test_a_service_is_written_sent_back_published_and_offered(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=DESKTOP) as editor, watched_page(browser, size=DESKTOP) as publisher:
            address = self.add(editor, site)
            self.send_back(publisher, site, address)
            self.mend(editor)
            self.publish(publisher, address)
            publisher.page.goto(f"{site.address}/services/{KEY}/")
            expect(publisher.page.get_by_role("heading", level=1)).to_have_text(NAME)
            expect(publisher.page.locator("main")).to_contain_text("A set of twelve chisels")
        person_is_offered(browser, site, "i'm 30, i live in Cardiff and i would like the chisel grant")

    def add(self, editor: Watched, site: Site) -> str:
        page = editor.page
        sign_in_staff(page, site, "editor@example.com", to=f"{ADMIN}/service/add/")
        page.get_by_label("Id", exact=True).fill(KEY)
        page.get_by_label("What is new, and why").fill("A new grant.")
        assert_fine(editor)
        page.get_by_role("button", name="Start the draft").click()
        expect(page.locator(".cat-faults")).to_contain_text("To be mended before it can be sent for review")
        assert_fine(editor)
        page.get_by_role("button", name="Save and send for review").click()
        told(page, "Saved, but not sent for review")
        assert_fine(editor)
        write(page)
        page.get_by_role("button", name="Save and send for review").click()
        told(page, "Sent for review")
        expect(page.locator(".cat-why")).to_contain_text("Somebody else has to publish it")
        expect(page.get_by_role("button", name="Publish now")).to_have_count(0)
        assert_fine(editor)
        return page.url

    def send_back(self, publisher: Watched, site: Site, address: str) -> None:
        page = publisher.page
        sign_in_staff(page, site, "publisher@example.com", to=f"{ADMIN}/revision/?whose=review")
        assert_fine(publisher)
        page.locator("#result_list").get_by_role("link", name=re.compile(NAME)).click()
        expect(page.locator("#content")).to_contain_text("you must be 18 or over")
        assert page.url.split("?")[0] == address
        assert_fine(publisher)
        page.get_by_label("What should be mended").fill("Say how many chisels.")
        page.get_by_role("button", name="Send it back").click()
        told(page, "Sent back")

    def mend(self, editor: Watched) -> None:
        page = editor.page
        page.reload()
        expect(page.locator(".cat-notice")).to_contain_text("Say how many chisels.")
        page.locator("[name=what_you_get_en]").fill("A set of twelve chisels")
        page.get_by_role("button", name="Save and send for review").click()
        told(page, "Sent for review")

    def publish(self, publisher: Watched, address: str) -> None:
        publisher.page.goto(address)
        publisher.page.get_by_role("button", name="Publish now").click()
        told(publisher.page, "It is on the site now")
        assert_fine(publisher)


class TestRestoring:
    SERVICE = "restart-scheme"

    def test_an_earlier_revision_comes_back_after_a_second_look(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=PHONE) as editor, watched_page(browser, size=PHONE) as publisher:
            sign_in_staff(editor.page, site, "editor@example.com", to=f"{ADMIN}/service/{self.SERVICE}/change/")
            before = editor.page.locator(".cat-shown__row", has_text="Summary").locator(".cat-side").first.inner_text().strip()
            assert_fine(editor)
            self.change(editor)
            sign_in_staff(publisher.page, site, "publisher@example.com", to=editor.page.url.removeprefix(site.address))
            expect(publisher.page.locator("ins").first).to_contain_text("added:")
            assert_fine(publisher)
            self.publish(publisher)
            self.restore(editor, site)
            publisher.page.goto(editor.page.url)
            self.publish(publisher)
            publisher.page.goto(f"{site.address}/services/{self.SERVICE}/")
            expect(publisher.page.locator("main")).to_contain_text(before)

    def change(self, editor: Watched) -> None:
        page = editor.page
        page.get_by_role("button", name="Start a change").click()
        page.locator("[name=summary_en]").fill("Other words for a while.")
        page.locator("[name=summary]").fill("Trying other words.")
        assert_fine(editor)
        page.get_by_role("button", name="Save and send for review").click()
        told(page, "Sent for review")

    def publish(self, publisher: Watched) -> None:
        publisher.page.get_by_role("button", name="Publish now").click()
        told(publisher.page, "It is on the site now")

    def restore(self, editor: Watched, site: Site) -> None:
        page = editor.page
        page.goto(f"{site.address}{ADMIN}/revision/of/services/{self.SERVICE}/")
        assert_fine(editor)
        page.get_by_role("button", name="Compare the two").click()
        expect(page.locator("del").first).to_contain_text("removed:")
        assert_fine(editor)
        page.get_by_role("link", name="Revision 1", exact=True).click()
        page.get_by_role("button", name="Restore as a new draft").click()
        told(page, "A draft that says what revision 1 said")
        page.get_by_role("button", name="Save and send for review").click()
        told(page, "Sent for review")


class TestTwoEditors:
    SERVICE = "disability-confident"

    def test_of_the_same_field_choose_and_lose_nothing(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=DESKTOP) as first, watched_page(browser, size=PHONE, scripts=False) as second:
            sign_in_staff(first.page, site, "editor@example.com", to=f"{ADMIN}/service/{self.SERVICE}/change/")
            first.page.get_by_role("button", name="Start a change").click()
            expect(first.page.locator("[name=summary_en]")).to_be_visible()
            address = first.page.url
            sign_in_staff(second.page, site, "publisher@example.com", to=address.removeprefix(site.address))
            second.page.locator("[name=summary_en]").fill("Their words.")
            second.page.get_by_role("button", name="Save", exact=True).click()
            told(second.page, "Saved.")
            first.page.locator("[name=summary_en]").fill("My words.")
            first.page.get_by_role("button", name="Save", exact=True).click()
            expect(first.page.locator("#content")).to_contain_text("Nothing of yours is lost")
            assert_fine(first)
            first.page.get_by_label("Other words, as written below").check()
            first.page.get_by_label("Other words", exact=True).fill("Words of both.")
            first.page.get_by_role("button", name="Keep what I chose").click()
            told(first.page, "Saved.")
            expect(first.page.locator("[name=summary_en]")).to_have_value("Words of both.")
            first.page.get_by_role("button", name="Discard the draft").click()
            told(first.page, "It stays in the history")
