"""Which engine answers: chosen in settings, known by nobody else."""

from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from conversations.engines.base import Engine
from conversations.gateway.client import is_configured

AUTO, CLAUDE, GUIDED = "auto", "claude", "guided"


def select_engine() -> Engine:
    """The engine for the next turn: `ASSISTANT_ENGINE` names it, or says "auto": Claude where there is a way to it."""
    name = settings.ASSISTANT_ENGINE
    if name == AUTO:
        name = CLAUDE if is_configured() else GUIDED
    return _engine(settings.ASSISTANT_ENGINES.get(name, name))


def fallback_engine() -> Engine:
    """The engine that always answers."""
    return _engine(settings.ASSISTANT_ENGINES[GUIDED])


@cache
def _engine(path: str) -> Engine:
    engine: Engine = import_string(path)()
    return engine
