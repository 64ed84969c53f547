"""The plan on a page of its own: seen, printed, deleted."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from conversations import plans
from conversations.access import person_id
from conversations.views.plan_shown import shown_plan


@require_safe
@never_cache
@login_required
def plan(request: HttpRequest) -> HttpResponse:
    """Every step in order; the one that was just moved keeps its controls open."""
    context = {"plan": shown_plan(user_id=person_id(request)), "opened": request.GET.get("open", "")}
    return render(request, "conversations/plan.html", context)


@require_http_methods(["GET", "POST"])
@never_cache
@login_required
def delete(request: HttpRequest) -> HttpResponse:
    """Delete the whole plan after asking once."""
    if request.method != "POST":
        return render(request, "conversations/plan_delete.html", {"plan": shown_plan(user_id=person_id(request))})
    plans.delete_plan(user_id=person_id(request))
    messages.success(request, _("Your plan is deleted"))
    return redirect("conversations:plan")
