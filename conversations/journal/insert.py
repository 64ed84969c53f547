"""Writing a few events in one statement: what a streamed reply does at every sentence."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from django.db import IntegrityError, connection

from conversations.journal.events import Event
from conversations.models import Turn, TurnEvent, TurnState

FIELDS: tuple[Any, ...] = tuple(TurnEvent._meta.get_field(name) for name in ("turn", "position", "kind", "payload", "created_at"))


@cache
def _statement(rows: int) -> str:
    quote = connection.ops.quote_name
    events, turns = quote(TurnEvent._meta.db_table), quote(Turn._meta.db_table)
    columns = ", ".join(quote(field.column) for field in FIELDS)
    # The names are our own tables'; every value is a parameter.
    held = f"SELECT 1 FROM {turns} WHERE id = %s AND lease_owner = %s AND state = %s AND NOT stop_requested"  # noqa: S608
    row = f"SELECT {', '.join(['%s'] * len(FIELDS))} WHERE EXISTS ({held})"
    return f"INSERT INTO {events} ({columns}) {' UNION ALL '.join([row] * rows)}"


def insert_if_held(turn_id: str, events: Sequence[Event], *, owner: str) -> bool:
    """Write the events if this owner holds the turn and no stop was asked for; whether it did.

    One statement, so it needs no transaction. It takes no lock either: a worker that has lost the turn
    in this very moment meets the other's row at the same position, which the table refuses.
    """
    parameters: list[Any] = []
    for event in events:
        values = (turn_id, event.position, event.kind, event.payload, event.at)
        parameters += [field.get_db_prep_save(value, connection) for field, value in zip(FIELDS, values, strict=True)]
        turn = Turn._meta.pk.get_db_prep_save(turn_id, connection)
        parameters += [turn, owner, TurnState.RUNNING.value]
    with connection.cursor() as cursor:
        try:
            cursor.execute(_statement(len(events)), parameters)
        except IntegrityError:
            return False
        return bool(cursor.rowcount == len(events))
