"""What is remembered across visits: seen, put right, paused, and taken back, item by item or all at once."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.queries import pseudonym_of
from consent.data_rights.rectify import Change, note_put_right
from consent.notices import notice_for
from consent.purposes import MEMORY
from consent.queries import allowed_by, is_restricted, latest_records
from conversations.access import person_id
from conversations.memory import allowed, keeping
from conversations.views.memory_rows import memory_rows


@require_safe
@never_cache
@login_required
def memory(request: HttpRequest) -> HttpResponse:
    """Each remembered fact, where it came from, when it was used, and what can be done about it."""
    user_id, subject = person_id(request), pseudonym_of(user_id=person_id(request))
    rows = memory_rows(user_id=user_id, now=timezone.now())
    context = {
        "rows": rows,
        "running_out": [row for row in rows if row.is_running_out],
        "is_on": MEMORY in allowed_by(latest_records(subject)),
        "is_restricted": is_restricted(subject),
        "paused_since": allowed.paused_since(user_id=user_id),
        "notice": notice_for(MEMORY, get_language() or "en-gb"),
    }
    return render(request, "conversations/memory.html", context)


@require_POST
@login_required
def forget(request: HttpRequest) -> HttpResponse:
    """Erase one remembered fact."""
    user_id, now = person_id(request), timezone.now()
    if keeping.forget_items(user_id=user_id, keys=(request.POST.get("key", ""),), now=now):
        note_put_right(subject=pseudonym_of(user_id=user_id), change=Change.SET_ASIDE, now=now)
        messages.success(request, _("Deleted. Older conversations will not bring it back."))
    return redirect("conversations:memory")


@require_http_methods(["GET", "POST"])
@never_cache
@login_required
def forget_all(request: HttpRequest) -> HttpResponse:
    """Erase everything that is remembered, after asking once."""
    if request.method != "POST":
        return render(request, "conversations/memory_delete.html", {"rows": memory_rows(user_id=person_id(request), now=timezone.now())})
    keeping.forget_items(user_id=person_id(request), keys=("*",), now=timezone.now())
    messages.success(request, _("Everything we remembered is deleted. Older conversations will not bring it back."))
    return redirect("conversations:memory")


@require_POST
@login_required
def pause(request: HttpRequest) -> HttpResponse:
    """Stop reading and writing memory for a while, or begin again."""
    if request.POST.get("paused") == "yes":
        allowed.pause_memory(user_id=person_id(request), now=timezone.now())
        messages.success(request, _("Remembering is paused. We do not use what is on this page, and add nothing to it."))
    else:
        allowed.resume_memory(user_id=person_id(request))
        messages.success(request, _("We remember again, and use what is on this page."))
    return redirect("conversations:memory")


@require_POST
@login_required
def keep(request: HttpRequest) -> HttpResponse:
    """Keep what was about to run out for another year."""
    if keeping.keep_longer(user_id=person_id(request), key=request.POST.get("key", ""), now=timezone.now()):
        messages.success(request, _("We will keep it for another 12 months."))
    return redirect("conversations:memory")
