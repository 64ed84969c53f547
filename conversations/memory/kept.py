"""Reading what is remembered: for the assistant by consent, and for the person, whose it is."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import BigIntegerField, QuerySet

from consent.prepared import Prepared, Slot
from consent.purposes import MEMORY_SENSITIVE
from conversations.memory.allowed import require_memory
from conversations.models import ForgottenFact, RememberedFact
from conversations.types import RememberedItem

EVERYTHING = "*"


def recalled_items(*, user_id: int) -> tuple[RememberedItem, ...]:
    """What the assistant may go by. Raises PurposeNotGrantedError; sensitive things need their own consent besides."""
    allowed = require_memory(user_id=user_id)
    return tuple(item for item in own_items(user_id=user_id) if not item.is_sensitive or MEMORY_SENSITIVE in allowed)


def own_items(*, user_id: int) -> tuple[RememberedItem, ...]:
    """Everything that is remembered, for the person's own eyes: no consent is needed to see one's own data (UK GDPR Art 15)."""
    return tuple(fact.as_item() for fact in RememberedFact.objects.filter(user_id=user_id))


def own_facts(*, user_id: int) -> list[RememberedFact]:
    """The same as rows, with the messages they came from and were last used for."""
    facts = RememberedFact.objects.filter(user_id=user_id)
    return list(facts.select_related("turn__conversation", "last_used_turn__conversation"))


def own_fact(*, user_id: int, key: str) -> RememberedFact | None:
    """One of them; anybody else's does not exist for this person."""
    return RememberedFact.objects.filter(user_id=user_id, key=key).first()


def forgotten_since(*, user_id: int) -> Mapping[str, datetime]:
    """When what was deleted by key ("*" for all of it): what was said before then is not used or learnt again. Holds no value."""
    return dict(_forgotten.rows(user=user_id))


@Prepared
def _forgotten() -> QuerySet[Any, Any]:
    return ForgottenFact.objects.filter(user_id=Slot("user", BigIntegerField())).values_list("key", "at")
