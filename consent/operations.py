"""Giving and taking back consent: each decision becomes one chained record, and takes effect with it."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from consent.chain import record_hash
from consent.models import Action, AgeDeclaration, ConsentRecord
from consent.notices import Notice, notice_for
from consent.purposes import PURPOSES
from consent.queries import GRANTING, latest_records
from consent.withdrawal import withdrawal_handlers

ATTEMPTS = 10


class NotAChoiceError(ValueError):
    """The purpose does not rest on the person's choice, so it cannot be given or withdrawn."""


class LedgerBusyError(RuntimeError):
    """Too many decisions of one person at the same moment. Nothing was recorded: try again."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """How an answer came about, for the record."""

    channel: str  # web, chat, replay
    screen: str
    control: str
    actor: str = "citizen"
    session_reference: str = ""
    age_declaration: str = AgeDeclaration.NOT_ASKED


def give_consent(*, subject: UUID, notice: Notice, at: datetime, circumstances: Circumstances) -> ConsentRecord:
    """Record a yes to exactly the words of `notice`; a yes that already stands is renewed.

    Raises NotAChoiceError for a purpose that does not rest on choice.
    """
    _require_choice(notice.purpose)
    with transaction.atomic():
        return _append(subject, Action.GIVE, notice, at, circumstances)


def withdraw_consent(*, subject: UUID, notice: Notice, at: datetime, circumstances: Circumstances) -> ConsentRecord:
    """Record a no, and erase or stop what stood on the yes, in one transaction; returns the record.

    A no that already stands is returned as it is, and what should be gone is erased again. Purposes that
    need this one are withdrawn with it. Raises NotAChoiceError for a purpose that does not rest on choice.
    """
    _require_choice(notice.purpose)
    with transaction.atomic():
        record = _append(subject, Action.WITHDRAW, notice, at, circumstances)
        granted = {key for key, latest in latest_records(subject).items() if latest.action in GRANTING}
        dependants = [key for key in granted if PURPOSES[key].needs == notice.purpose]
        for key in dependants:
            _append(subject, Action.WITHDRAW, notice_for(key, notice.language), at, circumstances)
        for handler in withdrawal_handlers():
            for key in (notice.purpose, *dependants):
                handler(subject=subject, purpose=key)
    return record


def _require_choice(purpose: str) -> None:
    if not PURPOSES[purpose].is_choice:
        raise NotAChoiceError(purpose)


def _append(subject: UUID, wanted: Action, notice: Notice, at: datetime, circumstances: Circumstances) -> ConsentRecord:
    """Add the next link. Whoever loses the race for a sequence number looks again and takes the next one."""
    for _attempt in range(ATTEMPTS):
        standing = latest_records(subject)
        latest = standing.get(notice.purpose)
        if wanted is Action.WITHDRAW and latest is not None and latest.action in (Action.REFUSE, Action.WITHDRAW):
            return latest
        head = max(standing.values(), key=lambda record: record.sequence, default=None)
        record = ConsentRecord(subject=subject, action=_action(wanted, latest, notice.purpose), at=at, **asdict(circumstances))
        _quote(record, notice)
        _link(record, head)
        try:
            with transaction.atomic():
                record.save()
        except IntegrityError:
            continue
        return record
    raise LedgerBusyError("Too many decisions at once; nothing was recorded.")


def _action(wanted: Action, latest: ConsentRecord | None, purpose: str) -> Action:
    if wanted is Action.GIVE:
        return Action.RENEW if latest is not None and latest.action in GRANTING else Action.GIVE
    was_on = latest.action in GRANTING if latest is not None else PURPOSES[purpose].is_on_by_default
    return Action.WITHDRAW if was_on else Action.REFUSE


def _quote(record: ConsentRecord, notice: Notice) -> None:
    record.purpose, record.language = notice.purpose, notice.language
    record.notice_id, record.notice_version, record.notice_hash = notice.id, notice.version, notice.hash
    record.wording = notice.wording


def _link(record: ConsentRecord, head: ConsentRecord | None) -> None:
    record.sequence = head.sequence + 1 if head else 1
    record.previous_hash = head.own_hash if head else ""
    record.own_hash = record_hash(record)
