"""Asking for deletion, and the certificate of it."""

from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from consent import privacy_notice
from consent.data_rights.certificate import is_waiting, shown, take_certificate
from consent.data_rights.erase import ask_for_erasure
from consent.forms import KeyForm
from consent.tasks import enqueue_receipt
from consent.views.fresh_code import fresh_code_required, is_fresh
from consent.views.person import language_of, subject_of


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_code_required
def erase(request: HttpRequest) -> HttpResponse:
    """What deletion does and what is kept, and the button that starts the days of grace."""
    form = KeyForm(request.POST if request.method == "POST" else None, initial={"form_key": uuid4()})
    is_staff = bool(getattr(request.user, "is_staff", False))
    if form.is_valid():
        case, is_new = ask_for_erasure(
            subject=subject_of(request),
            language=language_of(),
            now=timezone.now(),
            is_staff=is_staff,
            form_key=form.cleaned_data["form_key"],
        )
        if is_new:
            enqueue_receipt(case.reference)
        return redirect("consent:case", case.reference)
    kept = [store for store in privacy_notice.kept() if store.erasure_reason and not store.is_about_staff]
    context = {
        "form": form,
        "is_fresh": is_fresh(request),
        "kept": kept,
        "is_staff": is_staff,
        "grace_days": int(settings.ERASURE_GRACE_DAYS),
    }
    return render(request, "consent/erase.html", context, status=400 if form.is_bound else 200)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def certificate(request: HttpRequest, key: str) -> HttpResponse:
    """The certificate behind a link that works once: the button uses it up, so that a mail program that looks at links does not."""
    now = timezone.now()
    if request.method != "POST":
        return render(request, "consent/certificate.html", {"is_waiting": is_waiting(key, now=now)})
    found = take_certificate(key, now=now)
    if found is None:
        return render(request, "consent/certificate.html", {"is_waiting": False}, status=410)
    with translation.override(found.case.language):
        body = render_to_string("consent/letters/certificate.txt", shown(found))
    response = HttpResponse(body, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="certificate.txt"'
    return response
