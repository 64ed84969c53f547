"""Adding to the audit trail, and reading what it says about a person or a case."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from consent.chain import record_hash
from consent.models import ActorKind, AuditEntry

ACTION = re.compile(r"[a-z_]+\.[a-z_]+")
ID = re.compile(r"[A-Za-z0-9_.:/-]{1,128}")  # a name, id, hash or date: no spaces, so no sentence
TELLS_OF_A_PERSON = re.compile(r"@|(?:\d ?){8}|\b[A-Za-z]{2} ?(?:\d\d ?){3}[A-Da-d]\b")  # an address, a long number, an NI number
LOCK = int.from_bytes(b"audit", "big")  # PostgreSQL's number for the one place at the end of the chain

Details = Mapping[str, str | int | UUID]


class NotAuditableError(ValueError):
    """What was to be recorded is missing, or could tell of a person. Nothing was recorded."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who does something: a person by pseudonym, or the system."""

    kind: ActorKind
    pseudonym: UUID | None = None


SYSTEM = Actor(ActorKind.SYSTEM)


def citizen(pseudonym: UUID) -> Actor:
    """The person themselves."""
    return Actor(ActorKind.CITIZEN, pseudonym)


def staff(pseudonym: UUID) -> Actor:
    """A member of staff, who always has to say why."""
    return Actor(ActorKind.STAFF, pseudonym)


def record(
    *,
    action: str,
    actor: Actor,
    at: datetime,
    reason: str = "",
    subject: UUID | None = None,
    case: str = "",
    details: Details | None = None,
) -> AuditEntry:
    """Add one entry at the end of the chain, with the caller's transaction when there is one.

    Everybody who records waits until that transaction ends, so call it last. `details` holds ids, hashes
    and numbers alone. Raises NotAuditableError when a member of staff gives no reason, or when a reason
    holds an email address or a long number: it can never be erased, and says why, not about whom.
    """
    kept = {key: value if isinstance(value, int) else str(value) for key, value in (details or {}).items()}
    _require_auditable(action, actor, reason, case, kept)
    with transaction.atomic():
        _wait_for_the_end_of_the_chain()
        head = AuditEntry.objects.order_by("-sequence").only("own_hash").first()
        entry = AuditEntry(
            sequence=head.sequence + 1 if head else 1,
            at=at,
            action=action,
            actor_kind=actor.kind,
            actor=actor.pseudonym,
            reason=reason.strip(),
            subject=subject,
            case=case,
            details=kept,
            previous_hash=head.own_hash if head else "",
        )
        entry.own_hash = record_hash(entry)
        entry.save()
    return entry


def entries_about(subject: UUID) -> QuerySet[AuditEntry]:
    """Everything recorded about this person, newest first."""
    return AuditEntry.objects.filter(subject=subject).order_by("-sequence")


def staff_acts_about(subject: UUID) -> QuerySet[AuditEntry]:
    """What staff did about this person and why, newest first: for the person to see."""
    return entries_about(subject).filter(actor_kind=ActorKind.STAFF)


def entries_of_case(case: str) -> QuerySet[AuditEntry]:
    """A case from its beginning."""
    return AuditEntry.objects.filter(case=case).exclude(case="").order_by("sequence")


def _require_auditable(action: str, actor: Actor, reason: str, case: str, details: Mapping[str, str | int]) -> None:
    longest = {field.name: field.max_length or 0 for field in AuditEntry._meta.concrete_fields}
    faults = {
        "An action is written noun.verb.": not ACTION.fullmatch(action) or len(action) > longest["action"],
        _("Say why you are doing this."): actor.kind is ActorKind.STAFF and not reason.strip(),
        "The system is nobody, and everybody else is somebody.": (actor.kind is ActorKind.SYSTEM) != (actor.pseudonym is None),
        _("Say why in %(number)s characters or fewer.") % {"number": longest["reason"]}: len(reason) > longest["reason"],
        _("Say why without email addresses or long numbers. This can never be erased."): bool(TELLS_OF_A_PERSON.search(reason)),
        "A case is named by its id.": bool(case) and (not ID.fullmatch(case) or len(case) > longest["case"]),
        "Details are ids, hashes and numbers.": not all(ID.fullmatch(key) and ID.fullmatch(str(value)) for key, value in details.items()),
    }
    for fault, is_so in faults.items():
        if is_so:
            raise NotAuditableError(fault)


def _wait_for_the_end_of_the_chain() -> None:
    """One writer at a time until its transaction ends. SQLite sees to that by itself: its transactions begin with the lock."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
