"""The screening of a message as event 0 keeps it: a message is screened once, before it is stored, and unmasked only then."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from conversations.guardrails.verdict import Crisis, Refusal, Screening


def screening_payload(screening: Screening) -> dict[str, Any]:
    """Everything but the text itself, which stands beside it."""
    kept = asdict(screening)
    return {**{name: value for name, value in kept.items() if name != "text"}, "marks": sorted(screening.marks)}


def read_screening(text: str, payload: Mapping[str, Any]) -> Screening:
    """The screening a payload was made from."""
    crisis, refusal = payload["crisis"], payload["refusal"]
    return Screening(
        text=text,
        own_words=payload["own_words"],
        document=payload["document"],
        marks=frozenset(payload["marks"]),
        masked=tuple(payload["masked"]),
        crisis=Crisis(**crisis) if crisis else None,
        refusal=Refusal(**refusal) if refusal else None,
    )
