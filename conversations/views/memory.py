"""What is remembered across visits, and the plan: seen, and taken back, item by item."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.queries import pseudonym_of
from consent.purposes import MEMORY
from consent.queries import granted_purposes
from conversations import operations, queries
from conversations.access import person_id
from conversations.views.wording import memory_rows


@require_safe
@never_cache
@login_required
def memory(request: HttpRequest) -> HttpResponse:
    """Each remembered fact with the sentence it came from."""
    user_id = person_id(request)
    context = {
        "rows": memory_rows(queries.remembered_items(user_id=user_id)),
        "plan": queries.plan_steps(user_id=user_id),
        "is_on": MEMORY in granted_purposes(pseudonym_of(user_id=user_id)),
    }
    return render(request, "conversations/memory.html", context)


@require_POST
@login_required
def forget(request: HttpRequest) -> HttpResponse:
    """Erase one remembered fact, or all of them, or the plan."""
    key = request.POST.get("key", "")
    if key == "plan":
        operations.save_plan(user_id=person_id(request), steps=(), now=timezone.now())
        messages.success(request, _("Your plan is deleted"))
    elif operations.forget_items(user_id=person_id(request), keys=(key,)):
        messages.success(request, _("Forgotten"))
    return redirect("conversations:memory")
