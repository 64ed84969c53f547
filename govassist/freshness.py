"""The settings of what keeps the catalogue right. Nothing is asked of any network unless they say so."""

from dataclasses import dataclass

from govassist import env


@dataclass(frozen=True, slots=True)
class Freshness:
    """What is looked at each night, and how politely."""

    checks_links: bool
    """Whether web addresses are looked at."""
    content_api: str
    """Where GOV.UK's Content API is; empty: it is not asked."""
    agent: str
    """What every request calls itself."""
    pause_seconds: float
    """Between two requests to one site."""
    timeout_seconds: float
    """For a whole request, from the first byte to the last."""
    days: float
    """What was fine is not looked at again before."""
    broken_nights: int
    """After so many, somebody is asked to look."""
    stand_in: str = ""
    """In tests: host:port of a server on this machine that answers for every site. No setting of the environment names it."""


def read_freshness(*, site_url: str) -> Freshness:
    """From the environment."""
    return Freshness(
        checks_links=env.is_on("LINK_CHECKS"),
        content_api=env.read_text("GOVUK_CONTENT_API"),
        agent=env.read_text("LINK_CHECK_AGENT", f"govassist-link-check/1 (+{site_url})"),
        pause_seconds=env.read_number("LINK_CHECK_PAUSE_SECONDS", 2),
        timeout_seconds=env.read_number("LINK_CHECK_TIMEOUT_SECONDS", 20),
        days=env.read_number("LINK_CHECK_DAYS", 7),
        broken_nights=int(env.read_number("LINK_BROKEN_NIGHTS", 3)),
    )
