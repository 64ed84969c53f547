"""Breaches and what was written about them are append-only in the database itself."""

from django.db import migrations

from consent.migrations._append_only import runner, statements

BREACHES = statements(
    table="consent_breach", name="breach", what="breaches", same_row="id = NEW.id OR reference = NEW.reference"
)
ENTRIES = statements(
    table="consent_breachentry",
    name="breach_entry",
    what="breach entries",
    same_row="id = NEW.id OR (breach_id = NEW.breach_id AND position = NEW.position)",
)
STATEMENTS = {
    vendor: {direction: BREACHES[vendor][direction] + ENTRIES[vendor][direction] for direction in ("install", "remove")}
    for vendor in BREACHES
}


class Migration(migrations.Migration):
    dependencies = [("consent", "0010_logs")]

    operations = [migrations.RunPython(runner(STATEMENTS, "install"), runner(STATEMENTS, "remove"))]
