"""Who is asking."""

from typing import cast
from uuid import UUID

from django.http import Http404, HttpRequest
from django.utils.translation import get_language

from consent.data_rights.cases import own_case
from consent.models import RightsRequest


def subject_of(request: HttpRequest) -> UUID:
    """The signed-in person's pseudonym; views behind `login_required` always have one."""
    return cast(UUID, request.user.pseudonym)  # type: ignore[union-attr]


def language_of() -> str:
    """The language of the page, for what is sent later."""
    return get_language() or "en-gb"


def case_or_404(request: HttpRequest, reference: str) -> RightsRequest:
    """The person's own case; anybody else's does not exist."""
    case = own_case(subject_of(request), reference)
    if case is None:
        raise Http404
    return case
