"""Changing who people are."""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q

from accounts.models import User
from accounts.queries import unconfirmed_people

ROLES: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "Catalogue editors": (("services_catalogue", ("view", "write_entries", "write_rates")),),
    "Catalogue publishers": (("services_catalogue", ("view", "write_entries", "write_rates", "publish_entries")),),
    "Rates keepers": (("services_catalogue", ("view", "write_rates")),),
    "Catalogue viewers": (("services_catalogue", ("view",)),),
    "Data protection officers": (
        ("consent", ("view", "handle_cases", "review_letters", "second_refusals")),
        ("conversations", ("view_turn", "read_words")),
    ),
    "Second officers": (("consent", ("view_rightsrequest", "second_refusals")),),
    "Service team": (("conversations", ("view_turn", "read_words", "view_engineswitch", "add_engineswitch", "view_modelspend")),),
}
"""Each role's name, and what it may do in which app: a verb for every table of the app, or one permission by name."""


@transaction.atomic
def find_or_create_person(*, email: str) -> User | None:
    """The person with this address, made when there is none; None when their account is closed.

    A new person's address is unconfirmed until they type the code sent to it.
    """
    email = email.lower()
    user, is_new = User.objects.get_or_create(email=email, defaults={"password": "!"})
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
        EmailAddress.objects.get_or_create(user=user, email=email, defaults={"primary": True, "verified": False})
    return user if user.is_active else None


def remove_unconfirmed_people(*, now: datetime) -> int:
    """Forget addresses that somebody typed a day ago and nobody confirmed. Returns how many."""
    unconfirmed = unconfirmed_people(now)
    count = unconfirmed.count()
    unconfirmed.delete()
    return count


def mark_introduced(*, user: User, now: datetime) -> None:
    """Remember that the person read the introduction; the first time counts."""
    User.objects.filter(pk=user.pk, introduced_at__isnull=True).update(introduced_at=now)


@transaction.atomic
def create_demo_person(*, email: str, role: str = "") -> User:
    """A person who can sign in at once; with a role, a member of staff. Doing it twice changes nothing."""
    user, is_new = User.objects.get_or_create(email=email, defaults={"is_staff": bool(role)})
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    EmailAddress.objects.update_or_create(user=user, email=email, defaults={"primary": True, "verified": True})
    if role:
        user.groups.add(_role(role))
    return user


@transaction.atomic
def ensure_roles() -> list[str]:
    """Make every role, or bring it up to date; their names."""
    return [_role(name).name for name in ROLES]


def _role(name: str) -> Group:
    group, _ = Group.objects.get_or_create(name=name)
    wanted = Q(pk__in=())
    for app, verbs in ROLES[name]:
        for verb in verbs:
            wanted |= Q(content_type__app_label=app, codename=verb)
            if "_" not in verb:
                wanted |= Q(content_type__app_label=app, codename__startswith=f"{verb}_")
    group.permissions.set(Permission.objects.filter(wanted))
    return group
