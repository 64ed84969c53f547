"""Reading conversations: always one person's own."""

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.db.models import BigIntegerField, QuerySet, Sum, UUIDField

from consent.audit import staff_acts_about
from consent.models import AuditEntry
from consent.prepared import PreparedModel, Slot
from conversations.journal.events import FINISHED, Event
from conversations.journal.rows import to_event
from conversations.models import Conversation, EngineSwitch, ModelSpend, PlanItem, Turn, TurnEvent
from conversations.types import PlanStep

# The names are our own tables'. Asked before every call to a model and every tool it wants: one statement, and none to put together.
_SWITCH_AND_SPENDING = (
    f"SELECT (SELECT is_on FROM {EngineSwitch._meta.db_table} ORDER BY pressed_at DESC, id DESC LIMIT 1), "  # noqa: S608
    f"(SELECT SUM(cost) FROM {ModelSpend._meta.db_table} WHERE day = %s)"
)

WORDS_READ = "transcript.read"
"""What the audit trail calls it when staff read what was said."""


def conversations_of(*, user_id: int) -> QuerySet[Conversation]:
    """A person's conversations, latest first."""
    return Conversation.objects.filter(user_id=user_id)


@PreparedModel
def _own() -> QuerySet[Conversation]:
    return Conversation.objects.filter(user_id=Slot("user", BigIntegerField()), pk=Slot("conversation", UUIDField())).order_by()


def own_conversation(*, user_id: int, conversation_id: str) -> Conversation | None:
    """The conversation if it is theirs: anybody else's does not exist for them."""
    return _own.instance(user=user_id, conversation=conversation_id)


def turns_of(*, conversation_id: str) -> list[Turn]:
    """Every turn with its journal, in order, in two queries."""
    return list(Turn.objects.filter(conversation_id=conversation_id).prefetch_related("events").order_by("number"))


def events_by_turn(*, conversation_id: str, kinds: Iterable[str]) -> list[tuple[int, list[Event]]]:
    """The rows of some kinds, turn by turn with the turn's number, in one query."""
    rows = TurnEvent.objects.filter(turn__conversation_id=conversation_id, kind__in=kinds)
    ordered = rows.order_by("turn__number", "position").select_related("turn")
    return [(number, [to_event(row) for row in found]) for number, found in groupby(ordered, key=lambda row: row.turn.number)]


def staff_reads(*, subject: UUID, conversation_id: str) -> list[AuditEntry]:
    """When staff read a conversation of this person's, and why: for the person to see, newest first."""
    return list(staff_acts_about(subject).filter(action=WORDS_READ, details__conversation=conversation_id))


def offered_in(*, turn_ids: Iterable[UUID]) -> Mapping[UUID, list[str]]:
    """The services each of these turns presented, in one query. Callers have made sure whose turns they are."""
    rows = TurnEvent.objects.filter(turn_id__in=list(turn_ids), kind=FINISHED)
    return {turn_id: payload.get("offered", []) for turn_id, payload in rows.values_list("turn_id", "payload")}


def plan_steps(*, user_id: int) -> tuple[PlanStep, ...]:
    """A person's plan, in order."""
    return tuple(item.as_step() for item in plan_items(user_id=user_id))


def plan_items(*, user_id: int) -> list[PlanItem]:
    """The rows of a person's plan, in order."""
    return _plan.instances(user=user_id)


@PreparedModel
def _plan() -> QuerySet[PlanItem]:
    return PlanItem.objects.filter(user_id=Slot("user", BigIntegerField())).order_by("position")


def plan_item(*, user_id: int, step_id: int) -> PlanItem | None:
    """One step of the person's own plan: anybody else's does not exist for them."""
    return PlanItem.objects.filter(user_id=user_id, pk=step_id).first()


def spent_on(*, day: date) -> int:
    """What calls to models have cost this day, in millionths of a US dollar."""
    return ModelSpend.objects.filter(day=day).aggregate(cost=Sum("cost"))["cost"] or 0


def why_models_are_off(*, day: date) -> str:
    """ "switched_off" or "over_budget" where no model may be called now; empty where one may."""
    with connection.cursor() as cursor:
        cursor.execute(_SWITCH_AND_SPENDING, [day])
        is_on, spent = cursor.fetchone()
    if is_on is not None and not is_on:
        return "switched_off"
    budget = settings.ASSISTANT_DAILY_BUDGET_DOLLARS * 1_000_000
    return "over_budget" if budget and (spent or 0) >= budget else ""
