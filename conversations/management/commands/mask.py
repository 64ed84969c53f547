"""`manage.py mask FILE|-`: what the identifier screen takes out of each text, as JSON Lines."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

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
        for number, line in enumerate(_lines(options["file"]), 1):
            if line.strip():
                row = _row(line, number)
                masked = mask(row["text"], public=public)
                self.stdout.write(json.dumps({"id": row["id"], "masked": masked.text, "spans": [list(span) for span in masked.spans]}, ensure_ascii=False))


def _lines(file: str) -> list[str]:
    try:
        text = sys.stdin.buffer.read().decode() if file == "-" else Path(file).read_bytes().decode()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"cannot read {file}: {error}") from error
    return text.split("\n")  # only line feeds end a row: texts may hold other separators


def _row(line: str, number: int) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise CommandError(f"line {number}: not JSON") from error
    if not (isinstance(row, dict) and "id" in row and isinstance(row.get("text"), str)):
        raise CommandError(f'line {number}: needs "id" and a "text" string')
    return row
