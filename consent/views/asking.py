"""Requests that a person looks into: restriction, objection, correction, complaint; and those of people who are not signed in."""

from uuid import uuid4

from allauth.core import ratelimit
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from consent.data_rights.cases import Asked, open_case
from consent.data_rights.restrict import ask_for_restriction
from consent.forms import FORMS, UnsignedForm
from consent.models import Right
from consent.tasks import enqueue_receipt
from consent.views.person import language_of, subject_of


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def ask(request: HttpRequest, right: str) -> HttpResponse:
    """One request in the person's own words; its case is the receipt."""
    if right not in FORMS:
        raise Http404
    form = FORMS[right](request.POST if request.method == "POST" else None, initial={"form_key": uuid4()})
    if form.is_valid():
        asked = Asked(right=Right(right), channel="web", language=language_of(), **form.cleaned_data)
        make = ask_for_restriction if right == Right.RESTRICTION else open_case
        case, is_new = make(asked=asked, subject=subject_of(request), now=timezone.now())
        if is_new:
            enqueue_receipt(case.reference)
        return redirect("consent:case", case.reference)
    return render(request, f"consent/ask/{right}.html", {"form": form}, status=400 if form.is_bound else 200)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask_unsigned(request: HttpRequest) -> HttpResponse:
    """A request by somebody who is not signed in, for themselves or for somebody else. Says the same to everybody."""
    form = UnsignedForm(request.POST if request.method == "POST" else None, initial={"form_key": uuid4()})
    if form.is_valid() and not ratelimit.consume(request, action="ask_without_sign_in"):
        form.add_error(None, _("Too many requests came from here. Wait a minute, then try again."))
        return render(request, "consent/ask/unsigned.html", {"form": form}, status=429)
    if form.is_valid():
        asked = Asked(channel="web_unsigned", language=language_of(), **form.cleaned_data)
        case, is_new = open_case(asked=asked, subject=None, now=timezone.now())
        if is_new:
            enqueue_receipt(case.reference)
        return render(request, "consent/ask/received.html", {"case": case})
    return render(request, "consent/ask/unsigned.html", {"form": form}, status=400 if form.is_bound else 200)
