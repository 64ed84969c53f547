"""`manage.py check_links`: look whether the catalogue's web addresses still lead somewhere."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from services_catalogue.freshness.link_run import check_links
from services_catalogue.models import LinkCheck, LinkState


class Command(BaseCommand):
    """Tonight's look, now; what was found fine some days ago is not asked again."""

    help = "Look whether the web addresses of published entries still lead somewhere. Ctrl-C loses nothing; run it again to go on."

    def add_arguments(self, parser: CommandParser) -> None:
        """Whether to ask everything."""
        parser.add_argument("--again", action="store_true", help="ask every address, whatever is known of it")

    def handle(self, *args: Any, again: bool, **options: Any) -> None:
        """Look, then say how they stand and which do not lead where they should."""
        if not settings.FRESHNESS.checks_links:
            raise CommandError("Nothing was asked: set LINK_CHECKS=1 to let this machine ask web sites.")
        progress = check_links(options=settings.FRESHNESS, clock=timezone.now, is_again=again)
        if progress is None:
            self.stdout.write("Tonight’s look is done or under way. --again asks every address once more, when nobody else is at it.")
            return
        for link in LinkCheck.objects.exclude(state__in=(LinkState.FINE, LinkState.NEW)):
            self.stdout.write(
                f"{link.state:<11} {link.address}{' -> ' + link.new_address if link.new_address else ''}  {link.detail}".rstrip()
            )
        counts = ", ".join(f"{count} {state}" for state, count in progress.counts.items())
        self.stdout.write(f"Asked {progress.asked}: {counts or 'none'}. {progress.new_tasks} new to review.")
