"""Members of staff come and go many times in a run: they sign in once, as the limit on codes wants, and their browser remembers."""

from typing import Any

from playwright.sync_api import Page

from tests.journeys.person import sign_in
from tests.journeys.site import Site

_REMEMBERED: dict[tuple[str, str], Any] = {}


def sign_in_staff(page: Page, site: Site, email: str, to: str) -> None:
    """As `sign_in`, with the cookies of an earlier time where there are any."""
    known = _REMEMBERED.get((site.address, email))
    if known is None:
        sign_in(page, site, email, to=to)
        _REMEMBERED[site.address, email] = page.context.cookies()
        return
    page.context.add_cookies(known)
    page.goto(f"{site.address}{to}")
