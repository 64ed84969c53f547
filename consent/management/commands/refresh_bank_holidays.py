"""`manage.py refresh_bank_holidays [FILE|URL]`: take in a newer list, and work every open case out again."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from consent.data_rights.bank_holiday_refresh import Refresh, compare, read_list, take_in
from consent.data_rights.bank_holidays import BankHolidayError


class Command(BaseCommand):
    """Reads the form of https://www.gov.uk/bank-holidays.json; shows the difference by date."""

    help = "Take in a newer list of bank holidays (the form of https://www.gov.uk/bank-holidays.json) and show what it changes."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where the list is, and what may be lost."""
        parser.add_argument("source", nargs="?", default=settings.BANK_HOLIDAYS_URL, help="a file or https address (BANK_HOLIDAYS_URL)")
        parser.add_argument("--dry-run", action="store_true", help="show the difference and change nothing")
        parser.add_argument("--drop-past", action="store_true", help="lose past dates that the list covers and no longer has")

    def handle(self, *args: Any, **options: Any) -> None:
        """A line a changed date, then a line a moved due date."""
        source, now = options["source"], timezone.now()
        if not source:
            raise CommandError("name a file or address, or set BANK_HOLIDAYS_URL")
        try:
            text = read_list(source)
            if options["dry_run"]:
                _, found = compare(text, today=timezone.localdate(now), drop_past=options["drop_past"])
            else:
                found = take_in(text, source=source, now=now, drop_past=options["drop_past"])
        except BankHolidayError as error:
            raise CommandError(f"{source}: {error}. Nothing was changed.") from error
        self._print(found)

    def _print(self, found: Refresh) -> None:
        for change in found.changes:
            words = f"added: {change.new}" if not change.old else f"removed: {change.old}"
            self.stdout.write(f"{change.division} {change.day} {f'{change.old}, now {change.new}' if change.old and change.new else words}")
        for change in found.kept:
            self.stdout.write(f"{change.division} {change.day} kept, though the list no longer has it: {change.old} (--drop-past loses it)")
        for one in found.recalculated:
            if one.old != one.new:
                self.stdout.write(f"{one.case} {one.old or 'no date'} is now {one.new or 'no date'}: {one.reason}")
        self.stdout.write(f"{len(found.changes)} dates changed, {len(found.recalculated)} open cases worked out again.")
