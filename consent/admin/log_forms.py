"""The forms of the officers' logs."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from consent.admin.forms import ActForm, words
from consent.desk.breaches import Decision, Risk
from consent.models import BreachEntry

COUNTS = _("Causes, kinds and counts. No names, email addresses or long numbers: this can never be erased.")


class DisclosureForm(ActForm):
    """What went to whom."""

    recipient = forms.CharField(label=_("To whom"), max_length=200, widget=forms.TextInput(attrs={"size": 60}))
    what = words(_("What"), hint=_("Kinds of information, and about how many people."), rows=3)
    basis = forms.CharField(label=_("What allows it"), max_length=200, widget=forms.TextInput(attrs={"size": 60}))
    on = forms.DateField(label=_("On"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    reference = forms.CharField(
        label=_("Case"), help_text=_("Where it belongs to one, such as DR-7K3M-9QX2."), max_length=16, required=False
    )


class BreachForm(ActForm):
    """A breach as it becomes known."""

    aware_at = forms.DateTimeField(
        label=_("Aware since"),
        help_text=_("Day and time, in London. The 72 hours run from here."),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
    )
    facts = words(_("Facts"), hint=COUNTS)


class EntryForm(ActForm):
    """One more thing about a breach."""

    kind = forms.TypedChoiceField(label=_("What it is about"), choices=BreachEntry.Kind.choices, coerce=BreachEntry.Kind)
    choice = forms.ChoiceField(
        label=_("Answer"),
        help_text=_("For the risk and for the decision."),
        required=False,
        choices=[("", "–"), (_("Risk"), Risk.choices), (_("Decision"), Decision.choices)],
    )
    text = words(_("In words"), hint=COUNTS)


def disclosure_form(data: Any = None) -> DisclosureForm:
    """With today in it."""
    return DisclosureForm(data, initial={"on": timezone.localdate()})
