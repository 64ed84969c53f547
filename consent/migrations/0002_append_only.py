"""The consent ledger is append-only in the database itself."""

from django.db import migrations

from consent.migrations._append_only import runner, statements

STATEMENTS = statements(
    table="consent_consentrecord",
    name="consent_record",
    what="consent records",
    same_row="id = NEW.id OR (subject = NEW.subject AND sequence = NEW.sequence)",
)


class Migration(migrations.Migration):
    dependencies = [("consent", "0001_initial")]

    operations = [migrations.RunPython(runner(STATEMENTS, "install"), runner(STATEMENTS, "remove"))]
