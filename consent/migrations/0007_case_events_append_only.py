"""What happened in a case is append-only in the database itself."""

from django.db import migrations

from consent.migrations._append_only import runner, statements

STATEMENTS = statements(
    table="consent_caseevent",
    name="case_event",
    what="case events",
    same_row="id = NEW.id OR (case_id = NEW.case_id AND position = NEW.position)",
)


class Migration(migrations.Migration):
    dependencies = [("consent", "0006_rights_requests")]

    operations = [migrations.RunPython(runner(STATEMENTS, "install"), runner(STATEMENTS, "remove"))]
