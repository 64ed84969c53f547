"""Signs that a text tries to steer the assistant instead of asking it something."""

from conversations.guardrails.injection.signs import is_attack, is_tainted

__all__ = ["is_attack", "is_tainted"]
