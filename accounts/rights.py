"""What people's rights need of accounts: finding sessions, closing the account, and the places that are no tables."""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from uuid import UUID

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db.models import QuerySet

from accounts.mailbox import erase_emails, files_naming
from accounts.models import User
from consent.data_rights.memory import forget_entry, memory_entries
from consent.stores import Traces

CERTIFICATE_HEADER = b"X-Erasure-Certificate:"


def sessions_of(subject: UUID) -> QuerySet[Session]:
    """The sessions this person is signed in with, or is signing in with. Reads every session: their content has no index."""
    user = User.objects.filter(pseudonym=subject).first()
    if user is None:
        return Session.objects.none()
    return Session.objects.filter(pk__in=list(_session_keys(user.pk, (user.email,))))


def search_sessions(traces: Traces) -> Iterator[str]:
    """Whether a session still names an erased person."""
    if next(_session_keys(traces.user_id, traces.emails), None):
        yield "django_session.session_data"


def _session_keys(user_id: int | None, emails: tuple[str, ...]) -> Iterator[str]:
    for session in Session.objects.iterator():
        content = session.get_decoded()
        written = json.dumps(content).lower()
        if content.get("_auth_user_id") == str(user_id) or any(email.lower() in written for email in emails):
            yield session.pk


def close_account(*, subject: UUID, now: datetime) -> bool:
    """End every session and let nobody sign in: the account is about to be erased. Doing it twice is harmless."""
    sessions_of(subject).delete()
    User.objects.filter(pseudonym=subject).update(is_active=False)
    return True


class Mailbox:
    """The files that stand for emails on a developer's computer. The certificate of the erasure stays, without the address."""

    def export(self, subject: UUID) -> list[dict[str, object]]:
        """Nothing: see the declaration."""
        return []

    def erase(self, traces: Traces) -> int:
        """See PlaceKeeper."""
        return sum(erase_emails(Path(settings.EMAIL_FILE_PATH), email, spare=CERTIFICATE_HEADER) for email in traces.emails)

    def search(self, traces: Traces) -> Iterator[str]:
        """See PlaceKeeper."""
        if any(files_naming(Path(settings.EMAIL_FILE_PATH), email) for email in traces.emails):
            yield "mailbox"


class Limits:
    """The sign-in library's counts of tries, in the cache: by the account's number or a hash of the address."""

    def export(self, subject: UUID) -> list[dict[str, object]]:
        """Nothing: see the declaration."""
        return []

    def erase(self, traces: Traces) -> int:
        """See PlaceKeeper."""
        found = list(self._keys(traces))
        for key in found:
            forget_entry(key)
        return len(found)

    def search(self, traces: Traces) -> Iterator[str]:
        """See PlaceKeeper."""
        if next(self._keys(traces), None):
            yield "cache: how often a code was asked for"

    def _keys(self, traces: Traces) -> Iterator[str]:
        ends = [f":{hashlib.sha256(email.encode()).hexdigest()}" for email in traces.emails]
        if traces.user_id is not None:
            ends.append(f":user:{traces.user_id}")
        return (key for key, _ in memory_entries() if ":allauth:rl:" in key and key.endswith(tuple(ends)))


mailbox, limits = Mailbox(), Limits()
