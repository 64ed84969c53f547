"""Who a person is: an email address, and nothing that is not needed."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from consent.prepared import PreparedModel, Slot


class UserManager(BaseUserManager["User"]):
    """Makes people by email address, and finds them by key."""

    def get(self, *conditions: Any, **named: Any) -> "User":
        """One person. By key alone, as every request asks who has signed in, the query is a prepared one."""
        if conditions or set(named) != {"pk"}:
            return super().get(*conditions, **named)
        found = _by_key.instance(pk=named["pk"])
        if found is None:
            raise User.DoesNotExist
        return found

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A person with this address; without a password they sign in by emailed code."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A member of staff with every right."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)


class User(AbstractUser):
    """A citizen or a member of staff. The pseudonym stands for the person in logs and audit."""

    username = None  # type: ignore[assignment]
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    email = models.EmailField(_("email address"), unique=True)
    pseudonym = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    introduced_at = models.DateTimeField(_("when the person read what this is and is not"), null=True, blank=True, editable=False)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = UserManager()  # type: ignore[misc,assignment]

    def __str__(self) -> str:
        return str(self.pseudonym)

    def get_full_name(self) -> str:
        """No name is kept."""
        return ""

    def get_short_name(self) -> str:
        """No name is kept."""
        return ""


@PreparedModel
def _by_key() -> models.QuerySet[User]:
    return User.objects.filter(pk=Slot("pk", models.BigAutoField()))
