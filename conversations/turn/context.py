"""What a turn knows, field by field in the order the steps write them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from conversations.engines.base import Engine
from conversations.guardrails.verdict import Screening
from conversations.journal.base import TurnRecord
from conversations.journal.events import Event
from conversations.tools.base import Store
from conversations.turn.writer import JournalWriter
from conversations.types import Evidence, Message, PlanStep, Question, RememberedItem, Sentence, ToolCall, ToolResult
from services_catalogue.types import Catalogue, Facts


@dataclass(frozen=True, slots=True)
class Finish:
    """A step's way to end the turn early: the outcome, and the fixed sentences that say so."""

    status: str
    sentences: tuple[Sentence, ...] = ()
    signposted: tuple[str, ...] = ()


@dataclass
class TurnContext:
    """One turn while it is being answered."""

    record: TurnRecord
    journal: JournalWriter
    events: list[Event]
    catalogue: Catalogue
    store: Store
    engine: Engine
    now: datetime
    granted: frozenset[str]
    preset: Facts = field(default_factory=dict)  # facts known before the first word, in a replay

    # receive
    text: str = ""
    screening: Screening | None = None
    marks: frozenset[str] = frozenset()
    earlier: list[list[Event]] = field(default_factory=list)
    remembered: tuple[RememberedItem, ...] = ()
    # recall
    facts: Facts = field(default_factory=dict)
    asked: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()
    pending: Question | None = None
    needs: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    history: tuple[Message, ...] = ()
    all_own_words: str = ""
    plan: tuple[PlanStep, ...] = ()
    facts_before: Facts = field(default_factory=dict)
    # agree
    agreed: frozenset[str] = frozenset()
    # act
    results: list[tuple[ToolCall, ToolResult]] = field(default_factory=list)
    evidence: Evidence = field(default_factory=Evidence)
    sentences: list[Sentence] = field(default_factory=list)
    withheld: list[tuple[str, str]] = field(default_factory=list)
    question: Question | None = None
    signposted: tuple[str, ...] = ()
    has_noted: bool = False
    unanswered_calls: list[ToolCall] = field(default_factory=list)
    status: str = ""
    usage: Mapping[str, object] = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The turn's date in the server's time zone, which settings hold at Europe/London."""
        return self.now.date()

    def take_result(self, result: ToolResult) -> None:
        """What a finished call adds: evidence, a question to show, contacts pointed to."""
        self.evidence = self.evidence.joined(result.evidence)
        self.question = result.question or self.question
        self.signposted = tuple(dict.fromkeys((*self.signposted, *result.signposted)))
