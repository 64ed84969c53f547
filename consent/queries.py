"""What a person allows today, and whether the record of it is whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Exists, OuterRef

from consent.chain import ChainFault, chained_columns, find_faults
from consent.models import Action, ConsentRecord, Restriction
from consent.notices import NOTICES, Notice, notice_for
from consent.purposes import PURPOSES, SAFETY

GRANTING = frozenset({Action.GIVE, Action.RENEW})
UNRESTRICTED = frozenset({SAFETY})


RESTRICTED = ""
# The answers in their order and, in the place of a purpose, whether use is restricted. Asked before every use of anybody's data:
# one statement, and none to put together. The names are our own tables'.
_STANDING = (
    f"SELECT sequence, purpose, action FROM {ConsentRecord._meta.db_table} WHERE subject = %s "  # noqa: S608
    f"UNION ALL SELECT 0, '{RESTRICTED}', '' FROM {Restriction._meta.db_table} WHERE subject = %s AND lifted_at IS NULL ORDER BY 1"
)


class PurposeNotGrantedError(PermissionError):
    """Personal data was about to be used for a purpose the person has not allowed."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One purpose as the person's page shows it."""

    notice: Notice
    is_on: bool
    is_answered: bool
    answered_at: datetime | None
    needs: Notice | None  # the choice that must be on before this one means anything


def latest_records(subject: UUID) -> Mapping[str, ConsentRecord]:
    """The record in force for each purpose the subject has answered."""
    return {record.purpose: record for record in ConsentRecord.objects.filter(subject=subject).defer("wording").order_by("sequence")}


def allowed_by(records: Mapping[str, ConsentRecord]) -> frozenset[str]:
    """The purposes that answers allow, on top of the defaults. A purpose falls with the one it needs."""
    return _allowed({purpose: record.action for purpose, record in records.items()})


def _allowed(actions: Mapping[str, str]) -> frozenset[str]:
    on = {
        purpose.key
        for purpose in PURPOSES.values()
        if (actions[purpose.key] in GRANTING if purpose.key in actions else purpose.is_on_by_default)
    }
    return frozenset(key for key in on if not PURPOSES[key].needs or PURPOSES[key].needs in on)


def granted_purposes(subject: UUID) -> frozenset[str]:
    """The purposes this pseudonym's data may be used for, now. Unanswered purposes have their default.

    Data whose use is restricted (UK GDPR Art 18) are stored and kept safe, and used for nothing else.
    """
    key = ConsentRecord._meta.get_field("subject").get_db_prep_value(subject, connection)
    with connection.cursor() as cursor:
        cursor.execute(_STANDING, [key, key])
        actions = {purpose: action for _sequence, purpose, action in cursor.fetchall()}
    allowed = _allowed(actions)
    return allowed & UNRESTRICTED if RESTRICTED in actions else allowed


def is_restricted(subject: UUID) -> bool:
    """Whether the person's data may only be stored."""
    return Restriction.objects.filter(subject=subject, lifted_at=None).exists()


def left_out(purpose: str) -> frozenset[UUID]:
    """Whose data may not be used for a purpose that is on by default: for totals over everybody else."""
    later = ConsentRecord.objects.filter(subject=OuterRef("subject"), purpose=purpose, sequence__gt=OuterRef("sequence"))
    said_no = ConsentRecord.objects.filter(~Exists(later), purpose=purpose).exclude(action__in=GRANTING).order_by().values_list("subject")
    restricted = Restriction.objects.filter(lifted_at=None).order_by().values_list("subject")
    return frozenset(subject for (subject,) in said_no.union(restricted))


def require_purpose(subject: UUID, purpose: str) -> None:
    """Call before reading data for a purpose. Raises PurposeNotGrantedError, and KeyError for an unknown purpose."""
    if PURPOSES[purpose].key not in granted_purposes(subject):
        raise PurposeNotGrantedError(purpose)


def choices_of(subject: UUID, language: str) -> tuple[Choice, ...]:
    """Every choice the person has, with its words and how it stands, in the order of the notices."""
    records = latest_records(subject)
    granted = allowed_by(records)
    return tuple(
        Choice(
            notice=notice_for(key, language),
            is_on=key in granted,
            is_answered=key in records,
            answered_at=records[key].at if key in records else None,
            needs=notice_for(PURPOSES[key].needs, language) if PURPOSES[key].needs and PURPOSES[key].needs not in granted else None,
        )
        for key in NOTICES
    )


def receipt(subject: UUID, sequence: int) -> ConsentRecord | None:
    """One of the subject's own records; None when there is no such record."""
    found: ConsentRecord | None = ConsentRecord.objects.filter(subject=subject, sequence=sequence).first()
    return found


def verify_chain(subject: UUID) -> ChainFault | None:
    """None when every record of the subject is in place and unchanged, else the first fault.

    Cutting off the newest records leaves a valid shorter chain; only a head kept elsewhere shows that.
    """
    columns = chained_columns(ConsentRecord)
    rows = ConsentRecord.objects.filter(subject=subject).order_by("sequence").values_list(*columns)
    return next(find_faults(rows, columns), None)
