"""A long list of services in parts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from services_catalogue.types import Service

MOST = 100
"""More on one page is slow to draw, and nobody reads that far."""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with those of its services that stand on this page; `total` counts them on all pages."""

    heading: str
    services: Sequence[Service]
    total: int


@dataclass(frozen=True, slots=True)
class Part:
    """What one page shows of grouped services."""

    groups: list[Group]
    number: int
    last: int

    def links(self, request: HttpRequest) -> dict[str, Any] | None:
        """Where the other pages are, for the pagination component; None when there is no other page."""
        if self.last == 1:
            return None

        def address(number: int) -> str:
            query = request.GET.copy()
            query["page"] = str(number)
            return f"?{query.urlencode()}"

        near = {1, self.last, *range(self.number - 1, self.number + 2)}
        shown = sorted(number for number in near if 1 <= number <= self.last)
        items: list[dict[str, Any]] = []
        for before, number in zip([0, *shown], shown, strict=False):
            items += [{"ellipsis": True}] if number > before + 1 else []
            items.append({"number": number, "href": address(number), "current": number == self.number})
        return {
            "items": items,
            "previous": {"href": address(self.number - 1)} if self.number > 1 else None,
            "next": {"href": address(self.number + 1)} if self.number < self.last else None,
        }


def part_of(groups: Iterable[tuple[str, Sequence[Service]]], asked: str) -> Part:
    """The page asked for, the first when that is no number, the last when it is past the end."""
    listed = list(groups)
    last = max(1, -(-sum(len(services) for _, services in listed) // MOST))
    number = min(max(1, int(asked)), last) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 1
    start, end = (number - 1) * MOST, number * MOST
    shown, place = [], 0
    for heading, services in listed:
        here = services[max(0, start - place) : max(0, end - place)]
        shown += [Group(heading, here, len(services))] if here else []
        place += len(services)
    return Part(shown, number, last)
