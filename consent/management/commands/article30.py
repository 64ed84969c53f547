"""The record of processing on the terminal."""

from typing import Any

from django.core.management.base import BaseCommand

from consent.data_rights.processing_record import write_csv


class Command(BaseCommand):
    """Nothing is kept by hand: the record is made from the declarations each time."""

    help = "Print the record of processing activities (UK GDPR Art 30) as CSV."

    def handle(self, *args: Any, **options: Any) -> None:
        """To standard output, for a file or a spreadsheet."""
        write_csv(self.stdout)  # type: ignore[arg-type]
