"""`manage.py load_catalogue [FOLDER]`: make the catalogue say what a folder's JSON files say."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from services_catalogue.entries import DATA
from services_catalogue.operations import CatalogueRefusedError, load_catalogue


class Command(BaseCommand):
    """Loads all of it or nothing, and says what changed."""

    requires_system_checks = ()  # the pages need not work for the catalogue to load
    help = "Load the catalogue from a folder of JSON files (the packaged one when none is named)."

    def add_arguments(self, parser: CommandParser) -> None:
        """One optional folder."""
        parser.add_argument("folder", nargs="?", type=Path, default=DATA)

    def handle(self, *args: Any, folder: Path, **options: Any) -> None:
        """Load, or print every problem and exit with 1."""
        try:
            report = load_catalogue(folder)
        except CatalogueRefusedError as refusal:
            lines = "\n".join(f"  {problem}" for problem in refusal.problems)
            raise CommandError(f"{folder} was refused and nothing was changed. {len(refusal.problems)} to mend:\n{lines}") from None
        for word, keys in (("added", report.added), ("changed", report.changed), ("removed", report.removed)):
            if int(options["verbosity"]) > 1:
                for key in keys:
                    self.stdout.write(f"{word} {key}")
        if not report.is_change:
            self.stdout.write(f"Nothing to change: {report.unchanged} entries stand as they are.")
        else:
            counts = f"{len(report.added)} added, {len(report.changed)} changed, {len(report.removed)} removed"
            self.stdout.write(f"{counts}, {report.unchanged} as they were.")
