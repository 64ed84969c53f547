"""Showing once more that it is you: a code by email before a copy or a deletion. Uses the sign-in library's code, email and limits."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from allauth.account.adapter import get_adapter
from allauth.core import ratelimit
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

View = Callable[..., HttpResponseBase]
CODE, SHOWN_AT = "rights_code", "rights_code_shown_at"
TRIES = 3


def is_fresh(request: HttpRequest) -> bool:
    """Whether a code was typed in this session within the last minutes."""
    return bool(time.time() - request.session.get(SHOWN_AT, 0) < settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT)


def fresh_code_required(view: View) -> View:
    """Ask for a code before anything is posted; looking at the page needs none."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method != "POST" or is_fresh(request):
            return view(request, *args, **kwargs)
        return redirect(f"{reverse('consent:fresh_code')}?{urlencode({'next': _page(request)})}")

    return login_required(guarded)


def _page(request: HttpRequest) -> str:
    """Where the form was: on the page of its case, for what is done in a case."""
    return request.path.removesuffix("download/").removesuffix("now/")


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def fresh_code(request: HttpRequest) -> HttpResponse:
    """Send a code, then take it."""
    following = _following(request)
    if request.POST.get("action") == "send":
        return _send(request, following)
    state = _waiting_code(request)
    form = _form(request.POST if request.method == "POST" else None, state)
    if request.method == "POST" and state and form.is_valid():
        request.session.pop(CODE)
        request.session[SHOWN_AT] = time.time()
        return redirect(following)
    if form.is_bound:
        _count_failure(request)
    shown = {"form": form, "next": following, "is_sent": _waiting_code(request) is not None, "has_mailbox": settings.DEBUG}
    return render(request, "consent/fresh_code.html", shown, status=400 if form.is_bound else 200)


def _following(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure())
    return wanted if is_ours else reverse("consent:your_data")


def _send(request: HttpRequest, following: str) -> HttpResponse:
    email: str = request.user.email  # type: ignore[union-attr]
    if not ratelimit.consume(request, action="request_login_code", key=email.lower()):
        shown = {"form": None, "problem": _("You have asked for too many codes. Wait a minute, then try again."), "next": following}
        return render(request, "consent/fresh_code.html", shown, status=429)
    code = get_adapter().generate_login_code()
    get_adapter().send_mail("account/email/login_code", email, {"request": request, "code": code})
    request.session[CODE] = {"code": code, "at": time.time(), "failures": 0}
    return redirect(f"{reverse('consent:fresh_code')}?{urlencode({'next': following})}")


def _waiting_code(request: HttpRequest) -> dict[str, Any] | None:
    state: dict[str, Any] | None = request.session.get(CODE)
    if state and time.time() - state["at"] < settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT:
        return state
    return None


def _form(data: Any, state: dict[str, Any] | None) -> Form:
    made: Form = import_string(settings.ACCOUNT_FORMS["confirm_login_code"])(data, code=state["code"] if state else "")
    return made


def _count_failure(request: HttpRequest) -> None:
    """After too many wrong codes this one is worth nothing any more."""
    state = _waiting_code(request)
    if state is None:
        return
    state["failures"] += 1
    request.session[CODE] = state
    if state["failures"] >= TRIES:
        request.session.pop(CODE)
