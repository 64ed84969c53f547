"""Saying that a public page has not changed, without drawing it again."""

import secrets
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.messages import get_messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import condition

from services_catalogue.queries import current_version

# Templates and wording come with the code, so a new process may draw a page differently.
STARTED = secrets.token_hex(4)

View = Callable[..., HttpResponse]


def _etag(request: HttpRequest, *args: Any, **kwargs: Any) -> str | None:
    if request.user.is_authenticated or list(get_messages(request)):
        return None
    return f'"{current_version()}-{STARTED}-{get_language()}-{timezone.localdate()}"'  # a review date may have passed overnight


def for_everybody(view: View) -> View:
    """Let browsers keep a page that is the same for all who are not signed in, and ask whether it is still good."""
    conditional = condition(etag_func=_etag)(view)

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = conditional(request, *args, **kwargs)
        patch_cache_control(response, no_cache=True, private=request.user.is_authenticated)
        return response

    return answer
