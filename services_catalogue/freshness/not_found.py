"""Pages that say with "200 OK" that there is no page: tuned on a labelled list (tests/services_catalogue/freshness/pages.py)."""

import re
from urllib.parse import urlsplit

from services_catalogue.freshness.markup import PageWords

# What a title or first heading says when there is no page. Anchored, because a page may well be about things that are not found.
HEADING = re.compile(
    r"""^\W*(?:
        (?:error\s*)?(?:404|410)\b
      | (?:oops|sorry|whoops)\b.{0,40}\b(?:page|find|found|404|exist)
      | (?:(?:this|the|that|your|requested)\s){0,3}(?:web\s?)?(?:page|content|document|resource|file|url|address)\s(?:\w+\s){0,5}?
        (?:(?:was|is|has|could|can|does|do|no|not|been)\s){0,3}
        (?:not\sfound|n[o']t\sfound|not\sexist|no\slonger\s(?:exists?|available|here)|cannot\sbe\sfound|not\sbe\sfound|not\sbe\sdisplayed
          |been\s(?:removed|deleted)|missing|unavailable|not\savailable)
      | (?:we\s)?(?:can'?t|can\s?not|couldn'?t|could\snot)\sfind\s
        (?:the|that|this|your|a)\s(?:web\s?)?(?:page|content|address|url)
      | not\sfound\s*(?:$|[-–—|:•])
      | nothing\s(?:was\s)?found\s(?:here|at\sthis)
      | tudalen\s(?:heb\s(?:ei|'i)\s(?:chanfod|ganfod)|ddim\sar\sgael|ar\sgoll)
      | (?:ni|methu)\s.{0,30}(?:d?dod\so\shyd\si|canfod)(?:'r)?\s.{0,10}[dt]udalen
      | nid\s(?:yd)?yw(?:'r|\sy)?\s[dt]udalen.{0,20}(?:bodoli|ar\sgael)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
STRONG = re.compile(
    r"(?:page|content|document)\s(?:you'?(?:re|\sare|\swere)?\s(?:looking\sfor|requested|tried\sto\s\w+|want(?:ed)?)\s){1,2}"
    r"(?:could\snot|couldn'?t|can\s?not|can'?t|was\snot|is\snot|isn'?t|does\snot|doesn'?t|no\slonger"
    r"|has\sbeen|may\shave\sbeen)"
    r"|\berror\s(?:code\s)?404\b|\b404\s(?:error|not\sfound|-|–)",
    re.IGNORECASE,
)
SHORT = 1500  # characters; a page that says more than this has something to say
HOMES = {"", "index.html", "index.htm", "index.php", "default.aspx", "home", "en", "cy", "welcome", "home.aspx", "hafan"}
LOST = re.compile(r"(?:^|[/_\-.])(?:404|410|not-?found|page-?not-?found|error-?(?:404|page)|missing-?page)(?:$|[/_\-.?])", re.IGNORECASE)


def says_not_found(page: PageWords) -> bool:
    """Whether a page tells its reader that what they wanted is not there."""
    named = re.split(r"\s[|–—·•-]\s", page.title)
    if any(HEADING.search(_plain(part)) for part in (page.heading, *named)):
        return True
    return len(page.text) < SHORT and bool(STRONG.search(_plain(page.text)))


def _plain(text: str) -> str:
    return text.strip().replace("’", "'")


def leads_nowhere(asked: str, reached: str) -> bool:
    """Whether a redirect ends at a home page, or at a page for what is lost, though more was asked for."""
    before, after = urlsplit(asked), urlsplit(reached)
    if LOST.search(after.path) and not LOST.search(before.path):
        return True
    return _is_home(after.path) and not after.query and not _is_home(before.path) and _site(before.hostname) == _site(after.hostname)


def _is_home(path: str) -> bool:
    return path.strip("/").casefold() in HOMES


def _site(host: str | None) -> str:
    return (host or "").removeprefix("www.")
