"""Services that a message names outright: by name, by abbreviation or by form number."""

import re
from collections.abc import Iterator

from conversations.memo import Lately
from conversations.understanding.speakers import Segment
from conversations.understanding.words import simplified
from services_catalogue.types import Catalogue

_EVERYDAY = frozenset(
    "find a job|find a course|job references|references|fit note|notice when you lose or leave a job|basic bank account|swap|restart|food bank|holiday and holiday pay|"
    "redundancy pay|apprenticeships|childcare grant|small claims|skills assessment|healthy start|unlock|job trials|work trials|pace|react|act|is|it|he|et|mr|dwp|lis|p60|swap|kt|sds|uni|ns|ca|hb|nea|sa|cab|lca".split(
        "|"
    )
)
"""Names that are ordinary words too: saying them is not yet naming the service."""
_HAS = re.compile(
    r"(?:\b(?:on|get|gets|getting|claiming|receive|receiving|got|have|my|his|her|of|be|been|off)(?: the| my| some| just| new style| full)*|\b(?:not|isnt|instead of|rather than)(?: on)?) $"
)
_LONGEST = 7  # words


def services_named(segments: tuple[Segment, ...], catalogue: Catalogue) -> tuple[str, ...]:
    """Ids of the services asked about by name, in order. One that the writer only says they get, or do not mean, is left out."""
    names = _NAMES.of(catalogue)
    found = [service for segment in segments if not segment.owner for service in _in_segment(segment.plain, names)]
    return tuple(dict.fromkeys(found))


def _in_segment(plain: str, names: dict[str, str]) -> Iterator[str]:
    words = plain.split()
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST, len(words) - place), 0, -1):
            service = names.get(" ".join(words[place : place + length]))
            if service:
                if not _HAS.search(" ".join([*words[max(0, place - 8) : place], ""])):
                    yield service
                place += length - 1
                break
        place += 1


def _names(catalogue: Catalogue) -> dict[str, str]:
    """Every name and abbreviation in the plain form of a message."""
    names: dict[str, str] = {}
    for service in catalogue.services.values():
        for name in (service.name, re.sub(r"\s*\([^)]*\)", "", service.name), *service.abbreviations):
            spoken = simplified(name)
            if spoken and spoken not in _EVERYDAY:
                names.setdefault(spoken, service.id)
            if "+" in name:  # "ReAct+" is no ordinary word
                names.setdefault(" ".join(name.lower().split()), service.id)
    return names


_NAMES = Lately(_names)
