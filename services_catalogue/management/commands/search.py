"""`manage.py search "text"`: the services that fit, best first."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from services_catalogue.management.ready import make_ready
from services_catalogue.queries import published_catalogue
from services_catalogue.search import search_services

NATIONS = ("england", "wales", "scotland", "northern-ireland")


class Command(BaseCommand):
    """Prints for people, or JSON Lines with --json."""

    help = "Search the published catalogue."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The query and how to print."""
        parser.add_argument("text", help="what somebody might type")
        parser.add_argument("--json", action="store_true", help="one JSON object a line")
        parser.add_argument("--nation", action="append", choices=NATIONS, default=[], help="only services of this nation; may be repeated")
        parser.add_argument("--limit", type=int, default=10, help="at most this many (10)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Search once."""
        if options["limit"] < 1:
            raise CommandError("--limit must be 1 or more")
        make_ready()
        hits = search_services(options["text"], nations=options["nation"], limit=options["limit"])
        services = published_catalogue().services
        for hit in hits:
            service = services[hit.service]
            if options["json"]:
                found = {"service": hit.service, "score": hit.score, "name": service.name, "url": service.url}
                self.stdout.write(json.dumps(found, ensure_ascii=False))
            else:
                self.stdout.write(f"{hit.score:4.2f}  {service.name}\n      {service.url}")
        if not hits and not options["json"]:
            self.stdout.write("Nothing found. Try other words, or the name of a benefit.")
