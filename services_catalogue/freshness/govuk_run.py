"""One night's look at GOV.UK: each page that services stand on is read through the Content API, each kept at once."""

import time
from collections.abc import Callable
from datetime import datetime
from urllib.parse import quote, urljoin, urlsplit

from services_catalogue.freshness.content import ContentError, Page, read_page
from services_catalogue.freshness.link_run import Manners, Progress
from services_catalogue.freshness.links import RETRY
from services_catalogue.freshness.nights import GOVUK, Claim, claim
from services_catalogue.freshness.options import Options
from services_catalogue.freshness.pages import keep_page, keep_trouble, register_pages, settle_page_tasks
from services_catalogue.freshness.web import Answer, NoAnswerError, Web
from services_catalogue.models import OfficialPage

LARGEST = 3_000_000
HOPS = 3
PATIENCE = 5  # so many troubles in a row, and the API is left alone until the next night


class UnreadableError(Exception):
    """A page could not be read; `is_servers` when it is the API that is at fault, and not this one page."""

    def __init__(self, words: str, *, is_servers: bool) -> None:
        self.is_servers = is_servers
        super().__init__(words)


def sync_govuk(*, options: Options, clock: Callable[[], datetime], seconds: float | None = None, is_again: bool = False) -> Progress | None:
    """Read what is to be read tonight, for so long; None when somebody else is at it, it is done, or no address of the API is set.

    `is_again` reads every page once more.
    """
    began = clock()
    held = claim(GOVUK, now=began, is_again=is_again) if options.content_api else None
    if held is None:
        return None
    try:
        register_pages()
        asked, is_finished = _read_all(options, clock, held, seconds, is_again=is_again)
        new_tasks = settle_page_tasks(now=clock())
        asked_for = OfficialPage.objects.filter(read_at__isnull=False)
        counts = {"read": asked_for.filter(trouble="").count(), "not read": asked_for.exclude(trouble="").count()}
        if is_finished:
            held.finish(clock(), counts)
        return Progress(asked, is_finished, counts, new_tasks)
    finally:
        held.release()


def _read_all(options: Options, clock: Callable[[], datetime], held: Claim, seconds: float | None, *, is_again: bool) -> tuple[int, bool]:
    web, manners = Web(options.agent, options.timeout_seconds, options.stand_in), Manners(options.pause_seconds)
    began, asked, troubles = time.monotonic(), 0, 0
    for row in OfficialPage.objects.order_by("path"):
        if row.read_at is not None and row.read_at > clock() - RETRY and not is_again:
            continue
        if (seconds is not None and time.monotonic() - began > seconds) or not held.renew(clock()):
            return asked, False
        try:
            page = fetch_page(web, manners, options.content_api, row.path)
        except UnreadableError as error:
            troubles = troubles + 1 if error.is_servers else 0
            page, trouble = None, str(error)
        if not held.renew(clock()):
            return asked, False  # somebody else has gone on meanwhile: they keep what they find
        asked += 1
        if page is not None:
            troubles = 0
            keep_page(row, page, now=clock())
        else:
            keep_trouble(row, trouble, now=clock())
        if troubles >= PATIENCE:
            break
    return asked, True


def fetch_page(web: Web, manners: Manners, api: str, path: str) -> Page:
    """One page through the API; redirects are followed inside the API alone. Raises UnreadableError."""
    base = api.rstrip("/") + "/"
    here = urljoin(base, quote(path.lstrip("/")))
    for _ in range(HOPS + 1):
        answer = _ask(web, manners, here)
        if answer.status not in (301, 302, 303, 307, 308):
            return _page(answer, path)
        here = urljoin(here, answer.headers.get("location", ""))
        if not here.startswith(base):
            raise UnreadableError("the answer leads out of the Content API", is_servers=False)
    raise UnreadableError("the answer leads round in circles", is_servers=False)


def _ask(web: Web, manners: Manners, address: str) -> Answer:
    host = urlsplit(address).hostname or ""
    manners.wait(host)
    try:
        return web.ask(address, headers={"Accept": "application/json"}, largest=LARGEST)
    except NoAnswerError as error:
        raise UnreadableError(str(error), is_servers=True) from error
    finally:
        manners.done(host)


def _page(answer: Answer, path: str) -> Page:
    if answer.status == 404:
        raise UnreadableError("GOV.UK has no such page in its Content API", is_servers=False)
    if answer.status not in (200, 410):
        raise UnreadableError(f"answers {answer.status}", is_servers=True)
    if not answer.is_whole:
        raise UnreadableError("the answer is too large", is_servers=False)
    try:
        return read_page(answer.body, path)
    except ContentError as error:
        if answer.status == 410:
            return Page("", "", withdrawn="–")
        raise UnreadableError(str(error), is_servers=True) from error
