"""Each remembered fact as the person's page shows it: what, from where, used when and for what, and until when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from conversations import queries
from conversations.memory.kept import own_facts
from conversations.memory.running_out import is_running_out, runs_out_at
from conversations.models import Conversation, RememberedFact, Turn
from conversations.views.wording import fact_label, fact_value
from services_catalogue.queries import published_catalogue

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class MemoryRow:
    """One remembered fact."""

    key: str
    label: str
    value: str
    said: str
    is_sensitive: bool
    told_at: datetime
    told_in: Conversation | None  # while it exists
    was_corrected: bool
    used_at: datetime | None
    used_in: Conversation | None
    used_for: tuple[str, ...]
    runs_out_at: datetime
    is_running_out: bool


def memory_rows(*, user_id: int, now: datetime) -> list[MemoryRow]:
    """Everything that is remembered of the person, in three queries."""
    facts = own_facts(user_id=user_id)
    offered = queries.offered_in(turn_ids=[fact.last_used_turn_id for fact in facts if fact.last_used_turn_id])
    return [_row(fact, offered.get(fact.last_used_turn_id, ()) if fact.last_used_turn_id else (), now) for fact in facts]


def _row(fact: RememberedFact, offered: Iterable[str], now: datetime) -> MemoryRow:
    services = published_catalogue().services
    return MemoryRow(
        key=fact.key,
        label=fact_label(fact.key),
        value=fact_value(fact.key, fact.value),
        said=fact.said,
        is_sensitive=fact.is_sensitive,
        told_at=fact.created_at,
        told_in=_conversation(fact.turn),
        was_corrected=not fact.said and fact.turn is None,
        used_at=fact.last_used_at,
        used_in=_conversation(fact.last_used_turn),
        used_for=tuple(services[one].name for one in offered if one in services)[:MOST_NAMED],
        runs_out_at=runs_out_at(fact),
        is_running_out=is_running_out(fact, now=now),
    )


def _conversation(turn: Turn | None) -> Conversation | None:
    return turn.conversation if turn else None
