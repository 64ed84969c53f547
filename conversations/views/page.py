"""Everything the conversation page is drawn from."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from consent.notices import Notice
from conversations import queries
from conversations.access import OwnConversation, person_id
from conversations.forms import MessageForm
from conversations.journal import keeper_of
from conversations.journal.base import TurnRecord
from conversations.journal.rows import to_event
from conversations.journal.transcript import TurnView, facts_after, read_turn
from conversations.types import Question, RememberedItem
from conversations.views.memory_form import standing_answer
from conversations.views.plan_shown import shown_plan
from conversations.views.used import UsedFact, correction_of, remembered_of, used_facts, withdrawals
from services_catalogue.queries import published_catalogue
from services_catalogue.types import Facts

KEPT_TEXT = "kept_message"
NEEDS_EXIT = frozenset(
    f"signposted_{reason}"
    for reason in (
        "domestic_abuse",
        "forced_marriage",
        "sexual_violence",
        "violence",
        "adult_abuse",
        "exploitation",
        "child",
        "minor",
    )
)
"""Replies after which somebody at home may be watching: the page gets a quick way out, and its title gives nothing away."""


@dataclass(frozen=True, slots=True)
class ShownTurn:
    """One turn on the page, and what its reply went by."""

    id: str
    view: TurnView
    is_last: bool
    used: tuple[UsedFact, ...] = ()
    withdrawals: tuple[Notice, ...] = ()


def shown_turns(own: OwnConversation) -> list[ShownTurn]:
    """Every turn of the conversation, oldest first."""
    if own.row is None:
        views = [(turn_id, read_turn(keeper_of(turn_id).events(turn_id))) for turn_id in own.turn_ids]
    else:
        turns = queries.turns_of(conversation_id=own.id)
        views = [(str(turn.pk), read_turn(to_event(row) for row in turn.events.all())) for turn in turns]
    return _with_facts(views, remembered_of(own.row.user_id if own.row else None))


def shown_turn(record: TurnRecord) -> ShownTurn:
    """The latest turn of a conversation by itself."""
    keeper = keeper_of(record.id)
    remembered = remembered_of(None if record.is_temporary else record.user_id)
    earlier = [("", read_turn(events)) for events in keeper.earlier(record)]
    return _with_facts([*earlier, (record.id, read_turn(keeper.events(record.id)))], remembered)[-1]


def _with_facts(views: list[tuple[str, TurnView]], remembered: tuple[RememberedItem, ...]) -> list[ShownTurn]:
    turns: list[ShownTurn] = []
    known: Facts = {}
    for number, (turn_id, view) in enumerate(views, 1):
        known = facts_after(known, view)
        turns.append(ShownTurn(turn_id, view, number == len(views), used_facts(view, known, remembered), withdrawals(view)))
    return turns


def needs_exit(turns: Iterable[ShownTurn]) -> bool:
    """Whether a reply on the page asks for a quick way out of it."""
    return any(turn.view.status in NEEDS_EXIT for turn in turns)


def headings(own: OwnConversation, turns: list[ShownTurn]) -> dict[str, str]:
    """The page's heading, and its title in the browser's tabs and history."""
    heading = _("Temporary chat") if own.is_temporary else own.title or _("Conversation")
    return {"heading": heading, "page_title": _("Conversation") if needs_exit(turns) else heading}


def render_conversation(
    request: HttpRequest, own: OwnConversation, *, form: MessageForm | None = None, status: int = 200, answer_error: str = ""
) -> HttpResponse:
    """The page with its turns, the question of the last one, and the message form."""
    turns = shown_turns(own)
    last = turns[-1] if turns else None
    correcting = request.POST.get("correct") or request.GET.get("correct", "")
    correction = correction_of(correcting)
    context = {
        "conversation": own,
        "turns": turns,
        "form": form or MessageForm(initial={"form_key": uuid4(), "text": take_kept_text(request)}),
        "is_working": bool(last and not last.view.is_finished),
        "question": (correction or last.view.question) if last and last.view.is_finished else None,
        "correcting": correcting if correction else "",
        "current_answer": _current(correction, last),
        "last": last,
        "services": published_catalogue().services,
        "answer_error": answer_error,
        "answer_given": request.POST,
        "answer_key": uuid4(),
        "needs_exit": needs_exit(turns),
        "plan": None if own.is_temporary else shown_plan(user_id=person_id(request)),
        # Without scripts the page looks again by itself. An address that differs by its #turn alone would not be loaded.
        "next_look": uuid4().hex[:6],
        **headings(own, turns),
    }
    return render(request, "conversations/conversation.html", context, status=status)


def _current(correction: Question | None, last: ShownTurn | None) -> tuple[str, ...]:
    """What stands now of the fact that is being put right."""
    values = [fact.value for fact in last.used if correction and fact.key == correction.fact] if last else []
    return standing_answer(values[0]) if values else ()


def render_new(request: HttpRequest, *, form: MessageForm, is_temporary: bool, status: int = 200) -> HttpResponse:
    """The page on which the first message is written."""
    plan = None if is_temporary else shown_plan(user_id=person_id(request))
    return render(request, "conversations/new.html", {"form": form, "is_temporary": is_temporary, "plan": plan}, status=status)


def keep_text(request: HttpRequest, text: str) -> None:
    """Hold a message, already masked, until the person has signed in again."""
    request.session[KEPT_TEXT] = text


def take_kept_text(request: HttpRequest) -> str:
    """The message that was held, once."""
    return str(request.session.pop(KEPT_TEXT, "")) if KEPT_TEXT in request.session else ""


def wants_json(request: HttpRequest) -> bool:
    """Whether the page's script is asking, rather than the browser itself."""
    return request.headers.get("accept", "").startswith("application/json")
