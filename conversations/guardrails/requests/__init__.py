"""Requests that are declined: unlawful ones, and those that somebody else answers."""

from conversations.guardrails.requests.rules import find_refusal, refusal_in

__all__ = ["find_refusal", "refusal_in"]
