"""The ledger is append-only in the database itself, whoever is connected.

A later migration that rebuilds the table on SQLite drops these triggers with it, and must run this
again; `tests/consent/test_ledger.py` fails when they are gone.
"""

from django.db import migrations

SQLITE = {
    "install": [
        """CREATE TRIGGER consent_record_no_update BEFORE UPDATE ON consent_consentrecord
           BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END""",
        """CREATE TRIGGER consent_record_no_delete BEFORE DELETE ON consent_consentrecord
           BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END""",
        # INSERT OR REPLACE would remove a row without the delete trigger seeing it.
        """CREATE TRIGGER consent_record_no_replace BEFORE INSERT ON consent_consentrecord
           WHEN EXISTS (SELECT 1 FROM consent_consentrecord WHERE id = NEW.id OR (subject = NEW.subject AND sequence = NEW.sequence))
           BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END""",
    ],
    "remove": [
        "DROP TRIGGER consent_record_no_update",
        "DROP TRIGGER consent_record_no_delete",
        "DROP TRIGGER consent_record_no_replace",
    ],
}
POSTGRESQL = {
    "install": [
        """CREATE FUNCTION consent_record_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
           BEGIN RAISE EXCEPTION 'consent records are append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
        """CREATE TRIGGER consent_record_no_change BEFORE UPDATE OR DELETE ON consent_consentrecord
           FOR EACH ROW EXECUTE FUNCTION consent_record_refuse()""",
        """CREATE TRIGGER consent_record_no_truncate BEFORE TRUNCATE ON consent_consentrecord
           FOR EACH STATEMENT EXECUTE FUNCTION consent_record_refuse()""",
    ],
    "remove": [
        "DROP TRIGGER consent_record_no_change ON consent_consentrecord",
        "DROP TRIGGER consent_record_no_truncate ON consent_consentrecord",
        "DROP FUNCTION consent_record_refuse()",
    ],
}
STATEMENTS = {"sqlite": SQLITE, "postgresql": POSTGRESQL}


def run(schema_editor, direction):
    for statement in STATEMENTS[schema_editor.connection.vendor][direction]:
        schema_editor.execute(statement, params=None)


def install(apps, schema_editor):
    run(schema_editor, "install")


def remove(apps, schema_editor):
    run(schema_editor, "remove")


class Migration(migrations.Migration):
    dependencies = [("consent", "0001_initial")]

    operations = [migrations.RunPython(install, remove)]
