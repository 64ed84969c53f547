"""Keeping entries right: an editor finds what is overdue, looks at it, and says that it is right."""

import sqlite3
from contextlib import closing
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect

from tests.journeys.browser import DESKTOP, PHONE, watched_page
from tests.journeys.site import Site
from tests.journeys.staff import sign_in_staff

pytestmark = pytest.mark.browser
LIST = "/admin/services_catalogue/reviewtask/"
SERVICE = "disability-confident"


def make_overdue(site: Site) -> None:
    """Months have passed."""
    today = timezone.localdate()
    with closing(sqlite3.connect(site.folder / "govassist.sqlite3", timeout=20)) as database, database:
        dates = ((today - timedelta(days=200)).isoformat(), (today - timedelta(days=10)).isoformat(), SERVICE)
        assert database.execute("UPDATE services_catalogue_service SET checked_on=?, review_by=? WHERE id=?", dates).rowcount == 1


class TestReviews:
    def test_an_overdue_entry_is_found_checked_and_gone_from_the_list(self, browser: Browser, site: Site) -> None:
        make_overdue(site)
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in_staff(page, site, "editor@example.com", to=f"{LIST}?work=overdue")
            line = page.locator("tr", has_text="Disability Confident")
            expect(line).to_contain_text("10 days late")
            assert not watched.troubles
            watched.assert_accessible("#content")
            watched.troubles.clear()  # what the check itself makes the browser complain of
            line.get_by_role("link").click()
            expect(page.locator(".app-due--big")).to_contain_text("Was to be reviewed by")
            watched.assert_accessible("#content")
            page.get_by_role("button", name="It is right").click()
            expect(page.locator(".messagelist")).to_contain_text("The new dates are on the site")
            expect(page.locator(".app-timeline")).to_contain_text("checked, nothing to change")
            page.goto(f"{site.address}/services/{SERVICE}/")
            expect(page.locator("main")).to_contain_text("Last checked on")
            page.goto(f"{site.address}{LIST}?work=overdue")
            expect(page.locator("#content")).to_contain_text("Entries to review")
            expect(page.locator("tr", has_text="Disability Confident")).to_have_count(0)

    def test_fits_a_phone(self, browser: Browser, site: Site) -> None:
        with watched_page(browser, size=PHONE) as watched:
            sign_in_staff(watched.page, site, "editor@example.com", to=LIST)
            expect(watched.page.locator("#content")).to_contain_text("LINK_CHECKS is off")
            watched.assert_accessible("#content")
            assert watched.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
