"""The full-text index of search: one table, FTS5 on SQLite, a generated tsvector with a GIN index on PostgreSQL."""

from django.db import migrations

TABLE = "services_catalogue_search"
CREATE = {
    "sqlite": (
        f"CREATE VIRTUAL TABLE {TABLE} USING fts5(service UNINDEXED, version UNINDEXED, facets UNINDEXED,"
        " names, phrases, summary, body, tokenize = 'porter unicode61 remove_diacritics 2')",
    ),
    "postgresql": (
        f"CREATE TABLE {TABLE} (service text PRIMARY KEY, version text NOT NULL, facets text NOT NULL,"
        " names text NOT NULL, phrases text NOT NULL, summary text NOT NULL, body text NOT NULL,"
        " words tsvector GENERATED ALWAYS AS ("
        "setweight(to_tsvector('english', names), 'A') || setweight(to_tsvector('english', phrases), 'B') ||"
        " setweight(to_tsvector('english', summary), 'C') || setweight(to_tsvector('english', body), 'D')) STORED)",
        f"CREATE INDEX {TABLE}_words ON {TABLE} USING gin (words) WITH (fastupdate = off)",
    ),
}


def create(apps, schema_editor):
    for statement in CREATE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps, schema_editor):
    schema_editor.execute(f"DROP TABLE {TABLE}")


class Migration(migrations.Migration):
    dependencies = [("services_catalogue", "0001_initial")]
    operations = [migrations.RunPython(create, drop)]
