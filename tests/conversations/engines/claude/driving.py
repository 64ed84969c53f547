"""A turn of the real pipeline, answered by the real SDK from the stand-in Messages API."""

import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from conversations.guardrails.screen import screen
from conversations.journal import DATABASE
from conversations.journal.base import TurnRecord
from conversations.journal.events import Event
from conversations.management.rehearsal import turn_line
from conversations.turn.run import TurnFailedError, run_turn
from conversations.turn.screening import screening_payload
from tests.factories import make_conversation, make_user
from tests.messages_api import MessagesApi, Script

MOST_ATTEMPTS = 12
PLAN_WISH = "I have lost my job in Cardiff, make me a plan please"


@dataclass
class Driver:
    """One person's conversation with Claude."""

    api: MessagesApi
    user: Any = field(default_factory=make_user)
    conversation: str = ""
    attempts: int = 0

    def __post_init__(self) -> None:
        self.conversation = self.conversation or make_conversation(self.user)

    def scripted(self, *answers: Any, **rest: Any) -> "Driver":
        self.api.script = Script(*answers, **rest)
        self.api.requests.clear()
        return self

    def start(self, text: str) -> TurnRecord:
        screening = screen(text, public=frozenset())
        received = {"text": screening.text, "masked": list(screening.masked), "screening": screening_payload(screening)}
        return DATABASE.start(conversation_id=self.conversation, form_key=str(uuid.uuid4()), received=received, now=timezone.now())[0]

    def run(self, turn_id: str) -> list[Event]:
        """As the queue would: again after each attempt that asked for it."""
        for _ in range(MOST_ATTEMPTS):
            self.attempts += 1
            with suppress(TurnFailedError):
                run_turn(turn_id, clock=timezone.now)
                break
        return DATABASE.events(turn_id)

    def say(self, text: str) -> "Told":
        return Told(self.run(self.start(text).id))


@dataclass
class Told:
    """A finished turn's journal, read as tests need it."""

    events: list[Event]

    @property
    def line(self) -> dict[str, Any]:
        return turn_line(self.events)

    @property
    def kinds(self) -> list[str]:
        return [event.kind for event in self.events]

    @property
    def sentences(self) -> list[str]:
        return self.of("sentence", "text")

    def of(self, kind: str, name: str) -> list[Any]:
        return [event.payload[name] for event in self.events if event.kind == kind]

    @property
    def status(self) -> str:
        return str(self.line["status"])

    @property
    def engine(self) -> str:
        return str(self.line["engine"])
