"""Requests that are declined: unlawful ones, and those that somebody else answers."""

from conversations.guardrails.requests.rules import find_refusal, near_refusal, told_refusal

__all__ = ["find_refusal", "near_refusal", "told_refusal"]
