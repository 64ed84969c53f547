"""UK personal identifiers: found, and replaced by stable tokens, before anything is stored or sent."""

from conversations.guardrails.identifiers.masking import mask, public_numbers

__all__ = ["mask", "public_numbers"]
