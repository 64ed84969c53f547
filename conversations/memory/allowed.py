"""Whether what is remembered may be read or written now: the person's consents, and the pause they may have set."""

from datetime import datetime

from accounts.queries import pseudonym_of
from consent.purposes import MEMORY, MEMORY_SENSITIVE
from consent.queries import PurposeNotGrantedError, granted_purposes
from conversations.models import MemoryPause

OF_MEMORY = frozenset({MEMORY, MEMORY_SENSITIVE})


def paused_since(*, user_id: int) -> datetime | None:
    """When the person paused remembering; None where it is not paused."""
    return MemoryPause.objects.filter(user_id=user_id).values_list("since", flat=True).first()


def allowed_purposes(*, user_id: int) -> frozenset[str]:
    """What the assistant may use this person's data for, now. A pause takes memory away without touching a consent."""
    granted = granted_purposes(pseudonym_of(user_id=user_id))
    return granted - OF_MEMORY if MEMORY in granted and paused_since(user_id=user_id) else granted


def require_memory(*, user_id: int, sensitive: bool = False) -> frozenset[str]:
    """What is allowed. Raises PurposeNotGrantedError where memory, or its sensitive part when asked for, may not be used."""
    allowed = allowed_purposes(user_id=user_id)
    for purpose in (MEMORY, MEMORY_SENSITIVE) if sensitive else (MEMORY,):
        if purpose not in allowed:
            raise PurposeNotGrantedError(purpose)
    return allowed


def pause_memory(*, user_id: int, now: datetime) -> None:
    """Neither read nor write memory until it is resumed. What is kept stays as it is, and still runs out in its time."""
    MemoryPause.objects.get_or_create(user_id=user_id, defaults={"since": now})


def resume_memory(*, user_id: int) -> None:
    """Use memory again, where it is still consented to."""
    MemoryPause.objects.filter(user_id=user_id).delete()
