"""Putting one remembered fact right."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.queries import pseudonym_of
from consent.data_rights.rectify import Change, note_put_right
from consent.notices import notice_for
from consent.operations import Circumstances, give_consent
from consent.purposes import MEMORY_SENSITIVE
from conversations.access import person_id
from conversations.memory.keeping import forget_items
from conversations.memory.kept import own_fact
from conversations.models import RememberedFact
from conversations.views.memory_form import NotAnAnswerError, question_of, read_answer, standing_answer
from conversations.views.rectify import put_right
from services_catalogue.types import FactValue


@require_http_methods(["GET", "POST"])
@never_cache
@login_required
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """The fact's own control; for a sensitive thing, whether to remember it is asked again, No first."""
    fact, question = own_fact(user_id=person_id(request), key=key), question_of(key)
    if fact is None or question is None:
        raise Http404
    shown: dict[str, Any] = {"question": question, "fact": fact, "current": standing_answer(fact.value)}
    if request.method == "POST":
        keep = request.POST.get("keep", "" if fact.is_sensitive else "yes")
        if keep == "no":
            return _forget(request, fact)
        try:
            value = read_answer(key, request.POST)
        except NotAnAnswerError as error:
            shown |= {"error": str(error), "current": tuple(request.POST.getlist("answer"))}
        else:
            if keep == "yes":
                return _correct(request, fact, value)
            shown |= {"keep_error": _("Select no or yes"), "current": tuple(request.POST.getlist("answer"))}
    return render(request, "conversations/memory_edit.html", shown, status=422 if request.method == "POST" else 200)


def _forget(request: HttpRequest, fact: RememberedFact) -> HttpResponse:
    user_id, now = person_id(request), timezone.now()
    forget_items(user_id=user_id, keys=(fact.key,), now=now)
    note_put_right(subject=pseudonym_of(user_id=user_id), change=Change.SET_ASIDE, now=now)
    messages.success(request, _("Deleted. Older conversations will not bring it back."))
    return redirect("conversations:memory")


def _correct(request: HttpRequest, fact: RememberedFact, value: FactValue) -> HttpResponse:
    user_id, now = person_id(request), timezone.now()
    if fact.is_sensitive:
        notice = notice_for(MEMORY_SENSITIVE, get_language() or "en-gb")
        circumstances = Circumstances(channel="web", screen="conversations:memory_edit", control="yes")
        give_consent(subject=pseudonym_of(user_id=user_id), notice=notice, at=now, circumstances=circumstances)
    put_right(user_id=user_id, key=fact.key, value=value, now=now)
    note_put_right(subject=pseudonym_of(user_id=user_id), change=Change.CORRECTED, now=now)
    messages.success(request, _("Put right. From now on we go by this, in every conversation."))
    return redirect("conversations:memory")
