"""How sign-in behaves where the product differs from the library's defaults."""

from typing import Any, ClassVar
from urllib.parse import urlencode

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consent.audit import citizen, record


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Errors in plain words, and one screen on what this is before a person's first visit."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": _("The code is not right. Check the email and type the code again."),
        "too_many_login_attempts": _("Too many tries. Wait 5 minutes, then ask for a new code."),
        "rate_limited": _("You have asked for too many codes. Wait a minute, then try again."),
        "same_as_current": _("Enter an email address that is not the one you use now."),
        "email_taken": _("Enter an email address that you do not already use here."),
        "duplicate_email": _("Enter an email address that you do not already use here."),
    }

    def add_message(self, request: HttpRequest, level: int, message_template: str | None = None, *args: Any, **kwargs: Any) -> None:
        """Say what happened, but not that an address is confirmed when the person has just signed in with it."""
        if message_template == "account/messages/email_confirmed.txt" and not request.user.is_authenticated:
            return
        super().add_message(request, level, message_template, *args, **kwargs)

    def confirm_email(self, request: HttpRequest, email_address: Any) -> bool:
        """Confirm it, and let the audit know when somebody who has been here before changed where their codes go."""
        is_confirmed = bool(super().confirm_email(request, email_address))
        user = email_address.user
        if is_confirmed and user.last_login is not None:
            record(action="account.email_changed", actor=citizen(user.pseudonym), at=timezone.now(), subject=user.pseudonym)
        return is_confirmed

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> HttpResponse:
        """To what they were doing; the first time, by way of the introduction, unless they come to work here."""
        response: HttpResponse = super().post_login(request, user, **kwargs)
        if not isinstance(response, HttpResponseRedirect):
            return response
        comes_to_work = user.is_staff and response.url.startswith(reverse("admin:index"))
        if user.introduced_at is None and not comes_to_work:
            return HttpResponseRedirect(f"{reverse('accounts:start')}?{urlencode({'next': response.url})}")
        return response
