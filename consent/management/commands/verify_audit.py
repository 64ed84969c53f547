"""Whether the audit trail and the consent ledger are whole."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from consent.audit.verify import verify_ledgers
from consent.models import AuditEntry, ConsentRecord


class Command(BaseCommand):
    """Reads both ledgers and the daily heads; changes nothing."""

    help = "Find any change, gap, reordering or truncation in the audit trail and the consent ledger. Fails when there is one."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where the heads are."""
        parser.add_argument("--heads", type=Path, default=settings.AUDIT_HEAD_PATH, help="folder of the daily heads")

    def handle(self, *args: Any, **options: Any) -> None:
        """A line a fault, as it is found."""
        faults = 0
        for faults, fault in enumerate(verify_ledgers(folder=options["heads"], now=timezone.now()), 1):  # noqa: B007
            self.stdout.write(fault)
        heads = len(list(options["heads"].glob("*.json")))
        read = f"{AuditEntry.objects.count():,} audit entries, {ConsentRecord.objects.count():,} consent records, {heads:,} daily heads"
        if faults:
            raise CommandError(f"{faults} {'fault' if faults == 1 else 'faults'} in {read}")
        self.stdout.write(f"Whole: {read}")
