"""Reading who people are."""

from uuid import UUID

from accounts.models import User


def pseudonym_of(*, user_id: int) -> UUID:
    """The id that stands for a person in the consent ledger, logs and audit."""
    return User.objects.values_list("pseudonym", flat=True).get(pk=user_id)
