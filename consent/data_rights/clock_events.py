"""What a clock runs for, and what starts, stops and lengthens it. Times are read as days in London."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
YEARS = range(1990, 2200)  # a typing error must not become a due date in another age


class ClockInputError(ValueError):
    """What was given is no request, event or moment; the message says which part and why."""


class Kind(StrEnum):
    """What has a due date: the rights of UK GDPR Articles 7 and 15 to 22D, complaints, and two notices."""

    ACCESS = "access"
    RECTIFICATION = "rectification"
    ERASURE = "erasure"
    RESTRICTION = "restriction"
    PORTABILITY = "portability"
    OBJECTION = "objection"
    AUTOMATED_DECISIONS = "automated_decisions"
    WITHDRAWAL = "withdrawal"
    COMPLAINT = "complaint"
    EXTENSION_NOTICE = "extension_notice"
    COMPLAINT_ACK = "complaint_ack"
    BREACH_72H = "breach_72h"


OTHER_NAMES = {
    "subject_access": Kind.ACCESS,
    "rectify": Kind.RECTIFICATION,
    "erase": Kind.ERASURE,
    "restrict": Kind.RESTRICTION,
    "object": Kind.OBJECTION,
    "automated_decision": Kind.AUTOMATED_DECISIONS,
    "withdraw": Kind.WITHDRAWAL,
    "complain": Kind.COMPLAINT,
}


class EventType(StrEnum):
    """What can happen while a clock runs."""

    ID_REQUESTED = "id_requested"
    ID_RECEIVED = "id_received"
    ID_CHECKED = "id_checked"
    AUTHORITY_REQUESTED = "authority_requested"
    AUTHORITY_RECEIVED = "authority_received"
    FEE_REQUESTED = "fee_requested"
    FEE_PAID = "fee_paid"
    CLARIFICATION_REQUESTED = "clarification_requested"
    CLARIFICATION_RECEIVED = "clarification_received"
    EXTENSION_NOTIFIED = "extension_notified"


class ExtensionReason(StrEnum):
    """The only two reasons for more time (UK GDPR Art 12A(3))."""

    COMPLEX = "complex"
    NUMEROUS = "numerous"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened on a day in London. `reason` is why more time is taken; empty where nobody wrote it down."""

    type: EventType
    on: date
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Request:
    """What was received, and what has happened since. Only a breach counts from the moment; the rest from the day."""

    kind: Kind
    received: date
    events: tuple[Event, ...] = ()
    at: datetime | None = None  # the moment, where it is known

    def days(self, *types: EventType) -> list[date]:
        """When any of these happened, in order."""
        return sorted(event.on for event in self.events if event.type in types)


def parse_request(row: Mapping[str, Any]) -> Request:
    """A request from `kind`, `received` and `events` as the contract of `due_date` has them. Raises ClockInputError."""
    events = row.get("events")
    if not isinstance(events, list | None):
        raise ClockInputError('"events" is not a list')
    received, at = parse_moment(row.get("received"), '"received"')
    return Request(parse_kind(row.get("kind")), received, tuple(_parse_event(event) for event in events or ()), at)


def parse_kind(value: Any) -> Kind:
    """The kind of that name. Raises ClockInputError."""
    if isinstance(value, str) and (name := value.strip().lower()) in {*Kind, *OTHER_NAMES}:
        return OTHER_NAMES.get(name) or Kind(name)
    raise ClockInputError(f'"kind" is {value!r}, and must be one of {", ".join(Kind)}')


def parse_moment(value: Any, what: str) -> tuple[date, datetime | None]:
    """The day in London, and the moment when a time was given; without a zone it is London's. Raises ClockInputError."""
    try:
        if not isinstance(value, str):
            raise TypeError
        if len(value) == len("2026-11-23"):
            day, moment = date.fromisoformat(value), None
        else:
            moment = datetime.fromisoformat(value)
            moment = (moment if moment.tzinfo else moment.replace(tzinfo=LONDON)).astimezone(LONDON)
            day = moment.date()
    except (TypeError, ValueError, OverflowError) as error:
        raise ClockInputError(f"{what} is {value!r}, and must be YYYY-MM-DD or a timestamp") from error
    if day.year not in YEARS:
        raise ClockInputError(f"{what} is {value!r}, which is no year a request can be from")
    return day, moment


def beginning_of(day: date) -> datetime:
    """The first moment of a day in London."""
    return datetime.combine(day, time.min, tzinfo=LONDON).astimezone(UTC)


def end_of(day: date) -> datetime:
    """The last second of a day in London: what is due on a day is due by then."""
    return datetime.combine(day, time(23, 59, 59), tzinfo=LONDON).astimezone(UTC)


def _parse_event(value: Any) -> Event:
    if not isinstance(value, dict):
        raise ClockInputError(f"the event {value!r} is not an object")
    if not isinstance(name := value.get("type"), str) or name not in set(EventType):
        raise ClockInputError(f'the "type" of an event is {name!r}, and must be one of {", ".join(EventType)}')
    reason = value.get("reason")
    if not isinstance(reason, str | None):
        raise ClockInputError(f'the "reason" of an event is {reason!r}, and must be text')
    return Event(EventType(name), parse_moment(value.get("on"), 'the "on" of an event')[0], reason or "")
