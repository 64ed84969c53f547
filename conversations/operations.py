"""Writing conversations."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from django.db import connection, transaction

from accounts.queries import pseudonym_of
from consent.audit import record, staff
from conversations.models import Conversation, EngineSwitch, ModelSpend

TITLE_LENGTH = 60
SPEND_SLOTS = 8
_COUNTED = ("calls", "input_tokens", "output_tokens", "cached_tokens", "cost")
# The names are our own table's. One statement, whether or not the day has this slot yet.
_ADD_TO_SLOT = (
    f"INSERT INTO {ModelSpend._meta.db_table} AS spend (day, slot, {', '.join(_COUNTED)}) "  # noqa: S608
    f"VALUES (%s, %s, {', '.join(['%s'] * len(_COUNTED))}) "
    f"ON CONFLICT (day, slot) DO UPDATE SET {', '.join(f'{name} = spend.{name} + excluded.{name}' for name in _COUNTED)}"
)


def start_conversation(*, user_id: int, language: str, now: datetime) -> Conversation:
    """A new, empty conversation."""
    return Conversation.objects.create(user_id=user_id, language=language, created_at=now, updated_at=now)


def start_conversation_once(*, user_id: int, language: str, key: UUID, now: datetime) -> Conversation:
    """The conversation this form starts: sent twice, it starts one."""
    of_form = uuid5(key, str(user_id))
    made, _ = Conversation.objects.get_or_create(
        pk=of_form, defaults={"user_id": user_id, "language": language, "created_at": now, "updated_at": now}
    )
    return made


def title_of(text: str) -> str:
    """What to name a conversation by the start of its first message, which is already masked."""
    words = " ".join(text.split())
    words = words[:1].upper() + words[1:]
    return words if len(words) <= TITLE_LENGTH else f"{words[:TITLE_LENGTH].rsplit(' ', 1)[0]}…"


def rename_conversation(*, conversation: Conversation, title: str) -> None:
    """Give it the name the person chose."""
    conversation.title = title
    conversation.save(update_fields=["title"])


def delete_conversation(*, conversation: Conversation) -> None:
    """Erase it with every turn and event. A turn that runs loses its lease with its row, and writes nothing more."""
    conversation.delete()


def note_spending(*, turn_id: str, usage: Mapping[str, Any], cost: int, now: datetime) -> None:
    """Add one call to a model to the day's account. `cost` is in millionths of a US dollar."""
    counts = (
        1,
        int(usage.get("input_tokens", 0)) + int(usage.get("cache_creation_input_tokens", 0)),
        int(usage.get("output_tokens", 0)),
        int(usage.get("cache_read_input_tokens", 0)),
        cost,
    )
    with connection.cursor() as cursor:
        cursor.execute(_ADD_TO_SLOT, [now.date(), sum(turn_id.encode()) % SPEND_SLOTS, *counts])


@transaction.atomic
def press_switch(*, is_on: bool, reason: str, staff_id: int, now: datetime) -> EngineSwitch:
    """Let models answer, or stop them: it acts on the next call of every worker.

    Raises NotAuditableError when the reason is missing, or could tell of a person.
    """
    presser = pseudonym_of(user_id=staff_id)
    pressed = EngineSwitch(is_on=is_on, reason=reason.strip(), pressed_by=presser, pressed_at=now)
    pressed.save()
    action = "model.switched_on" if is_on else "model.switched_off"
    record(action=action, actor=staff(presser), at=now, reason=reason, details={"switch": pressed.pk})
    return pressed
