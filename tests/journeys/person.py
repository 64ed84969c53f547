"""What a person does on the pages."""

import re
import uuid
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests.journeys.site import Site

STORY = "lost my job at the tinplate works on tuesday after 21 years, i'm 57 and live in Llanelli"


def sign_in(page: Page, site: Site, email: str = "", to: str = "/conversations/new/") -> str:
    """Ask for a code, look into the mailbox, type it in, read the introduction; the address used."""
    email = email or f"{uuid.uuid4().hex[:12]}@example.org"
    page.goto(f"{site.address}/accounts/login/?next={to}")
    finish_sign_in(page, site, email)
    return email


def leave(page: Page, section: str) -> None:
    """Wait until the page is no longer in this section of the site."""
    page.wait_for_url(lambda address: not urlsplit(address).path.startswith(section))


def type_code(page: Page, site: Site) -> None:
    """Once the page asks for the code it is in the mailbox; read it there and type it in."""
    field = page.get_by_label("6-digit code")
    expect(field).to_be_visible()
    mailbox = page.context.new_page()
    mailbox.goto(f"{site.address}/dev/mailbox")
    code = mailbox.locator(".app-code").first.inner_text().strip()
    mailbox.close()
    field.fill(code)
    page.get_by_role("button", name="Continue").click()


def finish_sign_in(page: Page, site: Site, email: str) -> None:
    """The same from the page that asks for the address."""
    page.get_by_label("Email address").fill(email)
    page.get_by_role("button", name="Send me a code").click()
    type_code(page, site)
    leave(page, "/accounts/")
    if urlsplit(page.url).path.startswith("/start/"):
        page.get_by_role("button", name="Continue").click()
        leave(page, "/start/")
    expect(page.get_by_role("link", name="Sign in", exact=True)).to_have_count(0)


def let_remember(page: Page, site: Site) -> None:
    """Say yes to being remembered, and see the receipt for it."""
    page.goto(f"{site.address}/privacy/choices/")
    page.locator("#choice-memory button[value=yes]").click()
    page.wait_for_url("**/receipt/**")


def say(page: Page, text: str) -> None:
    page.get_by_label("Your message").fill(text)
    page.get_by_role("button", name="Send", exact=True).click()


def wait_for_reply(page: Page, number: int = 1) -> None:
    expect(page.locator(".app-turn")).to_have_count(number)
    expect(page.locator(".app-turn[data-unfinished]")).to_have_count(0)


def menu(page: Page, name: str) -> None:
    """Follow a link of the site's menu, which folds on a phone."""
    page.wait_for_load_state()  # its script folds it
    link = page.get_by_role("navigation", name="Menu").get_by_role("link", name=re.compile(name))
    if not link.is_visible():
        page.get_by_role("button", name="Menu").click()
    link.click()
