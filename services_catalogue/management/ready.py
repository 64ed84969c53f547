"""Making the database ready, so that a command works on a fresh clone."""

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from services_catalogue.operations import ensure_catalogue


def make_ready() -> None:
    """Migrate when tables are missing or old, and load the packaged catalogue into an empty one. Says nothing; safe to repeat."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
    ensure_catalogue()
