"""Every page that needs no account, and the way to one, in real Chromium on a phone and a desktop."""

import re
import uuid

import pytest
from playwright.sync_api import expect

from tests.journeys.browser import DESKTOP, PHONE, watched_page
from tests.journeys.person import type_code

pytestmark = pytest.mark.browser

PUBLIC = (
    "/",
    "/about/",
    "/accessibility/",
    "/help-now/",
    "/help-now/?nation=wales",
    "/services/",
    "/services/topic/benefits-and-money/?nation=wales",
    "/services/nation/northern-ireland/",
    "/services/universal-credit/",
    "/services/find-a-job/",
    "/services/work-and-health-programme/",
    "/services/search/?q=redundancy",
    "/services/search/?q=zzqqxx",
    "/api/catalogue/v1/",
    "/privacy/",
    "/dev/mailbox",
)
SIZES = pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])


@SIZES
def test_public_pages_are_accessible_quiet_and_fit_the_screen(browser, site, size):
    with watched_page(browser, size=size) as watched:
        for address in PUBLIC:
            watched.page.goto(site.address + address)
            expect(watched.page.locator("body.govuk-frontend-supported")).to_have_count(1)
            watched.assert_fine()
        watched.page.goto(f"{site.address}/services/no-such-service/")
        watched.assert_fine(expected_status=404)


def test_the_menu_folds_on_a_phone_and_opens(browser, site):
    with watched_page(browser, size=PHONE) as watched:
        watched.page.goto(site.address)
        find = watched.page.get_by_role("link", name="Find a service", exact=True)
        expect(find).to_be_hidden()
        watched.page.get_by_role("button", name="Menu").click()
        find.click()
        watched.page.wait_for_url(f"{site.address}/services/")


@SIZES
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_new_person_signs_in_and_lands_where_they_were_going(browser, site, size, scripts):
    with watched_page(browser, size=size, scripts=scripts) as watched:
        page = watched.page
        check = watched.assert_fine
        page.goto(f"{site.address}/accounts/login/?next=/services/universal-credit/")
        page.get_by_role("button", name="Send me a code").click()
        expect(page).to_have_title(re.compile("^Error: Sign in"))
        check()
        page.get_by_label("Email address").fill(f"{uuid.uuid4().hex[:12]}@example.org")
        page.keyboard.press("Enter")
        page.get_by_label("6-digit code").fill("000000")
        page.keyboard.press("Enter")
        page.get_by_role("link", name=re.compile("The code is not right")).click()
        check()
        type_code(page, site)
        expect(page.get_by_role("heading", level=1)).to_have_text("Before your first question")
        check()
        page.get_by_role("button", name="Continue").click()
        page.wait_for_url(f"{site.address}/services/universal-credit/")
        page.goto(f"{site.address}/accounts/email/")
        check()
        page.goto(f"{site.address}/accounts/logout/")
        check()
        page.locator("main").get_by_role("button", name="Sign out").click()
        expect(page.get_by_text("You have signed out.")).to_be_visible()
        assert not [trouble for trouble in watched.troubles if trouble], watched.troubles


def test_search_and_filters_work_with_the_keyboard_alone(browser, site):
    with watched_page(browser, size=PHONE) as watched:
        page = watched.page
        page.goto(f"{site.address}/services/")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent").strip() == "Skip to main content"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == "q"
        page.keyboard.type("redundancy pay")
        page.keyboard.press("Enter")
        page.wait_for_url("**/services/search/?q=redundancy*")
        expect(page.get_by_role("link", name="Statutory redundancy pay", exact=True)).to_be_visible()
