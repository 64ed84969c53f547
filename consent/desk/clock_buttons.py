"""Which clock events can follow in a case, so that nobody can say that an answer came to what was never asked."""

from consent.data_rights.case_clock import request_of
from consent.data_rights.clock_events import EventType, Request
from consent.models import CaseState, Right, RightsRequest, SecondDecision

PAIRS = (
    (EventType.ID_REQUESTED, EventType.ID_RECEIVED),
    (EventType.AUTHORITY_REQUESTED, EventType.AUTHORITY_RECEIVED),
    (EventType.CLARIFICATION_REQUESTED, EventType.CLARIFICATION_RECEIVED),
    (EventType.FEE_REQUESTED, EventType.FEE_PAID),
)


def events_open(case: RightsRequest) -> tuple[EventType, ...]:
    """What an officer can say has happened, in the order of the buttons."""
    if case.state == CaseState.CLOSED:
        return ()
    request = request_of(case)
    found = [next_of(request, asked, came) for asked, came in PAIRS if _applies(case, request, asked)]
    if case.right != Right.COMPLAINT and not request.days(EventType.EXTENSION_NOTIFIED):
        found.append(EventType.EXTENSION_NOTIFIED)
    return tuple(found)


def next_of(request: Request, asked: EventType, came: EventType) -> EventType:
    """The asking, or while an asking stands open its answer."""
    return came if len(request.days(asked)) > len(request.days(came)) else asked


def _applies(case: RightsRequest, request: Request, asked: EventType) -> bool:
    if request.days(asked):
        return True
    if asked is EventType.CLARIFICATION_REQUESTED:
        return case.right == Right.ACCESS  # only access requests pause (UK GDPR Art 12A(5))
    if asked is EventType.FEE_REQUESTED:
        return case.second_decision == SecondDecision.AGREED  # a charge needs a second officer
    return case.right != Right.COMPLAINT
