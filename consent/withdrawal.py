"""What happens to the data when a purpose ends: the apps above say so, through settings."""

from collections.abc import Iterator
from typing import Protocol
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string


class WithdrawalHandler(Protocol):
    """Erases or stops what stood on a consent. Named in settings.CONSENT_WITHDRAWAL_HANDLERS."""

    def __call__(self, *, subject: UUID, purpose: str) -> None:
        """Do it now, inside the transaction that records the withdrawal; an error undoes both.

        Called again for a repeated withdrawal, so doing it twice must be harmless.
        """
        ...


def withdrawal_handlers() -> Iterator[WithdrawalHandler]:
    """Every handler, in the order of the setting."""
    for path in settings.CONSENT_WITHDRAWAL_HANDLERS:
        yield import_string(path)
