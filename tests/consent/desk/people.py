"""Officers and cases for the tests of the desk."""

from datetime import UTC, datetime
from typing import Any

from accounts.models import User
from accounts.operations import create_demo_person
from consent.data_rights.cases import Asked, open_case
from consent.desk.acting import Officer
from consent.models import Right, RightsRequest

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)  # a Monday
OFFICERS, SECONDS = "Data protection officers", "Second officers"


def make_officer(email: str = "officer@example.com", role: str = OFFICERS) -> tuple[User, Officer]:
    """A member of staff, and how operations know them."""
    user = create_demo_person(email=email, role=role)
    return user, Officer(user.pk, user.pseudonym)


def make_case(right: Right = Right.OBJECTION, *, person: User | None = None, at: datetime = NOW, **more: Any) -> RightsRequest:
    """A request that a person has to look at."""
    person = person or User.objects.create_user(f"person{User.objects.count()}@example.org")
    asked = Asked(right=right, channel="web", language="en-gb", statement="The heron words", **more)
    return open_case(asked=asked, subject=person.pseudonym, now=at)[0]
