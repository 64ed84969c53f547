"""The privacy notice, the person's choices, and the receipt for each."""

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from consent import privacy_notice, queries
from consent.forms import ChoiceForm
from consent.models import Action, AgeDeclaration
from consent.operations import Circumstances, give_consent, withdraw_consent
from consent.purposes import PURPOSES
from consent.tasks import enqueue_withdrawal_receipt
from consent.views.person import subject_of


def _circumstances(request: HttpRequest, form: ChoiceForm) -> Circumstances:
    answer, purpose = form.cleaned_data["answer"], PURPOSES[form.notice.purpose]
    return Circumstances(
        channel="chat" if form.cleaned_data["asked_in"] else "web",
        screen=form.cleaned_data["asked_in"] or "consent:choices",
        control=f"button:{answer}",
        session_reference=salted_hmac("consent.session", request.session.session_key or "", algorithm="sha256").hexdigest(),
        age_declaration=AgeDeclaration.SIXTEEN_OR_OVER if answer == "yes" and purpose.is_consent else AgeDeclaration.NOT_ASKED,
    )


@require_GET
def privacy(request: HttpRequest) -> HttpResponse:
    """What is kept about people, why, for how long, and what they can do about it."""
    notice = {"controller": privacy_notice.controller(), "uses": privacy_notice.uses(), "kept": privacy_notice.kept()}
    return render(request, "consent/privacy.html", notice)


@never_cache
@login_required
@require_http_methods(["GET", "POST"])
def choices(request: HttpRequest) -> HttpResponse:
    """Each choice with its exact words and how it stands; one press changes it, either way."""
    form = ChoiceForm(request.POST if request.method == "POST" else None, language=get_language() or "en-gb")
    if form.is_valid():
        now = timezone.now()
        decide = give_consent if form.cleaned_data["answer"] == "yes" else withdraw_consent
        record = decide(subject=subject_of(request), notice=form.notice, at=now, circumstances=_circumstances(request, form))
        if record.action == Action.WITHDRAW and record.at == now:  # a no that stood already is returned as it was
            enqueue_withdrawal_receipt(record.pk)
        return redirect("consent:receipt", sequence=record.sequence)
    shown = {"form": form, "choices": queries.choices_of(subject_of(request), form.language)}
    return render(request, "consent/choices.html", shown, status=400 if form.is_bound else 200)


@never_cache
@login_required
@require_GET
def receipt(request: HttpRequest, sequence: int) -> HttpResponse:
    """What was recorded, in the words that were shown. Nobody else's record is ever found."""
    record = queries.receipt(subject_of(request), sequence)
    if record is None:
        raise Http404
    return render(request, "consent/receipt.html", {"record": record, "is_on": record.action in queries.GRANTING})
