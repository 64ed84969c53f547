"""A file between the page that shows what it would change and the button that says so: kept for an hour, for who gave it."""

import secrets

from django.core.cache import cache
from django.utils.crypto import salted_hmac

SECONDS = 3600


def keep_file(user_id: int, name: str, content: bytes) -> str:
    """Keep it; what to ask for it by."""
    token = secrets.token_urlsafe(16)
    cache.set(_key(user_id, token), (name, content), SECONDS)
    return token


def kept_file(user_id: int, token: str) -> tuple[str, bytes] | None:
    """Its name and content; None when an hour is over, or somebody else gave it."""
    found: tuple[str, bytes] | None = cache.get(_key(user_id, token)) if len(token) < 40 else None
    return found


def _key(user_id: int, token: str) -> str:
    """A pseudonym of both: what is kept does not say who gave it."""
    return f"catalogue-import:{salted_hmac('catalogue-import', f'{user_id}:{token}').hexdigest()}"
