"""Pages about being signed in."""

from pathlib import Path
from typing import Any

from allauth.account.views import ConfirmLoginCodeView
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_safe

from accounts.mailbox import newest_emails
from accounts.models import User
from accounts.operations import mark_introduced, remove_unconfirmed_people

EMAILS_SHOWN = 50


class SignInCodeView(ConfirmLoginCodeView):  # type: ignore[misc]
    """The code page; after too many wrong codes the way back to what they were doing is kept."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What the page shows; on a developer's machine also where the email went."""
        return {**super().get_context_data(**kwargs), "has_mailbox": settings.DEBUG}

    def form_invalid(self, form: Any) -> HttpResponse:
        """Ask again, or send the person back for a new code."""
        response: HttpResponse = super().form_invalid(form)
        if isinstance(response, HttpResponseRedirect):
            return redirect(self.passthrough_next_url(response.url))
        return response

    def form_valid(self, form: Any) -> HttpResponse:
        """Sign the person in, and forget old addresses that nobody confirmed."""
        response: HttpResponse = super().form_valid(form)
        remove_unconfirmed_people(now=timezone.now())
        return response


def _next_page(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()):
        return wanted
    return str(settings.LOGIN_REDIRECT_URL)


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest) -> HttpResponse:
    """What this is and is not, shown once after the first sign-in."""
    target = _next_page(request)
    if request.method == "POST":
        assert isinstance(request.user, User)
        mark_introduced(user=request.user, now=timezone.now())
        return redirect(target)
    return render(request, "accounts/start.html", {"next": target})


@require_safe
def mailbox(request: HttpRequest) -> HttpResponse:
    """Emails on a developer's machine; nowhere else does this page exist."""
    if not settings.DEBUG:
        raise Http404
    emails = newest_emails(Path(settings.EMAIL_FILE_PATH), limit=EMAILS_SHOWN)
    response = render(request, "accounts/mailbox.html", {"emails": emails})
    response["Cache-Control"] = "no-store"
    return response
