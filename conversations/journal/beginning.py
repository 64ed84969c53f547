"""Writing a new turn and its message: each statement's SQL is written once."""

from datetime import datetime
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Model

from conversations.journal.base import TurnRecord
from conversations.journal.events import RECEIVED
from conversations.journal.lookups import owner_of
from conversations.journal.rows import to_record
from conversations.models import Conversation, Turn, TurnEvent


def begin_turn(
    conversation_id: str, *, form_key: str, received: dict[str, Any], title: str, now: datetime, lease_until: datetime
) -> TurnRecord:
    """Name and date the conversation, and write its next turn with event 0. For use inside a transaction.

    The update locks the conversation, so that the number read after it is the last.
    """
    _name_and_date(conversation_id, title, now)
    user_id, language, last = owner_of(conversation_id)
    turn = Turn(conversation_id=conversation_id, number=last + 1, form_key=form_key, lease_until=lease_until, created_at=now)
    _insert(turn)
    _insert(TurnEvent(turn_id=turn.pk, position=0, kind=RECEIVED, payload=received, created_at=now))
    return to_record(turn, user_id=user_id, language=language)


def _name_and_date(conversation_id: str, title: str, now: datetime) -> None:
    field: Any = Conversation._meta.get_field
    given = (("updated_at", now), ("title", ""), ("title", title), ("id", conversation_id))
    _execute(_update(), [field(name).get_db_prep_save(value, connection) for name, value in given])


def _insert(row: Model) -> None:
    fields = _fields(type(row))
    _execute(_insertion(type(row)), [field.get_db_prep_save(getattr(row, field.attname), connection) for field in fields])


def _execute(sql: str, parameters: list[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)


# The names in these statements are our own tables'; every value is a parameter.


@cache
def _update() -> str:
    table = connection.ops.quote_name(Conversation._meta.db_table)
    return f"UPDATE {table} SET updated_at = %s, title = CASE WHEN title = %s THEN %s ELSE title END WHERE id = %s"  # noqa: S608


@cache
def _insertion(model: type[Model]) -> str:
    quote, fields = connection.ops.quote_name, _fields(model)
    columns, places = ", ".join(quote(field.column) for field in fields), ", ".join(["%s"] * len(fields))
    return f"INSERT INTO {quote(model._meta.db_table)} ({columns}) VALUES ({places})"  # noqa: S608


@cache
def _fields(model: type[Model]) -> tuple[Any, ...]:
    """The columns a new row gives; a counted key is the database's."""
    return tuple(field for field in model._meta.concrete_fields if not field.get_internal_type().endswith("AutoField"))
