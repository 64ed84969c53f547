"""What every journey in a real browser needs: Chromium, a page that reports trouble, and an accessibility check."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Error, Page, Request, expect, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}
PATIENCE = 60_000
"""Milliseconds to wait for what must come: long enough for a busy machine, and over as soon as it is there."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless Chromium that talks to nobody but the pages it is sent to."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox", "--disable-background-networking"])
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Watched:
    """A page, and everything it complained of: console errors, exceptions, policy violations, failed requests."""

    page: Page
    scripts: bool = True
    troubles: list[str] = field(default_factory=list)

    def assert_accessible(self, context: str | None = None) -> None:
        """No accessibility violation on the page, or within what `context` selects.

        A click returns before the page it leads to is there: a page that is still coming is checked again when it has.
        """
        for last in (False, False, True):
            self.page.wait_for_load_state()
            try:
                results = Axe().run(self.page, context=context)
                break
            except Error:
                if last:
                    raise
        assert results.violations_count == 0, f"{self.page.url}: {results.generate_report()}"

    def assert_fine(self, *, expected_status: int = 200) -> None:
        """No accessibility violation, nothing on the console, nothing wider than the screen."""
        self.page.wait_for_load_state()
        unexpected = [trouble for trouble in self.troubles if f"status of {expected_status}" not in trouble]
        assert not unexpected, f"{self.page.url}: {unexpected}"
        if not self.scripts:
            return  # the checks below are themselves scripts
        self.assert_accessible()
        overflow = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert overflow <= 0, f"{self.page.url} is {overflow} pixels wider than the screen"


def _was_left(request: Request) -> bool:
    # Going to another page ends what the last one was still fetching.
    return "ERR_ABORTED" in (request.failure or "")


@contextmanager
def watched_page(browser: Browser, *, size: dict[str, int] | None = None, scripts: bool = True) -> Iterator[Watched]:
    """A page in a context of its own, with its complaints collected."""
    context: BrowserContext = browser.new_context(viewport=size or DESKTOP, java_script_enabled=scripts)  # type: ignore[arg-type]
    watched = Watched(context.new_page(), scripts)
    page = watched.page
    page.set_default_timeout(PATIENCE)
    page.on("console", lambda message: watched.troubles.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: watched.troubles.append(str(error)))
    page.on("requestfailed", lambda request: None if _was_left(request) else watched.troubles.append(f"request failed: {request.url}"))
    try:
        yield watched
    finally:
        context.close()
