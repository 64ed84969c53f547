"""The roles of staff, in any database."""

from typing import Any

from django.core.management.base import BaseCommand

from accounts.operations import ensure_roles


class Command(BaseCommand):
    """Make the roles, or bring them up to date."""

    help = "Make the roles of staff with their permissions, or bring them up to date. Run it after each migrate."

    def handle(self, *args: Any, **options: Any) -> None:
        """Say which there are."""
        for name in ensure_roles():
            self.stdout.write(name)
