"""What the nightly looks are told by settings."""

from typing import Protocol


class Options(Protocol):
    """As `settings.FRESHNESS` has them."""

    @property
    def checks_links(self) -> bool:
        """Whether web addresses are looked at each night."""

    @property
    def content_api(self) -> str:
        """Where GOV.UK's Content API is; empty: it is not asked."""

    @property
    def agent(self) -> str:
        """What every request calls itself."""

    @property
    def pause_seconds(self) -> float:
        """Between two requests to one site."""

    @property
    def timeout_seconds(self) -> float:
        """For a whole request."""

    @property
    def days(self) -> float:
        """What was fine is not looked at again before."""

    @property
    def broken_nights(self) -> int:
        """After so many, somebody is asked to look."""

    @property
    def stand_in(self) -> str:
        """In tests: host:port of the server that answers for every site."""
