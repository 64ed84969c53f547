"""Writing conversations, memory and plans."""

from datetime import date, datetime
from uuid import UUID, uuid5

from django.db import transaction

from conversations.models import Conversation, PlanItem, RememberedFact, Turn
from conversations.types import PlanStep, RememberedItem

TITLE_LENGTH = 60


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


def title_from_message(*, conversation_id: str, text: str) -> None:
    """Name an unnamed conversation by the start of its first message, which is already masked."""
    words = " ".join(text.split())
    words = words[:1].upper() + words[1:]
    title = words if len(words) <= TITLE_LENGTH else f"{words[:TITLE_LENGTH].rsplit(' ', 1)[0]}…"
    Conversation.objects.filter(pk=conversation_id, title="").update(title=title)


def rename_conversation(*, conversation: Conversation, title: str) -> None:
    """Give it the name the person chose."""
    conversation.title = title
    conversation.save(update_fields=["title"])


def delete_conversation(*, conversation: Conversation) -> None:
    """Erase it with every turn and event. A turn that runs loses its lease with its row, and writes nothing more."""
    conversation.delete()


@transaction.atomic
def remember_items(*, user_id: int, turn_id: str, items: tuple[RememberedItem, ...], now: datetime) -> None:
    """Keep facts across visits, each replacing what stood under its key."""
    turn = Turn.objects.filter(pk=turn_id).first()
    for item in items:
        value = list(item.value) if isinstance(item.value, tuple) else item.value
        RememberedFact.objects.update_or_create(
            user_id=user_id,
            key=item.key,
            defaults={"value": value, "said": item.said[:300], "is_sensitive": item.is_sensitive, "turn": turn, "created_at": now},
        )


def mark_remembered_used(*, user_id: int, now: datetime) -> None:
    """Note the use: what is not used for long is offered for deletion."""
    RememberedFact.objects.filter(user_id=user_id).update(last_used_at=now)


@transaction.atomic
def forget_items(*, user_id: int, keys: tuple[str, ...]) -> tuple[str, ...]:
    """Erase remembered facts by key, "*" for all of them; the keys that were there."""
    facts = RememberedFact.objects.filter(user_id=user_id)
    if "*" not in keys:
        facts = facts.filter(key__in=keys)
    gone = tuple(facts.values_list("key", flat=True))
    facts.delete()
    return gone


@transaction.atomic
def save_plan(*, user_id: int, steps: tuple[PlanStep, ...], now: datetime) -> None:
    """Replace a person's plan."""
    PlanItem.objects.filter(user_id=user_id).delete()
    PlanItem.objects.bulk_create(
        PlanItem(
            user_id=user_id,
            position=position,
            step=step.step,
            service=step.service,
            due=date.fromisoformat(step.due) if step.due else None,
            done=step.done,
            created_at=now,
        )
        for position, step in enumerate(steps, 1)
    )
