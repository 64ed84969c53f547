"""The forms of the desk: each is one act."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from consent.data_rights.clock_events import EventType, ExtensionReason
from consent.data_rights.rectify import rectifier
from consent.desk.acting import case_officers
from consent.desk.refusals import Ground, Proposed
from consent.desk.timeline import EXTENSIONS
from consent.models import Outcome

TEXT_LENGTH = 5000


def words(label: Any, *, hint: Any = "", rows: int = 4) -> forms.CharField:
    """A place for some sentences."""
    return forms.CharField(label=label, help_text=hint, max_length=TEXT_LENGTH, widget=forms.Textarea(attrs={"rows": rows}))


class ActForm(forms.Form):
    """One act of an officer. Its fields have ids of their own, for there are several forms on a page."""

    def __init__(self, *args: Any, **options: Any) -> None:
        name = type(self).__name__.removesuffix("Form").lower()
        super().__init__(*args, **{"auto_id": f"{name}_%s", **options})


class NothingForm(ActForm):
    """A button alone."""


class AssignForm(ActForm):
    """Who looks after the case."""

    to = forms.TypedChoiceField(label=_("Officer"), coerce=int)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        to = self.fields["to"]
        assert isinstance(to, forms.ChoiceField)
        to.choices = case_officers()


class ClockForm(ActForm):
    """Something happened that the clock heeds."""

    type = forms.ChoiceField(choices=[(event.value, event.value) for event in EventType], widget=forms.HiddenInput)
    on = forms.DateField(label=_("On"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    reason = forms.ChoiceField(
        label=_("Why more time"),
        required=False,
        choices=[("", _("Choose why")), *((reason.value, EXTENSIONS[reason]) for reason in ExtensionReason)],
    )


class IdentityForm(ActForm):
    """Whether what came proves who asks."""

    is_confirmed = forms.TypedChoiceField(
        label=_("Does it prove who asks?"),
        choices=[("yes", _("Yes, identity confirmed")), ("no", _("No, identity not confirmed"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )


class RectifyForm(ActForm):
    """What is wrong, and what it should say."""

    key = forms.ChoiceField(label=_("What it is about"))
    answer = forms.CharField(
        label=_("What it should say"),
        required=False,
        max_length=300,
        help_text=_(
            "Yes or no, a number, or some words. Leave it empty so that nothing said of it until now is used. "
            "You do not see what is remembered: go by what the person wrote."
        ),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        key = self.fields["key"]
        assert isinstance(key, forms.ChoiceField)
        key.choices = [("", _("Choose one")), *rectifier().topics()]


class NoteForm(ActForm):
    """An officer's own words."""

    text = words(_("Note"), hint=_("Seen by officers alone. Write it so that the person could read it one day."))


class SearchForm(ActForm):
    """What was searched, and why that was enough."""

    text = words(_("What was searched"), hint=_("Which stores, which mailboxes, whom you asked."), rows=3)
    why = words(_("Why that is a reasonable and proportionate search"), hint=_("UK GDPR Article 15(1A)."), rows=3)


class SafetyForm(ActForm):
    """The check whether somebody who does harm is at the keyboard."""

    text = words(
        _("What you checked, and what you found"), hint=_("The person who asked cannot read this, nor see that there was a check.")
    )


class CloseForm(ActForm):
    """The end of a case in which everything was done."""

    outcome = forms.TypedChoiceField(
        label=_("Outcome"),
        choices=[(Outcome.DONE.value, _("Done")), (Outcome.OVERTAKEN.value, _("No longer needed"))],
        coerce=Outcome,
        widget=forms.RadioSelect,
    )
    reasons = words(_("What was done"), hint=_("The person reads this on the page of their request."))


class ProposeForm(ActForm):
    """A refusal or charge, for a second officer to decide."""

    what = forms.TypedChoiceField(label=_("What you propose"), choices=Proposed.choices, coerce=Proposed, widget=forms.RadioSelect)
    ground = forms.TypedChoiceField(label=_("On what ground"), choices=Ground.choices, coerce=Ground)
    reasons = words(_("Reasons"), hint=_("The person reads these when a second officer agrees. Rude language is no reason."))


class DecideForm(ActForm):
    """The second officer's word."""

    agrees = forms.TypedChoiceField(
        label=_("Do you agree?"),
        choices=[("yes", _("I agree")), ("no", _("I disagree"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    words = words(_("Why"), hint=_("Seen by officers alone."), rows=3)
