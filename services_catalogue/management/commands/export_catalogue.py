"""`manage.py export_catalogue PATH`: the published catalogue as CSV or JSON."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from services_catalogue.entries import KINDS
from services_catalogue.exchange import export_csv, export_json
from services_catalogue.queries import stored_entries


class Command(BaseCommand):
    """What is imported again changes nothing."""

    help = "Write the published catalogue: one JSON file, or a CSV table for each kind of entry."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to, what and how."""
        parser.add_argument("path", type=Path, help="a .json or .csv file, or a folder for a CSV table of each kind")
        parser.add_argument("--kind", choices=KINDS, default="", help="this kind alone")

    def handle(self, *args: Any, path: Path, kind: str, **options: Any) -> None:
        """Write it and say how much there is."""
        entries = {name: listed for name, listed in stored_entries().items() if kind in ("", name)}
        try:
            self._write(path, entries)
        except OSError as error:
            raise CommandError(str(error)) from None
        self.stdout.write(f"{sum(map(len, entries.values()))} entries in {path}")

    def _write(self, path: Path, entries: dict[str, list[dict[str, Any]]]) -> None:
        if path.suffix == ".json":
            path.write_bytes(export_json(entries))
        elif path.suffix == ".csv":
            if len(entries) > 1:
                raise CommandError("One CSV file holds one kind of entry: name it by --kind, or name a folder.")
            path.write_bytes(export_csv(*next(iter(entries.items()))))
        else:
            path.mkdir(parents=True, exist_ok=True)
            for name, listed in entries.items():
                (path / f"{name}.csv").write_bytes(export_csv(name, listed))
