"""What a guardrail says: values that the turn acts on and the journal keeps."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class Masked:
    """A text without identifiers. Spans are code points of the original text, end exclusive."""

    text: str
    spans: tuple[tuple[int, int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Crisis:
    """A person may be in danger. The category picks the fixed, reviewed reply and its contacts."""

    category: str  # suicide, domestic-abuse, child, medical, ...
    severity: Literal["high", "medium"]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something not to be done: `status` (declined_unlawful, declined_scope, blocked_injection, ...) and which reply says so."""

    status: str
    reply: str  # key of a canned reply


@dataclass(frozen=True, slots=True)
class Screening:
    """All input guardrails together, over one message."""

    text: str  # cleaned and masked: the only form that is ever stored
    own_words: str
    document: str
    marks: frozenset[str] = frozenset()  # injection, document, hidden_text, masked:<TYPE>
    masked: tuple[str, ...] = ()  # identifier types taken out
    crisis: Crisis | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class SentenceVerdict:
    """Whether a sentence may be shown; if not, the reason that is journaled."""

    released: bool
    reason: str = ""
    details: tuple[str, ...] = field(default=())
