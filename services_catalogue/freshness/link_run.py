"""One night's look at every web address: in small steps, each kept at once, so that a killed run goes on where it was."""

import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from services_catalogue.freshness.links import (
    RETRY,
    SOUND,
    count_night,
    is_to_be_asked,
    keep_verdict,
    register_addresses,
    settle_link_tasks,
    state_counts,
)
from services_catalogue.freshness.nights import LINKS, Claim, claim
from services_catalogue.freshness.options import Options
from services_catalogue.freshness.probe import probe
from services_catalogue.freshness.web import Answer, Web
from services_catalogue.models import LinkCheck, LinkState

LARGEST = 200_000  # bytes of a page; what says that it is not there says so at once
PATIENCE = 3  # a site that turned us away so often is left alone until the next night
Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Progress:
    """What one call did: how many addresses it asked, whether some are left for another call, and how all stand."""

    asked: int
    is_finished: bool
    counts: Mapping[str, int]
    new_tasks: int


class Manners:
    """One request at a time to a site, and a pause before the next."""

    def __init__(
        self, pause_seconds: float, sleep: Callable[[float], None] = time.sleep, tick: Callable[[], float] = time.monotonic
    ) -> None:
        self._pause, self._sleep, self._tick = pause_seconds, sleep, tick
        self._free_at: dict[str, float] = {}

    def wait(self, host: str) -> None:
        """Until the site may be asked again."""
        if (left := self._free_at.get(host, 0.0) - self._tick()) > 0:
            self._sleep(left)

    def done(self, host: str) -> None:
        """The pause begins when a request is over."""
        self._free_at[host] = self._tick() + self._pause


def check_links(*, options: Options, clock: Clock, seconds: float | None = None, is_again: bool = False) -> Progress | None:
    """Look at what is to be looked at tonight, for so long; None when somebody else is at it or tonight's work is done.

    `is_again` looks at everything, whatever is known of it.
    """
    began = clock()
    held = claim(LINKS, now=began, is_again=is_again)
    if held is None:
        return None
    asked, is_finished = 0, False
    try:
        register_addresses()
        asked, is_finished = _ask_all(options, clock, held, seconds, began if is_again else None)
        count_night(held.day, now=clock())
        new_tasks = settle_link_tasks(now=clock(), nights=options.broken_nights)
        counts = state_counts(LinkCheck.objects.only("state"))
        if is_finished:
            held.finish(clock(), counts)
        return Progress(asked, is_finished, counts, new_tasks)
    finally:
        held.release()


def _ask_all(options: Options, clock: Clock, held: Claim, seconds: float | None, since: datetime | None) -> tuple[int, bool]:
    web = Web(options.agent, options.timeout_seconds, options.stand_in)
    manners = Manners(options.pause_seconds)
    began, refusals = time.monotonic(), _refusals(clock())
    links = [link for link in LinkCheck.objects.all() if since or is_to_be_asked(link, now=clock(), days=options.days)]
    asked = 0
    for link in in_turns(links):
        if seconds is not None and time.monotonic() - began > seconds:
            return asked, False
        if not held.renew(clock()):
            return asked, False
        host = _host(link)
        if refusals[host] >= PATIENCE:
            continue
        condition = {} if since else {"etag": link.etag, "last_modified": link.last_modified}
        verdict = probe(link.address, ask=lambda *request: _politely(web, manners, *request), **condition)
        if not held.renew(clock()):
            return asked, False  # somebody else has gone on meanwhile: they keep what they find
        keep_verdict(link, verdict, now=clock())
        refusals[host] = _next_refusals(refusals[host], verdict.state, verdict.status)
        asked += 1
    return asked, True


def _politely(web: Web, manners: Manners, address: str, method: str, headers: Mapping[str, str]) -> Answer:
    host = urlsplit(address).hostname or ""
    manners.wait(host)
    try:
        return web.ask(address, method=method, headers=headers, largest=LARGEST)
    finally:
        manners.done(host)


def _next_refusals(before: int, state: LinkState, status: int | None) -> int:
    """A site that asks for less is left alone at once, one that shuts its door after some tries."""
    if status == 429:
        return PATIENCE
    return before + 1 if state == LinkState.BLOCKED else 0 if state in SOUND else before


def _refusals(now: datetime) -> dict[str, int]:
    """How often each site turned us away since yesterday, from what earlier calls of tonight's run wrote down."""
    refusals: dict[str, int] = defaultdict(int)
    for link in LinkCheck.objects.filter(checked_at__gt=now - RETRY).order_by("checked_at", "pk"):
        refusals[_host(link)] = _next_refusals(refusals[_host(link)], LinkState(link.state), link.status)
    return refusals


def in_turns(links: list[LinkCheck]) -> Iterator[LinkCheck]:
    """One of each site, then the next of each: while one site has its pause, the others are asked."""
    waiting: dict[str, deque[LinkCheck]] = defaultdict(deque)
    for link in links:
        waiting[_host(link)].append(link)
    while waiting:
        for host in list(waiting):
            yield waiting[host].popleft()
            if not waiting[host]:
                del waiting[host]


def _host(link: LinkCheck) -> str:
    return urlsplit(link.address).hostname or ""
