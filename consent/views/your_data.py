"""The person's own data: what they can ask for, what they asked for, and how each request stands."""

from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from consent.audit import staff_acts_about
from consent.data_rights.cases import cancel_case
from consent.data_rights.erase import skip_grace
from consent.data_rights.progress import progress_of, standing_of
from consent.data_rights.restrict import lift_restriction
from consent.models import RightsRequest
from consent.queries import is_restricted
from consent.tasks import enqueue_case
from consent.views.fresh_code import fresh_code_required, is_fresh
from consent.views.person import case_or_404, subject_of

REQUESTS_SHOWN = 20


@never_cache
@require_safe
@login_required
def your_data(request: HttpRequest) -> HttpResponse:
    """Everything a person can ask for, and how what they asked for stands."""
    subject = subject_of(request)
    cases = RightsRequest.objects.filter(subject=subject)[:REQUESTS_SHOWN]
    shown = {"cases": cases, "is_restricted": is_restricted(subject), "staff_acts": staff_acts_about(subject)[:REQUESTS_SHOWN]}
    return render(request, "consent/your_data.html", shown)


@never_cache
@require_safe
@login_required
def case(request: HttpRequest, reference: str) -> HttpResponse:
    """One request: what was asked, how far it is, and what can be done about it now."""
    found = case_or_404(request, reference)
    shown = {
        "case": found,
        "standing": standing_of(found),
        "progress": progress_of(found),
        "is_fresh": is_fresh(request),
        "is_restricted": is_restricted(subject_of(request)),
    }
    return render(request, "consent/case.html", shown)


@require_POST
@login_required
def cancel(request: HttpRequest, reference: str) -> HttpResponse:
    """Take a request back while nothing has begun."""
    cancel_case(case_or_404(request, reference), at=timezone.now())
    return redirect("consent:case", reference)


@require_POST
@fresh_code_required
def begin_now(request: HttpRequest, reference: str) -> HttpResponse:
    """Delete without waiting any longer. The person is signed out with it."""
    found = case_or_404(request, reference)
    if not skip_grace(found, now=timezone.now()):
        return redirect("consent:case", reference)
    enqueue_case(reference)
    logout(request)
    return redirect("consent:erasing")


@require_safe
def erasing(request: HttpRequest) -> HttpResponse:
    """What happens now that deletion has begun; says nothing of anybody."""
    return render(request, "consent/erasing.html")


@require_POST
@login_required
def lift(request: HttpRequest) -> HttpResponse:
    """Let the service use the person's information again."""
    lift_restriction(subject=subject_of(request), now=timezone.now())
    return redirect("consent:your_data")
