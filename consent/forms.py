"""What people send from the pages of privacy: a choice, or a request under one of their rights."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from consent.models import Right
from consent.notices import NOTICES, Notice, notice_for
from consent.privacy_notice import kept

STATEMENT_LENGTH = 5000


class ChoiceForm(forms.Form):
    """A yes or a no to exactly the words that were on the page."""

    purpose = forms.ChoiceField(choices=[(key, key) for key in NOTICES])
    answer = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])
    notice_hash = forms.CharField(max_length=64)
    asked_in = forms.ChoiceField(choices=[("conversation", "conversation")], required=False)

    def __init__(self, *args: Any, language: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.language = language

    @property
    def notice(self) -> Notice:
        """The question that was answered; only for a valid form."""
        return notice_for(self.cleaned_data["purpose"], self.language)

    def clean(self) -> dict[str, Any]:
        """Refuse an answer to words that have changed since the page was made: nobody saw the new ones."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors and given["notice_hash"] != self.notice.hash:
            raise ValidationError(_("The words of that question have changed since you opened the page. Read it again, then choose."))
        return given


class KeyForm(forms.Form):
    """A press of a button; sent twice, it is one press."""

    form_key = forms.UUIDField(widget=forms.HiddenInput)


class CopyForm(KeyForm):
    """Which kind of copy."""

    right = forms.ChoiceField(
        label=gettext_lazy("Which copy do you want?"),
        choices=[
            (Right.ACCESS, gettext_lazy("Everything we keep about me, to read")),
            (Right.PORTABILITY, gettext_lazy("What I gave you, in one file for another service")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose which copy you want")},
    )


def _statement(label: Any, *, hint: Any = "", missing: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=hint,
        required=bool(missing),
        max_length=STATEMENT_LENGTH,
        widget=forms.Textarea,
        error_messages={"required": missing, "max_length": gettext_lazy("Write no more than 5,000 characters")},
    )


def _under_16() -> forms.BooleanField:
    return forms.BooleanField(label=gettext_lazy("I am under 16"), required=False)


class RestrictionForm(KeyForm):
    """Keep the information, do not use it."""

    statement = _statement(gettext_lazy("Why do you want us to stop? (optional)"))
    is_under_16 = _under_16()


class ObjectionForm(KeyForm):
    """The use is wrong for this person."""

    statement = _statement(
        gettext_lazy("What should we stop, and why is it wrong for you?"),
        hint=gettext_lazy("A sentence or two is enough."),
        missing=gettext_lazy("Tell us what you object to"),
    )
    is_under_16 = _under_16()


class RectificationForm(KeyForm):
    """Something is wrong."""

    about = forms.ChoiceField(
        label=gettext_lazy("What is wrong?"),
        error_messages={"required": gettext_lazy("Choose what is wrong")},
    )
    statement = _statement(
        gettext_lazy("What does it say, and what should it say?"),
        hint=gettext_lazy("We keep these words with the information."),
        missing=gettext_lazy("Tell us what it should say"),
    )
    is_under_16 = _under_16()

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        labels = [str(store.label) for store in kept() if not store.is_about_staff]
        about = self.fields["about"]
        assert isinstance(about, forms.ChoiceField)
        about.choices = [("", _("Choose one")), *((label[:60], label) for label in labels)]


class ComplaintForm(KeyForm):
    """Unhappy with how information was used (Data Protection Act 2018 s164A)."""

    statement = _statement(gettext_lazy("What went wrong?"), missing=gettext_lazy("Tell us what went wrong"))
    is_under_16 = _under_16()


FORMS: Mapping[str, type[KeyForm]] = {
    Right.RESTRICTION: RestrictionForm,
    Right.OBJECTION: ObjectionForm,
    Right.RECTIFICATION: RectificationForm,
    Right.COMPLAINT: ComplaintForm,
}


class UnsignedForm(KeyForm):
    """A request by somebody who is not signed in."""

    right = forms.ChoiceField(
        label=gettext_lazy("What do you want us to do?"),
        choices=Right.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what you want us to do")},
    )
    is_for_somebody_else = forms.TypedChoiceField(
        label=gettext_lazy("Whose information is it?"),
        choices=[("no", gettext_lazy("Mine")), ("yes", gettext_lazy("Somebody else’s, and they asked me to do this"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose whose information it is")},
    )
    requester_email = forms.EmailField(
        label=gettext_lazy("Your email address"),
        help_text=gettext_lazy("We answer to this address. We never send anybody’s information to it before we know whose it is."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}),
        error_messages={
            "required": gettext_lazy("Enter your email address"),
            "invalid": gettext_lazy("Enter an email address in the right form, like name@example.com"),
        },
    )
    statement = _statement(gettext_lazy("Is there anything else we should know? (optional)"))
    is_under_16 = _under_16()

    def clean(self) -> dict[str, Any]:
        """A complaint has to say something."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if given.get("right") == Right.COMPLAINT and not given.get("statement"):
            self.add_error("statement", _("Tell us what went wrong"))
        return given
