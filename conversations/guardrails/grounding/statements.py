"""A text as statements: the words that each carries, and whether it denies."""

import re
from dataclasses import dataclass
from functools import lru_cache

from conversations.guardrails.grounding.stems import stems_of

END = re.compile(
    r"[.;:!?](?=\s|$)|, (?:but|so|and|or|if|while|whereas|because|except|unless|though|with)\b|\b(?:but|because"
    r"|whereas)\b|\bso\b(?! that)|\n"
)
NEGATION = re.compile(
    r"\b(?:not|no|never|nothing|nobody|none|neither|nor|without|cannot(?! (?:wait|work))|no longer)\b(?! (?:only"
    r"|later than|more than|less than|over|bank|child|children|kids))"
    r"|n['’]t\b(?! (?:wait|work))|\b(?:stops?|prevents?|excludes?|excluded|rul(?:e|es|ed|ing) (?:\S+ ){0,5}out"
    r"|leaves out|ignored|disregarded|left out|have gone|has gone)\b",
    re.IGNORECASE,
)
EITHER = re.compile(r"\b(?:whatever|no matter|however|in or out of|even if|even when)\b", re.IGNORECASE)
EXCLUDED = "Not for: "
REMARK = re.compile(
    r"(?:It|You can|If|Some|Often|Not|With|Only|There)\b|(?:(?!(?:who|that|whose|your?|an?|they"
    r"|people)\b)\S+ ){1,6}(?:lowers?|is|are|has|have|will|can|counts?|must|takes?|ends?|make|show|stops?)\b"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One clause of a text."""

    text: str
    stems: frozenset[str]
    is_denied: bool | None  # None where it holds either way: "whatever your income"


@lru_cache(maxsize=8_000)
def statements_in(text: str) -> tuple[Statement, ...]:
    """Every statement of a text; those whom "Not for:" lists are denied."""
    body = text.removeprefix(EXCLUDED)
    is_excluded = body != text and not REMARK.match(body)
    return tuple(_read(part.strip(), is_excluded=is_excluded) for part in END.split(body) if part and part.strip())


def _read(part: str, *, is_excluded: bool) -> Statement:
    denials = len(NEGATION.findall(part)) or is_excluded
    return Statement(part, stems_of(part), None if EITHER.search(part) else bool(denials % 2))
