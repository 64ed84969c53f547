"""Looking for texts in tables: in one, or in every text and JSON column the database itself says there is."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection, models
from django.db.models import Func, Q, Value
from django.db.models.functions import Cast, Lower

POSTGRESQL = """SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_type t ON t.oid = a.atttypid WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
    AND c.relnamespace = current_schema()::regnamespace
    AND t.typname IN ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'uuid', 'tsvector')"""
SQLITE = """SELECT m.name, c.name, lower(c.type) FROM sqlite_master m JOIN pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.sql IS NOT NULL"""
NO_TEXT = ("int", "real", "bool", "date", "time", "blob", "decimal", "double")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of one table that can hold text."""

    table: str
    names: tuple[str, ...]


def text_columns() -> tuple[Columns, ...]:
    """Every table with its text and JSON columns, declared or not, as the database tells."""
    found: dict[str, list[str]] = {}
    for table, column in _every_text_column():
        found.setdefault(table, []).append(column)
    return tuple(Columns(table, tuple(names)) for table, names in sorted(found.items()))


def _every_text_column() -> Iterator[tuple[str, str]]:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(POSTGRESQL)
            yield from cursor.fetchall()
            return
        cursor.execute(SQLITE)
        yield from ((table, column) for table, column, kind in cursor.fetchall() if not kind.startswith(NO_TEXT))


def count_holding(columns: Columns, needles: Sequence[str]) -> Mapping[str, int]:
    """How many rows of each column hold one of the needles, whatever the case of its letters. One pass over the table."""
    if not needles:
        return {}
    patterns = _patterns(needles)
    quoted = [connection.ops.quote_name(name) for name in columns.names]
    tests = [_condition(name, len(patterns)) for name in quoted]
    sums = ", ".join(f"SUM(CASE WHEN {test} THEN 1 ELSE 0 END)" for test in tests)
    parameters: list[Any] = [patterns] * len(tests) if connection.vendor == "postgresql" else patterns * len(tests)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {sums} FROM {connection.ops.quote_name(columns.table)}", parameters)  # noqa: S608 - names from the database
        counts = cursor.fetchone()
    return {name: count for name, count in zip(columns.names, counts, strict=True) if count}


def _condition(column: str, number: int) -> str:
    if connection.vendor == "postgresql":
        return f"lower({column}::text) LIKE ANY(%s)"  # in small letters once a row; ILIKE does it once a needle
    return " OR ".join([rf"{column} LIKE %s ESCAPE '\'"] * number)


def _patterns(needles: Collection[str]) -> list[str]:
    return [f"%{_escape(needle.lower())}%" for needle in needles]


def _escape(needle: str) -> str:
    return needle.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def table_holds(model: type[models.Model], needles: Sequence[str]) -> bool:
    """Whether any text of this table holds one of the needles."""
    columns = Columns(model._meta.db_table, tuple(str(field.column) for field in _text_fields(model)))
    return bool(columns.names and count_holding(columns, needles))


def _text_fields(model: type[models.Model]) -> list[Any]:
    texts = (models.CharField, models.TextField, models.JSONField)
    return [field for field in model._meta.local_concrete_fields if isinstance(field, texts)]


def rows_holding(model: type[models.Model], needles: Collection[str], *, without: models.QuerySet[Any] | None = None) -> set[str]:
    """Which of the needles stand in rows of this table, other than those left out."""
    names = [field.name for field in _text_fields(model)]
    if not names or not needles:
        return set()
    rows = model._base_manager.order_by().annotate(**{f"text_{name}": Cast(name, models.TextField()) for name in names})
    rows = rows.exclude(pk__in=without.values("pk")) if without is not None else rows
    found: set[str] = set()
    for values in rows.filter(_holds_some(names, needles)).values_list(*[f"text_{name}" for name in names]).iterator():
        whole = "\n".join(str(value) for value in values)
        found |= {needle for needle in needles if needle.lower() in whole.lower()}
        if len(found) == len(needles):
            break
    return found


def _holds_some(names: Collection[str], needles: Collection[str]) -> Q:
    some = Q()
    for name in names:
        if connection.vendor == "postgresql":
            some |= Q(HoldsAny(Lower(f"text_{name}"), Value(_patterns(needles), output_field=models.Field())))
        else:
            for needle in needles:
                some |= Q(**{f"text_{name}__contains": needle})
    return some


class HoldsAny(Func):
    """Whether a text fits one of the patterns in a list: PostgreSQL looks through the text once."""

    arg_joiner, template, output_field = " LIKE ANY (", "(%(expressions)s))", models.BooleanField()


def references_to(table: str, key: int) -> Iterator[str]:
    """Columns of other tables with a foreign key to this row that still hold it."""
    with connection.cursor() as cursor:
        for other in connection.introspection.table_names(cursor):
            for column, (_theirs, target) in connection.introspection.get_relations(cursor, other).items():
                if target == table:
                    where = f"{connection.ops.quote_name(other)} WHERE {connection.ops.quote_name(column)} = %s"
                    cursor.execute(f"SELECT COUNT(*) FROM {where}", [key])  # noqa: S608 - names from the database
                    if cursor.fetchone()[0]:
                        yield f"{other}.{column}"
