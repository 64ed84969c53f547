"""A rates keeper brings April's amounts; a publisher puts them before the public."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from services_catalogue.entries import completed, read_entries
from services_catalogue.exchange import export_csv
from tests.journeys.browser import DESKTOP, PHONE, Watched, watched_page
from tests.journeys.site import Site
from tests.journeys.staff import sign_in_staff

pytestmark = pytest.mark.browser


def april(tmp_path: Path) -> Path:
    now = next(rate for rate in read_entries()["rates"] if rate["id"] == "ssp_week")
    new = {**now, "value": "145", "valid_from": "2027-04-06", "valid_to": "2028-04-05", "tax_year": "2027-28"}
    path = tmp_path / "april.csv"
    path.write_bytes(export_csv("rates", [completed("rates", new)]))
    return path


def check(watched: Watched) -> None:
    """Nothing to complain of, then or now; what the check itself makes the browser complain of does not count."""
    assert not watched.troubles
    watched.assert_accessible("#content")
    watched.troubles.clear()


class TestRatesKeeper:
    def test_sees_what_a_file_would_change_and_makes_drafts_of_it(self, browser: Browser, site: Site, tmp_path: Path) -> None:
        with watched_page(browser, size=DESKTOP) as watched:
            page = watched.page
            sign_in_staff(page, site, "editor@example.com", to="/admin/services_catalogue/revisionbatch/")
            expect(page.get_by_role("link", name="Import a file")).to_be_visible()
            check(watched)
            page.get_by_role("link", name="Import a file").click()
            expect(page.locator("#id_file")).to_be_visible()
            check(watched)
            page.locator("#id_file").set_input_files(april(tmp_path))
            page.get_by_role("button", name="Show what would change").click()
            expect(page.get_by_role("heading", level=1)).to_have_text("What this file would change")
            expect(page.locator("#content")).to_contain_text("+17.6%")
            expect(page.locator("#content")).to_contain_text("look twice")
            expect(page.locator("#content")).to_contain_text("Not in the file, and running out")
            check(watched)
            page.set_viewport_size(PHONE)
            check(watched)
            page.set_viewport_size(DESKTOP)
            page.get_by_role("button", name="Make drafts of all this").click()
            expect(page.locator(".messagelist")).to_contain_text("The public sees nothing of them yet")
            check(watched)
            page.get_by_role("button", name="Send all of it for review").click()
            expect(page.locator(".messagelist")).to_contain_text("A publisher decides on all of it")
            page.get_by_role("button", name="Discard all of it").click()
            expect(page.locator(".messagelist")).to_contain_text("It stays in the history")
            page.goto(f"{site.address}/admin/services_catalogue/revisionbatch/export/")
            expect(page.get_by_role("button", name="Export")).to_be_visible()
            check(watched)
