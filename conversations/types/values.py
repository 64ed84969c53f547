"""What is said, asked, called and found: the words engines, tools, guardrails and the turn share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

BlockKind = Literal["paragraph", "heading", "item", "service", "warning", "working", "contact"]


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim stands: an official page, or the catalogue entry that was read."""

    title: str
    url: str
    service: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One finished sentence of a reply, in plain text (no Markdown, no HTML), and where it stands.

    Sentences with the same `block` number form one paragraph, list item or service card.
    """

    block: int
    kind: BlockKind
    text: str
    service: str = ""  # the service this block presents; set on kind "service" always
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One radio button or tick box."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Question:
    """A typed question the page shows as a control. Always skippable."""

    fact: str
    text: str
    control: Literal["radios", "checkboxes", "number", "money", "date", "text"]
    options: tuple[Option, ...] = ()
    hint: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A tool an engine wants run. `id` is the idempotency key of its effect within the turn."""

    id: str
    name: str
    input: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a sentence may stand on: pages, passages and services seen in this turn, and computed outcomes.

    `passages` hold every text whose figures, dates and phone numbers may be repeated.
    """

    urls: frozenset[str] = frozenset()
    passages: tuple[str, ...] = ()
    services: frozenset[str] = frozenset()
    outcomes: Mapping[str, str] = field(default_factory=dict)  # service id -> likely, unlikely, unknown
    memo: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)  # derived once by guardrails; never kept

    def joined(self, other: "Evidence") -> "Evidence":
        """Both bodies of evidence; the later outcome for a service wins."""
        return Evidence(
            self.urls | other.urls, self.passages + other.passages, self.services | other.services, {**self.outcomes, **other.outcomes}
        )

    def with_passages(self, passages: tuple[str, ...]) -> "Evidence":
        """The same evidence and these texts."""
        return self.joined(Evidence(passages=passages))


@dataclass(frozen=True, slots=True)
class ToolResult:
    """What a tool answered. `content` is JSON-safe; a failure says why in safe words under "error"."""

    call_id: str
    name: str
    ok: bool
    content: Mapping[str, Any]
    evidence: Evidence = Evidence()
    question: Question | None = None  # set by ask_citizen
    signposted: tuple[str, ...] = ()  # contact ids, set by signpost


@dataclass(frozen=True, slots=True)
class Message:
    """One side's words in an earlier turn."""

    role: Literal["citizen", "assistant"]
    text: str
    outdated: frozenset[str] = frozenset()  # what it told that was put right or deleted elsewhere since: never to be learnt from it


@dataclass(frozen=True, slots=True)
class RememberedItem:
    """A fact kept across visits by consent. `key` is a fact id, or place, occupation, work_goal, note."""

    key: str
    value: Any
    said: str = ""  # the sentence it came from
    is_sensitive: bool = False
    told_at: datetime | None = None  # when it was last said or put right; None for no known moment


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One thing to do: what, where, what to bring. The official page is the service's own, looked up when it is shown."""

    step: str
    service: str = ""
    due: str = ""  # ISO date or empty
    done: bool = False
    where: str = ""
    bring: tuple[str, ...] = ()
    is_own: bool = False  # the person added or changed it: only they may change or remove it
    suggested: str = ""  # what the assistant had written before the person changed it
