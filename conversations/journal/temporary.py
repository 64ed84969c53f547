"""Turns of a temporary chat: in the cache for an hour, never in a table, gone with the page."""

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.cache import cache

from consent.data_rights.memory import memory_entries
from conversations.journal.base import Draft, LeaseLostError, OpenTurnError, StopRequestedError, TurnRecord, UnknownTurnError
from conversations.journal.events import RECALLED_KINDS, RECEIVED, Event

PREFIX = "t-"
"""Ids of temporary conversations and turns start so, and can never be taken for a table's key."""


def _key(what: str, of: str) -> str:
    return f"temporary:{what}:{of}"


def _save(what: str, of: str, value: Any) -> None:
    cache.set(_key(what, of), value, settings.TEMPORARY_CHAT_SECONDS)


def open_temporary_conversation(*, user_id: int | None, language: str) -> str:
    """The id of a new temporary conversation that only this person can read."""
    conversation_id = f"{PREFIX}{uuid.uuid4()}"
    _save("conversation", conversation_id, {"user_id": user_id, "language": language, "turns": []})
    return conversation_id


def read_temporary_conversation(conversation_id: str) -> dict[str, Any] | None:
    """Its owner, language and turn ids; None once it has gone."""
    found: dict[str, Any] | None = cache.get(_key("conversation", conversation_id))
    return found


def close_temporary_conversation(conversation_id: str) -> None:
    """Forget it now rather than within the hour."""
    conversation = read_temporary_conversation(conversation_id) or {"turns": []}
    for turn_id in conversation["turns"]:
        cache.delete_many([_key("turn", turn_id), _key("events", turn_id), _key("stop", turn_id)])
    cache.delete_many([_key("conversation", conversation_id), _key("open", conversation_id)])


def temporary_conversations_of(user_id: int | None) -> list[str]:
    """The ids of every temporary conversation of this person that is still there. Looks through the whole cache."""
    if user_id is None:
        return []
    mark = f":{_key('conversation', '')}"
    found = [key.partition(mark)[2] for key, _ in memory_entries() if mark in key]
    return [one for one in found if (read_temporary_conversation(one) or {}).get("user_id") == user_id]


class TemporaryTurns:
    """The keeper of turns that leave no row behind."""

    def start(
        self, *, conversation_id: str, form_key: str, received: dict[str, Any], now: datetime, title: str = ""
    ) -> tuple[TurnRecord, bool]:
        """See TurnKeeper. It has no title."""
        conversation = read_temporary_conversation(conversation_id)
        if conversation is None:
            raise UnknownTurnError(conversation_id)
        turn_id = f"{PREFIX}{uuid.uuid5(uuid.NAMESPACE_OID, conversation_id + form_key)}"
        if cache.get(_key("turn", turn_id)):
            return self.record(turn_id), False
        if not cache.add(_key("open", conversation_id), turn_id, settings.TURN_DEADLINE_SECONDS):
            raise OpenTurnError
        number = len(conversation["turns"]) + 1
        record = TurnRecord(
            turn_id, conversation_id, conversation["user_id"], number, "queued", "", "", 0, conversation["language"], True, now
        )
        _save("turn", turn_id, asdict(record) | {"owner": ""})
        _save("events", turn_id, [Event(0, RECEIVED, received, now)])
        _save("conversation", conversation_id, {**conversation, "turns": [*conversation["turns"], turn_id]})
        return record, True

    def _row(self, turn_id: str) -> dict[str, Any]:
        row: dict[str, Any] | None = cache.get(_key("turn", turn_id))
        if row is None:
            raise UnknownTurnError(turn_id)
        return row

    def record(self, turn_id: str) -> TurnRecord:
        """See TurnKeeper."""
        row = self._row(turn_id)
        return TurnRecord(**{name: value for name, value in row.items() if name != "owner"})

    def claim(self, turn_id: str, *, owner: str, now: datetime, lease_until: datetime) -> TurnRecord | None:
        """See TurnKeeper."""
        record = self.record(turn_id)
        if record.state != "queued":
            return None
        claimed = replace(record, state="running", attempts=record.attempts + 1)
        _save("turn", turn_id, asdict(claimed) | {"owner": owner})
        return claimed

    def append(
        self,
        turn_id: str,
        drafts: Sequence[Draft],
        *,
        owner: str,
        position: int,
        now: datetime,
        lease_until: datetime | None = None,
    ) -> list[Event]:
        """See TurnKeeper."""
        if self._row(turn_id)["owner"] != owner:
            raise LeaseLostError(turn_id)
        if cache.get(_key("stop", turn_id)):
            raise StopRequestedError(turn_id)
        return self._add(turn_id, drafts, position, now)

    def _add(self, turn_id: str, drafts: Sequence[Draft], position: int, now: datetime) -> list[Event]:
        new = [Event(position + n, kind, payload, now) for n, (kind, payload) in enumerate(drafts)]
        _save("events", turn_id, [*self.events(turn_id), *new])
        return new

    def append_with_effect(
        self, turn_id: str, effect: Callable[[], Draft], *, owner: str, position: int, now: datetime, lease_until: datetime
    ) -> list[Event]:
        """See TurnKeeper."""
        return self.append(turn_id, [effect()], owner=owner, position=position, now=now, lease_until=lease_until)

    def finish(
        self,
        turn_id: str,
        drafts: Sequence[Draft] = (),
        *,
        owner: str,
        position: int = 0,
        status: str,
        engine: str,
        now: datetime,
        effect: Callable[[], None] | None = None,
    ) -> list[Event]:
        """See TurnKeeper. The next message is let in before the end is shown. Nothing is counted of a temporary chat."""
        row = self._row(turn_id)
        _save("turn", turn_id, {**row, "state": "finished", "status": status, "engine": engine, "owner": ""})
        cache.delete(_key("open", row["conversation_id"]))
        return self._add(turn_id, drafts, position, now)

    def release(self, turn_id: str, *, owner: str, now: datetime) -> None:
        """See TurnKeeper."""
        _save("turn", turn_id, {**self._row(turn_id), "state": "queued", "owner": ""})

    def request_stop(self, turn_id: str) -> None:
        """See TurnKeeper."""
        cache.set(_key("stop", turn_id), True, settings.TEMPORARY_CHAT_SECONDS)

    def events(self, turn_id: str, *, after: int = -1) -> list[Event]:
        """See TurnKeeper."""
        return [event for event in cache.get(_key("events", turn_id), []) if event.position > after]

    def earlier(self, record: TurnRecord) -> list[list[Event]]:
        """See TurnKeeper."""
        conversation = read_temporary_conversation(record.conversation_id) or {"turns": []}
        ids = conversation["turns"][: record.number - 1]
        return [[event for event in self.events(turn_id) if event.kind in RECALLED_KINDS] for turn_id in ids]

    def unfinished(self, *, now: datetime) -> Iterable[str]:
        """None: a temporary chat does not outlive its worker."""
        return ()
