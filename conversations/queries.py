"""Reading conversations: always one person's own."""

from django.db.models import QuerySet

from conversations.models import Conversation, PlanItem, RememberedFact, Turn
from conversations.types import PlanStep, RememberedItem


def conversations_of(*, user_id: int) -> QuerySet[Conversation]:
    """A person's conversations, latest first."""
    return Conversation.objects.filter(user_id=user_id)


def own_conversation(*, user_id: int, conversation_id: str) -> Conversation | None:
    """The conversation if it is theirs: anybody else's does not exist for them."""
    return Conversation.objects.filter(user_id=user_id, pk=conversation_id).first()


def turns_of(*, conversation_id: str) -> list[Turn]:
    """Every turn with its journal, in order, in two queries."""
    return list(Turn.objects.filter(conversation_id=conversation_id).prefetch_related("events").order_by("number"))


def remembered_items(*, user_id: int) -> tuple[RememberedItem, ...]:
    """What is remembered of a person. Callers check consent first."""
    facts = RememberedFact.objects.filter(user_id=user_id)
    return tuple(
        RememberedItem(fact.key, tuple(fact.value) if isinstance(fact.value, list) else fact.value, fact.said, fact.is_sensitive)
        for fact in facts
    )


def plan_steps(*, user_id: int) -> tuple[PlanStep, ...]:
    """A person's plan, in order."""
    items = PlanItem.objects.filter(user_id=user_id).order_by("position")
    return tuple(PlanStep(item.step, item.service, item.due.isoformat() if item.due else "", item.done) for item in items)
