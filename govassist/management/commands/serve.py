"""`manage.py serve`: everything in one process, for one machine."""

import time
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from govassist.embedded import serve
from govassist.static_files import collect_if_changed
from services_catalogue.operations import ensure_catalogue


class Command(BaseCommand):
    """Migrate, fill an empty catalogue, make the demo people (development only), serve pages and answer turns."""

    help = "Serve the site and its worker from one process (http://127.0.0.1:8000)."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to listen."""
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--threads", type=int, default=4, help="turns answered at the same time")

    def handle(self, *args: Any, **options: Any) -> None:
        """Show each thing as it is done."""
        began = time.monotonic()
        self._step("Preparing the database")
        call_command("migrate", verbosity=0, interactive=False)
        self._step("Preparing the catalogue")
        ensure_catalogue()  # never over what civil servants have edited: `load_catalogue` does that when asked
        if settings.DEBUG:
            self._step("Demo people")
            call_command("create_demo_people", stdout=self.stdout)
        else:
            self._step("Collecting static files")
            collect_if_changed()
        address = f"http://{options['host']}:{options['port']}"
        self._step("Starting the site and the worker")

        def announce() -> None:
            self._step(f"Ready at {address} after {time.monotonic() - began:.1f} s. Ctrl-C stops it.")
            if settings.DEBUG:
                self._step(f"Sign-in codes arrive at {address}/dev/mailbox")

        serve(host=options["host"], port=options["port"], on_ready=announce, concurrency=options["threads"])
        self._step("Stopped. Unfinished replies, if any, go on at the next start.")

    def _step(self, text: str) -> None:
        self.stdout.write(self.style.MIGRATE_HEADING(text))
        self.stdout.flush()
