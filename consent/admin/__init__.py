"""The data-protection officer's desk in Django's admin."""

from consent.admin import cases, letters, logs

__all__ = ["cases", "letters", "logs"]
