"""The assistant in Django's admin, for the people who run the service."""

from conversations.admin import quality, switch, turns

__all__ = ["quality", "switch", "turns"]
