"""`manage.py mask FILE|-`: what the identifier screen takes out of each text, as JSON Lines."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from consent.management.json_lines import read_rows
from conversations.guardrails.identifiers import mask, public_numbers
from services_catalogue.seed import read_seed


class Command(BaseCommand):
    """Reads `{"id", "text"}` a line, prints `{"id", "masked", "spans"}` a line. Needs no database."""

    help = "Mask UK personal identifiers in JSON Lines."
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own attribute

    def add_arguments(self, parser: ArgumentParser) -> None:
        """One argument: the file, or - for standard input."""
        parser.add_argument("file", help='JSON Lines of {"id", "text"}, or - for standard input')

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line for each line read; one clear line and a non-zero exit on bad input."""
        public = public_numbers(read_seed())
        for number, row in read_rows(options["file"], required=("id", "text")):
            if not isinstance(row["text"], str):
                raise CommandError(f'line {number}: "text" must be a string')
            masked = mask(row["text"], public=public)
            line = {"id": row["id"], "masked": masked.text, "spans": [list(span) for span in masked.spans]}
            self.stdout.write(json.dumps(line, ensure_ascii=False))
