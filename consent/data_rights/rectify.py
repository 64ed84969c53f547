"""Putting right what is remembered of a person (UK GDPR Art 16): the app that remembers does it, the journal of the case says so."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from django.conf import settings
from django.utils.module_loading import import_string

from consent.data_rights.case_journal import journal
from consent.models import CaseState, Right, RightsRequest


class Change(StrEnum):
    """What became of it."""

    CORRECTED = "corrected"  # the new value stands in memory; what older conversations say of it is not used
    SET_ASIDE = "set_aside"  # nothing is remembered of it, and what was said of it until now is not used


class NotRectifiableError(ValueError):
    """It cannot be put right like this; the message tells the officer what to do. Nothing was changed."""


class Rectifier(Protocol):
    """The one door through which memory is changed for a person. Named in settings.RECTIFIER."""

    def topics(self) -> Sequence[tuple[str, str]]:
        """Everything that can be remembered of anybody, by key and in words: what is remembered of whom is not shown."""
        ...

    def put_right(self, *, subject: UUID, key: str, answer: str, now: datetime) -> Change:
        """Go by this answer from now on, or, when it is empty, by nothing that was said so far. Raises NotRectifiableError."""
        ...


def rectifier() -> Rectifier:
    """Whoever remembers."""
    found: Rectifier = import_string(settings.RECTIFIER)
    return found


def note_put_right(*, subject: UUID, change: Change, now: datetime) -> None:
    """The person has put something right by themselves: their open requests for it journal that, without what it was."""
    for case in RightsRequest.objects.filter(subject=subject, right=Right.RECTIFICATION).exclude(state=CaseState.CLOSED):
        journal(case, kind="rectified", at=now, actor="citizen", detail={"change": change.value})
