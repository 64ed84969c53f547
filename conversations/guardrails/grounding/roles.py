"""What an amount is: a limit, paid out, taken off, kept, or what counts."""

import re

LIMIT = re.compile(
    r"\b(?:limit|ceiling|threshold|cap(?:ped)?|(?:you|and|partner|they|each) (?:can |must |may |have to |need to |could |expect to )?earn"
    r"|earn(?:ed)? (?:more|less|over|under|above|below|up to)|savings? (?:of|over|under|above|below|up to)|allowance is|or less in)\b",
    re.IGNORECASE,
)
OUT = re.compile(
    r"\b(?:pays|worth|receives?|(?:you|they|people|anyone|someone|couples?|single|those|who)\b[^,.]{0,24} gets?"
    r"|weekly payment|adds?|award)\b",
    re.IGNORECASE,
)
TAKEN = re.compile(
    r"\b(?:(?:taken|takes?|knocked|comes?|came|deducted|come) (?:\w+ ){0,3}(?:off|from)|deduct(?:ed|ion)s?|reduces?"
    r"|off each|takes? £[\d,.]+ off"
    r"|(?:go(?:es)?|goes|gone|comes?) down by|(?:falls?|drops?|cut|lower(?:s|ed)?|shrinks?)\b[^.;]{0,40} by|lose|loses|losing)\b",
    re.IGNORECASE,
)
KEPT = re.compile(r"\b(?:keep|keeps|kept|left with|stays? with you|take home|leaves? you|left over)\b", re.IGNORECASE)
COUNTED = re.compile(r"(?<!not )\bcounts\b", re.IGNORECASE)
ROLES = (("limit", LIMIT), ("out", OUT), ("taken", TAKEN), ("kept", KEPT), ("counted", COUNTED))
STRICT = frozenset({"taken", "kept", "counted"})  # said of an amount, they must be said of it in the evidence


def roles_in(stretch: str) -> frozenset[str]:
    """Every role that a stretch of text gives its amount."""
    return frozenset(name for name, pattern in ROLES if pattern.search(stretch))
