"""The small forms of the catalogue's desk: each is one act."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils.timezone import make_aware
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from services_catalogue.entries import SHAPES
from services_catalogue.forms import field_of
from services_catalogue.forms.fields import LinesField
from services_catalogue.rows import MODELS


def words(label: Any, hint: Any = "") -> forms.CharField:
    """A place for some sentences."""
    return forms.CharField(label=label, help_text=hint, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class NothingForm(forms.Form):
    """A button alone."""


class SendBackForm(forms.Form):
    """What is to be mended."""

    why = words(gettext_lazy("What should be mended"), gettext_lazy("The writers read this on the draft."))


class ScheduleForm(forms.Form):
    """The day and the time a change goes live, as clocks in the UK show them."""

    day = forms.DateField(label=gettext_lazy("Day"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    at = forms.TimeField(label=gettext_lazy("Time (UK)"), initial="00:01", widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"))

    def clean(self) -> dict[str, Any]:
        """Both as one moment."""
        given: dict[str, Any] = super().clean() or {}
        if "day" in given and "at" in given:
            given["go_live_at"] = make_aware(datetime.combine(given["day"], given["at"]))
        return given


class StartForm(forms.Form):
    """What a new entry is called in addresses and rules, and why it comes."""

    summary = words(gettext_lazy("What is new, and why"), gettext_lazy("A sentence for whoever reviews it, and for the history."))

    def __init__(self, data: Any = None, *, kind: str) -> None:
        super().__init__(data)
        names = ("id", "valid_from") if kind == "rates" else ("id",)
        own: dict[str, forms.Field] = {name: field_of(MODELS[kind], name, SHAPES[kind][name]) for name in names}
        for field in own.values():
            field.required = True
        self.fields = {**own, **self.fields}

    def content(self) -> dict[str, Any]:
        """The entry as far as it goes."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "summary"}
        return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in given.items()}


class WithdrawForm(forms.Form):
    """Why an entry goes, and what replaces it."""

    why = words(gettext_lazy("Why it is taken away"))
    replaced_by = LinesField(
        label=gettext_lazy("What to use instead"),
        help_text=gettext_lazy("Ids of published entries of the same kind, one on each line. The public is sent there."),
        required=False,
    )


class ChoiceForm(forms.Form):
    """One field that two people changed: whose words stay."""

    def __init__(self, data: Any = None, *, kind: str, name: str, mine: Any) -> None:
        super().__init__(data, prefix=name)
        shape = SHAPES[kind][name]
        own = field_of(MODELS[kind], name, shape)
        own.label, own.initial, own.help_text = _("Other words"), mine, ""
        choices = [("theirs", _("Theirs")), ("mine", _("Mine")), ("own", _("Other words, as written below"))]
        self.fields["take"] = forms.ChoiceField(label=_("What stays"), choices=choices, widget=forms.RadioSelect)
        self.fields["own"] = own
