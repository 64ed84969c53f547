"""The full-text leg: FTS5 on SQLite, tsvector and GIN on PostgreSQL.

The table is made by migration 0002; here and there are the only places that ask which database it is.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db import connection

TABLE = "services_catalogue_search"
COLUMNS = ("service", "version", "facets", "names", "phrases", "summary", "body")
CANDIDATES = 200


@dataclass(frozen=True, slots=True)
class Row:
    """One service in the index table; `facets` is JSON that the memory half of the index reads."""

    service: str
    version: str
    facets: str
    names: str
    phrases: str
    summary: str
    body: str


def replace_rows(rows: Iterable[Row]) -> None:
    """Make the table hold these rows and no others. Call it in a transaction."""
    places = ", ".join(["%s"] * len(COLUMNS))
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608 - constants only, here and below
        cursor.executemany(
            f"INSERT INTO {TABLE} ({', '.join(COLUMNS)}) VALUES ({places})",  # noqa: S608
            [tuple(getattr(row, column) for column in COLUMNS) for row in rows],
        )


def read_rows() -> list[Row]:
    """Every row, in the order of service ids."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(COLUMNS)} FROM {TABLE} ORDER BY service")  # noqa: S608
        return [Row(*found) for found in cursor.fetchall()]


def indexed_version() -> str | None:
    """The catalogue version the table was made from; None when it is empty."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT version FROM {TABLE} LIMIT 1")  # noqa: S608
        found = cursor.fetchone()
    return str(found[0]) if found else None


def match(weighted: Mapping[str, float]) -> dict[str, float]:
    """Services holding any of the words, and how well, best first; `weighted` maps a plain word to its rarity."""
    if not weighted:
        return {}
    sql, values = (_match_sqlite if connection.vendor == "sqlite" else _match_postgresql)(weighted)
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return {service: float(score) for service, score in cursor.fetchall()}


def _match_sqlite(weighted: Mapping[str, float]) -> tuple[str, list[str]]:
    """bm25 knows rarity by itself; it is negative, smaller being better. Unindexed columns count in its arguments."""
    quoted = " OR ".join(f'"{word}"' for word in weighted)
    sql = (
        f"SELECT service, -bm25({TABLE}, 0, 0, 0, 6.0, 4.0, 2.0, 1.0) AS score FROM {TABLE}"  # noqa: S608
        f" WHERE {TABLE} MATCH %s ORDER BY score DESC LIMIT {CANDIDATES}"
    )
    return sql, [quoted]


def _match_postgresql(weighted: Mapping[str, float]) -> tuple[str, list[str | float]]:
    """ts_rank knows no rarity, so the best by plain rank are ranked again, each word weighed by its rarity.

    1 divides by the logarithm of the length: without it the services with the most text win (recall at 1 fell from .68 to .52).
    """
    one = "plainto_tsquery('english', %s)"
    any_word = " || ".join([one] * len(weighted))
    shares = "'{0.15, 0.3, 0.7, 1.0}'"
    rank = " + ".join([f"%s * ts_rank({shares}, words, {one}, 1)"] * len(weighted))
    sql = (
        f"SELECT service, {rank} AS score FROM ("  # noqa: S608
        f"SELECT service, words FROM {TABLE} WHERE words @@ ({any_word})"
        f" ORDER BY ts_rank({shares}, words, {any_word}, 1) DESC LIMIT {CANDIDATES}"
        ") AS best ORDER BY score DESC"
    )
    ranks = [value for word, rarity in weighted.items() for value in (rarity, word)]
    return sql, [*ranks, *weighted, *weighted]
