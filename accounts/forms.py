"""The forms of sign-in, with errors that say what to do."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import (
    AddEmailForm,
    ConfirmEmailVerificationCodeForm,
    ConfirmLoginCodeForm,
    RequestLoginCodeForm,
)
from allauth.core import context, ratelimit
from django import forms
from django.core.validators import EmailValidator
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.operations import find_or_create_person

EMAIL_ERRORS = {
    "required": _("Enter your email address"),
    "invalid": _("Enter an email address in the right form, like name@example.com"),
}


def _ask_for_email(field: forms.Field, label: Any, hint: Any = "") -> None:
    field.label, field.help_text = label, hint
    field.error_messages.update(EMAIL_ERRORS)
    field.validators = [EmailValidator(message=EMAIL_ERRORS["invalid"])]
    field.widget.attrs = {"autocomplete": "email", "spellcheck": "false"}


def _ask_for_code(field: forms.Field) -> None:
    field.label, field.help_text = _("6-digit code"), _("We sent it to your email address.")
    field.error_messages["required"] = _("Enter the code from the email")
    field.widget.attrs = {"autocomplete": "one-time-code", "inputmode": "numeric", "class": "govuk-input--width-10"}


class SignInForm(RequestLoginCodeForm):  # type: ignore[misc]
    """An email address, old or new: nothing on the page tells which."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._user: User | None = None
        _ask_for_email(self.fields["email"], _("Email address"), _("We only use it to sign you in."))

    def clean_email(self) -> str:
        """The address; a person is made for one nobody has used, and counted against the limit first."""
        email: str = self.cleaned_data["email"].lower()
        if not ratelimit.consume(context.request, action="request_login_code", key=email):
            raise get_adapter().validation_error("rate_limited")
        self._user = find_or_create_person(email=email)
        return email


class SignInCodeForm(ConfirmLoginCodeForm):  # type: ignore[misc]
    """The code from the email."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask_for_code(self.fields["code"])


class EmailCodeForm(ConfirmEmailVerificationCodeForm):  # type: ignore[misc]
    """The code that shows a new address is theirs."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask_for_code(self.fields["code"])


class NewEmailForm(AddEmailForm):  # type: ignore[misc]
    """The address to use from now on."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _ask_for_email(self.fields["email"], _("New email address"))
