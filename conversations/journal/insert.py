"""Writing a few events in one statement: what a streamed reply does at every sentence, and every transaction of a turn."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from django.db import IntegrityError, connection

from conversations.journal.events import Event
from conversations.models import Turn, TurnEvent, TurnState

FIELDS: tuple[Any, ...] = tuple(TurnEvent._meta.get_field(name) for name in ("turn", "position", "kind", "payload", "created_at"))
PLACES = ", ".join(["%s"] * len(FIELDS))


def insert(turn_id: str, events: Sequence[Event]) -> list[Event]:
    """Write the events, for use in a transaction that has proved the lease; the events."""
    if events:
        with connection.cursor() as cursor:
            cursor.execute(_insertion(len(events)), [value for event in events for value in _values(turn_id, event)])
    return list(events)


def insert_if_held(turn_id: str, events: Sequence[Event], *, owner: str) -> bool:
    """Write the events if this owner holds the turn and no stop was asked for; whether it did.

    One statement, so it needs no transaction. It takes no lock either: a worker that has lost the turn
    in this very moment meets the other's row at the same position, which the table refuses.
    """
    turn = Turn._meta.pk.get_db_prep_save(turn_id, connection)
    parameters: list[Any] = []
    for event in events:
        parameters += [*_values(turn_id, event), turn, owner, TurnState.RUNNING.value]
    with connection.cursor() as cursor:
        try:
            cursor.execute(_guarded_insertion(len(events)), parameters)
        except IntegrityError:
            return False
        return bool(cursor.rowcount == len(events))


def _values(turn_id: str, event: Event) -> list[Any]:
    values = (turn_id, event.position, event.kind, event.payload, event.at)
    return [field.get_db_prep_save(value, connection) for field, value in zip(FIELDS, values, strict=True)]


# The names in these statements are our own tables'; every value is a parameter.


@cache
def _insertion(rows: int) -> str:
    return f"{_head()} VALUES {', '.join([f'({PLACES})'] * rows)}"


@cache
def _guarded_insertion(rows: int) -> str:
    turns = connection.ops.quote_name(Turn._meta.db_table)
    held = f"SELECT 1 FROM {turns} WHERE id = %s AND lease_owner = %s AND state = %s AND NOT stop_requested"  # noqa: S608
    return f"{_head()} {' UNION ALL '.join([f'SELECT {PLACES} WHERE EXISTS ({held})'] * rows)}"


def _head() -> str:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in FIELDS)
    return f"INSERT INTO {quote(TurnEvent._meta.db_table)} ({columns})"
