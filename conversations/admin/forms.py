"""The forms of the people who run the service. Each wants a reason that the audit trail may keep for ever."""

from django import forms
from django.utils.translation import gettext_lazy as _

REASON_LENGTH = 300


class ReasonForm(forms.Form):
    """Why somebody wants to read what was said."""

    reason = forms.CharField(
        label=_("Why do you need to read this?"),
        help_text=_("The person will see this reason, and so will the audit. Leave out names, addresses and long numbers."),
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        error_messages={"required": _("Say why you are doing this.")},
    )


class SwitchForm(forms.Form):
    """One press of the switch."""

    is_on = forms.TypedChoiceField(
        choices=[("off", _("Switch the AI off")), ("on", _("Switch the AI on"))],
        coerce=lambda value: value == "on",
        widget=forms.HiddenInput,
    )
    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("The audit keeps this for ever. Leave out names, addresses and long numbers."),
        max_length=REASON_LENGTH,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        error_messages={"required": _("Say why you are doing this.")},
    )
