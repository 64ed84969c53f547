"""Class lists and id lists: the small change of every component."""

from collections.abc import Mapping
from typing import Any

Options = Mapping[str, Any]


def joined(*parts: object) -> str:
    """The parts that say something, with a space between."""
    return " ".join(str(part).strip() for part in parts if part)


def described_by(first: object, identifier: str, options: Options) -> str:
    """The ids that describe a field: what was given, then its hint, then its error."""
    hint = options.get("hint") and f"{identifier}-hint"
    error = options.get("error_message") and f"{identifier}-error"
    return joined(first, hint, error)
