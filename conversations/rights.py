"""What people's rights need of conversations: stopping replies, reading the journal in words, and temporary chats."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from consent.stores import Traces
from conversations.journal.events import NOTICE, QUESTION, RECEIVED, SENTENCE
from conversations.journal.temporary import close_temporary_conversation, temporary_conversations_of
from conversations.models import Turn, TurnEvent, TurnState

ABUSE = ("signposted_domestic_abuse", "signposted_forced_marriage", "signposted_sexual_violence")


def stop_turns(*, subject: UUID, now: datetime) -> bool:
    """Ask the person's running replies to end; whether all have ended. A reply whose worker died counts as ended."""
    unfinished = Turn.objects.filter(conversation__user__pseudonym=subject).exclude(state=TurnState.FINISHED)
    unfinished.update(stop_requested=True)
    return not unfinished.filter(lease_until__gte=now).exists()


def words_in_events(rows: QuerySet[TurnEvent]) -> Iterator[str]:
    """What the person wrote, message by message."""
    for payload in rows.filter(kind=RECEIVED).values_list("payload", flat=True).iterator():
        yield str(payload.get("text", ""))


def read_event(values: Mapping[str, Any]) -> list[str]:
    """A row of the journal in words: who said what. Rows that only the computer needs have no lines here."""
    payload = values["payload"]
    if values["kind"] == RECEIVED:
        return [_("You: %(words)s") % {"words": payload.get("text", "")}]
    if values["kind"] in (SENTENCE, QUESTION, NOTICE):
        return [_("We: %(words)s") % {"words": payload.get("text", "")}]
    return []


def shown_help_for_abuse(*, subjects: Iterable[UUID], since: datetime) -> set[UUID]:
    """Whom of these people a reply since then pointed to help for abuse at home. Says it of nobody else, and not what they wrote."""
    turns = Turn.objects.filter(status__in=ABUSE, created_at__gte=since, conversation__user__pseudonym__in=list(subjects))
    return set(turns.order_by().values_list("conversation__user__pseudonym", flat=True).distinct())


class TemporaryChats:
    """Chats that no table holds: in the cache for an hour at most."""

    def export(self, subject: UUID) -> list[dict[str, object]]:
        """Nothing: see the declaration."""
        return []

    def erase(self, traces: Traces) -> int:
        """See PlaceKeeper."""
        found = temporary_conversations_of(traces.user_id)
        for conversation_id in found:
            close_temporary_conversation(conversation_id)
        return len(found)

    def search(self, traces: Traces) -> Iterator[str]:
        """See PlaceKeeper."""
        if temporary_conversations_of(traces.user_id):
            yield "cache: temporary chats"


temporary_chats = TemporaryChats()
