"""`manage.py assess FILE`: who may be able to get what, by published rules, as JSON Lines."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from consent.management.json_lines import read_rows
from services_catalogue.eligibility import FactsError, report_on, validate_facts
from services_catalogue.management.ready import make_ready
from services_catalogue.queries import published_catalogue
from services_catalogue.types import Catalogue, Facts


class Command(BaseCommand):
    """Reads `{"id", "facts"}` a line; prints each service's outcome and the next question, a line for a line."""

    help = "Assess people against the published rules. Every line is checked before anything is printed."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where the people are."""
        parser.add_argument("file", help="JSON Lines, or - for standard input")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check all lines, then answer each."""
        make_ready()
        catalogue = published_catalogue()
        for person, facts in list(_people(options["file"], catalogue)):
            self.stdout.write(json.dumps({"id": person, **report_on(catalogue, facts)}, ensure_ascii=False))


def _people(name: str, catalogue: Catalogue) -> Iterator[tuple[Any, Facts]]:
    for number, row in read_rows(name, required=("id", "facts")):
        try:
            yield row["id"], validate_facts(row["facts"], catalogue.facts)
        except FactsError as error:
            raise CommandError(f"line {number}: {error}") from error
