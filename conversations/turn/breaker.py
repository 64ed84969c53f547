"""The circuit breaker: after several failures in a row a model is left alone for a while, by every worker that shares the cache."""

from django.conf import settings
from django.core.cache import cache

FAILURES, WINDOW_SECONDS = 5, 60
"""So many faults, none older than so long after the last, open the breaker."""

OPEN_SECONDS, TRIAL_SECONDS = 20, 10
"""How long nothing is tried, and how long the one trial after that may take."""


def _key(what: str) -> str:
    return f"model-breaker:{what}:{settings.ASSISTANT_PROVIDER}:{settings.ASSISTANT_MODEL or 'default'}"


def is_open() -> bool:
    """Whether the model should be left alone now. After a pause one caller gets False, to try."""
    found = cache.get_many([_key("failures"), _key("open")])
    if found.get(_key("failures"), 0) < FAILURES:
        return False
    if _key("open") in found:
        return True
    return not cache.add(_key("trial"), True, TRIAL_SECONDS)


def standing() -> str:
    """ "closed", "open" while the model is left alone, or "trying" when the next call is the trial. For people to look at."""
    found = cache.get_many([_key("failures"), _key("open")])
    if found.get(_key("failures"), 0) < FAILURES:
        return "closed"
    return "open" if _key("open") in found else "trying"


def note_failure() -> None:
    """A call failed in a way that others would too."""
    cache.add(_key("failures"), 0, WINDOW_SECONDS + OPEN_SECONDS)
    try:
        failures = cache.incr(_key("failures"))
    except ValueError:  # it lapsed between the two lines
        return
    cache.touch(_key("failures"), WINDOW_SECONDS + OPEN_SECONDS)
    if failures >= FAILURES:
        cache.set(_key("open"), True, OPEN_SECONDS)


def note_success() -> None:
    """The model answers again."""
    cache.delete_many([_key("failures"), _key("open"), _key("trial")])
