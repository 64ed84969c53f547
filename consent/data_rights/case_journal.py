"""What happened in a case, in order: the truth that its page, its due date and its resumed jobs are made from."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from consent.models import CaseEvent, RightsRequest


@transaction.atomic
def journal(case: RightsRequest, *, kind: str, at: datetime, actor: str = "system", detail: Mapping[str, Any] | None = None) -> CaseEvent:
    """Add what happened to the end of the case's journal. `detail` holds ids, dates, counts and names of tables alone."""
    RightsRequest.objects.select_for_update().get(pk=case.pk)
    last = CaseEvent.objects.filter(case=case).aggregate(last=Max("position"))["last"]
    event: CaseEvent = CaseEvent.objects.create(
        case=case, position=0 if last is None else last + 1, kind=kind, at=at, actor=actor, detail=dict(detail or {})
    )
    return event
