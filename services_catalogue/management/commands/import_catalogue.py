"""`manage.py import_catalogue FILE`: drafts of everything a CSV or JSON file changes."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from services_catalogue.entries import KINDS
from services_catalogue.exchange import make_plan
from services_catalogue.management.importer import add_import_arguments, import_rows, lines_of, read_rows, troubles_of


class Command(BaseCommand):
    """All of it becomes one batch for review, or nothing does and every error is listed."""

    help = "Import entries from CSV or JSON as drafts that a second person publishes."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and what to do with entries it does not name."""
        parser.add_argument("file", type=Path, help="a CSV or JSON file, or a folder of them")
        parser.add_argument("--kind", choices=KINDS, default="", help="what the file holds, when it does not say so itself")
        parser.add_argument("--withdraw-missing", action="store_true", help="withdraw entries of these kinds that the file does not name")
        add_import_arguments(parser)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        """Show what would change, then make drafts of it unless only to look."""
        rows = read_rows(file, options["kind"])
        plan = make_plan(rows, withdraw_missing=options["withdraw_missing"])
        if plan.troubles:
            raise CommandError(f"{file} cannot be imported: {len(plan.troubles)} to mend.\n{troubles_of(plan)}")
        for line in lines_of(plan):
            self.stdout.write(line)
        self.stdout.write(f"{len(plan.differences)} to change, {plan.unchanged} as they are.")
        if plan.differences and not options["dry_run"]:
            self.stdout.write(import_rows(file, rows, plan, options))
