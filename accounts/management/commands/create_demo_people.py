"""People to try the product as, on a developer's machine."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from accounts.operations import create_demo_person

PEOPLE = (
    ("citizen@example.com", "", "a citizen"),
    ("second.citizen@example.com", "", "another citizen"),
    ("editor@example.com", "Catalogue editors", "writes the catalogue"),
    ("publisher@example.com", "Catalogue publishers", "publishes the catalogue"),
    ("rates.keeper@example.com", "Rates keepers", "writes changes of rates"),
    ("viewer@example.com", "Catalogue viewers", "looks at the catalogue and its changes"),
    ("officer@example.com", "Data protection officers", "looks after people's data"),
    ("second.officer@example.com", "Second officers", "decides on refusals that another officer proposed"),
    ("service.team@example.com", "Service team", "runs the service: the AI switch, traces, quality and cost"),
)


class Command(BaseCommand):
    """Make the demo people, or find them already there."""

    help = "Create people to try the product as (development only), and say how to sign in."

    def handle(self, *args: Any, **options: Any) -> None:
        """Refused outside development: these addresses are known to everybody."""
        if not settings.DEBUG:
            raise CommandError("Demo people are for development: set DEBUG=1.")
        for email, role, what in PEOPLE:
            create_demo_person(email=email, role=role)
            self.stdout.write(f"  {email:<28} {what}")
        self.stdout.write("Sign in at /accounts/login/ with one of these; the code arrives at /dev/mailbox.")
