"""Who may do what with the catalogue, read from permissions alone; every page and every act asks here."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest

from services_catalogue.models import Revision

VIEW = "services_catalogue.view_revision"
PUBLISH = "services_catalogue.publish_entries"


def may_write(user: Any, kind: str) -> bool:
    """Whether they may write changes of this kind of entry."""
    return bool(user.has_perm("services_catalogue.write_rates" if kind == "rates" else "services_catalogue.write_entries"))


def may_publish(user: Any) -> bool:
    """Whether they may publish what somebody else wrote."""
    return bool(user.has_perm(PUBLISH))


def may_discard(user: Any, revision: Revision) -> bool:
    """Writers put drafts aside; what waits for a publisher or for its day, publishers too."""
    return may_write(user, revision.kind) or may_publish(user)


def require(allowed: bool) -> None:
    """Raise PermissionDenied unless it is allowed."""
    if not allowed:
        raise PermissionDenied


def require_view(request: HttpRequest) -> None:
    """Raise PermissionDenied for who may not even look."""
    require(request.user.has_perm(VIEW))
