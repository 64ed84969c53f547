"""The trace of one turn, and reading its words after saying why."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.crypto import salted_hmac

from accounts.queries import pseudonym_of
from consent.audit import record, staff
from consent.purposes import ANSWER
from consent.queries import require_purpose
from conversations.journal import DATABASE
from conversations.journal.events import CALLS, FAULT, FINISHED, MODEL, NOTICE, QUESTION, RECEIVED, RESULT, SENTENCE, WITHHELD, Event
from conversations.models import Turn
from conversations.oversight.trace_lines import TraceLine, dollars, safe_word, trace_lines
from conversations.queries import WORDS_READ
from conversations.turn.pipeline import STEPS

REFERENCE_LENGTH = 10
TURNS_SHOWN = 50
ORDER = (*(step.__name__ for step in STEPS), "reply")
SPOKEN = (RECEIVED, SENTENCE, QUESTION, WITHHELD, NOTICE)


@dataclass(frozen=True, slots=True)
class Trace:
    """What operators may know of a turn."""

    turn: Turn
    reference: str
    totals: tuple[tuple[str, str], ...]
    steps: tuple[tuple[str, float], ...]
    lines: tuple[TraceLine, ...]
    others: tuple[Turn, ...]  # turns of the same conversation


@dataclass(frozen=True, slots=True)
class Spoken:
    """Something that was said, written or asked of a tool."""

    position: int
    kind: str
    text: str


def reference_of(conversation_id: object) -> str:
    """What stands for a conversation among operators: it leads to nobody, and to no page of the person's."""
    return salted_hmac("conversations.oversight", str(conversation_id), algorithm="sha256").hexdigest()[:REFERENCE_LENGTH]


def find_turn(turn_id: str) -> Turn | None:
    """A stored turn. Temporary chats are not among them."""
    return Turn.objects.filter(pk=turn_id).first()


def trace_of(turn: Turn) -> Trace:
    """The whole journal without a word of it, in two queries."""
    events = DATABASE.events(str(turn.pk))
    others = Turn.objects.filter(conversation_id=turn.conversation_id).order_by("number")[:TURNS_SHOWN]
    outcome = next((event.payload for event in events if event.kind == FINISHED), {})
    return Trace(
        turn=turn,
        reference=reference_of(turn.conversation_id),
        totals=tuple(_totals(events)),
        steps=tuple(sorted(outcome.get("steps", {}).items(), key=_place)),
        lines=tuple(trace_lines(events, began=turn.created_at)),
        others=tuple(others),
    )


def _place(step: tuple[str, float]) -> int:
    """A step's place in the turn: a database that keeps JSON as values does not keep its order."""
    return ORDER.index(step[0]) if step[0] in ORDER else len(ORDER)


def _totals(events: list[Event]) -> list[tuple[str, str]]:
    answers = [event.payload for event in events if event.kind == MODEL]
    used = Counter[str]()
    for answer in answers:
        used.update({name: int(count) for name, count in answer["usage"].items() if isinstance(count, int)})
    tokens_in = used["input_tokens"] + used["cache_read_input_tokens"] + used["cache_creation_input_tokens"]
    failed = [event.payload["name"] for event in events if event.kind == RESULT and not event.payload["ok"]]
    return [
        ("calls to the model", str(len(answers))),
        ("tokens in", f"{tokens_in:,}"),
        ("of them cache reads", f"{used['cache_read_input_tokens']:,}"),
        ("tokens out", f"{used['output_tokens']:,}"),
        ("cost", dollars(sum(answer["cost"] for answer in answers))),
        ("tool calls", f"{sum(event.kind == RESULT for event in events)} ({len(failed)} failed)"),
        ("faults", _counted(event.payload["kind"] for event in events if event.kind == FAULT)),
        ("withheld sentences", _counted(event.payload["reason"] for event in events if event.kind == WITHHELD)),
    ]


def _counted(words: Iterable[str]) -> str:
    counts = Counter(safe_word(word) for word in words)
    return ", ".join(f"{word} × {count}" for word, count in counts.most_common()) or "0"


@transaction.atomic
def read_words(turn: Turn, *, reason: str, staff_id: int, now: datetime) -> list[Spoken]:
    """What was said in a turn, once the audit trail holds who reads it and why. The person sees that too.

    Raises NotAuditableError when the reason is missing, or could tell of a person, and PurposeNotGrantedError
    when the person had the use of their data restricted (UK GDPR Art 18).
    """
    subject = pseudonym_of(user_id=turn.conversation.user_id)
    require_purpose(subject, ANSWER)
    spoken = [one for event in DATABASE.events(str(turn.pk)) for one in _spoken(event)]
    record(
        action=WORDS_READ,
        actor=staff(pseudonym_of(user_id=staff_id)),
        at=now,
        reason=reason,
        subject=subject,
        details={"conversation": turn.conversation_id, "turn": turn.pk},
    )
    return spoken


def _spoken(event: Event) -> list[Spoken]:
    if event.kind == CALLS:
        return [Spoken(event.position, event.kind, f"{call['name']} {call['input']}") for call in event.payload["calls"]]
    return [Spoken(event.position, event.kind, str(event.payload["text"]))] if event.kind in SPOKEN else []
