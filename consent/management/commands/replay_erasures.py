"""Erase again whom a restored backup brought back."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from consent.data_rights.replay import replay_erasures
from consent.models import CaseState


class Command(BaseCommand):
    """Run it after every restore, before anybody is let in. Doing it twice is harmless."""

    help = "After a restore: erase again everybody whom the erasure log names, and print each case with how it ended."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Options of the command line."""
        parser.add_argument("--log", default=str(settings.ERASURE_LOG), help="the log of erased people (settings.ERASURE_LOG)")

    def handle(self, *args: Any, **options: Any) -> None:
        """References and states, never whose."""
        log = Path(options["log"])
        if not log.exists():
            self.stderr.write(f"There is no log at {log}: only erasures that the backup itself knows are replayed.")
        people = get_user_model()._default_manager.values_list("pseudonym", flat=True).iterator()
        ended = replay_erasures(people=people, log=log, clock=timezone.now)
        for reference, state in ended.items():
            self.stdout.write(f"{reference}: {state}")
        stuck = [reference for reference, state in ended.items() if state != CaseState.CLOSED]
        if stuck:
            raise CommandError(f"Not erased: {', '.join(stuck)}. Look at these cases before anybody is let in.")
        self.stdout.write(f"Erased again: {len(ended)}.")
