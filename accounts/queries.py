"""Reading who people are."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import BigIntegerField, QuerySet

from accounts.models import User
from consent.prepared import Prepared, Slot

UNCONFIRMED_FOR = timedelta(days=1)


def pseudonym_of(*, user_id: int) -> UUID:
    """The id that stands for a person in the consent ledger, logs and audit."""
    found = _pseudonym.first(user=user_id)
    if found is None:
        raise User.DoesNotExist
    pseudonym: UUID = found[0]
    return pseudonym


@Prepared
def _pseudonym() -> QuerySet[Any, Any]:
    return User.objects.filter(pk=Slot("user", BigIntegerField())).values_list("pseudonym")


def user_id_of(*, pseudonym: UUID) -> int | None:
    """The account behind a pseudonym; None when it is gone."""
    return User.objects.filter(pseudonym=pseudonym).values_list("pk", flat=True).first()


def emails_of_staff(pseudonyms: Iterable[UUID]) -> dict[UUID, str]:
    """The addresses of members of staff whose account is still there, for their colleagues."""
    return dict(User.objects.filter(pseudonym__in=set(pseudonyms), is_staff=True).values_list("pseudonym", "email"))


def unconfirmed_people(now: datetime) -> QuerySet[User]:
    """People whose address somebody typed more than a day ago and nobody confirmed."""
    found = User.objects.filter(last_login__isnull=True, is_staff=False, date_joined__lt=now - UNCONFIRMED_FOR)
    return found.exclude(emailaddress__verified=True)
