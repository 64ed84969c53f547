"""Gaps: an editor finds what people asked in vain and starts a draft from it."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from playwright.sync_api import Browser, expect

from tests.journeys.browser import DESKTOP, PHONE, watched_page
from tests.journeys.site import Site
from tests.journeys.staff import sign_in_staff

pytestmark = pytest.mark.browser
LIST = "/admin/services_catalogue/gap/"


def many_asked(site: Site, words: str, people: int = 12) -> None:
    """Weeks have passed in which people asked for this."""
    week = date(2026, 11, 16).isoformat()
    with closing(sqlite3.connect(site.folder / "govassist.sqlite3", timeout=20)) as database, database:
        gap = database.execute(
            "INSERT INTO services_catalogue_gap (kind, words, fact, service, outcome) VALUES ('nothing-found', ?, '', '', '')", (words,)
        ).lastrowid
        for nation in ("", "wales"):
            tally = database.execute(
                "INSERT INTO services_catalogue_gaptally (gap_id, nation, period, people, most, total, last_week)"
                " VALUES (?, ?, 1, ?, ?, ?, ?)",
                (gap, nation, people, people, people, week),
            ).lastrowid
            database.execute("INSERT INTO services_catalogue_gapweek (tally_id, week, people) VALUES (?, ?, ?)", (tally, week, people))


class TestGaps:
    def test_a_theme_becomes_a_draft(self, browser: Browser, site: Site) -> None:
        many_asked(site, "kayak lessons")
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in_staff(page, site, "editor@example.com", to=f"{LIST}?words=kayak")
            line = page.locator("tr", has_text="kayak lessons")
            expect(line).to_contain_text("10 or more")
            assert not watched.troubles
            watched.assert_accessible("#content")
            line.get_by_role("link").click()
            expect(page.locator("#content")).to_contain_text("What the catalogue has near it")
            watched.assert_accessible("#content")
            page.get_by_role("button", name="A need").click()
            expect(page.locator("#content")).to_contain_text("kayak lessons")
            page.wait_for_url("**/revision/*/change/")
            page.goto(f"{site.address}{LIST}?outcome=drafted")
            expect(page.locator("tr", has_text="kayak lessons")).to_have_count(1)

    def test_fits_a_phone(self, browser: Browser, site: Site) -> None:
        many_asked(site, "moped licence")
        with watched_page(browser, size=PHONE) as watched:
            page = watched.page
            sign_in_staff(page, site, "editor@example.com", to=f"{LIST}?words=moped")
            expect(page.locator("tr", has_text="moped licence")).to_have_count(1)
            watched.assert_accessible("#content")
            assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
            page.get_by_role("link", name="moped licence").click()
            expect(page.locator("#content")).to_contain_text("Set aside")
            watched.assert_accessible("#content")
            assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
