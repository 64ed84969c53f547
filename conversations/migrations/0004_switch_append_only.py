"""The presses of the kill switch are append-only in the database itself."""

from django.db import migrations

from consent.migrations._append_only import runner, statements

STATEMENTS = statements(
    table="conversations_engineswitch",
    name="engine_switch",
    what="presses of the switch",
    same_row="id = NEW.id",
)


class Migration(migrations.Migration):
    dependencies = [("conversations", "0003_trace")]

    operations = [migrations.RunPython(runner(STATEMENTS, "install"), runner(STATEMENTS, "remove"))]
