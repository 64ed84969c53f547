"""The audit trail is append-only in the database itself."""

from django.db import migrations

from consent.migrations._append_only import runner, statements

STATEMENTS = statements(
    table="consent_auditentry",
    name="audit_entry",
    what="audit entries",
    same_row="sequence = NEW.sequence",
)


class Migration(migrations.Migration):
    dependencies = [("consent", "0004_audit_trail")]

    operations = [migrations.RunPython(runner(STATEMENTS, "install"), runner(STATEMENTS, "remove"))]
