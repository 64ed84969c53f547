"""`manage.py sync_govuk`: see whether the pages of GOV.UK that services stand on have changed."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from services_catalogue.freshness.govuk_run import sync_govuk
from services_catalogue.models import OfficialPage


class Command(BaseCommand):
    """Tonight's look at GOV.UK, now."""

    help = "See whether the pages of GOV.UK that services stand on have changed. Ctrl-C loses nothing; run it again to go on."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to read everything."""
        parser.add_argument("--again", action="store_true", help="read every page once more")

    def handle(self, *args: Any, again: bool, **options: Any) -> None:
        """Look, then say what could not be read and how much is to be reviewed."""
        if not settings.FRESHNESS.content_api:
            raise CommandError("Nothing was asked: set GOVUK_CONTENT_API, such as https://www.gov.uk/api/content/.")
        progress = sync_govuk(options=settings.FRESHNESS, clock=timezone.now, is_again=again)
        if progress is None:
            self.stdout.write("Tonight’s look is done or under way. --again reads every page once more, when nobody else is at it.")
            return
        for page in OfficialPage.objects.exclude(trouble=""):
            self.stdout.write(f"not read  {page.path}  {page.trouble}")
        self.stdout.write(f"Asked {progress.asked}: {progress.counts['read']} read. {progress.new_tasks} new to review.")
