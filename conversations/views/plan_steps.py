"""What a person does to one step of their plan: add, change, tick, move, delete."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from conversations import plans, queries
from conversations.access import find_own, person_id
from conversations.canned_replies.notices import masked_notice
from conversations.forms import PlanStepForm
from conversations.guardrails.identifiers import public_numbers
from conversations.models import PlanItem
from conversations.templatetags.conversation import show_masked
from conversations.views.page import wants_json
from conversations.views.plan_shown import shown_plan
from services_catalogue.queries import published_catalogue

View = Callable[..., HttpResponse]


def own_step_action(view: View) -> View:
    """A form sent from the plan page. An address opened by hand, or after signing in again, leads to the plan."""

    @require_http_methods(["GET", "POST"])
    @never_cache
    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return view(request, *args, **kwargs) if request.method == "POST" else redirect("conversations:plan")

    return guarded


@require_http_methods(["GET", "POST"])
@never_cache
@login_required
def add(request: HttpRequest) -> HttpResponse:
    """A step of the person's own, at the end."""
    form = PlanStepForm(request.POST or None, public=public_numbers(published_catalogue()))
    if request.method == "POST" and form.is_valid():
        try:
            is_new = plans.add_step(user_id=person_id(request), words=form.words(), now=timezone.now())
        except plans.FullPlanError:
            form.add_error("step", _("Your plan is full. Delete a step first, then save this one."))
        else:
            _say(request, form, _("Step added") if is_new else _("That step is in your plan already"))
            return redirect("conversations:plan")
    return render(request, "conversations/plan_step.html", {"form": form}, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@never_cache
@login_required
def edit(request: HttpRequest, step_id: int) -> HttpResponse:
    """Change a step. What somebody typed is kept on the page when the step has changed, or gone, in the meantime."""
    item = queries.plan_item(user_id=person_id(request), step_id=step_id)
    if request.method != "POST":
        return _step_page(request, PlanStepForm(initial=_words_of(item)), item) if item else _gone(request)
    form = PlanStepForm(request.POST, public=public_numbers(published_catalogue()))
    if not form.is_valid():
        return _step_page(request, form, item)
    try:
        plans.edit_step(user_id=person_id(request), step_id=step_id, version=form.cleaned_data["version"] or 0, words=form.words())
    except plans.StepChangedError:
        return _step_page(request, _on_top(form, item), item, has_changed=True)
    except plans.StepGoneError:
        form.add_error("step", _("This step is no longer in your plan. Save it to add it again."))
        return _step_page(request, form, None)
    _say(request, form, _("Step saved"))
    return redirect(f"{reverse('conversations:plan')}#step-{step_id}")


def _words_of(item: PlanItem) -> dict[str, object]:
    words = {name: show_masked(getattr(item, name)) for name in ("step", "where", "bring")}
    return {**words, "version": item.version}


def _on_top(form: PlanStepForm, item: PlanItem | None) -> PlanStepForm:
    """The same words once more, to be saved over what stands there now: the person has seen it."""
    given = {**form.data.dict(), "version": item.version if item else 0}  # type: ignore[attr-defined]
    again = PlanStepForm(given, public=public_numbers(published_catalogue()))
    again.is_valid()
    again.add_error("step", _("This step was changed while you were writing. Check it, then save again to keep your words."))
    return again


def _step_page(request: HttpRequest, form: PlanStepForm, item: PlanItem | None, *, has_changed: bool = False) -> HttpResponse:
    context = {"form": form, "item": item, "has_changed": has_changed}
    return render(request, "conversations/plan_step.html", context, status=422 if form.is_bound else 200)


@own_step_action
def tick(request: HttpRequest) -> HttpResponse:
    """Tick and untick what was changed on the page: a page that is behind takes nothing back."""
    shown, wanted = (_numbers(request, name) for name in ("was", "done"))
    done = plans.tick_steps(user_id=person_id(request), done=wanted - shown, undone=shown - wanted)
    problem = "" if done else _("A step you ticked is no longer in your plan.")
    if wants_json(request):
        count = shown_plan(user_id=person_id(request)).count
        return JsonResponse({"count": count, "error": problem}, status=200 if done else 409)
    messages.error(request, problem) if problem else messages.success(request, _("Saved"))
    own = find_own(person_id(request), request.POST.get("back", ""))
    return redirect("conversations:conversation", own.id) if own else redirect("conversations:plan")


def _numbers(request: HttpRequest, name: str) -> set[int]:
    return {int(value) for value in request.POST.getlist(name) if value.isascii() and value.isdigit() and len(value) < 19}


@own_step_action
def move(request: HttpRequest, step_id: int) -> HttpResponse:
    """Up or down by one."""
    try:
        plans.move_step(user_id=person_id(request), step_id=step_id, by=-1 if request.POST.get("way") == "up" else 1)
    except plans.StepGoneError:
        return _gone(request)
    return redirect(f"{reverse('conversations:plan')}?open={step_id}#step-{step_id}")


@own_step_action
def delete(request: HttpRequest, step_id: int) -> HttpResponse:
    """Take a step out, if it still says what the page said."""
    version = next(iter(_numbers(request, "version")), 0)
    try:
        words = plans.delete_step(user_id=person_id(request), step_id=step_id, version=version)
    except plans.StepGoneError:
        return _gone(request)
    except plans.StepChangedError:
        messages.error(request, _("That step has changed since you opened the page, so it was not deleted. Read it again first."))
        return redirect(f"{reverse('conversations:plan')}?open={step_id}#step-{step_id}")
    messages.success(request, _("Step deleted: %(step)s") % {"step": show_masked(words)})
    return redirect("conversations:plan")


def _gone(request: HttpRequest) -> HttpResponse:
    messages.error(request, _("That step is no longer in your plan."))
    return redirect("conversations:plan")


def _say(request: HttpRequest, form: PlanStepForm, words: str) -> None:
    """What happened, and what was taken out."""
    messages.success(request, ". ".join(filter(None, (words, masked_notice(form.masked)))))
