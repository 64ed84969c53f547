"""Leaving with everything: a copy, a change of mind, deletion, and the certificate; with scripts and without."""

import json
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.browser import PHONE, watched_page
from tests.journeys.person import STORY, say, sign_in, type_code, wait_for_reply
from tests.journeys.site import Site

pytestmark = pytest.mark.browser
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["script", "no-script"])
PAGES = ("copy/", "delete/", "ask/restriction/", "ask/objection/", "ask/rectification/", "ask/complaint/", "code/")


def certificate_links(page: Page, site: Site) -> list[str]:
    """Of every certificate in the mailbox, newest first."""
    page.goto(f"{site.address}/dev/mailbox")
    return list(dict.fromkeys(re.findall(r"/privacy/certificate/[\w-]+/", page.content())))


def new_certificate(page: Page, site: Site, earlier: list[str]) -> str:
    """The address in the email, once it has come."""
    for _ in range(240):
        if fresh := [link for link in certificate_links(page, site) if link not in earlier]:
            return f"{site.address}{fresh[0]}"
        page.wait_for_timeout(500)
    raise AssertionError("No certificate came")


class TestYourData:
    @SCRIPTS
    def test_a_person_takes_a_copy_and_leaves(self, browser: Browser, site: Site, scripts, tmp_path: Path) -> None:
        with watched_page(browser, size=PHONE, scripts=scripts) as watched:
            page = watched.page
            email = sign_in(page, site)
            say(page, STORY)
            wait_for_reply(page)
            page.get_by_role("link", name="Your data").click()
            expect(page.get_by_role("link", name="Get a copy of everything")).to_be_visible()
            watched.assert_fine()
            page.get_by_role("link", name="Get a copy of everything").click()
            page.get_by_role("button", name="Continue").click()
            page.get_by_role("button", name="Send me a code").click()
            type_code(page, site)
            page.get_by_label("Everything we keep about me, to read").check()
            page.get_by_role("button", name="Make my copy").click()
            expect(page.get_by_text("Your copy is ready.")).to_be_visible()
            with page.expect_download() as taken:
                page.get_by_role("button", name="Take my copy").click()
            taken.value.save_as(tmp_path / "copy.zip")
            with zipfile.ZipFile(tmp_path / "copy.zip") as archive:
                data = json.loads(archive.read("data.json"))["sections"]
            assert data["account"][0]["email"] == email
            assert [row["payload"]["text"] for row in data["message_details"] if row["kind"] == "received"] == [STORY]

            page.goto(f"{site.address}/your-data/delete/")
            page.get_by_role("button", name="Delete my account").click()
            page.get_by_role("button", name="Keep my account").click()
            expect(page.get_by_text("You took this back.")).to_be_visible()
            earlier = certificate_links(page, site)
            page.goto(f"{site.address}/your-data/delete/")
            page.get_by_role("button", name="Delete my account").click()
            page.get_by_role("button", name="Delete everything now").click()
            expect(page.get_by_role("heading", level=1)).to_have_text("We are deleting your information")
            page.goto(new_certificate(page, site, earlier))
            with page.expect_download() as saved:
                page.get_by_role("button", name="Save the certificate").click()
            saved.value.save_as(tmp_path / "certificate.txt")
            assert "Your conversations: 1" in (tmp_path / "certificate.txt").read_text()
            assert email not in site.column("accounts_user", "email")

    def test_every_page_is_fine_on_a_phone(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=PHONE) as watched:
            sign_in(watched.page, site)
            for path in PAGES:
                watched.page.goto(f"{site.address}/your-data/{path}")
                watched.assert_fine()
            watched.page.goto(f"{site.address}/privacy/ask/")
            watched.assert_fine()
