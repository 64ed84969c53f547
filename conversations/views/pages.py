"""Reading, naming and deleting conversations."""

from uuid import uuid4

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from conversations import operations, queries
from conversations.access import find_own, own_conversation, own_turn, person_id
from conversations.forms import MessageForm, RenameForm
from conversations.journal.temporary import PREFIX, close_temporary_conversation
from conversations.views.page import needs_exit, render_conversation, render_new, shown_turn, take_kept_text
from conversations.views.plan_shown import shown_plan
from services_catalogue.queries import published_catalogue


@require_safe
@never_cache
@login_required
def conversation_list(request: HttpRequest) -> HttpResponse:
    """The person's conversations, latest first."""
    return render(request, "conversations/list.html", {"conversations": queries.conversations_of(user_id=person_id(request))})


@require_safe
@never_cache
@login_required
def new(request: HttpRequest) -> HttpResponse:
    """An empty page to write the first message on. Nothing is stored before it is sent."""
    service = published_catalogue().services.get(request.GET.get("about", ""))
    text = take_kept_text(request) or (_("Tell me about %(service)s") % {"service": service.name} if service else "")
    form = MessageForm(initial={"form_key": uuid4(), "text": text})
    return render_new(request, form=form, is_temporary="temporary" in request.GET)


@require_safe
@never_cache
@login_required
def conversation(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """One conversation, with the form for the next message."""
    if conversation_id.startswith(PREFIX) and find_own(person_id(request), conversation_id) is None:
        return render(request, "conversations/ended.html", status=404)
    return render_conversation(request, own_conversation(request, conversation_id))


@require_safe
@never_cache
@login_required
def turn(request: HttpRequest, turn_id: str) -> HttpResponse:
    """One finished turn as a piece of the page, for the page's script."""
    record = own_turn(person_id(request), turn_id)
    shown = shown_turn(record)
    context = {
        "turn": shown,
        "conversation": own_conversation(request, record.conversation_id),
        "services": published_catalogue().services,
        "question": shown.view.question,
        "answer_key": uuid4(),
        "needs_exit": needs_exit([shown]),
        "plan": None if record.is_temporary else shown_plan(user_id=person_id(request)),
    }
    return render(request, "conversations/_finished_turn.html", context)


@require_http_methods(["GET", "POST"])
@never_cache
@login_required
def rename(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Give a conversation another name."""
    own = own_conversation(request, conversation_id)
    if own.row is None:
        return redirect("conversations:conversation", conversation_id)
    form = RenameForm(request.POST or None, initial={"title": own.title})
    if request.method == "POST" and form.is_valid():
        operations.rename_conversation(conversation=own.row, title=form.cleaned_data["title"])
        return redirect("conversations:conversation", conversation_id)
    return render(request, "conversations/rename.html", {"form": form, "conversation": own}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@never_cache
@login_required
def delete(request: HttpRequest, conversation_id: str) -> HttpResponse:
    """Delete a conversation after asking once."""
    own = own_conversation(request, conversation_id)
    if request.method != "POST":
        return render(request, "conversations/delete.html", {"conversation": own})
    if own.row is None:
        close_temporary_conversation(own.id)
    else:
        operations.delete_conversation(conversation=own.row)
    messages.success(request, _("Conversation deleted"))
    return redirect("conversations:list")
