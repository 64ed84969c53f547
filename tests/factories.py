"""Making what tests need, with the least said."""

import uuid
from datetime import UTC, datetime
from typing import Any

from accounts.models import User
from conversations import operations
from conversations.guardrails.verdict import Screening
from conversations.journal import DATABASE
from conversations.journal.base import TurnRecord
from conversations.turn.screening import screening_payload

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def make_user(email: str = "") -> User:
    return User.objects.create_user(email or f"{uuid.uuid4()}@example.org")


def make_conversation(user: User | None = None) -> str:
    return str(operations.start_conversation(user_id=(user or make_user()).pk, language="en-gb", now=NOW).pk)


def received(text: str = "hello", **more: Any) -> dict[str, Any]:
    screening = screening_payload(Screening(text=text, own_words=text, document=""))
    return {"text": text, "masked": [], "screening": screening, **more}


def make_turn(conversation_id: str = "", text: str = "hello", now: datetime = NOW) -> TurnRecord:
    return DATABASE.start(
        conversation_id=conversation_id or make_conversation(), form_key=str(uuid.uuid4()), received=received(text), now=now
    )[0]
