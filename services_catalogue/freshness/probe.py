"""How one web address stands: asked as gently as will do, and judged."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import urldefrag, urljoin, urlsplit

from services_catalogue.freshness.markup import page_words
from services_catalogue.freshness.not_found import leads_nowhere, says_not_found
from services_catalogue.freshness.web import Answer, NoAnswerError, NotAskedError
from services_catalogue.models import LinkState
from services_catalogue.validation.hosts import is_known_host

Ask = Callable[[str, str, Mapping[str, str]], Answer]
"""Takes address, method and headers."""

PERMANENT, TEMPORARY = (301, 308), (302, 303, 307)
GONE, SHUT = (404, 410), (401, 403, 407, 429, 451)
HOPS = 6
ACCEPT = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8", "Accept-Language": "en-GB"}
CHARSET = re.compile(r"charset=\"?([\w-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an address stands, and what the next look may spare by it."""

    state: LinkState
    status: int | None = None
    detail: str = ""
    new_address: str = ""
    etag: str = ""
    last_modified: str = ""


def probe(address: str, *, ask: Ask, etag: str = "", last_modified: str = "") -> Verdict:
    """Look at one address. Redirects are followed on known sites alone; one that leaves them is reported."""
    here, moved_to, is_permanent, seen = address, "", True, {address}
    condition = _condition(etag, last_modified)
    while True:
        if not is_known_host(urlsplit(here).hostname or ""):
            return _elsewhere(here, is_first=here == address)
        try:
            answer = _asked(here, ask, condition if here == address else {})
        except NotAskedError as error:
            return Verdict(LinkState.NOT_ASKED if here == address else LinkState.ELSEWHERE, None, str(error), _else(here, address))
        except NoAnswerError as error:
            return Verdict(LinkState.FAILING, None, str(error), _else(here, address))
        if answer.status not in PERMANENT + TEMPORARY or "location" not in answer.headers:
            return _judged(address, here, moved_to, answer)
        is_permanent = is_permanent and answer.status in PERMANENT
        here = urldefrag(urljoin(here, answer.headers["location"].strip()))[0]
        moved_to = here if is_permanent else moved_to
        if here in seen or len(seen) > HOPS:
            return Verdict(LinkState.FAILING, answer.status, "redirects that go round or never end", here[:1000])
        seen.add(here)


def _condition(etag: str, last_modified: str) -> dict[str, str]:
    given = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    return {name: value for name, value in given.items() if value}


def _elsewhere(here: str, *, is_first: bool) -> Verdict:
    if is_first:
        return Verdict(LinkState.NOT_ASKED, None, "the site is not on the list of sites this catalogue may send people to")
    return Verdict(LinkState.ELSEWHERE, None, "", here[:1000])


def _else(here: str, address: str) -> str:
    return here[:1000] if here != address else ""


def _asked(address: str, ask: Ask, condition: Mapping[str, str]) -> Answer:
    """HEAD tells enough of a redirect, of what did not change and of a file; everything else is read."""
    headers = {**ACCEPT, **condition}
    try:
        answer = ask(address, "HEAD", headers)
    except NotAskedError:
        raise
    except NoAnswerError as error:
        if "in time" in str(error):
            raise
        return ask(address, "GET", headers)  # some servers drop what they do not know
    is_told = answer.status in (304, 429) or answer.status in PERMANENT + TEMPORARY
    is_file = answer.status == 200 and "html" not in answer.headers.get("content-type", "html")
    return answer if is_told or is_file else ask(address, "GET", headers)


def _judged(address: str, here: str, moved_to: str, answer: Answer) -> Verdict:
    status, to = answer.status, _else(here, address)
    if not (200 <= status < 300 or status == 304):
        state = LinkState.GONE if status in GONE else LinkState.BLOCKED if status in SHUT else LinkState.FAILING
        return Verdict(state, status, f"answers {status}", to)
    if to and leads_nowhere(address, here):
        return Verdict(LinkState.SOFT_GONE, status, "leads to the home page, or to one for lost pages", to)
    if says_not_found(page_words(_text(answer))):
        return Verdict(LinkState.SOFT_GONE, status, "the page says that it is not there", to)
    if not to:
        return Verdict(LinkState.FINE, status, etag=_short(answer, "etag", 200), last_modified=_short(answer, "last-modified", 60))
    verdict = Verdict(LinkState.REDIRECTED, status, "", to)
    return replace(verdict, state=LinkState.MOVED, new_address=moved_to[:1000]) if moved_to else verdict


def _text(answer: Answer) -> str:
    kind = answer.headers.get("content-type", "text/html")
    if "html" not in kind or answer.headers.get("content-encoding", "identity") != "identity":
        return ""
    named = CHARSET.search(kind)
    try:
        return answer.body.decode(named[1] if named else "utf-8", errors="replace")
    except LookupError:
        return answer.body.decode("utf-8", errors="replace")


def _short(answer: Answer, name: str, longest: int) -> str:
    value = answer.headers.get(name, "")
    return value if len(value) <= longest else ""
