"""Which engine answers: chosen in settings, known by nobody else."""

from conversations.engines.base import Engine
from conversations.engines.guided.engine import GuidedEngine

_GUIDED = GuidedEngine()


def select_engine() -> Engine:
    """The engine for the next turn."""
    return _GUIDED
