"""The answer to one question about one purpose."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from consent.notices import NOTICES, Notice, notice_for


class ChoiceForm(forms.Form):
    """A yes or a no to exactly the words that were on the page."""

    purpose = forms.ChoiceField(choices=[(key, key) for key in NOTICES])
    answer = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])
    notice_hash = forms.CharField(max_length=64)

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
