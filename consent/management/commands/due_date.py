"""`manage.py due_date FILE`: when requests must be answered, and why, as JSON Lines."""

import json
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from consent.data_rights.bank_holidays import known_holidays, packaged_holidays
from consent.data_rights.clock_events import ClockInputError, Request, parse_request
from consent.data_rights.deadlines import find_deadline
from consent.data_rights.working_days import Calendar, Division
from consent.management.json_lines import read_rows
from consent.models import BankHolidayList


class Command(BaseCommand):
    """Reads `{"id", "kind", "received", "events", "bank_holiday_division"}` a line; prints the due date with its reasons."""

    help = "Work out due dates by the rules of UK GDPR Article 12A. Every line is checked before anything is printed."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where the requests are."""
        parser.add_argument("file", help="JSON Lines, or - for standard input")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check all lines, then answer each."""
        has_table = BankHolidayList._meta.db_table in connection.introspection.table_names()  # a fresh clone has none
        holidays = known_holidays() if has_table else packaged_holidays()
        for name, request, division in list(_requests(options["file"])):
            found = find_deadline(request, Calendar(division, holidays[division]))
            due = found.due.isoformat(timespec="seconds") if isinstance(found.due, datetime) else found.due and found.due.isoformat()
            line = {"id": name, "due": due, "provisional": found.provisional, "reasons": found.reasons}
            self.stdout.write(json.dumps(line, ensure_ascii=False))


def _requests(name: str) -> Iterator[tuple[Any, Request, Division]]:
    for number, row in read_rows(name, required=("id", "kind", "received")):
        try:
            yield row["id"], parse_request(row), _division(row.get("bank_holiday_division") or settings.BANK_HOLIDAYS_DIVISION)
        except ClockInputError as error:
            raise CommandError(f"line {number}: {error}") from error


def _division(value: Any) -> Division:
    if isinstance(value, str) and value in set(Division):
        return Division(value)
    raise ClockInputError(f'"bank_holiday_division" is {value!r}, and must be one of {", ".join(Division)}')
