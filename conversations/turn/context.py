"""What a turn knows, field by field in the order the steps write them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property

from django.utils import timezone

from conversations.engines.base import Engine
from conversations.guardrails.verdict import Screening
from conversations.journal.base import TurnRecord
from conversations.journal.events import Event
from conversations.memo import Memo
from conversations.tools.base import Store
from conversations.turn.writer import JournalWriter
from conversations.types import Evidence, Exchange, Message, PlanStep, Question, RememberedItem, Sentence, ToolCall, ToolResult, Withheld
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
    clock: Callable[[], datetime]
    preset: Facts = field(default_factory=dict)  # facts known before the first word, in a replay
    memo: Memo = field(default_factory=Memo)  # what several steps need and one works out
    steps: dict[str, float] = field(default_factory=dict)  # milliseconds each took, kept by the runner

    # receive
    text: str = ""
    screening: Screening | None = None
    marks: frozenset[str] = frozenset()
    earlier: list[list[Event]] = field(default_factory=list)
    remembered: tuple[RememberedItem, ...] = ()
    forgotten: Mapping[str, datetime] = field(default_factory=dict)  # when the person deleted what, by key
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
    thread: tuple[Exchange, ...] = ()
    summary: str = ""
    reference: str = ""
    prefix: str = ""
    # agree
    agreed: frozenset[str] = frozenset()
    # act
    results: list[tuple[ToolCall, ToolResult]] = field(default_factory=list)
    evidence: Evidence = field(default_factory=Evidence)
    sentences: list[Sentence] = field(default_factory=list)
    withheld: list[Withheld] = field(default_factory=list)
    exchanges: list[Exchange] = field(default_factory=list)
    unfinished: list[str] = field(default_factory=list)  # shown of a model's answer that is not yet whole
    faults: int = 0  # calls to a model that failed in this turn
    fallback: str = ""  # why the guided engine answers in a model's place
    block_offset: int = 0  # where the blocks of an engine that took over begin
    question: Question | None = None
    signposted: tuple[str, ...] = ()
    has_noted: bool = False
    told: Facts = field(default_factory=dict)  # what this message says of the person
    retracted: tuple[str, ...] = ()
    unanswered_calls: list[ToolCall] = field(default_factory=list)
    status: str = ""
    usage: Mapping[str, object] = field(default_factory=dict)

    @cached_property
    def today(self) -> date:
        """The turn's date in the server's time zone, which settings hold at Europe/London: amounts switch at its midnight."""
        return timezone.localdate(self.now)

    @property
    def seconds_spent(self) -> float:
        """How long the person has been waiting."""
        return (self.clock() - self.record.created_at).total_seconds()

    def take_result(self, result: ToolResult) -> None:
        """What a finished call adds: evidence, a question to show, contacts pointed to."""
        self.evidence = self.evidence.joined(result.evidence)
        self.question = result.question or self.question
        self.signposted = tuple(dict.fromkeys((*self.signposted, *result.signposted)))
