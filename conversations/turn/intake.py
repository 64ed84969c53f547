"""Taking a message in: cleaned and masked before anything is stored, and exactly once a form."""

from collections.abc import Callable
from datetime import datetime

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from conversations import operations
from conversations.guardrails.identifiers import public_numbers
from conversations.guardrails.screen import screen
from conversations.journal import keeper_of
from conversations.journal.base import TurnRecord
from conversations.journal.events import question_payload
from conversations.turn.screening import screening_payload
from conversations.types import Question
from services_catalogue.queries import published_catalogue

Enqueue = Callable[[str], None]


class EmptyMessageError(ValueError):
    """Nothing is left of the message once control characters and spaces are gone."""


def accept_message(
    *, conversation_id: str, text: str, form_key: str, now: datetime, enqueue: Enqueue, question: Question | None = None
) -> TurnRecord:
    """Store the masked message as a new turn and queue it; a replayed form gets the turn it made before.

    `question` is what the message answers where it is not the last reply's: a fact put right by its own control.

    Raises EmptyMessageError, OpenTurnError while another turn is being answered, UnknownTurnError for a
    temporary chat that has gone.
    """
    screening = screen(text, public=public_numbers(published_catalogue()))
    if not screening.text.strip():
        raise EmptyMessageError
    received = {"text": screening.text, "masked": list(screening.masked), "screening": screening_payload(screening)}
    received |= {"question": question_payload(question)} if question else {}
    # Whoever looks over their shoulder at the list must not read that somebody is in danger.
    title = _("Conversation on %(day)s") % {"day": date_format(localtime(now), "j F")} if screening.crisis else screening.text
    record, is_new = keeper_of(conversation_id).start(
        conversation_id=conversation_id, form_key=form_key, received=received, now=now, title=operations.title_of(title)
    )
    if is_new:
        enqueue(record.id)
    return record
