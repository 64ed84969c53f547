"""Triggers that make a table append-only in the database itself, whoever is connected.

A later migration that rebuilds such a table on SQLite drops its triggers with it, and must install them
again; the tests of the ledgers fail when they are gone.
"""


def statements(*, table, name, what, same_row):
    """How to install and remove the triggers of a table; `same_row` tells, of a NEW row, which old row it would replace."""
    return {
        "sqlite": {
            "install": [
                f"CREATE TRIGGER {name}_no_update BEFORE UPDATE ON {table} BEGIN SELECT RAISE(ABORT, '{what} are append-only'); END",
                f"CREATE TRIGGER {name}_no_delete BEFORE DELETE ON {table} BEGIN SELECT RAISE(ABORT, '{what} are append-only'); END",
                # INSERT OR REPLACE would remove a row without the delete trigger seeing it.
                f"""CREATE TRIGGER {name}_no_replace BEFORE INSERT ON {table}
                    WHEN EXISTS (SELECT 1 FROM {table} WHERE {same_row})
                    BEGIN SELECT RAISE(ABORT, '{what} are append-only'); END""",
            ],
            "remove": [f"DROP TRIGGER {name}_no_{change}" for change in ("update", "delete", "replace")],
        },
        "postgresql": {
            "install": [
                f"""CREATE FUNCTION {name}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN RAISE EXCEPTION '{what} are append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
                f"""CREATE TRIGGER {name}_no_change BEFORE UPDATE OR DELETE ON {table}
                    FOR EACH ROW EXECUTE FUNCTION {name}_refuse()""",
                f"""CREATE TRIGGER {name}_no_truncate BEFORE TRUNCATE ON {table}
                    FOR EACH STATEMENT EXECUTE FUNCTION {name}_refuse()""",
            ],
            "remove": [
                f"DROP TRIGGER {name}_no_change ON {table}",
                f"DROP TRIGGER {name}_no_truncate ON {table}",
                f"DROP FUNCTION {name}_refuse()",
            ],
        },
    }


def runner(by_vendor, direction):
    """A function for RunPython that executes one direction of `by_vendor`."""

    def run(apps, schema_editor):
        for statement in by_vendor[schema_editor.connection.vendor][direction]:
            schema_editor.execute(statement, params=None)

    return run
