"""The forms of somebody who looks at what people asked in vain."""

from django import forms
from django.utils.translation import gettext_lazy as _

from services_catalogue.models import GapKind, GapOutcome
from services_catalogue.models.columns import choices_of
from services_catalogue.types import NATIONS

ANY = [("", _("all"))]


class FilterForm(forms.Form):
    """What narrows the list."""

    kind = forms.ChoiceField(label=_("What was missing"), choices=[*ANY, *GapKind.choices], required=False)
    nation = forms.ChoiceField(label=_("Nation"), choices=[*ANY, *choices_of(NATIONS)], required=False)
    outcome = forms.ChoiceField(label=_("Show"), choices=[("", _("open")), *GapOutcome.choices], required=False)
    words = forms.CharField(label=_("Words"), required=False, max_length=60, widget=forms.TextInput(attrs={"type": "search"}))


class SetAsideForm(forms.Form):
    """Why nothing is written for it."""

    why = forms.CharField(label=_("Why it is set aside"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))


class CoveredForm(forms.Form):
    """Which entry answers it already."""

    entry = forms.CharField(
        label=_("The entry that covers it"), max_length=140, help_text=_("Its kind and id, such as services/universal-credit.")
    )
    why = forms.CharField(label=_("What made people miss it"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))


class OpenForm(forms.Form):
    """Why it is open again."""

    why = forms.CharField(label=_("Why it is opened again"), max_length=300, widget=forms.Textarea(attrs={"rows": 2}))
