"""The forms of somebody who looked at an entry."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from services_catalogue.freshness.reviews import OUTCOMES
from services_catalogue.models import ReviewOutcome


class CheckForm(forms.Form):
    """The entry is right: when to look again."""

    review_by = forms.DateField(
        label=_("Look again by"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Choose when to look again.")},
    )


class CloseForm(forms.Form):
    """What came of looking at one task."""

    task = forms.IntegerField(widget=forms.HiddenInput)
    outcome = forms.TypedChoiceField(
        label=_("What came of it"),
        choices=[(outcome.value, outcome.label) for outcome in OUTCOMES],
        coerce=ReviewOutcome,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the answers.")},
    )

    def __init__(self, *args: Any, task_id: int = 0, **options: Any) -> None:
        super().__init__(*args, **{"auto_id": f"close{task_id}_%s", "initial": {"task": task_id}, **options})
