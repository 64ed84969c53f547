"""Which engine answers: chosen in settings, known by nobody else."""

from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from conversations.engines.base import Engine


def select_engine() -> Engine:
    """The engine for the next turn: `ASSISTANT_ENGINE` names it, or says "auto"."""
    name = settings.ASSISTANT_ENGINE
    return _engine(settings.ASSISTANT_ENGINES.get(name, name))


@cache
def _engine(path: str) -> Engine:
    engine: Engine = import_string(path)()
    return engine
