"""Clear out what is past its period, now."""

from argparse import ArgumentParser
from collections.abc import Mapping
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from consent.data_rights.retention import count_overdue, sweep_retention


class Command(BaseCommand):
    """Every store, in batches. Harmless beside the daily clear-out or another one."""

    help = "Delete or anonymise what is past its retention period, and print how many rows of each table."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Options of the command line."""
        parser.add_argument("--dry-run", action="store_true", help="count what is past its period, and change nothing")
        parser.add_argument("--batch", type=int, default=500, help="rows in one transaction at most (500)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Numbers by table, never what was in them."""
        now = timezone.now()
        report = count_overdue(now=now) if options["dry_run"] else sweep_retention(now=now, batch=options["batch"])
        would = "would be " if options["dry_run"] else ""
        self._print(f"{would}deleted", report.removed)
        self._print(f"{would}anonymised", report.anonymised)
        self._print("past their period and kept for the declared reason", report.kept)
        if not (report.removed or report.anonymised or report.kept):
            self.stdout.write("Nothing is past its period.")

    def _print(self, what: str, counts: Mapping[str, int]) -> None:
        for table, number in sorted(counts.items()):
            self.stdout.write(f"{number:>9,} {table}: {what}")
