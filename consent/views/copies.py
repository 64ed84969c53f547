"""Asking for a copy, and taking it."""

from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from consent.data_rights.export import ask_for_export, close_gone, take_export
from consent.forms import CopyForm
from consent.tasks import enqueue_case, enqueue_receipt
from consent.views.fresh_code import fresh_code_required, is_fresh
from consent.views.person import case_or_404, language_of, subject_of


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@fresh_code_required
def export(request: HttpRequest) -> HttpResponse:
    """What a copy holds, and the button that has it made."""
    form = CopyForm(request.POST if request.method == "POST" else None, initial={"form_key": uuid4()})
    if form.is_valid():
        case, is_new = ask_for_export(
            subject=subject_of(request),
            right=form.cleaned_data["right"],
            language=language_of(),
            now=timezone.now(),
            form_key=form.cleaned_data["form_key"],
        )
        enqueue_case(case.reference)
        if is_new:
            enqueue_receipt(case.reference)
        return redirect("consent:case", case.reference)
    return render(request, "consent/export.html", {"form": form, "is_fresh": is_fresh(request)}, status=400 if form.is_bound else 200)


@never_cache
@require_POST
@fresh_code_required
def download(request: HttpRequest, reference: str) -> HttpResponse:
    """The archive, once. When it is gone, the case's page says so and how to ask again."""
    case = case_or_404(request, reference)
    archive = take_export(case, now=timezone.now())
    if archive is None:
        close_gone(now=timezone.now(), subject=case.subject)
        return redirect("consent:case", reference)
    with archive:  # one person's words, packed: small enough to be sent in one piece by every kind of server
        content = archive.read()
    return HttpResponse(
        content, content_type="application/zip", headers={"Content-Disposition": 'attachment; filename="your-information.zip"'}
    )
