"""Everything the conversation page is drawn from."""

from dataclasses import dataclass
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from conversations import queries
from conversations.access import OwnConversation
from conversations.forms import MessageForm
from conversations.journal import keeper_of
from conversations.journal.database import to_event
from conversations.journal.transcript import TurnView, read_turn
from services_catalogue.queries import published_catalogue

KEPT_TEXT = "kept_message"


@dataclass(frozen=True, slots=True)
class ShownTurn:
    """One turn on the page."""

    id: str
    view: TurnView
    is_last: bool


def shown_turns(own: OwnConversation) -> list[ShownTurn]:
    """Every turn of the conversation, oldest first."""
    if own.row is None:
        views = [(turn_id, read_turn(keeper_of(turn_id).events(turn_id))) for turn_id in own.turn_ids]
    else:
        turns = queries.turns_of(conversation_id=own.id)
        views = [(str(turn.pk), read_turn(to_event(row) for row in turn.events.all())) for turn in turns]
    return [ShownTurn(turn_id, view, number == len(views)) for number, (turn_id, view) in enumerate(views, 1)]


def render_conversation(
    request: HttpRequest,
    own: OwnConversation,
    *,
    form: MessageForm | None = None,
    status: int = 200,
    error: str = "",
    answer_error: str = "",
) -> HttpResponse:
    """The page with its turns, the question of the last one, and the message form."""
    turns = shown_turns(own)
    last = turns[-1] if turns else None
    context = {
        "conversation": own,
        "turns": turns,
        "form": form or MessageForm(initial={"form_key": uuid4(), "text": take_kept_text(request)}),
        "is_working": bool(last and not last.view.is_finished),
        "question": last.view.question if last and last.view.is_finished else None,
        "last": last,
        "services": published_catalogue().services,
        "error": error,
        "answer_error": answer_error,
        "answer_key": uuid4(),
    }
    return render(request, "conversations/conversation.html", context, status=status)


def render_new(request: HttpRequest, *, form: MessageForm, is_temporary: bool, status: int = 200) -> HttpResponse:
    """The page on which the first message is written."""
    return render(request, "conversations/new.html", {"form": form, "is_temporary": is_temporary}, status=status)


def keep_text(request: HttpRequest, text: str) -> None:
    """Hold a message, already masked, until the person has signed in again."""
    request.session[KEPT_TEXT] = text


def take_kept_text(request: HttpRequest) -> str:
    """The message that was held, once."""
    return str(request.session.pop(KEPT_TEXT, "")) if KEPT_TEXT in request.session else ""


def wants_json(request: HttpRequest) -> bool:
    """Whether the page's script is asking, rather than the browser itself."""
    return request.headers.get("accept", "").startswith("application/json")
