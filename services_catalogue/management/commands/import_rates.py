"""`manage.py import_rates FILE`: drafts of a year's amounts, after a look at every difference."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from services_catalogue.exchange import Plan, YearlyReport, make_plan, yearly_report
from services_catalogue.management.importer import add_import_arguments, import_rows, read_rows, troubles_of


class Command(BaseCommand):
    """New amounts end the ones before them by themselves, so that a yearly file need hold nothing but the new year."""

    help = "Import the yearly file of rates (CSV or JSON) as drafts that a second person publishes together."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file."""
        parser.add_argument("file", type=Path, help="in the form of rates.json, or a table with a column for each field")
        add_import_arguments(parser)

    def handle(self, *args: Any, file: Path, **options: Any) -> None:
        """Show every difference, then make drafts of them unless only to look."""
        rows = read_rows(file, "rates")
        plan = make_plan(rows)
        if plan.troubles:
            raise CommandError(f"{file} cannot be imported: {len(plan.troubles)} to mend.\n{troubles_of(plan)}")
        self._show(plan, yearly_report(plan))
        if plan.differences and not options["dry_run"]:
            self.stdout.write(import_rows(file, rows, plan, options))

    def _show(self, plan: Plan, report: YearlyReport) -> None:
        for line in report.lines:
            percent = f" ({line.percent:+}%)" if line.percent is not None else ""
            odd = "  LOOK TWICE" if line.is_odd else ""
            self.stdout.write(f"{line.what:<10} {line.difference.key}: {line.before or '–'} -> {line.after or '–'}{percent}{odd}")
        for missing in report.missing:
            users = f", used by {', '.join(missing.users)}" if missing.users else ""
            self.stdout.write(f"missing    {missing.rate_id}: runs out on {missing.last_day}{users}")
        counts = f"{len(plan.differences)} to change, {plan.unchanged} as they are, {len(report.missing)} missing"
        self.stdout.write(f"{counts}, {sum(line.is_odd for line in report.lines)} to look at twice.")
