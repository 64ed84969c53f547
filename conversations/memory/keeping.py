"""Writing what is remembered: kept, used, put right, forgotten. Consent is checked where the row is written."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from consent.purposes import MEMORY, MEMORY_SENSITIVE
from conversations.memory.allowed import require_memory
from conversations.memory.kept import EVERYTHING
from conversations.models import ForgottenFact, MemoryPause, RememberedFact, Turn
from conversations.types import RememberedItem

SAID_LENGTH = 300


@transaction.atomic
def remember_items(*, user_id: int, turn_id: str, items: tuple[RememberedItem, ...], now: datetime) -> None:
    """Keep facts across visits, each replacing what stood under its key.

    Raises PurposeNotGrantedError where the person does not allow it at this moment: nothing is kept then.
    """
    require_memory(user_id=user_id, sensitive=any(item.is_sensitive for item in items))
    turn = Turn.objects.filter(pk=turn_id).first()
    for item in items:
        _put(user_id, item.key, item.value, said=item.said, is_sensitive=item.is_sensitive, turn=turn, now=now)


@transaction.atomic
def correct_item(*, user_id: int, key: str, value: Any, now: datetime, voided: Iterable[str] = ()) -> bool:
    """Put right what is remembered, as the person wrote it on their page; what hung on the old value goes.

    Whether there was such a fact. It is theirs to put right whether or not it may be used at the moment (UK GDPR Art 16).
    """
    fact = RememberedFact.objects.filter(user_id=user_id, key=key).first()
    if fact is None:
        return False
    if fact.value != (list(value) if isinstance(value, tuple) else value):
        _put(user_id, key, value, said="", is_sensitive=fact.is_sensitive, turn=None, now=now)
        forget_items(user_id=user_id, keys=tuple(voided), now=now)
    return True


def _put(user_id: int, key: str, value: Any, *, said: str, is_sensitive: bool, turn: Turn | None, now: datetime) -> None:
    stored = list(value) if isinstance(value, tuple) else value
    # A new value has never been used: its year begins with it.
    unused = {"last_used_at": None, "last_used_turn": None}
    source = {"value": stored, "said": said[:SAID_LENGTH], "is_sensitive": is_sensitive, "turn": turn, "created_at": now}
    RememberedFact.objects.update_or_create(user_id=user_id, key=key, defaults={**source, **unused})


def mark_used(*, user_id: int, turn_id: str, keys: Iterable[str], now: datetime) -> None:
    """Note what a reply went by: what is not used for long runs out."""
    used = RememberedFact.objects.filter(user_id=user_id, key__in=list(keys))
    used.update(last_used_at=now, last_used_turn=Turn.objects.filter(pk=turn_id).first())


def keep_longer(*, user_id: int, key: str, now: datetime) -> bool:
    """The person wants to keep what was about to run out; whether it was still there."""
    return bool(RememberedFact.objects.filter(user_id=user_id, key=key).update(last_used_at=now, last_used_turn=None))


@transaction.atomic
def forget_items(*, user_id: int, keys: tuple[str, ...], now: datetime) -> tuple[str, ...]:
    """Erase remembered facts by key, "*" for all of them; the keys that were there.

    When it was done is kept without the values, so that older conversations do not bring back what is gone.
    """
    facts = RememberedFact.objects.filter(user_id=user_id)
    if EVERYTHING not in keys:
        facts = facts.filter(key__in=keys)
    gone = tuple(facts.values_list("key", flat=True))
    facts.delete()
    for key in (EVERYTHING,) if EVERYTHING in keys else keys:
        ForgottenFact.objects.update_or_create(user_id=user_id, key=key[:60], defaults={"at": now})
    return gone


def forget_on_withdrawal(*, subject: UUID, purpose: str) -> None:
    """Erase what was remembered on a consent that has ended: everything, or the sensitive things alone."""
    facts = RememberedFact.objects.filter(user__pseudonym=subject)
    if purpose == MEMORY:
        facts.delete()
        ForgottenFact.objects.filter(user__pseudonym=subject).delete()
        MemoryPause.objects.filter(user__pseudonym=subject).delete()
    elif purpose == MEMORY_SENSITIVE:
        facts.filter(is_sensitive=True).delete()
