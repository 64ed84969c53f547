"""What an officer should notice about a case: the same request twice, and signs that somebody else may be asking.

A sign is a reason to look, never a decision: cases are not merged, nothing is held up, and the person who asks is told
nothing of it (they may be the one who is harming somebody).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from consent.models import AuditEntry, CaseNote, CaseState, ConsentRecord, NoteKind, Right, RightsRequest

AT_RISK = (Right.ACCESS, Right.PORTABILITY, Right.ERASURE)  # what somebody else would ask for: to read, or to leave no trace
EMAIL_CHANGED = "account.email_changed"  # nobody but staff has a password
AFTER_A_CHANGE = timedelta(days=7)
AT_ONCE = timedelta(days=1)
MANY = 3
SINCE_DANGER = timedelta(days=90)  # as long as conversations are kept


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing to notice. `is_safety` marks what asks for a check whether an abuser is at the keyboard."""

    key: str
    short: str
    words: str
    cases: tuple[RightsRequest, ...] = ()
    is_safety: bool = False


def signs_of(cases: Sequence[RightsRequest]) -> dict[int, tuple[Sign, ...]]:
    """The signs of each of these cases, in a handful of queries for all of them."""
    known = _Known(_others(cases), _changed(cases), _in_danger(cases), _choices(cases), _addresses(cases))
    return {case.pk: tuple(_signs(case, known)) for case in cases}


def is_safety_checked(case: RightsRequest) -> bool:
    """Whether an officer wrote down what the check for abuser access found."""
    return CaseNote.objects.filter(case=case, kind=NoteKind.SAFETY).exists()


@dataclass(frozen=True, slots=True)
class _Known:
    """What is stored about the people who ask, read for all cases at once."""

    others: Sequence[RightsRequest]
    changed: Sequence[AuditEntry]
    in_danger: set[UUID]
    choices: Sequence[ConsentRecord]
    addresses: set[str]


def _signs(case: RightsRequest, known: _Known) -> Iterable[Sign]:
    theirs = [other for other in known.others if other.pk != case.pk and _same_person(case, other)]
    same = tuple(other for other in theirs if other.right == case.right and other.is_open)
    if same:
        yield Sign("duplicate", _("possible duplicate"), _("The same person has another open request of this kind"), same)
    near = tuple(other for other in theirs if abs(other.received_at - case.received_at) <= AT_ONCE)
    if len(near) + 1 >= MANY:
        words = _("%(count)s requests by the same person within a day") % {"count": len(near) + 1}
        yield Sign("many", _("many in a day"), words, near, is_safety=True)
    if case.right in AT_RISK:
        yield from _signs_of_risk(case, known)
    if case.subject is None:
        yield _sign_of_the_address(case, known)
    if case.is_for_somebody_else:
        yield Sign("for_another", _("for somebody else"), _("Asked for somebody else: nothing goes out without their authority"))
    if "staff_account" in case.flags:
        yield Sign("staff", _("staff account"), _("The account of a member of staff: a person has to do this"))


def _signs_of_risk(case: RightsRequest, known: _Known) -> Iterable[Sign]:
    if any(_is_before(case, entry) for entry in known.changed):
        yield Sign("changed", _("new address"), _("The email address was changed in the week before this request"), is_safety=True)
    near = {one.session_reference for one in known.choices if one.subject == case.subject and abs(one.at - case.received_at) <= AT_ONCE}
    if len(near) > 1:
        yield Sign(
            "sessions",
            _("two sign-ins"),
            _("Within a day of this request, privacy choices were made from more than one sign-in: another device, or another person"),
            is_safety=True,
        )
    if case.subject in known.in_danger:
        yield Sign(
            "danger",
            _("check for abuser access"),
            _("Somebody at this account was shown help for abuse. Check for abuser access"),
            is_safety=True,
        )


def _sign_of_the_address(case: RightsRequest, known: _Known) -> Sign:
    if case.requester_email.lower() in known.addresses:
        words = _("This address has an account, and whoever asks did not sign in to it. Ask for proof of who they are")
        return Sign("account", _("did not sign in"), words, is_safety=True)
    return Sign("unknown", _("unknown address"), _("No account has this address. Ask who they are before you look for anything"))


def _same_person(one: RightsRequest, other: RightsRequest) -> bool:
    if one.subject is not None or other.subject is not None:
        return one.subject == other.subject
    return bool(one.requester_email) and one.requester_email.lower() == other.requester_email.lower()


def _is_before(case: RightsRequest, entry: AuditEntry) -> bool:
    return entry.subject == case.subject and case.received_at - AFTER_A_CHANGE <= entry.at <= case.received_at


def _others(cases: Sequence[RightsRequest]) -> list[RightsRequest]:
    """Open cases, and those of about the same day, by any of these people."""
    if not cases:
        return []
    wanted = Q(pk__in=())
    for email in {case.requester_email for case in cases if case.subject is None and case.requester_email}:
        wanted |= Q(subject=None, requester_email__iexact=email)
    wanted |= Q(subject__in=_subjects(cases))
    first, last = min(case.received_at for case in cases), max(case.received_at for case in cases)
    in_time = ~Q(state=CaseState.CLOSED) | Q(received_at__range=(first - AT_ONCE, last + AT_ONCE))
    return list(RightsRequest.objects.filter(wanted, in_time).order_by("received_at", "pk"))


def _changed(cases: Sequence[RightsRequest]) -> list[AuditEntry]:
    at_risk = _at_risk(cases)
    if not at_risk:
        return []
    since = min(case.received_at for case in at_risk) - AFTER_A_CHANGE
    return list(AuditEntry.objects.filter(subject__in=_subjects(at_risk), action=EMAIL_CHANGED, at__gte=since))


def _choices(cases: Sequence[RightsRequest]) -> list[ConsentRecord]:
    """Choices of about the same day, for which sign-in made them: the one trace of it that is kept, and only as a keyed hash."""
    at_risk = _at_risk(cases)
    if not at_risk:
        return []
    first, last = min(case.received_at for case in at_risk), max(case.received_at for case in at_risk)
    found = ConsentRecord.objects.filter(subject__in=_subjects(at_risk), at__range=(first - AT_ONCE, last + AT_ONCE))
    return list(found.exclude(session_reference="").only("subject", "at", "session_reference"))


def _addresses(cases: Sequence[RightsRequest]) -> set[str]:
    """Which of the addresses that were typed without signing in have an account."""
    typed = {case.requester_email.lower() for case in cases if case.subject is None and case.requester_email}
    if not typed:
        return set()
    lower = get_user_model()._default_manager.annotate(lower=Lower("email"))
    return set(lower.filter(lower__in=typed).values_list("lower", flat=True))


def _in_danger(cases: Sequence[RightsRequest]) -> set[UUID]:
    at_risk = _at_risk(cases)
    if not at_risk:
        return set()
    since = min(case.received_at for case in at_risk) - SINCE_DANGER
    found: set[UUID] = set()
    for path in settings.SAFEGUARDING_SIGNS:
        found |= import_string(path)(subjects=_subjects(at_risk), since=since)
    return found


def _at_risk(cases: Sequence[RightsRequest]) -> list[RightsRequest]:
    return [case for case in cases if case.right in AT_RISK and case.subject]


def _subjects(cases: Sequence[RightsRequest]) -> set[UUID]:
    return {case.subject for case in cases if case.subject is not None}
