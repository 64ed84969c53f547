"""Sending a message, answering a question, stopping a reply."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from conversations import operations
from conversations.access import OwnConversation, find_own, own_conversation, own_turn, person_id
from conversations.forms import MessageForm, answer_text, missing_answer_error
from conversations.guardrails.screen import screen
from conversations.journal import keeper_of
from conversations.journal.base import OpenTurnError, TurnRecord, UnknownTurnError
from conversations.journal.temporary import PREFIX, open_temporary_conversation
from conversations.journal.transcript import read_turn
from conversations.tasks import enqueue_turn
from conversations.turn.intake import accept_message
from conversations.types import Question
from conversations.views.page import ShownTurn, headings, keep_text, render_conversation, render_new, shown_turns, wants_json
from conversations.views.used import correction_of
from services_catalogue.queries import published_catalogue

View = Callable[..., HttpResponse]


def sign_in_keeping_text(view: View) -> View:
    """Like login_required, but a message sent after the sign-in ran out is kept, masked, for afterwards."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return view(request, *args, **kwargs)
        keep_text(request, screen(request.POST.get("text", "")).text)
        back = request.path.removesuffix("send/") + ("?temporary=1" if "temporary" in request.POST else "")
        address = f"{reverse('account_login')}?{urlencode({'next': back}, safe='/')}"
        return JsonResponse({"sign_in": address}, status=401) if wants_json(request) else redirect(address)

    return guarded


@require_POST
@sign_in_keeping_text
def start(request: HttpRequest) -> HttpResponse:
    """The first message of a new conversation, stored or temporary."""
    form = MessageForm(request.POST)
    own = OwnConversation("", "", None, ())
    if not form.is_valid():
        return _refused(request, own, form)
    language = translation.get_language() or "en-gb"
    if "temporary" in request.POST:
        own = find_own(person_id(request), open_temporary_conversation(user_id=person_id(request), language=language)) or own
    else:
        row = operations.start_conversation_once(
            user_id=person_id(request), language=language, key=form.cleaned_data["form_key"], now=timezone.now()
        )
        own = OwnConversation(str(row.pk), "", row, ())
    return _send(request, own, form)


@require_POST
@sign_in_keeping_text
def send(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """A message, or an answer to the question on the page."""
    if conversation_id.startswith(PREFIX) and find_own(person_id(request), conversation_id) is None:
        return _ended(request)
    own = own_conversation(request, conversation_id)
    if "answer_key" in request.POST:
        return _send_answer(request, own)
    form = MessageForm(request.POST)
    return _send(request, own, form) if form.is_valid() else _refused(request, own, form)


def _ended(request: HttpRequest) -> HttpResponse:
    """The chat is gone, the message is not: it stands ready to begin another. The page's script sends it again as a plain form."""
    if wants_json(request):
        return JsonResponse({}, status=410)
    form = MessageForm(request.POST)
    form.is_valid()
    form.add_error("text", _("This temporary chat has ended. Nothing of it was kept. Select Send to start another."))
    return render_new(request, form=form, is_temporary=True, status=410)


def _send_answer(request: HttpRequest, own: OwnConversation) -> HttpResponse:
    turns = shown_turns(own)
    correction = correction_of(request.POST.get("correct", ""))
    question = correction or (turns[-1].view.question if turns else None)
    if question is None:
        return redirect("conversations:conversation", own.id)
    text = answer_text(question, request.POST)
    if not text:
        message = missing_answer_error(question)
        if wants_json(request):
            return JsonResponse({"answer_error": message}, status=422)
        return render_conversation(request, own, answer_error=message, status=422)
    form = MessageForm({"text": text, "form_key": request.POST["answer_key"]})
    return _send(request, own, form, correction) if form.is_valid() else _refused(request, own, form)


def _send(request: HttpRequest, own: OwnConversation, form: MessageForm, question: Question | None = None) -> HttpResponse:
    form.is_valid()
    try:
        record = accept_message(
            conversation_id=own.id,
            text=form.cleaned_data["text"],
            form_key=str(form.cleaned_data["form_key"]),
            now=timezone.now(),
            enqueue=enqueue_turn,
            question=question,
        )
    except OpenTurnError:
        form.add_error("text", _("The last reply is still being written. Wait for it or stop it, then send this again."))
    except UnknownTurnError:
        return _ended(request)
    else:
        return _accepted(request, own, record)
    return _refused(request, own, form)


def _accepted(request: HttpRequest, own: OwnConversation, record: TurnRecord) -> HttpResponse:
    page = reverse("conversations:conversation", args=[own.id])
    if not wants_json(request):
        return redirect(f"{page}#turn-{record.id}")
    own = own if own.title else own_conversation(request, own.id)  # its first message has named it
    turn = ShownTurn(record.id, read_turn(keeper_of(record.id).events(record.id)), is_last=True)
    services = published_catalogue().services if turn.view.blocks else {}
    return JsonResponse(
        {
            "turn": record.id,
            "page": page,
            "heading": headings(own, [])["heading"],
            "html": render_to_string("conversations/_turn.html", {"turn": turn, "services": services}),
            "links": render_to_string("conversations/_links.html", {"conversation": own}),
            "events": reverse("conversations_api:events", args=[record.id]),
            "stop": reverse("conversations:stop", args=[record.id]),
            "fragment": reverse("conversations:turn", args=[record.id]),
            "send": reverse("conversations:send", args=[own.id]),
            "form_key": str(uuid4()),
        },
        status=201,
    )


def _refused(request: HttpRequest, own: OwnConversation, form: MessageForm) -> HttpResponse:
    if wants_json(request):
        return JsonResponse({"error": form.errors["text"][0]}, status=422)
    if not own.id:
        return render_new(request, form=form, is_temporary="temporary" in request.POST, status=422)
    return render_conversation(request, own, form=form, status=422)


@require_POST
@login_required
def stop(request: HttpRequest, turn_id: str) -> HttpResponse:
    """End the reply that is being written; what was shown stays."""
    record = own_turn(person_id(request), turn_id)
    keeper_of(turn_id).request_stop(turn_id)
    if wants_json(request):
        return JsonResponse({"stopping": turn_id}, status=202)
    return redirect(f"{reverse('conversations:conversation', args=[record.conversation_id])}#turn-{turn_id}")
