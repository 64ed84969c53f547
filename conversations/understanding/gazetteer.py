"""Names of places to nations, from packaged tables. No guessing: a name that two nations share gives both.

data/places.json: towns and villages (GeoNames, CC BY 4.0); data/local_names.csv: villages, suburbs and councils (Ordnance
Survey's Open Names and mySociety's list of local authorities). `manage.py build_places` writes both.
data/areas.json: counties, districts and everyday names. data/postcodes.json: postcode areas and border districts.
"""

import csv
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import OSA

from services_catalogue.types import NATIONS

DATA = Path(__file__).resolve().parent / "data"
DOMINANCE = 6
"""A place counts alone when it is this many times larger than its namesakes in other nations (Newport in Gwent, Perth)."""
LONGEST_NAME = 5  # words
SIZES = {"council": 50_000, "town": 3_000, "suburb": 500, "village": 300}
"""What a place counts for beside its namesakes where its population is not known."""
_FUZZY_LENGTH, _FUZZY_POPULATION = 6, 10_000
_POSTCODE = re.compile(r"(?<![A-Za-z0-9])([A-Za-z]{1,2})(\d[A-Za-z\d]?)(?:\s*(\d)[A-Za-z]{2})?(?![A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The tables, ready for look-up. An empty tuple of nations means a name that settles nothing ("up north")."""

    nations: Mapping[str, tuple[str, ...]]
    ordinary: frozenset[str]
    local: frozenset[str]  # names of one word that few people know as a place
    abroad: frozenset[str]
    fuzzy: tuple[str, ...]
    longest: Mapping[str, int]  # how many words the names have that begin with this one, at most
    areas: Mapping[str, tuple[str, ...]]
    districts: Mapping[str, str]

    def nations_of(self, name: str) -> tuple[str, ...] | None:
        """The nations a simplified name may lie in, likeliest first; None when it is no known place."""
        return self.nations.get(name)

    def nations_of_postcode(self, outward: str) -> tuple[str, ...] | None:
        """The nations of an outward code ("SY21"), by district where the border crosses the area; None for no such area."""
        area = re.match(r"[A-Z]+", outward)
        if outward in self.districts:
            return (self.districts[outward],)
        return self.areas.get(area[0]) if area else None

    def spelled_like(self, name: str) -> str | None:
        """The larger place a misspelt word most likely means; None when nothing is near enough."""
        if len(name) < _FUZZY_LENGTH:
            return None
        furthest = 1 if len(name) < 8 else 2
        near = process.extract(name, self.fuzzy, scorer=OSA.distance, score_cutoff=furthest, limit=2)
        near = [match for match in near if match[0][0] == name[0]]
        return None if not near or (len(near) > 1 and near[0][1] == near[1][1]) else str(near[0][0])


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The packaged tables, read once."""
    places: dict[str, dict[str, int]] = _read("places")["places"]
    areas, postcodes = _read("areas"), _read("postcodes")
    towns = frozenset(places)
    for name, nation, kind in _local_names():
        places.setdefault(name, {}).setdefault(nation, SIZES[kind])
    names = {name: _by_population(sizes) for name, sizes in places.items() if name not in areas["abroad"]}
    names |= {name: (nation,) for nation in NATIONS for name in areas[nation]}
    names |= {name: tuple(nations) for name, nations in areas["several"].items()}
    ordinary = frozenset(areas["ordinary"]["names"])
    well_known = towns.union(*(areas[key] for key in (*NATIONS, "several")))
    local = frozenset(name for name in names if " " not in name and name not in well_known)
    large = tuple(
        name for name, sizes in places.items() if name in towns and max(sizes.values()) >= _FUZZY_POPULATION and len(name) >= _FUZZY_LENGTH
    )
    return Gazetteer(
        names,
        ordinary,
        local,
        frozenset(areas["abroad"]),
        tuple(name for name in large if name not in ordinary),
        _longest(names),
        {area: tuple(nations) for area, nations in postcodes["areas"].items()},
        postcodes["districts"],
    )


def _longest(names: Iterable[str]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for name in names:
        words = name.split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def postcodes_in(raw: str) -> list[tuple[int, int, str, bool]]:
    """Start, end, outward code and whether the inward half is there too, for anything shaped like a postcode."""
    return [(found.start(), found.end(), (found[1] + found[2]).upper(), bool(found[3])) for found in _POSTCODE.finditer(raw)]


def _by_population(sizes: Mapping[str, int]) -> tuple[str, ...]:
    ordered = sorted(sizes, key=lambda nation: -sizes[nation])
    return tuple(nation for nation in ordered if sizes[nation] * DOMINANCE >= sizes[ordered[0]])


def _read(name: str) -> dict[str, Any]:
    return json.loads((DATA / f"{name}.json").read_text("utf-8"))  # type: ignore[no-any-return]


def _local_names() -> list[tuple[str, str, str]]:
    with (DATA / "local_names.csv").open(encoding="utf-8", newline="") as file:
        return [(row["name"], row["nation"], row["kind"]) for row in csv.DictReader(file)]
