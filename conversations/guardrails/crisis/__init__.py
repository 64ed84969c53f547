"""Whether a person, or somebody they speak of, may be in danger: read from meaning slots, in English and Welsh."""

from conversations.guardrails.crisis.language import is_welsh
from conversations.guardrails.crisis.rules import find_crisis, near_crisis, told_crisis

__all__ = ["find_crisis", "is_welsh", "near_crisis", "told_crisis"]
