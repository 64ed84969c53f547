"""An officer puts right what the person said is wrong."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from consent.data_rights.rectify import Change, NotRectifiableError, rectifier
from consent.desk.acting import NotPossibleError, Officer, lock_case, note_act
from consent.models import Right, RightsRequest


def may_rectify(case: RightsRequest) -> bool:
    """Whether there is somebody known whose information can be put right."""
    return case.is_open and case.right == Right.RECTIFICATION and case.subject is not None


@transaction.atomic
def put_right(*, case: RightsRequest, key: str, answer: str, by: Officer, at: datetime) -> Change:
    """Change what the assistant goes by. The journal names neither what it was about nor what it says: it outlives the person."""
    case = lock_case(case)
    if not may_rectify(case) or case.subject is None:
        raise NotPossibleError(_("There is nothing to put right in this case."))
    try:
        change = rectifier().put_right(subject=case.subject, key=key, answer=answer, now=at)
    except NotRectifiableError as refused:
        raise NotPossibleError(str(refused)) from refused
    note_act(case, kind="rectified", by=by, at=at, detail={"change": change.value})
    return change
